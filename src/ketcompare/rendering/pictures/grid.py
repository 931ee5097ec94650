"""Grids: a number with its bar for every source, row by row; where there is none it shows."""

from __future__ import annotations

from msgspec import Struct

from ketcompare.rendering.parts.names import SourcePart
from ketcompare.rendering.pictures.axis import per_cent
from ketcompare.rendering.view import Link


class GridCell(Struct, frozen=True):
    """One number; `words` say it in full, and `href` leads to what was counted, if to anything."""

    source: SourcePart
    number: str
    words: str
    width: str
    href: str | None
    empty: bool


class GridRow(Struct, frozen=True):
    """One row; `sum` is what its cells come to, where that says something."""

    label: Link
    cells: tuple[GridCell, ...]
    sum: str


class Grid(Struct, frozen=True):
    """A whole grid; without `sum` its rows have none."""

    id: str
    caption: str
    corner: str
    sum: str
    sources: tuple[SourcePart, ...]
    rows: tuple[GridRow, ...]


def bar_width(part: float, whole: float) -> str:
    """How wide the bar of a part is; a whole of nothing has none."""
    return per_cent(100 * part / whole) if whole else "0%"
