"""Look-ups among the findings: what bears on what, what is disputed, what raises a silent term."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Final, get_args

from msgspec import Struct

from ketcompare.comparing.results import Comparison
from ketcompare.content import Content, SourcedClaim
from ketcompare.model import Finding, FindingTime, Relation
from ketcompare.rendering.crisis_words import speaks_of_crisis

WORST_FIRST: Final[tuple[Relation, ...]] = tuple(reversed(get_args(Relation)))
"""Contradicts, qualifies, supports: the order in which readers are told."""


class Tie(Struct, frozen=True):
    """A finding and a claim on which it bears."""

    finding: Finding
    sourced: SourcedClaim
    relation: Relation
    why: str | None


class Ties(Mapping[str, tuple[Tie, ...]]):
    """The ties of each claim on which anything bears, made when they are asked for."""

    def __init__(self, content: Content, comparison: Comparison) -> None:
        self._content = content
        self._borne = comparison.borne
        self._known: dict[str, tuple[Tie, ...]] = {}

    def __getitem__(self, address: str) -> tuple[Tie, ...]:
        known = self._known.get(address)
        if known is None:
            borne = self._borne[address]
            known = self._known[address] = worst_first(
                Tie(
                    self._content.findings[each.finding],
                    self._content.sourced[address],
                    each.relation,
                    each.why,
                )
                for each in borne
            )
        return known

    def __iter__(self) -> Iterator[str]:
        return iter(self._borne)

    def __len__(self) -> int:
        return len(self._borne)


class Evidence(Struct, frozen=True, dict=True):
    """The findings and how they hang together with claims, terms and one another."""

    content: Content
    comparison: Comparison

    @property
    def known(self) -> bool:
        """Whether there are any findings."""
        return bool(self.content.findings)

    @cached_property
    def ties(self) -> Ties:
        """What bears on each claim, by its address, the worst first."""
        return Ties(self.content, self.comparison)

    @cached_property
    def touched(self) -> dict[str, tuple[Tie, ...]]:
        """The claims on which each finding bears, repeats left out, the worst first."""
        found: defaultdict[str, list[Tie]] = defaultdict(list)
        for ties in self.ties.values():
            for tie in ties:
                if not tie.sourced.repeats:
                    found[tie.finding.id].append(tie)
        return {finding: worst_first(ties) for finding, ties in found.items()}

    @cached_property
    def touching(self) -> dict[tuple[str, str], tuple[Tie, ...]]:
        """What bears on the claims of each topic's term, repeats left out."""
        found: defaultdict[tuple[str, str], list[Tie]] = defaultdict(list)
        for ties in self.touched.values():
            for tie in ties:
                found[tie.sourced.topic, tie.sourced.claim.term].append(tie)
        return {key: tuple(ties) for key, ties in found.items()}

    @cached_property
    def by_topic(self) -> dict[str, tuple[Finding, ...]]:
        """The findings of each topic that has any, in the order of topics."""
        found: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in self.content.findings.values():
            found[finding.topic].append(finding)
        return {topic: tuple(found[topic]) for topic in self.content.topics if topic in found}

    @cached_property
    def times(self) -> dict[str, tuple[tuple[Finding, FindingTime], ...]]:
        """The times that findings state for each term, by topic/term."""
        found: defaultdict[str, list[tuple[Finding, FindingTime]]] = defaultdict(list)
        for finding in self.content.findings.values():
            for time in finding.times:
                found[time.term].append((finding, time))
        return {term: tuple(times) for term, times in found.items()}

    @cached_property
    def resting_on(self) -> dict[str, tuple[Finding, ...]]:
        """The findings that rest on each reference."""
        found: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in self.content.findings.values():
            for reference in finding.references:
                found[reference].append(finding)
        return {reference: tuple(findings) for reference, findings in found.items()}

    def disputing(self, finding: Finding) -> tuple[Finding, ...]:
        """The findings that dispute it, or that it disputes."""
        found = self.content.findings
        others = [other.id for other in found.values() if finding.id in other.disputed_by]
        named = dict.fromkeys((*finding.disputed_by, *others))
        return tuple(found[each] for each in named if each in found)

    def clusters(self, findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], ...]:
        """The findings in their order, each followed by those that stand against it."""
        shown: set[str] = set()
        clusters = []
        for finding in findings:
            if finding.id not in shown:
                cluster = (finding, *(e for e in self.disputing(finding) if e.id not in shown))
                shown.update(each.id for each in cluster)
                clusters.append(cluster)
        return tuple(clusters)

    def raising(self, topic: str, term: str) -> tuple[Finding, ...]:
        """The findings that raise a term: those that it names, then those that name it."""
        found = self.content.findings
        asked = (each for each in self.content.terms[topic, term].asked_by if each in found)
        naming = (each.id for each in found.values() if f"{topic}/{term}" in each.terms)
        return tuple(found[each] for each in dict.fromkeys((*asked, *naming)))

    def in_crisis(self, finding: Finding) -> bool:
        """Whether it speaks of what a crisis line is for."""
        terms = self.content.terms
        addresses = (tuple(each.split("/")) for each in finding.terms)
        return (
            self.content.topics[finding.topic].crisis
            or speaks_of_crisis(self.content.site, finding.says)
            or any(terms[topic, term].crisis for topic, term in addresses if (topic, term) in terms)
        )


def worst_first(ties: Iterable[Tie]) -> tuple[Tie, ...]:
    """The ties with the worst relation first, otherwise in their own order."""
    return tuple(sorted(ties, key=lambda tie: WORST_FIRST.index(tie.relation)))
