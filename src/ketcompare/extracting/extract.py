"""From a saved page or text to a draft fact file."""

from __future__ import annotations

from msgspec import Struct

from ketcompare.content import Content
from ketcompare.extracting.cues import read_cues
from ketcompare.extracting.details import source_details
from ketcompare.extracting.draft import Draft, draft
from ketcompare.extracting.fact_file import fact_file
from ketcompare.extracting.page import Page
from ketcompare.text.article import Article


class Extract(Struct, frozen=True):
    """A draft fact file; the article's text as it was cut, and its sentences with numbers.

    Text and sentences are the publisher's: they are for the editor's eyes and never published.
    """

    fact_file: str
    text: str
    sentences: str
    draft: Draft
    count: int


def extract(page: Page, content: Content, *, day: str) -> Extract:
    """Draft a fact file for the article of a page; `day` is when the text was received."""
    article = Article(page.text)
    proposed = draft(article, read_cues(content))
    source = source_details(page, article, proposed, content, day)
    return Extract(
        fact_file(source, proposed),
        page.text,
        _numbered(article, proposed),
        proposed,
        len(article.sentences),
    )


def _numbered(article: Article, proposed: Draft) -> str:
    """Every sentence with its number and what is proposed for it."""
    fates: dict[int, list[str]] = {}
    for (topic, claim), number in proposed.sentences.items():
        fates.setdefault(number, []).append(f"{topic}/{claim}")
    for reason, numbers in proposed.set_aside.items():
        for number in numbers:
            fates.setdefault(number, []).append(f"set aside: {reason}")
    lines = []
    for sentence in article.sentences:
        words = " ".join(article.sentence_text(sentence.number).split())
        lines.append(f"{sentence.number:4}  {words}")
        lines += [f"      > {fate}" for fate in fates.get(sentence.number, ["to be decided"])]
    return "\n".join(lines) + "\n"
