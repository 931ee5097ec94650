"""The matrix of terms by sources: one mark in each cell, leading to the claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from ketcompare.comparing.results import Line
from ketcompare.rendering.context import Here
from ketcompare.rendering.parts.bounds import many
from ketcompare.rendering.parts.claims import claim_href
from ketcompare.rendering.parts.counted import counted
from ketcompare.rendering.parts.lines import line_href
from ketcompare.rendering.parts.names import (
    SourcePart,
    SubjectPart,
    source_part,
    sources,
    subject_part,
)
from ketcompare.rendering.parts.suitability import stands
from ketcompare.rendering.parts.tally import Mark, look


class MatrixCell(Struct, frozen=True):
    """What one source says of one term; `href` leads to its claim and is null where silent."""

    source: SourcePart
    mark: Mark
    words: str
    hedged: bool
    href: str | None


class MatrixRow(Struct, frozen=True):
    """One term: a cell for each source, and how many of them say what of it."""

    term: str
    href: str
    cells: tuple[MatrixCell, ...]
    sum: str


class Matrix(Struct, frozen=True):
    """Terms by sources, for one subject."""

    id: str
    subject: SubjectPart
    sources: tuple[SourcePart, ...]
    rows: tuple[MatrixRow, ...]


def matrices(here: Here, lines: Sequence[Line]) -> tuple[Matrix, ...]:
    """Terms by sources for each subject; none where sources are too many to stand side by side."""
    if many(here.context):
        return ()
    subjects = [
        each for each in here.context.content.subject if any(each == e.subject for e in lines)
    ]
    return tuple(
        matrix(here, subject, (line for line in lines if line.subject == subject))
        for subject in subjects
    )


def matrix(here: Here, subject: str, lines: Iterable[Line]) -> Matrix:
    """The matrix of those lines of a subject to which any source speaks."""
    return Matrix(
        id=f"matrix-{subject}",
        subject=subject_part(here, subject),
        sources=sources(here),
        rows=tuple(_row(here, line) for line in lines if line.told),
    )


def _row(here: Here, line: Line) -> MatrixRow:
    return MatrixRow(
        term=here.context.term(line).name,
        href=line_href(here, line),
        cells=tuple(_cell(here, line, source) for source in here.context.content.sources),
        sum=counted(here.context, line),
    )


def _cell(here: Here, line: Line, source: str) -> MatrixCell:
    part = source_part(here, source)
    own = [each for each in here.context.counting(line) if each.source == source]
    shown = look(line, source)
    hedged = bool(own) and all(each.claim.hedged for each in own)
    return MatrixCell(
        source=part,
        mark=Mark(part.sign, shown),
        words=f"{part.short} {stands(here.context, line, shown)}"
        + (", with a “may”" if hedged else ""),
        hedged=hedged,
        href=claim_href(here, own[0]) if own else None,
    )
