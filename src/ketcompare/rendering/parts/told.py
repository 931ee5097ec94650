"""The points of one topic, sorted: told, warning of something, told of others, told by none."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from ketcompare.comparing.results import Line
from ketcompare.model import Finding, Term
from ketcompare.rendering.context import Context
from ketcompare.rendering.parts.bearing_on import bearing_on
from ketcompare.rendering.parts.comparisons import mirrored
from ketcompare.rendering.parts.findings import anchor as finding_anchor
from ketcompare.rendering.parts.lines import term_anchor
from ketcompare.rendering.parts.suitability import warning


class TopicPoints(Struct, frozen=True, dict=True):
    """What there is to show of a topic."""

    context: Context
    topic: str

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every line, by subject."""
        cells = self.context.comparison.cells
        found = (cells.get((self.topic, subject)) for subject in self.context.content.subject)
        return tuple(line for cell in found if cell for line in cell.lines)

    @cached_property
    def points(self) -> tuple[Line, ...]:
        """The told lines that are points of their own."""
        return tuple(e for e in self.lines if e.told and not mirrored(self.context, e))

    @cached_property
    def told(self) -> tuple[Term, ...]:
        """The terms told of any column, those that most sources speak to first."""
        told = {term.id: self._most(term) for term in self._terms}
        found = (term for term in self._terms if told[term.id])
        return tuple(sorted(found, key=lambda term: -told[term.id]))

    @cached_property
    def against(self) -> tuple[Term, ...]:
        """The told terms of which it is said whom something is not for, flatly first."""
        most = {term.id: self._warning(term) for term in self.told}
        found = (term for term in self.told if any(most[term.id]))
        return tuple(sorted(found, key=lambda term: most[term.id], reverse=True))

    @cached_property
    def alone(self) -> tuple[Term, ...]:
        """The told terms that only one source speaks to, those that warn of something left out."""
        found = (term for term in self.told if len(self._tellers(term)) == 1)
        return tuple(term for term in found if term not in self.against)

    @cached_property
    def shared(self) -> tuple[Term, ...]:
        """The other told terms."""
        apart = (*self.alone, *self.against)
        return tuple(term for term in self.told if term not in apart)

    @cached_property
    def others(self) -> tuple[Line, ...]:
        """The told lines of subjects that are no column."""
        columns = self.context.column
        return tuple(line for line in self.lines if line.told and line.subject not in columns)

    @cached_property
    def silent(self) -> tuple[Term, ...]:
        """The terms that no source speaks of, those that findings raise first, then those asked."""
        spoken = {line.term for line in self.lines if line.told}
        terms = (term for term in self._terms if term.id not in spoken)
        raising = self.context.evidence.raising
        return tuple(sorted(terms, key=lambda e: (not raising(self.topic, e.id), not e.asked_by)))

    def findings(self, most: int) -> tuple[Finding, ...]:
        """The findings on the topic, those against most claims first; so many at most."""
        keys = [(self.topic, term.id) for term in self._terms]
        own = self.context.evidence.by_topic.get(self.topic, ())
        ranked = [each for each in bearing_on(self.context, keys) if each in own]
        return (*ranked, *(each for each in own if each not in ranked))[:most]

    def anchors(self, most: int) -> Iterator[str]:
        """What may be pointed at on the topic's page, where so many findings are shown."""
        yield from (term_anchor(term.id) for term in self.told)
        yield from (term_anchor(line.term, line.subject) for line in self.others)
        yield from (term_anchor(term.id) for term in self.silent)
        yield from (finding_anchor(each.id) for each in self.findings(most))

    @property
    def _terms(self) -> tuple[Term, ...]:
        return self.context.content.topics[self.topic].terms

    def _most(self, term: Term) -> int:
        return sum(line.told for line in self._of(term))

    def _tellers(self, term: Term) -> set[str]:
        return {each for line in self._of(term) for each in line.tellers}

    def _warning(self, term: Term) -> tuple[int, int]:
        return max(warning(self.context, line) for line in self._of(term))

    def _of(self, term: Term) -> Iterator[Line]:
        keys = ((self.topic, subject, term.id) for subject in self.context.column)
        return (self.context.line[key] for key in keys if key in self.context.line)
