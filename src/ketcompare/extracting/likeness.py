"""Which term a sentence is most like, by the words of the terms' names and explanations."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping

from ketcompare.extracting.cues import CueTables, TopicCues
from ketcompare.model import Term
from ketcompare.text.normal import words

_STEM = 6
_SHORTEST = 4
_ENOUGH = 0.22
_ENOUGH_ANNOUNCED = 0.14
_COMMON = frozenset(
    "that this with from have they them their these those there what when where which while been "
    "were will would could should also more most some many other such than then into about people "
    "being very much only does".split()
)


def most_alike(
    text: str, hints: frozenset[str], tables: CueTables, *, enough: float | None = None
) -> tuple[TopicCues, Term] | None:
    """The term that a text in normal form is most like; None where none is like enough.

    Where topics are announced, it is one of theirs. Measured terms need a value, and are left out.
    `enough` is how like it has to be, from 0 to 1.
    """
    profiles = [
        (topic, term, _stems(f"{term.id.replace('_', ' ')} {term.name} {term.explains}", tables))
        for topic in tables.topics
        for term in topic.topic.terms
        if not term.value and (not hints or topic.id in hints)
    ]
    rarity = _rarity([stems for _, _, stems in profiles])
    own = _stems(text, tables)
    scored = [(_alike(own, stems, rarity), index) for index, (_, _, stems) in enumerate(profiles)]
    score, index = max(scored, key=lambda each: (each[0], -each[1]), default=(0.0, 0))
    if enough is None:
        enough = _ENOUGH_ANNOUNCED if hints else _ENOUGH
    return profiles[index][:2] if score > enough else None


def _stems(text: str, tables: CueTables) -> frozenset[str]:
    """The beginnings of a text's telling words; names of subjects tell nothing."""
    plain = text
    for found in tables.subjects.values():
        plain = found.sub(" ", plain)
    long = (word for word in words(plain) if len(word) >= _SHORTEST and word not in _COMMON)
    return frozenset(word[:_STEM] for word in long)


def _rarity(profiles: list[frozenset[str]]) -> Mapping[str, float]:
    counted = Counter(stem for stems in profiles for stem in stems)
    return {stem: math.log(len(profiles) / count) for stem, count in counted.items()}


def _alike(own: frozenset[str], stems: frozenset[str], rarity: Mapping[str, float]) -> float:
    """The cosine of two sets of words, rare words weighing more."""
    shared = sum(rarity[stem] ** 2 for stem in own & stems)
    rarest = max(rarity.values(), default=1.0)
    lengths = [
        math.sqrt(sum(rarity.get(stem, rarest) ** 2 for stem in each)) for each in (own, stems)
    ]
    return shared / (lengths[0] * lengths[1]) if shared else 0.0
