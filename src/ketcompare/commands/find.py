"""`find`: where words stand, in the articles and in the content, and how to point at them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

from ketcompare.checking.ledger import set_aside
from ketcompare.commands.project import Project
from ketcompare.content import Content
from ketcompare.finding import Stand, claims_on, stands, tellings
from ketcompare.loading.folder import load
from ketcompare.reporter import Reporter
from ketcompare.text.article import Article
from ketcompare.text.locate import nearest
from ketcompare.verifying.originals import read_articles


def run_find(project: Project, reporter: Reporter, *, words: str, originals: Path | None) -> int:
    """Tell every place of the words; 1 if there is none."""
    content = load(project.content).content
    if content is None:
        reporter.summary("The content cannot be read: run check first.")
        return 1
    articles = read_articles(originals, list(content.sources)) if originals else {}
    lines = [*_in_articles(content, articles, words), *_in_content(project, content, words)]
    for line in lines or _not_found(articles, words):
        reporter.summary(line)
    if not articles:
        reporter.summary(
            "Only the content was searched: name the folder of the articles with --originals."
        )
    return 0 if lines else 1


def _in_articles(content: Content, articles: Mapping[str, Article], words: str) -> Iterator[str]:
    for source, article in articles.items():
        for stand in stands(article, words):
            of = len(article.sentences)
            yield f"{source}, sentence {stand.sentence} of {of}: {_fate(content, source, stand)}"
            yield f"  {stand.text}"
            yield from _yaml(stand)
            yield ""


def _fate(content: Content, source: str, stand: Stand) -> str:
    """What became of the sentence."""
    claims = [
        f"{each.topic}/{each.claim.id}" for each in claims_on(content, source, stand.sentence)
    ]
    if claims:
        return f"used by {', '.join(claims)}"
    reasons = {each.number: each.reason for each in set_aside(content.sources[source])}
    reason = reasons.get(stand.sentence)
    return f"set aside as {reason}" if reason else "used by no claim"


def _yaml(stand: Stand) -> Iterator[str]:
    if not stand.locators:
        yield "  No eight words or fewer stand only there: choose words nearby."
    for number, locator in enumerate(stand.locators):
        if number:
            yield "  or, as these words stand only once:"
        yield from (f"      {line}" for line in locator.yaml)


def _in_content(project: Project, content: Content, words: str) -> Iterator[str]:
    for (name, path), found in groupby(
        tellings(content, words), lambda each: (each.name, each.path)
    ):
        yield f"{name} in {project.content.name}/{path}"
        yield from (f"  {each.key}: {each.text}" for each in found)
        yield ""


def _not_found(articles: Mapping[str, Article], words: str) -> Iterator[str]:
    yield f"“{words}” stands nowhere."
    for source, article in articles.items():
        near = nearest(article, words)
        if near:
            yield f"  {source} has something like it: {near}"
