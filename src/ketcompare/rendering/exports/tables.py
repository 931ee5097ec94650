"""Rows as CSV (RFC 4180) that spreadsheets open without running any of it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from ketcompare.rendering.exports.columns import Column

Row = Mapping[str, Any]

_JOINT = ";"
_FORMULA = re.compile(r"'*[=+\-@＝＋－＠\t\r\n]")


class CsvText:
    """A head line and one line a row, UTF-8; null is an empty cell."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._text = io.StringIO(newline="")
        self._writer = csv.writer(self._text, lineterminator="\r\n")
        self._cells = [_cell(column) for column in columns]
        self._writer.writerow([column.name for column in columns])

    def followed(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The rows, each written as it comes."""
        for row in rows:
            self._writer.writerow([cell(row) for cell in self._cells])
            yield row

    def to_bytes(self) -> bytes:
        """All that was written."""
        return self._text.getvalue().encode()


def csv_text(columns: Sequence[Column], rows: Iterable[Row]) -> bytes:
    """The whole text of some rows."""
    text = CsvText(columns)
    for _ in text.followed(rows):
        pass
    return text.to_bytes()


def _cell(column: Column) -> Callable[[Row], str]:
    """What gives the cell of a column from a row."""
    is_number = column.type in ("integer", "number")

    def cell(row: Row) -> str:
        value: Any = row
        for key in column.path:
            value = value.get(key)
            if value is None:
                return ""
        plain = value if type(value) is str else _plain(value)
        return plain if is_number or not plain else _guarded(plain)

    return cell


def _plain(value: Any) -> str:
    """A value as one cell; several are joined by semicolons, pairs by a colon."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, tuple)):
        return _JOINT.join(_plain(part) for part in value)
    if isinstance(value, Mapping):
        return ":".join(_plain(part) for part in value.values())
    return str(value)


def _guarded(cell: str) -> str:
    """A cell that a spreadsheet would run gets an apostrophe; so does one that looks guarded."""
    return f"'{cell}" if _FORMULA.match(cell) else cell
