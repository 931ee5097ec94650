"""The first page: the main message, three short lists, and the whole comparison as one table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ketcompare.comparing.results import Cell, Line
from ketcompare.rendering import wording
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.bounds import many
from ketcompare.rendering.parts.comparisons import mirrored
from ketcompare.rendering.parts.corrections import CorrectionPart, corrections
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.parts.groups import DIFFERING, agreements, disagreements, silent_terms
from ketcompare.rendering.parts.lines import LinePart, line_part, term_anchor
from ketcompare.rendering.parts.names import (
    SourcePart,
    SubjectPart,
    columns,
    marked,
    subject_part,
)
from ketcompare.rendering.parts.standing import StandingPart, standing_counts
from ketcompare.rendering.parts.tally import agreement
from ketcompare.rendering.pictures.coverage import COVERAGE_ANCHOR
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import Link, View
from ketcompare.rendering.views import situations

LINES_A_CELL: Final = 2
CLAIMS_A_LINE: Final = 5
ASKED_FIRST: Final = 6
"""How many rows, of those that readers ask first, show that many lines; further rows show one."""
ITEMS_A_LIST: Final = 3


@dataclass(frozen=True)
class ListItem:
    """One item of a short list: of which subject, what, and how it stands."""

    subject: SubjectPart | None
    term: Link
    note: str


@dataclass(frozen=True)
class ShortList:
    """A short list with a link to all of it; without one where it shows everything."""

    id: str
    title: str
    items: tuple[ListItem, ...]
    none: str
    more: Link | None


@dataclass(frozen=True)
class CellPart:
    """A cell: its most-told lines, and how many more there are on the topic's page."""

    subject: SubjectPart
    lines: tuple[LinePart, ...]
    claim_count: int
    standings: tuple[StandingPart, ...]
    more: Link | None


@dataclass(frozen=True)
class RowPart:
    """A topic as a row; `joint` where it is told only of something that is no column."""

    id: str
    question: Link
    counts: str
    crisis: tuple[CrisisPart, ...]
    cells: tuple[CellPart, ...]
    joint: CellPart | None
    sources: tuple[str, ...]
    differs: bool


@dataclass(frozen=True, kw_only=True)
class HomePage(View):
    """The first page."""

    message: str
    lead: str
    situations: tuple[Link, ...]
    questions: tuple[Link, ...]
    sheet: Link | None
    lists: tuple[ShortList, ...]
    corrections: tuple[CorrectionPart, ...]
    evidence: Link | None
    sources: tuple[SourcePart, ...]
    columns: tuple[SubjectPart, ...]
    coverage: Link
    caption: str
    rows: tuple[RowPart, ...]


def planned(context: Context) -> Iterator[PlannedPage]:
    """The one first page; every row can be pointed at."""
    rows = frozenset(f"topic-{topic}" for topic in context.content.topics)
    yield PlannedPage(address("home"), "home.html", home_page, rows)


def home_page(here: Here) -> HomePage:
    """The first page, all of it computed from the comparison."""
    context = here.context
    return HomePage(
        title=context.content.site.tagline,
        description=f"{context.content.site.tagline}, with a link to their exact words.",
        section="home",
        scripts=("choose",),
        message=message(context),
        lead=lead(context),
        situations=situations.links(here),
        questions=tuple(_question(here, topic) for topic in context.content.topics),
        sheet=_sheet(here),
        lists=tuple(_short_lists(here)),
        corrections=corrections(here),
        evidence=_evidence(here),
        sources=marked(here),
        columns=columns(here),
        coverage=Link(
            "How many claims each article makes", here.link("sources", fragment=COVERAGE_ANCHOR)
        ),
        caption=_caption(context),
        rows=tuple(_row(here, topic) for topic in context.content.topics),
    )


def message(context: Context) -> str:
    """The one main message: who speaks of what, and what there is to see of it."""
    evidence = ["what studies say"] if context.evidence.known else []
    left_out = ["what they leave out"] if silent_terms(context) else []
    return f"{_who(context)} See {wording.listed(['what they say', *evidence, *left_out])}."


def _who(context: Context) -> str:
    """Whose articles they are; where all sell one subject, with what they compare it."""
    publishers = f"{wording.number(context.source_count)} {context.content.site.publishers}"
    names = [subject.short for subject in context.content.columns]
    sources = context.content.sources.values()
    sold = [
        subject.short
        for subject in context.content.columns
        if all(subject.id in source.sells for source in sources)
    ]
    others = [name for name in names if name not in sold]
    if len(sold) == 1 and others:
        told = f"{publishers} that sell {sold[0]} compare it with {wording.listed(others)}"
    else:
        told = f"{publishers} speak of {wording.listed(names)}"
    return f"{wording.capital(told)}."


def lead(context: Context) -> str:
    """What stands under the message: what this page does."""
    claims = sum(1 for sourced in context.content.claims if not sourced.repeats)
    articles = wording.told(context.source_count, "article")
    return (
        f"We took {articles} apart into {wording.counted(claims, 'claim')}. Here is who says what, "
        "with a link to the exact words."
    )


