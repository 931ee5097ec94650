"""The comparison at a glance: a row a question, and in its cells the same points, most told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from ketcompare.comparing.results import Cell, Line
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.bounds import many
from ketcompare.rendering.parts.comparisons import mirrored
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.parts.groups import DIFFERING
from ketcompare.rendering.parts.leads import contradicted
from ketcompare.rendering.parts.lines import LinePart, line_part
from ketcompare.rendering.parts.names import SubjectPart, subject_part
from ketcompare.rendering.parts.suitability import in_words, warning
from ketcompare.rendering.parts.times import from_to
from ketcompare.rendering.view import Link

ROWS: Final = 8
"""How many questions, of those that readers ask first, have a row; a link leads to each other."""
LINES_A_CELL: Final = 2
ASKED_FIRST: Final = 4
"""How many rows show that many lines a cell; further rows show one."""
CLAIMS_A_LINE: Final = 5


class GlanceLine(Struct, frozen=True):
    """A line of a cell; `times` is how far its times reach, where it has any."""

    line: LinePart
    times: str


class GlanceCell(Struct, frozen=True):
    """A cell: its most told lines, and how many more there are on the topic's page."""

    subject: SubjectPart
    lines: tuple[GlanceLine, ...]
    claim_count: int
    more: Link | None


class GlanceRow(Struct, frozen=True):
    """A topic as a row; `joint` where it is told only of something that is no column."""

    id: str
    question: Link
    counts: str
    crisis: tuple[CrisisPart, ...]
    cells: tuple[GlanceCell, ...]
    joint: GlanceCell | None
    sources: tuple[str, ...]
    differs: bool


class OtherQuestion(Struct, frozen=True):
    """A topic that has no row: a link to it, and how much is said."""

    id: str
    question: Link
    counts: str


def glance(here: Here) -> tuple[GlanceRow, ...]:
    """The rows of what readers ask first."""
    topics = tuple(here.context.content.topics)[:ROWS]
    return tuple(_row(here, topic, place) for place, topic in enumerate(topics))


def other_questions(here: Here) -> tuple[OtherQuestion, ...]:
    """All other questions."""
    topics = tuple(here.context.content.topics)[ROWS:]
    return tuple(
        OtherQuestion(row_id(topic), _question(here, topic), _counts(here.context, topic))
        for topic in topics
    )


def row_id(topic: str) -> str:
    """What a topic is called on the first page."""
    return f"topic-{topic}"


def _question(here: Here, topic: str) -> Link:
    return Link(here.context.content.topics[topic].question, here.link("topic", topic))


def _row(here: Here, topic: str, place: int) -> GlanceRow:
    context = here.context
    found = context.content.topics[topic]
    shown = LINES_A_CELL if place < ASKED_FIRST else 1
    alike = _alike(context, topic)[:shown]
    cells = tuple(
        _cell(here, topic, subject.id, shown, alike) for subject in context.content.columns
    )
    lines = tuple(_lines(context, topic))
    joint = None if any(cell.lines for cell in cells) else _joint(here, topic, shown)
    return GlanceRow(
        id=row_id(topic),
        question=_question(here, topic),
        counts=_counts(context, topic),
        crisis=crisis_parts(context) if found.crisis else (),
        cells=() if joint else cells,
        joint=joint,
        sources=_speaking(context, lines),
        differs=any(line.state in DIFFERING for line in lines),
    )


def _lines(context: Context, topic: str) -> Iterator[Line]:
    """All told lines of a topic, also those that only its own page shows."""
    cells = (context.comparison.cells.get((topic, each)) for each in context.content.subject)
    return (line for cell in cells if cell for line in cell.lines if line.told)


def _speaking(context: Context, lines: tuple[Line, ...]) -> tuple[str, ...]:
    """The sources that a reader can choose from and that speak to it."""
    if many(context):
        return ()
    told = {each for line in lines for each in line.tellers}
    return tuple(source for source in context.place if source in told)


def _joint(here: Here, topic: str, shown: int) -> GlanceCell | None:
    """The cell of the first other subject that the topic speaks of."""
    cells = (_cell(here, topic, each.id, shown) for each in here.context.content.subjects.also)
    return next((cell for cell in cells if cell.lines), None)


def _alike(context: Context, topic: str) -> tuple[str, ...]:
    """The terms that the cells of a row show: what warns of something, then what several tell.

    So like stands beside like, and no subject has its good points beside the bad of another.
    """
    cells = context.comparison.cells
    found = (cells.get((topic, subject.id)) for subject in context.content.columns)
    lines: defaultdict[str, list[Line]] = defaultdict(list)
    for line in (each for cell in found if cell for each in _told(context, cell)):
        if not mirrored(context, line):
            lines[line.term].append(line)
    ranked = {term: _rank(context, told) for term, told in lines.items()}
    shared = (term for term, told in lines.items() if len(told) > 1 or any(ranked[term][0]))
    return tuple(sorted(shared, key=lambda term: ranked[term], reverse=True))


def _rank(context: Context, told: list[Line]) -> tuple[tuple[int, int], bool, int]:
    """How plainly the lines of a term warn; that none of them is contradicted; how many tell it."""
    warns = max(warning(context, line) for line in told)
    return warns, not any(contradicted(context, line) for line in told), sum(e.told for e in told)


def _cell(
    here: Here, topic: str, subject: str, shown: int, alike: tuple[str, ...] = ()
) -> GlanceCell:
    """The lines of the terms that all cells of the row show; without any, its own first."""
    cell = here.context.comparison.cells.get((topic, subject))
    told = _told(here.context, cell) if cell else ()
    chosen = sorted(
        (line for line in told if line.term in alike), key=lambda line: alike.index(line.term)
    )
    lines = tuple(_line(here, line) for line in chosen or told[:shown])
    more = len(told) - len(lines)
    link = Link(wording.counted(more, "more point"), here.link("topic", topic)) if more else None
    count = sum(each.line.claim_count for each in lines)
    return GlanceCell(subject_part(here, subject), lines, count, link)


def _told(context: Context, cell: Cell) -> tuple[Line, ...]:
    """The told lines of a cell: cautions first, then what is contradicted, what only points."""
    told = [line for line in cell.lines if line.told]
    told.sort(key=lambda line: warning(context, line), reverse=True)
    told.sort(key=lambda line: contradicted(context, line))
    return tuple(sorted(told, key=lambda line: mirrored(context, line)))


def _line(here: Here, line: Line) -> GlanceLine:
    part = line_part(here, line, most=CLAIMS_A_LINE)
    return GlanceLine(in_words(here.context, line, part), from_to(here.context, line))


def _counts(context: Context, topic: str) -> str:
    claims = [each for each in context.claims_on[topic] if not each.repeats]
    told = len({each.source for each in claims})
    return (
        f"{wording.counted(len(claims), 'claim')} from {wording.told(told, 'article')}"
        if claims
        else "no article speaks to it"
    )
