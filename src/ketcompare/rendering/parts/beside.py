"""Claims beside the findings that bear on them: which do not hold as they are told, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from ketcompare.comparing.results import Backing
from ketcompare.content import SourcedClaim
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.bearings import BearingPart, bearings
from ketcompare.rendering.parts.claims import ClaimPart, claim_part
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.parts.standing import WORDS, StandingPart, backings, standing_counts
from ketcompare.rendering.view import Link

DOUBTFUL: Final[tuple[Backing, ...]] = ("limited", "partly")
"""What findings limit or differ on."""


class CorrectedClaim(Struct, frozen=True):
    """A claim with the findings that contradict or qualify it; those that support it as well."""

    claim: ClaimPart
    bearings: tuple[BearingPart, ...]


class BesidePart(Struct, frozen=True):
    """How all claims of a source stand, those that do not hold, and where those with limits are."""

    standings: tuple[StandingPart, ...]
    contradicted: tuple[CorrectedClaim, ...]
    doubtful: Link | None
    crisis: tuple[CrisisPart, ...]


def beside(here: Here, source: str) -> BesidePart | None:
    """A source beside the findings, where there are any."""
    context = here.context
    if not context.evidence.known:
        return None
    contradicted = standing_so(context, source, "contradicted")
    return BesidePart(
        standings=standing_counts(context, _counting(context, source)),
        contradicted=tuple(corrected(here, each) for each in contradicted),
        doubtful=_doubtful(here, source),
        crisis=crisis_parts(context) if in_crisis(context, contradicted) else (),
    )


def standing_so(context: Context, source: str, *wanted: Backing) -> tuple[SourcedClaim, ...]:
    """The claims of a source that stand in one of some ways."""
    claims = _counting(context, source)
    return tuple(each for each in claims if context.comparison.backing(each.address) in wanted)


def corrected(here: Here, sourced: SourcedClaim) -> CorrectedClaim:
    """A claim with what bears on it."""
    return CorrectedClaim(claim_part(here, sourced), bearings(here, sourced.address, spot=False))


def in_crisis(context: Context, claims: Iterable[SourcedClaim]) -> bool:
    """Whether a claim, or a finding that bears on one, speaks of what a crisis line is for."""
    return any(_speaks_of_crisis(context, each) for each in claims)


def _speaks_of_crisis(context: Context, sourced: SourcedClaim) -> bool:
    evidence, content = context.evidence, context.content
    if content.topics[sourced.topic].crisis or (
        content.terms[sourced.topic, sourced.claim.term].crisis
    ):
        return True
    return any(evidence.in_crisis(tie.finding) for tie in evidence.ties.get(sourced.address, ()))


def _counting(context: Context, source: str) -> Iterator[SourcedClaim]:
    return (each for each in context.content.claims_of[source] if not each.repeats)


def _doubtful(here: Here, source: str) -> Link | None:
    """Where the claims are that are neither backed in full nor contradicted."""
    counts = backings(here.context, standing_so(here.context, source, *DOUBTFUL))
    told = [
        f"the {wording.told(counts[each], 'claim')} {WORDS[each]}"
        for each in DOUBTFUL
        if counts[each]
    ]
    words = f"{wording.capital(wording.listed(told))}, and why"
    return Link(words, here.link("beside", source)) if told else None
