"""The first page: the main message, the comparison at a glance, three short lists, what next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ketcompare.rendering import wording
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.corrections import CorrectionPart, corrections
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.parts.glance import (
    GlanceRow,
    OtherQuestion,
    glance,
    other_questions,
    row_id,
)
from ketcompare.rendering.parts.groups import silent_terms
from ketcompare.rendering.parts.names import SourcePart, SubjectPart, columns, marked
from ketcompare.rendering.parts.short_lists import ShortList, short_lists
from ketcompare.rendering.pictures.coverage import COVERAGE_ANCHOR
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import Link, View
from ketcompare.rendering.views import evidence, situations

ASKED_FIRST: Final = 6
"""How many questions the first screen offers; a link leads to all others."""


class HomePage(View, frozen=True, kw_only=True):
    """The first page."""

    message: str
    lead: str
    crisis: tuple[CrisisPart, ...]
    asked_first: int
    situations: tuple[Link, ...]
    sources: tuple[SourcePart, ...]
    columns: tuple[SubjectPart, ...]
    coverage: Link
    caption: str
    rows: tuple[GlanceRow, ...]
    questions: tuple[OtherQuestion, ...]
    lists: tuple[ShortList, ...]
    corrections: tuple[CorrectionPart, ...]
    counted: str
    evidence: Link | None
    steps: tuple[Link, ...]


def planned(context: Context) -> Iterator[PlannedPage]:
    """The one first page; every question can be pointed at."""
    rows = frozenset(map(row_id, context.content.topics))
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
        crisis=crisis_parts(context) if any(e.crisis for e in context.content.situations) else (),
        asked_first=ASKED_FIRST,
        situations=situations.links(here),
        sources=marked(here),
        columns=columns(here),
        coverage=Link(
            "How many claims each article makes", here.link("sources", fragment=COVERAGE_ANCHOR)
        ),
        caption=_caption(context),
        rows=glance(here),
        questions=other_questions(here),
        lists=tuple(short_lists(here)),
        corrections=corrections(here),
        counted=evidence.message(context) if context.evidence.known else "",
        evidence=_evidence(here),
        steps=tuple(_steps(here)),
    )


def message(context: Context) -> str:
    """The one main message: whose articles they are, and where all sell one subject, that."""
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
    """What there is to see of the articles."""
    found = ["what studies say"] if context.evidence.known else []
    left_out = ["what they leave out"] if silent_terms(context) else []
    told = wording.listed(["what they say", *found, *left_out])
    return f"See {told}, with a link to the exact words."


def _caption(context: Context) -> str:
    names = wording.listed([subject.short for subject in context.content.columns])
    return f"What {wording.told(context.source_count, 'article')} say of {names}, by question"


def _evidence(here: Here) -> Link | None:
    """Where all findings are, if there are any."""
    count = len(here.context.content.findings)
    words = f"All {wording.counted(count, 'finding')}"
    return Link(words, here.link("evidence")) if count else None


def _steps(here: Here) -> Iterator[Link]:
    """What to do next."""
    steps = (
        ("visit", "Print a sheet for your doctor"),
        ("questions", "See what to ask before you choose"),
        ("pairs", "Set two articles side by side"),
        ("sources", "See who wrote them and what they sell"),
    )
    return (
        Link(words, here.link(kind)) for kind, words in steps if here.context.addresses.has(kind)
    )
