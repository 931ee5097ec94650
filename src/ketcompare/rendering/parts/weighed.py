"""How far independent evidence backs what is said on a topic, in a sentence or three."""

from __future__ import annotations

from collections.abc import Iterator

from ketcompare.content import SourcedClaim
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context
from ketcompare.rendering.evidence import Tie
from ketcompare.rendering.parts.bounds import named
from ketcompare.rendering.parts.corrections import correcting
from ketcompare.rendering.parts.standing import AFTER_BACKED, WORDS, backings
from ketcompare.rendering.parts.verdict import main_reason


def weighed(context: Context, topic: str, claims: tuple[SourcedClaim, ...]) -> str:
    """What does not hold, and why; else the main reason why some of it is not backed in full."""
    contradicted = _contradicted(context, claims)
    if contradicted:
        return f"{_why_not(context, contradicted[0])} {against(context, claims)}"
    reason = next(_limiting(context, topic), None) or main_reason(context, claims)
    return reason.why or "" if reason else ""


def stand(context: Context, claims: tuple[SourcedClaim, ...]) -> str:
    """How all of the claims stand, if evidence bears on any."""
    counts = backings(context, claims)
    if counts.total() == counts["not_assessed"]:
        return ""
    told = [
        f"{counts[backing]:,} {'is' if counts[backing] == 1 else 'are'} {WORDS[backing]}"
        for backing in AFTER_BACKED
        if counts[backing]
    ]
    claims_here = wording.counted(counts.total(), "claim")
    return f"Independent evidence: of {claims_here} here, {wording.listed(told)}."


def against(context: Context, claims: tuple[SourcedClaim, ...]) -> str:
    """How many claims of whom are contradicted, if any are."""
    contradicted = _contradicted(context, claims)
    if not contradicted:
        return ""
    sources = tuple(dict.fromkeys(each.source for each in contradicted))
    things = wording.told(len(contradicted), "thing")
    says = "says" if len(sources) == 1 else "say"
    return f"This contradicts {things} that {named(context, sources)} {says} here."


def _contradicted(context: Context, claims: tuple[SourcedClaim, ...]) -> tuple[SourcedClaim, ...]:
    backing = context.comparison.backing
    return tuple(each for each in claims if backing(each.address) == "contradicted")


def _why_not(context: Context, claim: SourcedClaim) -> str | None:
    """Why a claim is contradicted: what a marked finding gives as the reason goes first."""
    ties = context.evidence.ties[claim.address]
    return min(
        (tie for tie in ties if tie.relation == "contradicts"),
        key=lambda tie: not tie.finding.headline,
    ).why


def _limiting(context: Context, topic: str) -> Iterator[Tie]:
    """What marked findings on the topic do to its claims."""
    findings = (each for each in context.evidence.by_topic.get(topic, ()) if each.headline)
    ties = (tie for finding in findings for tie in correcting(context, finding))
    return (tie for tie in ties if tie.sourced.topic == topic)
