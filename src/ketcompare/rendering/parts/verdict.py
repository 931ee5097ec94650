"""What independent evidence does to what is said on a line: in a word, with the main reason."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from ketcompare.comparing.results import Line, Standing
from ketcompare.content import SourcedClaim
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.evidence import Tie
from ketcompare.rendering.parts.findings import finding_href
from ketcompare.rendering.parts.standing import LOOKS, WORDS, StandingPart
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
    """The verdict on a line; none where no finding speaks to it."""
    context = here.context
    claims = context.counting(line)
    counts = Counter(context.comparison.standing(each.address) for each in claims)
    worst = _worst(counts)
    if worst is None:
        return None
    tie = main_reason(context, claims) if worst == "qualified" else None
    return VerdictPart(
        standing=StandingPart(LOOKS[worst], _words(worst, counts)),
        why=tie.why or "" if tie else "",
        finding=Link("What was found", finding_href(here, tie.finding.id)) if tie else None,
    )


def _worst(counts: Counter[Standing]) -> Standing | None:
    assessed: tuple[Standing, ...] = ("contradicted", "qualified", "supported")
    return next((each for each in assessed if counts[each]), None)


def _words(standing: Standing, counts: Counter[Standing]) -> str:
    """The standing; how many of the claims have it, where not all do."""
    whole = counts.total()
    if counts[standing] == whole:
        return wording.capital(WORDS[standing])
    if standing == "qualified" and counts["supported"]:
        backed = f"{counts['supported']} of {whole} claims {WORDS['supported']}"
        return f"{backed}, {counts['qualified']} only in part"
    return f"{counts[standing]} of {whole} claims {WORDS[standing]}"


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
