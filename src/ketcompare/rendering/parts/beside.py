"""A source beside the findings: how its claims stand, those that are corrected first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ketcompare.comparing.results import Standing
from ketcompare.content import SourcedClaim
from ketcompare.rendering.context import Here
from ketcompare.rendering.parts.bearings import BearingPart, bearings
from ketcompare.rendering.parts.claims import ClaimPart, claim_part
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.parts.standing import StandingPart, standing_counts


@dataclass(frozen=True)
class CorrectedClaim:
    """A claim with the findings that contradict or qualify it; those that support it as well."""

    claim: ClaimPart
    bearings: tuple[BearingPart, ...]


@dataclass(frozen=True)
class BesidePart:
    """How all claims of a source stand, and those that do not hold as they are told."""

    standings: tuple[StandingPart, ...]
    contradicted: tuple[CorrectedClaim, ...]
    qualified: tuple[CorrectedClaim, ...]
    crisis: tuple[CrisisPart, ...]


def beside(here: Here, source: str) -> BesidePart | None:
    """A source beside the findings, where there are any."""
    context = here.context
    if not context.evidence.known:
        return None
    claims = tuple(e for e in context.content.claims if e.source == source and not e.repeats)
    shown = tuple(e for e in claims if _standing(here, e) in ("contradicted", "qualified"))
    return BesidePart(
        standings=standing_counts(context, claims, every=True),
        contradicted=tuple(_corrected(here, claims, "contradicted")),
        qualified=tuple(_corrected(here, claims, "qualified")),
        crisis=crisis_parts(context) if any(_in_crisis(here, each) for each in shown) else (),
    )


def _standing(here: Here, sourced: SourcedClaim) -> Standing:
    return here.context.comparison.standing(sourced.address)


def _corrected(
    here: Here, claims: tuple[SourcedClaim, ...], standing: Standing
) -> Iterator[CorrectedClaim]:
    for sourced in claims:
        if _standing(here, sourced) == standing:
            found = bearings(here, sourced.address, spot=False)
            yield CorrectedClaim(claim_part(here, sourced), found)


def _in_crisis(here: Here, sourced: SourcedClaim) -> bool:
    """Whether the claim, or a finding that bears on it, speaks of what a crisis line is for."""
    evidence, content = here.context.evidence, here.context.content
    if content.topics[sourced.topic].crisis or (
        content.terms[sourced.topic, sourced.claim.term].crisis
    ):
        return True
    return any(evidence.in_crisis(tie.finding) for tie in evidence.ties.get(sourced.address, ()))
