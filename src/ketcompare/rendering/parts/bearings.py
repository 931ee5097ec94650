"""What bears on one claim: each finding, how it stands to the claim, why, and what disputes it."""

from __future__ import annotations

from msgspec import Struct

from ketcompare.rendering.context import Here
from ketcompare.rendering.evidence import Tie
from ketcompare.rendering.parts.findings import FindingPart, finding_part
from ketcompare.rendering.parts.standing import StandingPart, relation_part


class BearingPart(Struct, frozen=True):
    """A finding beside a claim; `disputes` are those that stand against the finding."""

    standing: StandingPart
    finding: FindingPart
    why: str | None
    disputes: tuple[FindingPart, ...]


def bearings(here: Here, address: str, *, spot: bool = True) -> tuple[BearingPart, ...]:
    """Everything that bears on a claim, the worst first."""
    ties = here.context.evidence.ties.get(address, ())
    bearing = {tie.finding.id for tie in ties}
    return tuple(_bearing(here, tie, bearing, spot=spot) for tie in ties)


def _bearing(here: Here, tie: Tie, bearing: set[str], *, spot: bool) -> BearingPart:
    """One of them; a finding that disputes it and bears on the claim too has its own place."""
    disputing = here.context.evidence.disputing(tie.finding)
    return BearingPart(
        standing=relation_part(tie.relation),
        finding=finding_part(here, tie.finding, spot=spot),
        why=tie.why,
        disputes=tuple(
            finding_part(here, each, spot=False) for each in disputing if each.id not in bearing
        ),
    )
