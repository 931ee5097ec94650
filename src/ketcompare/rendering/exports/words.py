"""Words by which readers look for what the site tells, as rows of the data contract."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ketcompare.content import Content
from ketcompare.rendering.addresses import address
from ketcompare.rendering.exports.tables import Row


def word_rows(content: Content) -> Iterator[Row]:
    """Words of topics and their terms, of the glossary, and names of sources and subjects."""
    for name, topic in content.topics.items():
        page = address("topic", name)
        yield from _rows("topic", (topic.title, topic.question, *topic.also_asked), page, name)
        yield from _rows("term", (term.name for term in topic.terms), page, name)
    for entry in content.glossary.entries:
        yield from _rows("glossary", (entry.term, *entry.also), address("glossary"))
    for name, source in content.sources.items():
        yield from _rows("source", (source.short,), address("source", name))
    for subject in content.columns:
        yield from _rows("subject", (subject.name, subject.short), address("home"))


def _rows(kind: str, words: Iterable[str], url: str, topic: str | None = None) -> Iterator[Row]:
    for each in dict.fromkeys(words):
        yield {"words": each, "kind": kind, "topic": topic, "url": url}
