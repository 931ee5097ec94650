"""What independent evidence does to what is said on a line: in a word, with the main reason."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from ketcompare.comparing.results import BACKINGS, Line
from ketcompare.content import SourcedClaim
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.evidence import Tie
from ketcompare.rendering.parts.findings import finding_href
from ketcompare.rendering.parts.standing import LOOKS, StandingPart, backings, counts_told
from ketcompare.rendering.view import Link


class VerdictPart(Struct, frozen=True):
    """How what is said on a line stands; `why` is the reason that bears on most of it.

    What is contradicted is told claim by claim elsewhere, and has no reason here. `again` is
    whether the page has told the reason before.
    """

    standing: StandingPart
    why: str
    finding: Link | None
    again: bool = False


def verdict(here: Here, line: Line) -> VerdictPart | None:
    """The verdict on a line; none where nobody speaks to it, or while there are no findings."""
    context = here.context
    claims = context.counting(line)
    if not claims or not context.evidence.known:
        return None
    counts = backings(context, claims)
    worst = next(each for each in BACKINGS if counts[each])
    tie = main_reason(context, claims) if worst in ("limited", "partly") else None
    return VerdictPart(
        standing=StandingPart(LOOKS[worst], wording.capital(counts_told(counts))),
        why=tie.why or "" if tie else "",
        finding=Link("What was found", finding_href(here, tie.finding.id)) if tie else None,
    )


def main_reason(context: Context, claims: tuple[SourcedClaim, ...]) -> Tie | None:
    """Of what limits the claims, that with the reason that is given most often."""
    ties = [
        tie
        for each in claims
        for tie in context.evidence.ties.get(each.address, ())
        if tie.relation == "qualifies" and tie.why
    ]
    counts = Counter(tie.why for tie in ties)
    return max(ties, key=lambda tie: counts[tie.why], default=None)
