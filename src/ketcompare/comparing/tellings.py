"""Who tells what on which line: claims under their lines, comparisons under both subjects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Literal

from msgspec import Struct

from ketcompare.comparing.results import LineKey
from ketcompare.content import Content, SourcedClaim
from ketcompare.model import Stance
from ketcompare.text.normal import normalise

Position = Literal["for", "against", "other_way", "not_other_way", "open"]
"""How a claim stands on a line. On Y's line, "X than Y" is the other way round."""

LimitsKey = tuple[str | None, ...]

_POSITION: Mapping[tuple[Stance, bool], Position] = {
    ("affirms", False): "for",
    ("denies", False): "against",
    ("leaves_open", False): "open",
    ("affirms", True): "other_way",
    ("denies", True): "not_other_way",
    ("leaves_open", True): "open",
}
_STANCE: Mapping[Position, Stance] = {
    "for": "affirms",
    "against": "denies",
    "other_way": "denies",
    "not_other_way": "leaves_open",
    "open": "leaves_open",
}


class Telling(Struct, frozen=True, dict=True):
    """A claim as it stands on one line; `mirrored` where the line is of the subject after `than`.

    `other` is what the line's subject is compared with: claims against different others never meet.
    `left_out` is true where the claim closes a list on which the line's term does not stand.
    """

    sourced: SourcedClaim
    other: str | None = None
    mirrored: bool = False
    left_out: bool = False

    @property
    def source(self) -> str:
        """Who tells it."""
        return self.sourced.source

    @property
    def counts(self) -> bool:
        """Whether it is told here for the first time: repeats do not count."""
        return self.sourced.claim.repeats is None

    @cached_property
    def position(self) -> Position:
        """How it stands on this line."""
        if self.left_out:
            return "against"
        return _POSITION[self.sourced.claim.stance, self.mirrored]

    @property
    def stance(self) -> Stance:
        """Its stance on this line."""
        return _STANCE[self.position]

    @cached_property
    def limits(self) -> LimitsKey:
        """For whom, where, how and in which form it holds, spelling aside."""
        claim = self.sourced.claim
        limits = claim.limits
        parts = (limits.people, limits.setting, limits.use) if limits else (None, None, None)
        return *(normalise(part) if part else None for part in parts), claim.form


def tellings_by_line(content: Content) -> dict[LineKey, list[Telling]]:
    """Sort every claim under each line on which it stands, in the order of the content."""
    found: dict[LineKey, list[Telling]] = {}
    for sourced in content.claims:
        for subject, telling in tellings_of(sourced):
            key = sourced.topic, subject, sourced.claim.term
            found.setdefault(key, []).append(telling)
    for key, telling in _left_out(content):
        found.setdefault(key, []).append(telling)
    return found


def _left_out(content: Content) -> Iterator[tuple[LineKey, Telling]]:
    """Find the terms that closed lists leave out: "either X or Y" denies the rest of a group."""
    lists: dict[tuple[str, str, str, str], list[SourcedClaim]] = {}
    for sourced in content.claims:
        term = content.terms.get((sourced.topic, sourced.claim.term))
        group = term.group if term else None
        if sourced.claim.only and group and sourced.claim.stance == "affirms":
            for subject in dict.fromkeys(sourced.claim.subjects):
                key = sourced.source, sourced.topic, subject, group
                lists.setdefault(key, []).append(sourced)
    for (_, topic, subject, group), listed in lists.items():
        named = {sourced.claim.term for sourced in listed}
        for other in content.topics[topic].terms:
            if other.group == group and other.id not in named:
                yield (topic, subject, other.id), Telling(listed[0], left_out=True)


def counted(tellings: Iterable[Telling]) -> list[Telling]:
    """Leave out repeats."""
    return [telling for telling in tellings if telling.counts]


def tellings_of(sourced: SourcedClaim) -> Iterator[tuple[str, Telling]]:
    """Find the subjects on whose lines a claim stands, and how it stands there."""
    claim = sourced.claim
    subjects = tuple(dict.fromkeys(claim.subjects))
    for subject in subjects:
        yield subject, Telling(sourced, claim.than)
    if claim.than and claim.than not in subjects:
        for subject in subjects:
            yield claim.than, Telling(sourced, subject, mirrored=True)
