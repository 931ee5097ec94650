"""How far independent evidence backs what is said on a topic, in a sentence or three."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ketcompare.comparing.results import Standing
from ketcompare.content import SourcedClaim
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context
from ketcompare.rendering.evidence import Tie
from ketcompare.rendering.parts.bounds import named
from ketcompare.rendering.parts.corrections import correcting
from ketcompare.rendering.parts.verdict import main_reason


def weighed(context: Context, topic: str, claims: tuple[SourcedClaim, ...]) -> str:
    """What does not hold; how much is backed, and the main reason why the rest is not in full."""
    counts = Counter(context.comparison.standing(each.address) for each in claims)
    if not counts.total() - counts["not_assessed"]:
        return ""
    backed = _backed(counts)
    contradicted = [e for e in claims if context.comparison.standing(e.address) == "contradicted"]
    if contradicted:
        return f"{_told_against(context, tuple(contradicted))} {backed}"
    reason = next(_limiting(context, topic), None) or main_reason(context, claims)
    return f"{backed} {reason.why}" if reason else backed


def _backed(counts: Counter[Standing]) -> str:
    """How many of the claims evidence backs, in full and in part."""
    full, part = counts["supported"], counts["qualified"]
    told = (
        f"It backs {wording.number(full) if full else 'none'} of the {counts.total()} claims here"
    )
    return f"{told}, and {wording.number(part)} only in part." if part else f"{told}."


def _told_against(context: Context, claims: tuple[SourcedClaim, ...]) -> str:
    """How many claims of whom are contradicted, and why the first of them is."""
    names = named(context, tuple(dict.fromkeys(each.source for each in claims)))
    ties = context.evidence.ties[claims[0].address]
    why = min(
        (tie for tie in ties if tie.relation == "contradicts"),
        key=lambda tie: not tie.finding.headline,
    ).why
    things = wording.told(len(claims), "thing")
    says = "says" if len({each.source for each in claims}) == 1 else "say"
    return f"{why} That contradicts {things} that {names} {says} here."


def _limiting(context: Context, topic: str) -> Iterator[Tie]:
    """What marked findings on the topic do to its claims."""
    findings = (each for each in context.evidence.by_topic.get(topic, ()) if each.headline)
    ties = (tie for finding in findings for tie in correcting(context, finding))
    return (tie for tie in ties if tie.sourced.topic == topic)
