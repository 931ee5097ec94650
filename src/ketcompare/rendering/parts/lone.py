"""A term that only one source speaks to: its claims alone, as there is nothing to compare."""

from __future__ import annotations

from msgspec import Struct

from ketcompare.model import Term
from ketcompare.rendering.context import Here
from ketcompare.rendering.parts.borne_out import Contradicted, contradicted
from ketcompare.rendering.parts.claims import ClaimPart, claim_part
from ketcompare.rendering.parts.comparisons import mirrored
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.parts.favour import favour
from ketcompare.rendering.parts.lines import term_anchor
from ketcompare.rendering.parts.names import SubjectPart, subject_part
from ketcompare.rendering.parts.words import Words


class LonePart(Struct, frozen=True):
    """What the one source says of one subject."""

    subject: SubjectPart
    claims: tuple[ClaimPart, ...]
    favour: str
    contradicted: tuple[Contradicted, ...]


class LoneRow(Struct, frozen=True):
    """A term, what it means, and what the one source says of each subject."""

    id: str
    name: str
    explains: str
    crisis: tuple[CrisisPart, ...]
    parts: tuple[LonePart, ...]

    @property
    def source(self) -> str:
        """Whose claims they are."""
        return self.parts[0].claims[0].source.id


def lone_row(here: Here, topic: str, term: Term, words: Words) -> LoneRow:
    """The row of a term that only one source speaks to."""
    context = here.context
    keys = ((topic, subject, term.id) for subject in context.column)
    lines = (context.line[key] for key in keys if key in context.line)
    told = tuple(line for line in lines if line.told and not mirrored(context, line))
    crisis = term.crisis and not context.content.topics[topic].crisis
    return LoneRow(
        id=term_anchor(term.id),
        name=term.name,
        explains=words.marked(term.explains),
        crisis=crisis_parts(context) if crisis else (),
        parts=tuple(
            LonePart(
                subject=subject_part(here, line.subject),
                claims=tuple(claim_part(here, e, of=line.subject) for e in context.counting(line)),
                favour=favour(context, line, alone=True),
                contradicted=contradicted(here, line),
            )
            for line in told
        ),
    )
