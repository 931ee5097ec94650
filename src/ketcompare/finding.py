"""Finding words: where they stand in articles and claims, and the locator to write for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from ketcompare.content import Content, SourcedClaim
from ketcompare.loading.scalars import quoted
from ketcompare.loading.yaml_reader import read_yaml
from ketcompare.text.article import Article, Segment
from ketcompare.text.layout import Span
from ketcompare.text.locate import Hit, find
from ketcompare.text.normal import MOST_WORDS, count_words, normalise
from ketcompare.verifying.tie import stands_in

_WORD: Final = re.compile(r"[^\W_]+(?:[.,'’][^\W_]+)*%?|%")


class Locator(Struct, frozen=True):
    """What to write to point at words; `occurrence` is null where they stand only once."""

    words: str
    occurrence: int | None = None

    @property
    def yaml(self) -> tuple[str, ...]:
        """The lines of a claim that say it."""
        lines = [f"locator: {yaml_text(self.words)}"]
        return (*lines, f"occurrence: {self.occurrence}") if self.occurrence else tuple(lines)


class Stand(Struct, frozen=True):
    """One place where words stand in an article, with the ways to point at it, shortest first."""

    sentence: int
    text: str
    locators: tuple[Locator, ...]


class Telling(Struct, frozen=True):
    """Something in the content that has the words: what it is, and the text that has them."""

    name: str
    path: str
    key: str
    text: str


def stands(article: Article, words: str) -> list[Stand]:
    """Every place where words stand in an article."""
    hits = find(article, words)
    return [
        Stand(
            sentence=hit.sentence,
            text=" ".join(article.sentence_text(hit.sentence).split()),
            locators=tuple(_locators(article, words, hits, hit)),
        )
        for hit in hits
    ]


def tellings(content: Content, words: str) -> list[Telling]:
    """Every claim, title and term of the content that has the words."""
    wanted = normalise(words)
    found = (*_of_claims(content), *_of_titles(content))
    return [each for each in found if stands_in(wanted, normalise(each.text))]


def yaml_text(text: str) -> str:
    """A text as a YAML value, in quotes where it would be misread without them."""
    document, problems = read_yaml(f"key: {text}\n", "")
    read_back = document.data if document else None
    return text if not problems and read_back == {"key": text} else quoted(text)


def _locators(article: Article, words: str, hits: list[Hit], hit: Hit) -> Iterator[Locator]:
    """The words as they are if they are few enough, else fewer or more that stand only once."""
    few = count_words(words) <= MOST_WORDS
    if few:
        yield Locator(words, hits.index(hit) + 1 if len(hits) > 1 else None)
    if not few or len(hits) > 1:
        unique = unique_words(article, hit.span)
        if unique:
            yield Locator(unique)


def unique_words(article: Article, span: Span) -> str | None:
    """The fewest words with or within a span that stand only once, eight at most."""
    segment = next(each for each in article.segments if each.span[0] <= span[0] < each.span[1])
    for size in range(1, MOST_WORDS + 1):
        for candidate in _windows(article, segment, span, size):
            if count_words(candidate) <= MOST_WORDS and len(find(article, candidate)) == 1:
                return candidate
    return None


def _windows(article: Article, segment: Segment, span: Span, size: int) -> Iterator[str]:
    """Runs of words of a segment that hold the span, or lie in it; with a row's label, too."""
    start, end = segment.span
    found = [(each.start(), each.end()) for each in _WORD.finditer(article.text, start, end)]
    for first, last in zip(found, found[size - 1 :], strict=False):
        run = first[0], last[1]
        holds = run[0] <= span[0] and span[1] <= run[1]
        if holds or (span[0] <= run[0] and run[1] <= span[1] and _is_long(article, span)):
            words = " ".join(article.text[slice(*run)].split())
            yield words
            if segment.cell:
                label = article.text[slice(*segment.sentence.cells[0])]
                yield f"{' '.join(label.split())} | {words}"


def _is_long(article: Article, span: Span) -> bool:
    return count_words(article.text[slice(*span)]) > MOST_WORDS


def _of_claims(content: Content) -> Iterator[Telling]:
    for sourced in content.claims:
        path = f"sources/{sourced.source}.yaml"
        yield Telling(sourced.address, path, "says", sourced.claim.says)
        yield Telling(sourced.address, path, "locator", sourced.claim.locator)


def _of_titles(content: Content) -> Iterator[Telling]:
    for source_id, source in content.sources.items():
        yield Telling(source_id, f"sources/{source_id}.yaml", "title", source.title or "")
    for topic_id, topic in content.topics.items():
        path = f"topics/{topic_id}.yaml"
        yield Telling(topic_id, path, "title", topic.title)
        yield Telling(topic_id, path, "question", topic.question)
        for term in topic.terms:
            yield Telling(f"{topic_id}/{term.id}", path, "name", term.name)
            yield Telling(f"{topic_id}/{term.id}", path, "explains", term.explains)


def claims_on(content: Content, source: str, sentence: int) -> list[SourcedClaim]:
    """The claims of a source that are recorded to rest on a sentence."""
    return [
        sourced
        for sourced in content.claims
        if sourced.source == source
        and (record := content.record(sourced))
        and record.sentence == sentence
    ]
