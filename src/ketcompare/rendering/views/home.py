"""The first page: the main message, the comparison at a glance, three short lists, what next."""

from __future__ import annotations

from collections.abc import Iterator

from ketcompare.rendering import wording
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.corrections import CorrectionPart, corrections
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


class HomePage(View, frozen=True, kw_only=True):
    """The first page."""

    message: str
    lead: str
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
        lead="Here is who says what, question by question, with a link to the exact words.",
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
    """The one main message: who speaks of what, and what there is to see of it."""
    found = ["what studies say"] if context.evidence.known else []
    left_out = ["what they leave out"] if silent_terms(context) else []
    return f"{_who(context)} See {wording.listed(['what they say', *found, *left_out])}."


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
