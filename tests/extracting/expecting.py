"""Articles with what a person expects of their drafts: how much of it is proposed.

    PYTHONPATH=src:tests python -m extracting.expecting FOLDER [--show]

What stands beside an article is told in `clinics/README.md`. Other articles can be tried likewise.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import yaml

from extracting.drafting import tables
from ketcompare.extracting.draft import Draft, draft
from ketcompare.extracting.page import read_page
from ketcompare.text.article import Article
from ketcompare.text.locate import find
from ketcompare.text.normal import normalise


@dataclass(frozen=True)
class Expected:
    """What a person expects of one article's draft."""

    claims: Mapping[str, frozenset[str]]
    values: Mapping[str, str]
    cited: Mapping[str, tuple[int, ...]]
    gone: tuple[str, ...]


@dataclass
class Verdict:
    """How a draft compares: each list holds what is amiss."""

    expected: int
    proposed: int
    found: int = 0
    right_topic: int = 0
    lost: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    surplus: list[str] = field(default_factory=list)
    wrong_topic: list[str] = field(default_factory=list)
    wrong_value: list[str] = field(default_factory=list)
    wrong_cited: list[str] = field(default_factory=list)
    left_in: list[str] = field(default_factory=list)

    def line(self, name: str) -> str:
        """One row of the table."""
        shares = (
            ("recall", self.found, self.expected),
            ("precision", self.found, self.proposed),
            ("topic", self.right_topic, self.found),
        )
        told = (f"{of} {n / max(m, 1):4.0%} {n:3}/{m:<3}" for of, n, m in shares)
        amiss = len(self.wrong_value), len(self.wrong_cited), len(self.left_in)
        return "  ".join((f"{name:18}", *told, f"values, citations, furniture amiss {amiss}"))


def read_expected(path: Path) -> Expected:
    """The expectations for an article, from the file beside it."""
    data = cast("dict[str, dict[str, object]]", yaml.safe_load(path.read_text("utf-8")))
    cited = cast("dict[str, list[int]]", data.get("cited", {}))
    return Expected(
        claims={words: frozenset(str(told).split()) for words, told in data["claims"].items()},
        values={words: str(worded) for words, worded in data.get("values", {}).items()},
        cited={words: tuple(numbers) for words, numbers in cited.items()},
        gone=tuple(map(str, data.get("gone", ()))),
    )


def articles(folder: Path) -> list[Path]:
    """The articles of a folder that have expectations."""
    return sorted(
        path
        for path in folder.iterdir()
        if path.suffix != ".yaml" and path.with_suffix(".yaml").is_file()
    )


def judge_article(path: Path) -> Verdict:
    """Compare the draft of an article with what is expected of it."""
    article = Article(read_page(path).text)
    return judge_draft(article, draft(article, tables()), read_expected(path.with_suffix(".yaml")))


def judge_draft(article: Article, made: Draft, expected: Expected) -> Verdict:
    """Compare a draft with what is expected."""
    topics: dict[int, set[str]] = {}
    for (topic, _), number in made.sentences.items():
        topics.setdefault(number, set()).add(topic)
    places = {words: _sentence(article, words) for words in expected.claims}
    wanted: dict[int, set[str]] = {}
    for words, place in places.items():
        if place:
            wanted.setdefault(place, set()).update(expected.claims[words])
    lost = [words for words, place in places.items() if not place]
    found = wanted.keys() & topics.keys()
    verdict = Verdict(len(wanted) + len(lost), len(topics), len(found), lost=lost)
    verdict.missed = [article.sentence_text(number) for number in sorted(wanted.keys() - found)]
    verdict.surplus = [
        f"{sorted(topics[number])} {article.sentence_text(number)}"
        for number in sorted(topics.keys() - found)
    ]
    verdict.right_topic = sum(bool(topics[number] & wanted[number]) for number in found)
    verdict.wrong_topic = [
        f"{sorted(topics[number])} not {sorted(wanted[number])}: {article.sentence_text(number)}"
        for number in sorted(found)
        if not topics[number] & wanted[number]
    ]
    verdict.wrong_value = list(_wrong_values(article, made, expected))
    verdict.wrong_cited = list(_wrong_cited(article, made, expected))
    verdict.left_in = [words for words in expected.gone if words.lower() in article.text.lower()]
    return verdict


def _sentence(article: Article, words: str) -> int | None:
    hits = find(article, words)
    return hits[0].sentence if hits else None


def _wrong_values(article: Article, made: Draft, expected: Expected) -> Iterator[str]:
    for words, worded in expected.values.items():
        number = _sentence(article, words)
        told = [
            claim.value.worded
            for topic, claims in made.claims.items()
            for claim in claims
            if made.sentences[topic, claim.id] == number and claim.value
        ]
        if normalise(worded) not in map(normalise, told):
            yield f"{words}: {worded!r} is not among {told}"


def _wrong_cited(article: Article, made: Draft, expected: Expected) -> Iterator[str]:
    for words, numbers in expected.cited.items():
        number = _sentence(article, words)
        told = {
            claim.cites
            for topic, claims in made.claims.items()
            for claim in claims
            if made.sentences[topic, claim.id] == number
        }
        if told != {numbers}:
            yield f"{words}: {sorted(map(str, told))}"


def main() -> None:
    """Print a row for each article, and with --show what is amiss."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    for path in articles(options.folder):
        verdict = judge_article(path)
        print(verdict.line(path.name))
        if options.show:
            _show(verdict)


def _show(verdict: Verdict) -> None:
    for name in (
        "lost",
        "missed",
        "surplus",
        "wrong_topic",
        "wrong_value",
        "wrong_cited",
        "left_in",
    ):
        for each in getattr(verdict, name):
            print(f"    {name}: {each}")


if __name__ == "__main__":
    main()
