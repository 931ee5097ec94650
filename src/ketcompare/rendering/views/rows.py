"""All claims behind one line, where they are too many to stand with it on its topic's page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import Final

from ketcompare.comparing.results import Line
from ketcompare.rendering import wording
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.bounds import claims_shown
from ketcompare.rendering.parts.claims import ClaimPart, claim_part
from ketcompare.rendering.parts.comparisons import phrase
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.parts.lines import line_href
from ketcompare.rendering.parts.names import SubjectPart, subject_part
from ketcompare.rendering.parts.tally import Tally, tally
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import Link, View
from ketcompare.rendering.views.trail import trail

A_PAGE: Final = 100
"""How many claims a page holds."""


class RowPage(View, frozen=True, kw_only=True):
    """Some of the claims behind a line, and the way to the others."""

    message: str
    lead: str
    subject: SubjectPart
    tally: Tally
    crisis: tuple[CrisisPart, ...]
    claims: tuple[ClaimPart, ...]
    before: Link | None
    above: Link
    after: Link | None


def planned(context: Context) -> Iterator[PlannedPage]:
    """As many pages for a line as its claims take; none where its topic's page shows them all."""
    for line in context.comparison.lines():
        count = len(context.counting(line))
        if count > claims_shown(context):
            for number in range(1, _pages(count) + 1):
                build = partial(row_page, line=line, number=number)
                yield PlannedPage(address(*_at(line, number)), "row.html", build)


def row_page(here: Here, *, line: Line, number: int) -> RowPage:
    """One page of a line's claims."""
    context = here.context
    claims = context.counting(line)
    shown = tuple(islice(claims, (number - 1) * A_PAGE, number * A_PAGE))
    topic = context.content.topics[line.topic]
    crisis = topic.crisis or context.term(line).crisis
    subject = subject_part(here, line.subject)
    name = f"{subject.label}: {phrase(context, line)}"
    return RowPage(
        title=f"{name}: all claims{_numbered(number)}",
        description=f"{topic.question} Every claim of every article on one point: {name}.",
        section="topics",
        trail=trail(
            here,
            (topic.title, here.link("topic", line.topic)),
            (context.term(line).name, line_href(here, line)),
            (f"All claims{_numbered(number)}", None),
        ),
        message=name,
        lead=_lead(context, len(claims), number),
        subject=subject,
        tally=tally(here, line),
        crisis=crisis_parts(context) if crisis else (),
        claims=tuple(claim_part(here, each, of=line.subject) for each in shown),
        before=_other(here, line, number - 1),
        above=Link(topic.question, line_href(here, line)),
        after=_other(here, line, number + 1),
    )


def _pages(count: int) -> int:
    return -(-count // A_PAGE)


def _at(line: Line, number: int) -> tuple[str, ...]:
    """What a page is linked by: its kind and ids."""
    return ("row", *line.key) if number == 1 else ("rows", *line.key, str(number))


def _numbered(number: int) -> str:
    return f", page {number}" if number > 1 else ""


def _lead(context: Context, count: int, number: int) -> str:
    told = f"{wording.counted(count, 'claim')} of {context.source_count:,} articles."
    return f"{told} Page {number} of {_pages(count)}." if count > A_PAGE else told


def _other(here: Here, line: Line, number: int) -> Link | None:
    """Another page of the same line, if there is one."""
    if not 1 <= number <= _pages(len(here.context.counting(line))):
        return None
    return Link(f"Page {number}", here.link(*_at(line, number)))
