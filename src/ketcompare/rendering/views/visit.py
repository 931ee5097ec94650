"""The visit sheet: questions with boxes to tick, who says what in short, room for answers.

Everything on it carries an id or a data attribute, so that a script can tick rows and keep notes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from ketcompare.comparing.results import Line
from ketcompare.model import Question
from ketcompare.rendering import wording
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.parts.told import TopicPoints
from ketcompare.rendering.parts.visit_line import (
    VisitLine,
    caution_line,
    cautioning,
    point_line,
)
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import Link, View
from ketcompare.rendering.views.trail import trail


class VisitQuestion(Struct, frozen=True):
    """A question to ask, with a box."""

    id: str
    asks: str


class VisitRow(Struct, frozen=True):
    """A topic: what is said of each subject in short, and what to ask."""

    id: str
    topic: str
    question: Link
    lines: tuple[VisitLine, ...]
    questions: tuple[VisitQuestion, ...]


class VisitPage(View, frozen=True, kw_only=True):
    """A sheet to print and take along."""

    lead: str
    crisis: tuple[CrisisPart, ...]
    rows: tuple[VisitRow, ...]
    questions: int
    origin: str


def planned(context: Context) -> Iterator[PlannedPage]:
    """The one sheet; every row can be pointed at."""
    rows = frozenset(_row_id(topic) for topic in _topics(context))
    yield PlannedPage(address("visit"), "visit.html", visit_page, rows)


def visit_page(here: Here) -> VisitPage:
    """The sheet."""
    context = here.context
    rows = tuple(_row(here, topic) for topic in _topics(context))
    return VisitPage(
        title="Sheet for your visit",
        description="A sheet to print: what the articles say, what to ask, room for the answers.",
        section="visit",
        scripts=("visit",),
        trail=trail(here, ("Sheet for your visit", None)),
        lead="Print this sheet and take it along. Tick a topic to print all of its questions, or "
        "tick single questions to print only those. Nothing that you write is sent anywhere.",
        crisis=crisis_parts(context),
        rows=rows,
        questions=sum(len(row.questions) for row in rows),
        origin=_origin(context),
    )


def _topics(context: Context) -> tuple[str, ...]:
    """The topics that are told of some subject, or on which there is something to ask."""
    asked = {each.topic for each in context.content.questions.questions}
    return tuple(
        topic for topic in context.content.topics if topic in asked or _is_told(context, topic)
    )


def _is_told(context: Context, topic: str) -> bool:
    """Whether anything is told of a compared subject."""
    cells = (context.comparison.cells.get((topic, subject)) for subject in context.column)
    return any(line.told for cell in cells if cell for line in cell.lines)


def _row_id(topic: str) -> str:
    return f"visit-{topic}"


def _row(here: Here, topic: str) -> VisitRow:
    content = here.context.content
    return VisitRow(
        id=_row_id(topic),
        topic=topic,
        question=Link(content.topics[topic].question, here.link("topic", topic)),
        lines=tuple(_lines(here, topic)),
        questions=tuple(
            _question(each) for each in content.questions.questions if each.topic == topic
        ),
    )


def _question(question: Question) -> VisitQuestion:
    return VisitQuestion(f"ask-{question.id}", question.asks)


def _lines(here: Here, topic: str) -> Iterator[VisitLine]:
    """Cautions, where articles give any; else one and the same point of each subject."""
    context = here.context
    points = TopicPoints(context, topic).points
    against = cautioning(context, points)
    term = _shared(context, topic, points)
    for subject in context.column:
        if against:
            yield caution_line(here, topic, subject, against)
        else:
            yield point_line(here, topic, subject, term)


def _shared(context: Context, topic: str, points: Iterable[Line]) -> str:
    """The term that is told of most subjects; of those the one that most tell, or the first."""
    told: Counter[str] = Counter()
    subjects: Counter[str] = Counter()
    for line in points:
        if line.subject in context.column:
            told[line.term] += line.told
            subjects[line.term] += 1
    terms = (term.id for term in context.content.topics[topic].terms)
    return max(terms, key=lambda term: (subjects[term], told[term]), default="")


def _origin(context: Context) -> str:
    site = context.content.site
    where = f", {site.base_url}" if site.base_url else ""
    return f"From {site.title}, as of {wording.day(site.as_of)}{where}."