def _question(here: Here, topic: str) -> Link:
    return Link(here.context.content.topics[topic].question, here.link("topic", topic))


def _sheet(here: Here) -> Link | None:
    """The sheet to take along, if there is one."""
    if not here.context.addresses.has("visit"):
        return None
    return Link("A sheet to print for your doctor", here.link("visit"))


def _caption(context: Context) -> str:
    names = wording.listed([subject.short for subject in context.content.columns])
    return f"What {wording.told(context.source_count, 'article')} say of {names}, by question"


def _short_lists(here: Here) -> Iterator[ShortList]:
    context = here.context
    everyone = wording.capital(wording.all_of(context.source_count, "article"))
    yield _list(here, "agree", f"{everyone} agree", agreements(context), "agreements")
    yield _list(here, "differ", "They do not agree", disagreements(context), "disagreements")
    terms = silent_terms(context)
    nobody = wording.capital(wording.none_of(context.source_count))
    yield ShortList(
        id="left-out",
        title=f"{nobody} says",
        items=tuple(_silent_item(here, *each) for each in terms[:ITEMS_A_LIST]),
        none="Every point is told by someone.",
        more=_more(here, len(terms), "point left out", "points left out", "silences"),
    )


def _list(here: Here, id: str, title: str, lines: tuple[Line, ...], kind: str) -> ShortList:  # noqa: A002
    one, many = (
        ("point of agreement", "points of agreement")
        if kind == "agreements"
        else ("point of difference", "points of difference")
    )
    return ShortList(
        id=id,
        title=title,
        items=tuple(_item(here, line) for line in lines[:ITEMS_A_LIST]),
        none="None.",
        more=_more(here, len(lines), one, many, kind),
    )


def _more(here: Here, count: int, one: str, many: str, kind: str) -> Link | None:
    if count <= ITEMS_A_LIST:
        return None
    return Link(f"All {wording.counted(count, one, many)}", here.link(kind))


def _item(here: Here, line: Line) -> ListItem:
    part = line_part(here, line)
    note = "" if line.state == "all" and line.says else agreement(here.context, line)
    return ListItem(part.subject, Link(part.told_as, part.href), note)


def _silent_item(here: Here, topic: str, term: str) -> ListItem:
    found = here.context.content.terms[topic, term]
    href = here.link("topic", topic, fragment=term_anchor(term))
    return ListItem(None, Link(found.name, href), "")


def _row(here: Here, topic: str) -> RowPart:
    context = here.context
    found = context.content.topics[topic]
    cells = tuple(_cell(here, topic, subject.id) for subject in context.content.columns)
    lines = tuple(_lines(context, topic))
    joint = None if any(cell.lines for cell in cells) else _joint(here, topic)
    return RowPart(
        id=f"topic-{topic}",
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
    told = {each for line in lines for each in (*line.says, *line.denies, *line.leaves_open)}
    return tuple(source for source in context.place if source in told)


def _joint(here: Here, topic: str) -> CellPart | None:
    """The cell of the first other subject that the topic speaks of."""
    cells = (_cell(here, topic, each.id) for each in here.context.content.subjects.also)
    return next((cell for cell in cells if cell.lines), None)


def _cell(here: Here, topic: str, subject: str) -> CellPart:
    cell: Cell | None = here.context.comparison.cells.get((topic, subject))
    told = _told(here.context, cell) if cell else ()
    parts = tuple(
        line_part(here, line, most=CLAIMS_A_LINE) for line in told[: _shown(here.context, topic)]
    )
    more = len(told) - len(parts)
    link = Link(wording.counted(more, "more point"), here.link("topic", topic)) if more else None
    return CellPart(
        subject=subject_part(here, subject),
        lines=parts,
        claim_count=sum(part.claim_count for part in parts),
        standings=_standings(here.context, told),
        more=link,
    )


def _told(context: Context, cell: Cell) -> tuple[Line, ...]:
    """The told lines of a cell; those that only point to another subject's come last."""
    told = (line for line in cell.lines if line.told)
    return tuple(sorted(told, key=lambda line: mirrored(context, line)))


def _shown(context: Context, topic: str) -> int:
    return LINES_A_CELL if list(context.content.topics).index(topic) < ASKED_FIRST else 1


def _standings(context: Context, lines: tuple[Line, ...]) -> tuple[StandingPart, ...]:
    """How the claims of a whole cell stand, each counted once though it be on two lines."""
    claims = {each.address: each for line in lines for each in context.counting(line)}
    return standing_counts(context, claims.values())


def _evidence(here: Here) -> Link | None:
    """Where all findings are, if there are any."""
    count = len(here.context.content.findings)
    words = f"All {wording.counted(count, 'finding')}"
    return Link(words, here.link("evidence")) if count else None


def _counts(context: Context, topic: str) -> str:
    claims = [s for s in context.content.claims if s.topic == topic and not s.repeats]
    told = len({sourced.source for sourced in claims})
    return (
        f"{wording.counted(len(claims), 'claim')} from {wording.told(told, 'source')}"
        if claims
        else "no article speaks to it"
    )
