"""A term as a row of a comparison: what it means, and what is said of each subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from msgspec import Struct

from ketcompare.comparing.results import Line
from ketcompare.model import Term
from ketcompare.rendering.context import Here
from ketcompare.rendering.parts.borne_out import Contradicted, contradicted
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts, crisis_where_spoken
from ketcompare.rendering.parts.favour import favour
from ketcompare.rendering.parts.groups import DIFFERING
from ketcompare.rendering.parts.lines import LinePart, line_part, term_anchor
from ketcompare.rendering.parts.names import SubjectPart, subject_part
from ketcompare.rendering.parts.send import Send, send
from ketcompare.rendering.parts.suitability import in_words
from ketcompare.rendering.parts.words import Words


class TermCell(Struct, frozen=True):
    """A term for one subject; without a line where the term does not apply to it.

    `contradicted` is what findings contradict at the line, which is never folded away.
    """

    subject: SubjectPart
    line: LinePart | None
    favour: str
    contradicted: tuple[Contradicted, ...]


class TermRow(Struct, frozen=True):
    """A term as a row: what it means, a cell for each subject, and the row as plain text.

    A row of what is no column has a single cell.
    """

    id: str
    name: str
    explains: str
    crisis: tuple[CrisisPart, ...]
    cells: tuple[TermCell, ...]
    send: Send

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources that speak to it."""
        lines = (cell.line for cell in self.cells if cell.line)
        return tuple(dict.fromkeys(source for line in lines for source in line.sources))

    @property
    def differs(self) -> bool:
        """Whether sources differ on it."""
        return any(cell.line.state in DIFFERING for cell in self.cells if cell.line)


def term_row(here: Here, topic: str, term: Term, words: Words) -> TermRow:
    """The row of a term on its topic's page, with a cell for each compared subject."""
    keys = ((topic, subject, term.id) for subject in here.context.column)
    lines = tuple(map(here.context.line.get, keys))
    anchor = term_anchor(term.id)
    return TermRow(
        id=anchor,
        name=term.name,
        explains=words.marked(term.explains),
        crisis=spot(here, topic, term, lines),
        cells=tuple(map(partial(_cell, here), here.context.column, lines)),
        send=_send(here, topic, term, tuple(line for line in lines if line), anchor),
    )


def other_row(here: Here, line: Line, words: Words) -> TermRow:
    """The row of a term that is told of what is no column."""
    term = here.context.term(line)
    anchor = term_anchor(line.term, line.subject)
    return TermRow(
        id=anchor,
        name=term.name,
        explains=words.marked(term.explains),
        crisis=spot(here, line.topic, term, (line,)),
        cells=(_cell(here, line.subject, line),),
        send=_send(here, line.topic, term, (line,), anchor),
    )


def told_rows(here: Here, topic: str, term: Term, words: Words) -> Iterator[TermRow]:
    """Every row that a term has on its topic's page; none where it is told of nothing."""
    lines = [
        line
        for subject in here.context.content.subject
        if (line := here.context.line.get((topic, subject, term.id))) and line.told
    ]
    if any(line.subject in here.context.column for line in lines):
        yield term_row(here, topic, term, words)
    yield from (
        other_row(here, line, words) for line in lines if line.subject not in here.context.column
    )


def spot(
    here: Here, topic: str, term: Term, lines: Iterable[Line | None]
) -> tuple[CrisisPart, ...]:
    """Crisis help beside a term that asks for it, where the page does not begin with it.

    A term asks for it itself, or by what a claim on it says.
    """
    context = here.context
    if context.content.topics[topic].crisis:
        return ()
    if term.crisis:
        return crisis_parts(context)
    told = (here.says(each) for line in lines if line for each in context.counting(line))
    return crisis_where_spoken(context, *told)


def _send(here: Here, topic: str, term: Term, lines: tuple[Line, ...], anchor: str) -> Send:
    make = partial(send, topic=topic, term=term, lines=lines, anchor=anchor)
    return here.keep(("send", topic, anchor), make)


def _cell(here: Here, subject: str, line: Line | None) -> TermCell:
    """A cell; while a row is edited, the others stay as they are."""
    if line is None:
        return TermCell(subject_part(here, subject), None, "", ())
    return here.keep(("cell", *line.key), partial(_told_cell, line=line))


def _told_cell(here: Here, *, line: Line) -> TermCell:
    return TermCell(
        subject=subject_part(here, line.subject),
        line=in_words(here.context, line, line_part(here, line)),
        favour=favour(here.context, line),
        contradicted=contradicted(here, line),
    )
