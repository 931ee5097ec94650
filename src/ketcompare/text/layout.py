"""Dividing an article's lines into blocks: paragraphs, headings, list items, table rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct, field

BlockKind = Literal["paragraph", "heading", "item", "row"]
Span = tuple[int, int]

_BULLET = re.compile(r"\s*(?:[-*•‣◦▪●–]|\d{1,2}[.)])\s+(?=\S)")
_RULE = re.compile(r"[\s|:+=_-]*[-=_]{3,}[\s|:+=_-]*")
_GAP = re.compile(r"[^\S\n]*\|[^\S\n]*|[^\S\n]{2,}")
NOTE_MARK = r"(?:\d{1,2}(?:[,–-]\d{1,2})*|[⁰¹²³⁴-⁹]+|[*†‡§]{1,3})"
"""A footnote mark, as it stands behind a word or stop; in brackets there may be several."""
NOTE_MARKS = rf"(?:{NOTE_MARK}|(?:[^\S\n]?\[{NOTE_MARK}\])+)"
_CLOSED = re.compile(rf"[.!?:…][\"'”’)\]]*{NOTE_MARKS}?$")
_STOP = re.compile(r"[.!?…]")


class Block(Struct, frozen=True):
    """One block of an article; spans are offsets into the whole text."""

    kind: BlockKind
    span: Span
    cells: tuple[Span, ...] = field(default=())


class _Line(Struct, frozen=True):
    start: int
    text: str

    @property
    def span(self) -> Span:
        lead = len(self.text) - len(self.text.lstrip())
        return self.start + lead, self.start + len(self.text.rstrip())


def blocks(text: str) -> list[Block]:
    """The blocks of a text in reading order; blank lines and drawn rules are none."""
    lines = [line for line in _lines(text) if line.text.strip() and not _RULE.fullmatch(line.text)]
    rows = _table_rows(lines)
    return [
        Block("row", line.span, rows[index]) if index in rows else _plain_block(line)
        for index, line in enumerate(lines)
    ]


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield _Line(start, line.rstrip("\r\n"))
        start += len(line)


def _plain_block(line: _Line) -> Block:
    start, end = line.span
    bullet = _BULLET.match(line.text)
    if bullet:
        return Block("item", (line.start + bullet.end(), end))
    return Block("heading" if _is_heading(line.text.strip()) else "paragraph", (start, end))


def _is_heading(text: str) -> bool:
    """A line that no stop closes, or a question that stands alone."""
    if not _CLOSED.search(text):
        return True
    return text.endswith("?") and len(_STOP.findall(text.replace("vs.", "vs"))) == 1


def _table_rows(lines: list[_Line]) -> dict[int, tuple[Span, ...]]:
    """The lines that are table rows, with their cells: at least two neighbours of equal width."""
    cells = [() if _BULLET.match(line.text) else _cells(line) for line in lines]
    return {
        index: row
        for index, row in enumerate(cells)
        if len(row) > 1 and any(len(row) == len(near) for near in _neighbours(cells, index))
    }


def _neighbours(
    cells: list[tuple[Span, ...]] | list[tuple[()] | tuple[Span, ...]], index: int
) -> Iterator[tuple[Span, ...]]:
    if index:
        yield cells[index - 1]
    if index + 1 < len(cells):
        yield cells[index + 1]


def _cells(line: _Line) -> tuple[Span, ...]:
    """The cells that pipes, or runs of two and more spaces, part in a line."""
    start, end = line.span
    body = line.text[start - line.start : end - line.start].rstrip("|").rstrip()
    found, at = [], 0
    for gap in [*_GAP.finditer(body), None]:
        stop = gap.start() if gap else len(body)
        if stop > at:
            found.append((start + at, start + stop))
        at = gap.end() if gap else stop
    return tuple(found)
