"""How near drafts come to the fact files written by hand, measured where the articles are at hand.

    PYTHONPATH=src python tests/extracting/measure.py --originals FOLDER [--show]

Not a test: the articles are not part of the project. `--show` tells every difference.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ketcompare.checking.ledger import set_aside
from ketcompare.content import Content
from ketcompare.extracting.cues import read_cues
from ketcompare.extracting.draft import Draft, draft
from ketcompare.loading.folder import load
from ketcompare.model import Claim, Source
from ketcompare.text.article import Article
from ketcompare.text.locate import find
from ketcompare.verifying.originals import read_articles

CONTENT = Path(__file__).parents[2] / "content"
COLUMNS = (
    ("sentences with claims: found", "claim_sentences"),
    ("... proposed that are", "claim_sentences_precision"),
    ("topics of sentences: found", "topics"),
    ("... proposed that are right", "topics_precision"),
    ("terms of sentences: found", "terms"),
    ("... proposed that are right", "terms_precision"),
    ("subject right, where term is", "subjects"),
    ("stance right, where term is", "stances"),
    ("hedge right, where term is", "hedges"),
    ("set aside: found", "aside"),
    ("... proposed that are", "aside_precision"),
    ("reason right, where set aside", "reasons"),
)


@dataclass
class Tally:
    """How many of how many, by measure."""

    right: dict[str, int] = field(default_factory=dict)
    all: dict[str, int] = field(default_factory=dict)

    def add(self, name: str, right: int, total: int) -> None:
        """Count some more."""
        self.right[name] = self.right.get(name, 0) + right
        self.all[name] = self.all.get(name, 0) + total

    def share(self, name: str) -> str:
        """As a percentage, with the counts."""
        right, total = self.right.get(name, 0), self.all.get(name, 0)
        return f"{right / total:4.0%} {right:4}/{total:<4}" if total else "   -          "


Found = Mapping[tuple[int, str, str], list[Claim]]
"""Claims by sentence, topic and term."""


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--originals", type=Path, required=True)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    content = load(CONTENT).content
    if content is None:
        raise SystemExit("the content cannot be read")
    tallies = dict(_measured(content, options.originals, show=options.show))
    total = Tally()
    for tally in tallies.values():
        for name, count in tally.all.items():
            total.add(name, tally.right[name], count)
    for heading, name in COLUMNS:
        print(f"{heading:32}", *(each.share(name) for each in (*tallies.values(), total)))
    print(f"{'':32}", *(f"{name[:14]:14}" for name in (*tallies, "all")))


def _measured(content: Content, originals: Path, *, show: bool) -> Iterator[tuple[str, Tally]]:
    tables = read_cues(content)
    for name, article in read_articles(originals, list(content.sources)).items():
        source = content.sources[name]
        if not source.draft:
            yield name, _compared(article, source, draft(article, tables), show=show)


def _compared(article: Article, source: Source, proposed: Draft, *, show: bool) -> Tally:
    tally = Tally()
    hand = _by_place(_tied(article, source))
    made = _by_place(
        (proposed.sentences[topic, claim.id], topic, claim)
        for topic, claims in proposed.claims.items()
        for claim in claims
    )
    for name, depth in (("claim_sentences", 1), ("topics", 2), ("terms", 3)):
        mine, theirs = {key[:depth] for key in hand}, {key[:depth] for key in made}
        tally.add(name, len(mine & theirs), len(mine))
        tally.add(f"{name}_precision", len(mine & theirs), len(theirs))
    for key in hand.keys() & made.keys():
        _count_parts(tally, hand[key], made[key])
    aside = {each.number: each.reason for each in set_aside(source)}
    also = {number: reason for reason, found in proposed.set_aside.items() for number in found}
    both = aside.keys() & also.keys()
    tally.add("aside", len(both), len(aside))
    tally.add("aside_precision", len(both), len(also))
    tally.add("reasons", sum(aside[number] == also[number] for number in both), len(both))
    if show:
        _show(hand, made, aside, also)
    return tally


def _tied(article: Article, source: Source) -> Iterator[tuple[int, str, Claim]]:
    for topic, claims in source.claims.items():
        for claim in claims:
            hits = find(article, claim.locator)
            place = (claim.occurrence or 1) - 1
            if place < len(hits):
                yield hits[place].sentence, topic, claim


def _by_place(claims: Iterable[tuple[int, str, Claim]]) -> Found:
    found: dict[tuple[int, str, str], list[Claim]] = {}
    for number, topic, claim in claims:
        found.setdefault((number, topic, claim.term), []).append(claim)
    return found


def _count_parts(tally: Tally, hand: list[Claim], made: list[Claim]) -> None:
    """Each claim made by hand counts once, as right if any proposed one has the same part."""
    for claim in hand:
        same = [each for each in made if set(each.subjects) == set(claim.subjects)]
        tally.add("subjects", bool(same), 1)
        tally.add("stances", any(each.stance == claim.stance for each in same or made), 1)
        tally.add("hedges", any(each.hedged == claim.hedged for each in same or made), 1)


def _show(hand: Found, made: Found, aside: Mapping[int, str], also: Mapping[int, str]) -> None:
    for number in sorted({key[0] for key in (*hand, *made)} | aside.keys() | also.keys()):
        mine = {f"{topic}/{term}" for at, topic, term in hand if at == number}
        theirs = {f"{topic}/{term}" for at, topic, term in made if at == number}
        reasons = f"{aside.get(number, '')}>{also.get(number, '')}"
        missed, surplus = sorted(mine - theirs), sorted(theirs - mine)
        if missed or surplus or aside.get(number) != also.get(number):
            print(number, reasons, "MISSED", *missed, "SURPLUS", *surplus, "OK", *(mine & theirs))


if __name__ == "__main__":
    main()
