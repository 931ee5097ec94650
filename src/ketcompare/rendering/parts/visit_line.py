"""What the visit sheet tells of a subject in a line: a point or cautions, who, and what holds.

Paper is read without the page behind it: so a silence names its point and what else is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from ketcompare.comparing.results import Line
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.borne_out import borne_out
from ketcompare.rendering.parts.bounds import named
from ketcompare.rendering.parts.comparisons import phrase
from ketcompare.rendering.parts.firmness import MAY, careful, hedging
from ketcompare.rendering.parts.names import SubjectPart, subject_part
from ketcompare.rendering.parts.saying import cautions
from ketcompare.rendering.parts.standing import standing_counts
from ketcompare.rendering.parts.suitability import warning
from ketcompare.rendering.parts.tally import agreement
from ketcompare.rendering.parts.times import from_to


class VisitLine(Struct, frozen=True):
    """What is told of a subject, with who tells it.

    `borne_out` says how far it holds; empty only where nothing is told that could.
    """

    subject: SubjectPart
    told: str
    borne_out: str


def point_line(here: Here, topic: str, subject: str, term: str) -> VisitLine:
    """One point, and who says it of a subject."""
    context, part = here.context, subject_part(here, subject)
    line = context.line.get((topic, subject, term))
    if line is None or not line.told:
        return VisitLine(part, _silence(context, topic, subject, term), "")
    told = f"{phrase(context, line)}. {_who(context, line)}"
    return VisitLine(part, told, borne_out(context, line))


def caution_line(here: Here, topic: str, subject: str, against: Sequence[Line]) -> VisitLine:
    """For whom articles say that a subject is not; that none does where none does."""
    context, part = here.context, subject_part(here, subject)
    own = [line for line in against if line.subject == subject]
    if not own:
        rest = _speaking(context, topic, subject)
        told = " ".join(("No article says whom it is not for.", *_other_points(context, rest)))
        return VisitLine(part, told, "")
    return VisitLine(part, cautions(context, own), _counted(context, own))


def cautioning(context: Context, points: Sequence[Line]) -> list[Line]:
    """The points by which somebody says whom a subject is not for."""
    return [line for line in points if any(warning(context, line))]


def _silence(context: Context, topic: str, subject: str, term: str) -> str:
    """That no article tells the point of a subject, and who tells other points of the question."""
    asked = context.content.terms.get((topic, term))
    rest = _speaking(context, topic, subject)
    if asked is None:
        return " ".join(("No article speaks to this.", *_other_points(context, rest)))
    if asked.subjects and subject not in asked.subjects:
        return " ".join((f"{asked.name}: does not apply.", *_other_points(context, rest)))
    alone = "" if rest else ", nor to any other point"
    point = f"{asked.name}: no article speaks to it{alone}."
    return " ".join((point, *_other_points(context, rest)))


def _other_points(context: Context, sources: tuple[str, ...]) -> Iterator[str]:
    if sources:
        yield f"{named(context, sources)} {_verb(sources, 'speaks', 'speak')} to other points."


def _speaking(context: Context, topic: str, subject: str) -> tuple[str, ...]:
    """Who speaks to any point of the topic, of a subject or of what is no column."""
    cells = context.comparison.cells
    subjects = (subject, *(each.id for each in context.content.subjects.also))
    found = (cells[topic, each] for each in subjects if (topic, each) in cells)
    lines = [line for cell in found for line in cell.lines]
    told = {each for line in lines for each in line.tellers}
    return tuple(each for each in context.content.sources if each in told)


def _counted(context: Context, lines: Sequence[Line]) -> str:
    """How many of the cautions on several lines stand how."""
    found = (each for line in lines for each in context.counting(line))
    claims = {each.address: each for each in found if each.claim.stance == "denies"}
    words = [each.words for each in standing_counts(context, claims.values())]
    return f"Of these claims: {', '.join(words)}." if words else ""


def _who(context: Context, line: Line) -> str:
    """Who says so and who does not, by name; of times, how far they reach."""
    times = from_to(context, line)
    if times:
        return f"{wording.capital(times)}."
    holding_back = hedging(context, line)
    if line.state == "all" and not holding_back:
        return f"{agreement(context, line)}."
    if len(line.says) > len(line.silent) > 0 and len(line.says) == line.told and not holding_back:
        return f"All but {named(context, line.silent)} say so."
    return " ".join(_stands(context, line))


def _stands(context: Context, line: Line) -> Iterator[str]:
    stands = (
        (line.says, "says so", "say so"),
        (line.denies, "says it is not so", "say it is not so"),
        (line.leaves_open, "leaves it open", "leave it open"),
    )
    holding_back = hedging(context, line)
    for who, one, several in stands:
        if len(who) > 1 and holding_back.issuperset(who):
            yield f"{named(context, who)} {several}, each {MAY}."
        elif who:
            yield f"{careful(context, line, who)} {_verb(who, one, several)}."


def _verb(who: Sequence[str], one: str, several: str) -> str:
    return one if len(who) == 1 else several
