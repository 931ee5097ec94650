"""The topics of invented content, and their terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Final

from ketcompare.model import Measure, Point
from making.shape import Shape
from making.words import ADJECTIVES, NOUNS

COLUMNS: Final = ("lomen", "tarvik")
ALSO: Final = "humming"
"""What claims may be about besides: the trouble itself, told of in the last topic."""

_MEASURES: Final[tuple[Measure | None, ...]] = ("duration", "count", "share", *(None,) * 17)
_POINTS: Final[tuple[Point, ...]] = ("good", "good", "bad", "bad", "neutral")
_ONE_COLUMN: Final = 0.25


@dataclass(frozen=True)
class TermPlan:
    """A term before it is written: its topic, its two words, what it measures, whom it is for."""

    topic: str
    adjective: str
    noun: str
    measure: Measure | None
    point: Point
    subjects: tuple[str, ...]

    @property
    def id(self) -> str:
        """Its id within its topic."""
        return f"{self.adjective}_{self.noun}"

    @property
    def words(self) -> str:
        """What it is called within a sentence."""
        return f"{self.adjective} {self.noun}"


@lru_cache(maxsize=2)
def plan_topics(shape: Shape) -> Mapping[str, tuple[TermPlan, ...]]:
    """Every topic with its terms, the most told first; no two terms have the same words."""
    random = Random(f"topics {shape.seed}")
    pairs = [(adjective, noun) for adjective in ADJECTIVES for noun in NOUNS]
    chosen = random.sample(pairs, shape.topics * shape.terms)
    names = [f"{noun}s" for noun in random.sample(NOUNS, shape.topics)]
    return {
        name: tuple(
            _term(random, name, pair, of_columns=place < shape.topics - 1)
            for pair in chosen[place * shape.terms : (place + 1) * shape.terms]
        )
        for place, name in enumerate(names)
    }


def _term(random: Random, topic: str, pair: tuple[str, str], *, of_columns: bool) -> TermPlan:
    subjects: tuple[str, ...] = () if of_columns else (ALSO,)
    if of_columns and random.random() < _ONE_COLUMN:
        subjects = (random.choice(COLUMNS),)
    measure = random.choice(_MEASURES) if of_columns else None
    return TermPlan(topic, *pair, measure, random.choice(_POINTS), subjects)


def topic_files(
    plan: Mapping[str, Sequence[TermPlan]], told: set[tuple[str, str]]
) -> dict[str, dict[str, object]]:
    """What each topic's file holds; a checklist asks for the terms that nobody tells."""
    return {
        name: {
            "title": name.capitalize(),
            "question": f"What becomes of the {name}?",
            "order": order,
            **({"crisis": True} if order == len(plan) // 2 else {}),
            "terms": [_record(term, asked=(name, term.id) not in told) for term in terms],
        }
        for order, (name, terms) in enumerate(plan.items(), 1)
    }


def _record(term: TermPlan, *, asked: bool) -> dict[str, object]:
    record: dict[str, object] = {
        "id": term.id,
        "name": term.words.capitalize(),
        "explains": f"Whether the {term.words} comes, stays or goes.",
    }
    if term.measure:
        record["value"] = term.measure
    if term.measure == "count":
        record["unit"] = "rounds"
    record["point"] = term.point
    if term.subjects:
        record["subjects"] = list(term.subjects)
    if asked:
        record["asked_by"] = [f"house/{term.topic}"]
    return record
