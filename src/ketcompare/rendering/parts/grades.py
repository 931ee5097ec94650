"""How hard our own words are to read, by kind of page: the middle page and the hardest one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from statistics import median
from typing import Final

from msgspec import Struct

from ketcompare.reading.grade import NOTHING, Measured, Names, measured
from ketcompare.reading.names import names
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.own_words import KINDS, OwnWords
from ketcompare.rendering.view import Link

BOUND: Final = 8
"""No page should be harder."""


class GradeRow(Struct, frozen=True):
    """A kind of page: how many there are, and the grade of the middle and of the hardest one.

    `hard` is how many are above the bound; `in_full` is the grade of the middle page where names
    weigh as many syllables as they have.
    """

    kind: str
    pages: str
    sentences: str
    middle: str
    hardest: str
    page: Link
    hard: str
    in_full: str


class Grades(Struct, frozen=True):
    """A row for every kind of page; `bound` is the grade that no page should be above."""

    bound: str
    rows: tuple[GradeRow, ...]


class Graded(Struct, frozen=True):
    """A page with what was measured of it: of all its words, and of those that are written."""

    own: OwnWords
    measured: Measured
    written: Measured


def grades(here: Here) -> Grades:
    """A row for every kind of page that there is."""
    graded = ((kind, pages) for kind, pages in graded_pages(here.context) if pages)
    return Grades(f"{BOUND}", tuple(_row(here, kind, pages) for kind, pages in graded))


def graded_pages(context: Context) -> Iterator[tuple[str, tuple[Graded, ...]]]:
    """Every kind of page, with each page of it that has words of ours."""
    scale = _Scale(names(context.content.subjects))
    for kind in KINDS:
        pages = (scale.graded(own) for own in kind.gather(context) if own.texts)
        yield kind.title, tuple(page for page in pages if page.measured.words)


class _Scale:
    """Measures texts, each once, however many pages show it."""

    def __init__(self, known: Names) -> None:
        self._known = known
        self._measured: dict[str, Measured] = {}

    def graded(self, own: OwnWords) -> Graded:
        written = self._all(own.written)
        return Graded(own, written + self._all(own.formed), written)

    def _all(self, texts: Iterable[str]) -> Measured:
        return sum(map(self._of, texts), NOTHING)

    def _of(self, text: str) -> Measured:
        if text not in self._measured:
            self._measured[text] = measured(text, self._known)
        return self._measured[text]


def _row(here: Here, kind: str, pages: tuple[Graded, ...]) -> GradeRow:
    hardest = max(pages, key=lambda page: page.measured.grade)
    return GradeRow(
        kind=kind,
        pages=f"{len(pages):,}",
        sentences=f"{sum(page.measured.sentences for page in pages):,}",
        middle=f"{median(page.measured.grade for page in pages):.1f}",
        hardest=f"{hardest.measured.grade:.1f}",
        page=Link(hardest.own.title, here.link(*hardest.own.page)),
        hard=f"{sum(round(page.measured.grade, 1) > BOUND for page in pages):,}",
        in_full=f"{median(page.measured.in_full for page in pages):.1f}",
    )
