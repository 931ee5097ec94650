"""The visit sheet: questions with boxes to tick, who says what in short, room for answers.

Everything on it carries an id or a data attribute, so that a script can tick rows and keep notes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ketcompare.model import Question
from ketcompare.rendering import wording
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.borne_out import borne_out
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.parts.names import SourcePart, SubjectPart, marked, subject_part
from ketcompare.rendering.parts.tally import Tally, tally
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import Link, View
from ketcompare.rendering.views.trail import trail


@dataclass(frozen=True)
class VisitLine:
    """The point that most articles tell of a subject; without one where none tells any.

    `borne_out` says where findings stand against it: paper is read without the page behind it.
    """

    subject: SubjectPart
    term: str
    tally: Tally | None
    borne_out: str


@dataclass(frozen=True)
class VisitQuestion:
    """A question to ask, with a box."""

    id: str
    asks: str


@dataclass(frozen=True)
class VisitRow:
    """A topic: what is said of each subject in short, and what to ask."""

    id: str
    topic: str
    question: Link
    lines: tuple[VisitLine, ...]
    questions: tuple[VisitQuestion, ...]


@dataclass(frozen=True, kw_only=True)
class VisitPage(View):
    """A sheet to print and take along."""

    lead: str
    legend: str
    crisis: tuple[CrisisPart, ...]
    sources: tuple[SourcePart, ...]
    rows: tuple[VisitRow, ...]
    origin: str


def planned(context: Context) -> Iterator[PlannedPage]:
    """The one sheet; every row can be pointed at."""
    rows = frozenset(_row_id(topic) for topic in _topics(context))
    yield PlannedPage(address("visit"), "visit.html", visit_page, rows)


def visit_page(here: Here) -> VisitPage:
    """The sheet."""
    context = here.context
    return VisitPage(
        title="Sheet for your visit",
        description="A sheet to print: what the articles say, what to ask, room for the answers.",
        section="visit",
        scripts=("visit",),
        trail=trail(here, ("Sheet for your visit", None)),
        lead="Print this sheet. Tick what matters to you, and take it along. Nothing that you "
        "write is sent anywhere.",
        legend="“Borne out only in part” tells how it stands beside independent studies, labels "
        "and guidelines. The site says why."
        if context.evidence.known
        else "",
        crisis=crisis_parts(context),
        sources=marked(here),
        rows=tuple(_row(here, topic) for topic in _topics(context)),
        origin=_origin(context),
    )


def _topics(context: Context) -> tuple[str, ...]:
    """The topics that are told of some subject, or on which there is something to ask."""
    asked = {each.topic for each in context.content.questions.questions}
    return tuple(
        topic
        for topic in context.content.topics
        if topic in asked or any(_top(context, topic, subject) for subject in context.column)
    )


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
    context = here.context
    for subject in context.column:
        key = _top(context, topic, subject)
        part = subject_part(here, subject)
        if key is None:
            nobody = wording.capital(wording.none_of(context.source_count, "article"))
            yield VisitLine(part, f"{nobody} speaks to it", None, "")
        else:
            line = context.line[topic, subject, key]
            name = context.term(line).name
            yield VisitLine(part, name, tally(here, line), borne_out(context, line))


def _top(context: Context, topic: str, subject: str) -> str | None:
    """The term that most articles tell of a subject on a topic."""
    cell = context.comparison.cells.get((topic, subject))
    told = [line for line in cell.lines if line.told] if cell else []
    return told[0].term if told else None


def _origin(context: Context) -> str:
    site = context.content.site
    where = f", {site.base_url}" if site.base_url else ""
    return f"From {site.title}, as of {wording.day(site.as_of)}{where}."
