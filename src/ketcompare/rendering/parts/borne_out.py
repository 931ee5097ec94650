"""How far findings bear out what is told on a line: what contradicts it, what limits it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from ketcompare.comparing.results import Line
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.evidence import Tie
from ketcompare.rendering.parts.bounds import named
from ketcompare.rendering.parts.claims import claim_href
from ketcompare.rendering.parts.findings import FindingPart, finding_part
from ketcompare.rendering.parts.standing import backings, counts_told
from ketcompare.rendering.parts.verdict import main_reason

CONTRADICTED: Final = 5
"""How many contradicted claims are told at their line."""


class Contradicted(Struct, frozen=True):
    """Claims that one finding contradicts for one reason; `disputes` stand against the finding."""

    who: str
    says: str
    href: str
    why: str
    finding: FindingPart
    disputes: tuple[FindingPart, ...]


def contradicted(here: Here, line: Line) -> tuple[Contradicted, ...]:
    """What findings contradict on a line, a claim after the other, each reason once a source."""
    found = (tie for tie in _ties(here.context, line) if tie.relation == "contradicts")
    first = {(tie.sourced.source, tie.why): tie for tie in reversed(tuple(found))}
    told = tuple(reversed(first.values()))[:CONTRADICTED]
    return tuple(_part(here, tie) for tie in told)


def borne_out(context: Context, line: Line, *, why: bool = False) -> str:
    """How far what is told holds, in few words; empty where nobody tells, or without findings.

    Who is contradicted is named, with the reason; then how all claims stand, with the main reason
    where it is wanted.
    """
    claims = context.counting(line)
    if not claims or not context.evidence.known:
        return ""
    stands = f"Beside what was found: {counts_told(backings(context, claims))}."
    reason = main_reason(context, claims) if why else None
    parts = (_against(context, line), stands, reason.why or "" if reason else "")
    return " ".join(each for each in parts if each)


def _against(context: Context, line: Line) -> str:
    ties = [
        tie
        for tie in _ties(context, line)
        if tie.relation == "contradicts" and tie.why and _is_contradicted(context, tie)
    ]
    if not ties:
        return ""
    names = named(context, tuple(dict.fromkeys(tie.sourced.source for tie in ties)))
    return f"Independent evidence speaks against {names} here. {ties[0].why}"


def _ties(context: Context, line: Line) -> Iterator[Tie]:
    for sourced in context.counting(line):
        yield from context.evidence.ties.get(sourced.address, ())


def _is_contradicted(context: Context, tie: Tie) -> bool:
    return context.comparison.backing(tie.sourced.address) == "contradicted"


def _part(here: Here, tie: Tie) -> Contradicted:
    return Contradicted(
        who=here.context.short(tie.sourced.source),
        says=here.says(tie.sourced),
        href=claim_href(here, tie.sourced),
        why=tie.why or "",
        finding=finding_part(here, tie.finding, spot=False),
        disputes=tuple(
            finding_part(here, each, spot=False)
            for each in here.context.evidence.disputing(tie.finding)
        ),
    )
