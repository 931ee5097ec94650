"""What one source says, question by question, of each subject."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from ketcompare.content import SourcedClaim
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.claims import ClaimPart, claim_part
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.parts.names import SubjectPart, subject_part
from ketcompare.rendering.pictures.coverage import says_anchor
from ketcompare.rendering.view import Link


class SaysCell(Struct, frozen=True):
    """What the source says of one subject on one topic."""

    subject: SubjectPart
    claims: tuple[ClaimPart, ...]


class SaysRow(Struct, frozen=True):
    """A topic as a row of what the source says."""

    id: str
    topic: Link
    counts: str
    crisis: tuple[CrisisPart, ...]
    cells: tuple[SaysCell, ...]


def said(here: Here, name: str) -> Iterator[SaysRow]:
    """A row for every topic that the source speaks to."""
    for topic, found in here.context.content.topics.items():
        claims = _claims(here.context, name, topic)
        if claims:
            cells = tuple(_cell(here, subject, claims) for subject in here.context.content.subject)
            link = Link(found.question, here.link("topic", topic))
            crisis = crisis_parts(here.context) if found.crisis else ()
            yield SaysRow(says_anchor(topic), link, _counts(cells), crisis, cells)


def _counts(cells: tuple[SaysCell, ...]) -> str:
    told = (f"{len(cell.claims)} of {cell.subject.short}" for cell in cells if cell.claims)
    return f"claims: {', '.join(told)}"


def _claims(context: Context, name: str, topic: str) -> tuple[SourcedClaim, ...]:
    claims = context.content.sources[name].claims.get(topic, ())
    return tuple(SourcedClaim(name, topic, claim) for claim in claims if not claim.repeats)


def _cell(here: Here, subject: str, claims: tuple[SourcedClaim, ...]) -> SaysCell:
    own = (each for each in claims if subject in each.claim.subjects)
    return SaysCell(subject_part(here, subject), tuple(claim_part(here, each) for each in own))
