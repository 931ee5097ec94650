"""Which term a sentence is most like, by the words of the terms' names, explanations and cues."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct

from ketcompare.extracting.cues import CueTables, TopicCues
from ketcompare.model import Term
from ketcompare.text.normal import words

_STEM = 6
_SHORTEST = 4
_ENOUGH = 0.14
_ENOUGH_ANNOUNCED = 0.1
_TERMS_COUNTED = 3
"""A topic is as like a text as so many of its terms are together."""
_COMMON = frozenset(
    "that this with from have they them their these those there what when where which while been "
    "were will would could should also more most some many other such than then into about people "
    "being very much only does".split()
)
_SIGNS = re.compile(r"<\w+>|[*|]|\.\.\.")
"""What in a cue is no word."""


class Profile(Struct, frozen=True):
    """A term that needs no value, with the beginnings of the words that tell of it."""

    topic: TopicCues
    term: Term
    stems: frozenset[str]


class Likeness:
    """Compares texts with the terms of one content."""

    def __init__(self, tables: CueTables) -> None:
        self._tables = tables
        self._profiles = tuple(self._profile(topic, term) for topic, term in _plain_terms(tables))
        self._rarity = _rarity([each.stems for each in self._profiles])

    def most_alike(
        self, text: str, topics: frozenset[str], *, enough: float | None = None
    ) -> tuple[TopicCues, Term] | None:
        """The term that a text in normal form is most like; None where none is like enough.

        Where topics are announced, it is one of theirs. `enough` is how like it has to be, from 0
        to 1.
        """
        if enough is None:
            enough = _ENOUGH_ANNOUNCED if topics else _ENOUGH
        own = self._stems(text)
        likeness: dict[str, list[tuple[float, int]]] = {}
        for index, each in enumerate(self._profiles):
            if not topics or each.topic.id in topics:
                alike = self._alike(own, each.stems), -index
                likeness.setdefault(each.topic.id, []).append(alike)
        best = max(likeness.values(), key=_together, default=[])
        score, index = max(best, default=(0.0, 0))
        found = self._profiles[-index] if score > enough else None
        return (found.topic, found.term) if found else None

    def _profile(self, topic: TopicCues, term: Term) -> Profile:
        cues = _SIGNS.sub(" ", " ".join(topic.table.terms.get(term.id, ())))
        told = f"{term.id.replace('_', ' ')} {term.name} {term.explains} {cues}"
        return Profile(topic, term, self._stems(told))

    def _stems(self, text: str) -> frozenset[str]:
        """The beginnings of a text's telling words; names of subjects tell nothing."""
        plain = text
        for found in self._tables.subjects.values():
            plain = found.sub(" ", plain)
        long = (word for word in words(plain) if len(word) >= _SHORTEST and word not in _COMMON)
        return frozenset(word[:_STEM] for word in long)

    def _alike(self, own: frozenset[str], stems: frozenset[str]) -> float:
        """The cosine of two sets of words, rare words weighing more."""
        shared = self._weight(own & stems)
        return shared / math.sqrt(self._weight(own) * self._weight(stems)) if shared else 0.0

    def _weight(self, stems: Iterable[str]) -> float:
        rarest = math.log(len(self._profiles) or 1)
        return sum(self._rarity.get(stem, rarest) ** 2 for stem in stems)


def _plain_terms(tables: CueTables) -> Iterable[tuple[TopicCues, Term]]:
    """The terms that are not measured, with their topics."""
    return (
        (topic, term) for topic in tables.topics for term in topic.topic.terms if not term.value
    )


def _rarity(profiles: list[frozenset[str]]) -> Mapping[str, float]:
    counted = Counter(stem for stems in profiles for stem in stems)
    return {stem: math.log(len(profiles) / count) for stem, count in counted.items()}


def _together(found: list[tuple[float, int]]) -> float:
    return sum(score for score, _ in sorted(found)[-_TERMS_COUNTED:])
