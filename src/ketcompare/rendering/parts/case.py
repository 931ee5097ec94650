"""What bears on one situation: its points, those that are told and those that are not."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct

from ketcompare.comparing.results import Line
from ketcompare.model import Finding, Situation
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context
from ketcompare.rendering.parts.bearing_on import bearing_on
from ketcompare.rendering.parts.comparisons import mirrored

Key = tuple[str, str]
"""Topic and term."""


class Case(Struct, frozen=True, dict=True):
    """A situation and what there is to show of it, in the order that an editor gave."""

    context: Context
    situation: Situation

    @cached_property
    def keys(self) -> tuple[Key, ...]:
        """Its points."""
        parts = (each.partition("/") for each in self.situation.terms)
        return tuple((topic, term) for topic, _, term in parts)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The told lines of its points, by point and then by subject."""
        found = (
            self.context.line.get((topic, subject, term))
            for topic, term in self.keys
            for subject in self.context.content.subject
        )
        return tuple(line for line in found if line and line.told)

    @cached_property
    def points(self) -> tuple[Line, ...]:
        """Those of the lines that are points of their own."""
        return tuple(line for line in self.lines if not mirrored(self.context, line))

    @cached_property
    def silent(self) -> tuple[Key, ...]:
        """The points that no source speaks to."""
        told = {(line.topic, line.term) for line in self.lines}
        return tuple(key for key in self.keys if key not in told)

    def findings(self, most: int) -> tuple[Finding, ...]:
        """What an editor chose; else what was found on its points, what corrects most first."""
        known = self.context.content.findings
        chosen = tuple(known[each] for each in self.situation.findings)
        return chosen or bearing_on(self.context, self.keys)[:most]

    @property
    def sum(self) -> str:
        """How many of its points the articles speak to, and how many none does."""
        silent, points = len(self.silent), len(self.keys)
        told = points - silent
        bear = f"We looked at {wording.told(points, 'point')} that bear on this."
        if not silent:
            return f"{bear} Some article speaks to each of them."
        none = wording.none_of(self.context.source_count, "article")
        if not told:
            return f"{bear} {wording.capital(none)} speaks to any of them."
        spoken = f"On {wording.number(told)} of them, at least one article says something."
        return f"{bear} {spoken} On {wording.number(silent)}, {none} does."
