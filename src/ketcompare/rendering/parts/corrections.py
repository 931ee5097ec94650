"""The corrections that matter most: findings, each with the claim that it corrects most plainly."""

from __future__ import annotations

from functools import partial
from typing import Final

from msgspec import Struct

from ketcompare.model import Finding
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.evidence import Tie
from ketcompare.rendering.parts.bounds import named
from ketcompare.rendering.parts.claims import ClaimPart, claim_part
from ketcompare.rendering.parts.findings import FindingPart, finding_part

SHOWN: Final = 4


class CorrectionPart(Struct, frozen=True):
    """A claim, a finding, and why it does not hold so; `also` names who else says such a thing."""

    claim: ClaimPart
    why: str
    finding: FindingPart
    disputes: tuple[FindingPart, ...]
    also: str


def corrections(here: Here) -> tuple[CorrectionPart, ...]:
    """Those that the content marks; without marks those that correct most claims.

    Claims that are contradicted come first, otherwise they keep their order.
    """
    found = ((each, correcting(here.context, each)) for each in important(here.context))
    told = sorted((each for each in found if each[1]), key=partial(_lesser, here.context))
    return tuple(_part(here, finding, ties) for finding, ties in told[:SHOWN])


def _lesser(context: Context, found: tuple[Finding, tuple[Tie, ...]]) -> bool:
    """Whether the claim that a finding corrects is not contradicted outright."""
    return context.comparison.backing(found[1][0].sourced.address) != "contradicted"


def important(context: Context) -> tuple[Finding, ...]:
    """The marked findings; else those that correct most, not more than one a topic."""
    findings = context.content.findings.values()
    marked = tuple(each for each in findings if each.headline)
    if marked:
        return marked
    ranked = sorted(findings, key=lambda each: _weight(context, each))
    first_of_topic = {each.topic: each for each in reversed(ranked)}
    return tuple(each for each in ranked if first_of_topic[each.topic] is each)[:SHOWN]


def correcting(context: Context, finding: Finding) -> tuple[Tie, ...]:
    """The claims that a finding contradicts or qualifies, the plainest case first.

    That is one that it contradicts, of its own topic, said flatly.
    """
    ties = (tie for tie in context.evidence.touched.get(finding.id, ()) if tie.why)
    found = [tie for tie in ties if tie.relation != "supports"]
    worst = found[0].relation if found else None
    return tuple(sorted(found, key=lambda tie: (tie.relation != worst, *_doubts(tie))))


def _doubts(tie: Tie) -> tuple[bool, bool]:
    """What makes a claim a lesser case: another topic than the finding's, a hedge."""
    return tie.sourced.topic != tie.finding.topic, tie.sourced.claim.hedged


def _weight(context: Context, finding: Finding) -> tuple[int, int]:
    ties = correcting(context, finding)
    contradicting = sum(tie.relation == "contradicts" for tie in ties)
    return -contradicting, -len(ties)


def _part(here: Here, finding: Finding, ties: tuple[Tie, ...]) -> CorrectionPart:
    first, *others = ties
    sources = dict.fromkeys(tie.sourced.source for tie in others)
    elsewhere = tuple(each for each in sources if each != first.sourced.source)
    return CorrectionPart(
        claim=claim_part(here, first.sourced),
        why=first.why or "",
        finding=finding_part(here, finding),
        disputes=tuple(
            finding_part(here, each, spot=False)
            for each in here.context.evidence.disputing(finding)
        ),
        also=named(here.context, elsewhere),
    )
