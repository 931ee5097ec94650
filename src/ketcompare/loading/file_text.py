"""The text of one file while it is read: as its author wrote it, and as it is parsed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Unpack

from msgspec import Struct

from ketcompare.loading.document import Span
from ketcompare.problems import Advice, Place, Problem, problem, within


class FileText(Struct, frozen=True):
    """`original` are the author's lines; `lines` are parsed: cleaned, mended where need be."""

    path: str
    original: Sequence[str]
    lines: Sequence[str]

    def span(self, event: Any) -> Span:
        """Where a parser's event stands, as far as it reaches on its first line."""
        start, end = event.start_mark, event.end_mark
        line, column = start.line + 1, start.column + 1
        stop = end.column if end.line == start.line else len(self.line(line))
        return Span(line, column, stop - start.column if stop > column else 1)

    def line(self, number: int) -> str:
        """A parsed line by its number; empty beyond the end."""
        return self.lines[number - 1] if number <= len(self.lines) else ""

    def original_line(self, number: int) -> str:
        """A line as its author wrote it; empty beyond the end."""
        return self.original[number - 1] if number <= len(self.original) else ""

    def problem(
        self, code: str, span: Span, message: str | None = None, **advice: Unpack[Advice]
    ) -> Problem:
        """A problem at a place in this file."""
        return problem(
            code,
            Place(self.path, span.line, span.column),
            message,
            line_text=self.original_line(span.line),
            length=span.length,
            within=within(self.original, span.line),
            **advice,
        )
