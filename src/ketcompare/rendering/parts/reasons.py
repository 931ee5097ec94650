"""Reasons that a page has told before: a screen tells them at every row, paper once."""

from __future__ import annotations

from msgspec.structs import replace

from ketcompare.rendering.parts.rows import TermCell, TermRow


class Reasons:
    """The reasons of verdicts that a page has told so far, row by row in reading order."""

    def __init__(self) -> None:
        self._told: set[str] = set()

    def marked(self, row: TermRow) -> TermRow:
        """The row, its verdicts marked where a row before it has told their reason.

        The cells of one row do not look at each other: no subject comes first.
        """
        cells = tuple(self._marked(cell) for cell in row.cells)
        self._told |= {_reason(cell) for cell in cells}
        return replace(row, cells=cells)

    def _marked(self, cell: TermCell) -> TermCell:
        verdict = cell.line.verdict if cell.line else None
        if not cell.line or not verdict or not verdict.why or verdict.why not in self._told:
            return cell
        return replace(cell, line=replace(cell.line, verdict=replace(verdict, again=True)))


def _reason(cell: TermCell) -> str:
    return cell.line.verdict.why if cell.line and cell.line.verdict else ""
