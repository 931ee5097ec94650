"""Invented works and findings, tied to the claims that sources make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from random import Random
from typing import Final, get_args

from ketcompare.model import ReferenceType, Strength
from making.shape import Shape
from making.sources import Told
from making.topics import TermPlan
from making.words import PLACES, TIMES

_AT_FIVE: Final = 60
_FIVE: Final = 5
_GROWTH: Final = 0.3
_TIES_A_CLAIM: Final = 0.6
_HEADLINES: Final = 6
_WITH_RATES: Final = 0.15
_RELATIONS: Final = ("supports",) * 5 + ("qualifies",) * 4 + ("contradicts",)
_WHY: Final = "That was seen {place} only, and for a short time."

Record = dict[str, object]


def evidence(
    shape: Shape, plan: Mapping[str, Sequence[TermPlan]], told: Sequence[Told]
) -> tuple[list[Record], list[Record]]:
    """References and findings; findings grow slower than sources, their ties as claims do."""
    random = Random(f"evidence {shape.seed}")
    count = round(_AT_FIVE * max(1.0, shape.sources / _FIVE) ** _GROWTH)
    by_line: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for each in told:
        by_line[each.topic, each.term, each.subject].append(each.address)
    lines = random.choices(
        sorted(by_line), [len(by_line[line]) for line in sorted(by_line)], k=count
    )
    ties = _TIES_A_CLAIM * len(told) / count
    terms = {(name, term.id): term for name, terms in plan.items() for term in terms}
    findings = [
        _finding(number, line, terms[line[:2]], _some(by_line[line], ties, random), random)
        for number, line in enumerate(lines, 1)
    ]
    return [_reference(number, random) for number in range(1, count + 1)], findings


def _some(addresses: Sequence[str], wanted: float, random: Random) -> list[str]:
    return random.sample(addresses, min(len(addresses), max(1, round(wanted))))


def _reference(number: int, random: Random) -> Record:
    return {
        "id": f"work-{number}",
        "type": random.choice(get_args(ReferenceType)),
        "title": f"Humming houses, part {number}",
        "authors": [f"Author {number}"],
        "container": "Letters on Humming",
        "year": random.randint(1995, 2025),
        "url": f"https://example.org/works/{number}",
        "checked": random.choice(("full", "full", "partial")),
    }


def _finding(
    number: int,
    line: tuple[str, str, str],
    term: TermPlan,
    addresses: Sequence[str],
    random: Random,
) -> Record:
    topic, term_id, subject = line
    place, time = random.choice(PLACES), random.choice(TIMES)
    finding: Record = {
        "id": f"finding-{number}",
        "references": [f"work-{number}"],
        "subject": subject,
        "topic": topic,
        "terms": [f"{topic}/{term_id}"],
        "says": (
            f"The {term.words} was looked for {place} {time}. {subject.capitalize()} made it rare, "
            "and it did not last."
        ),
        "strength": random.choice(get_args(Strength)),
    }
    if random.random() < _WITH_RATES:
        finding["rates"] = [_rates(term, random)]
    finding["bears_on"] = [_bearing(each, random) for each in addresses]
    if number <= _HEADLINES:
        finding["headline"] = True
    return finding


def _rates(term: TermPlan, random: Random) -> Record:
    return {
        "outcome": f"homes with the {term.words}",
        "people": f"homes {random.choice(PLACES)}",
        "time": "after four weeks",
        "groups": [
            {"group": name, "percent": random.randint(5, 70)} for name in ("Lomen", "plain soap")
        ],
    }


def _bearing(address: str, random: Random) -> Record:
    relation = random.choice(_RELATIONS)
    tie: Record = {"claim": address, "relation": relation}
    if relation != "supports":
        tie["why"] = _WHY.format(place=random.choice(PLACES))
    return tie
