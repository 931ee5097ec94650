"""Rows as CSV (RFC 4180) that spreadsheets open without running any of it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from msgspec import Struct

from ketcompare.rendering.exports.columns import Column

Row = Mapping[str, Any]

NUMBERS: Final = ("integer", "number")

_JOINT = ";"
_FORMULA = re.compile(r"'*[=+\-@＝＋－＠\t\r\n]")
_SUSPECT = frozenset("'=+-@＝＋－＠\t\r\n")
"""How a formula can begin: nearly no cell has to be looked at any further."""


class CsvText:
    """A head line and one line a row, UTF-8; null is an empty cell."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._text = io.StringIO(newline="")
        self._writer = csv.writer(self._text, lineterminator="\r\n")
        self._groups = _groups(columns)
        self._writer.writerow([column.name for column in columns])

    def followed(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The rows, each written as it comes."""
        for row in rows:
            self._writer.writerow([cell for group in self._groups for cell in group.cells(row)])
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


class _Group(Struct, frozen=True):
    """Columns side by side whose values are in one place of a row: most rows lack the rarer ones.

    `keys` have the last key of each column, and whether it is of numbers.
    """

    within: tuple[str, ...]
    keys: tuple[tuple[str, bool], ...]

    def cells(self, row: Row) -> Iterable[str]:
        """The cells of a row."""
        found: Any = row
        for key in self.within:
            found = found.get(key)
            if found is None:
                return ("",) * len(self.keys)
        return [_cell(found.get(key), is_number) for key, is_number in self.keys]


def _groups(columns: Iterable[Column]) -> list[_Group]:
    return [
        _Group(within, tuple((each.path[-1], each.type in NUMBERS) for each in group))
        for within, group in groupby(columns, key=lambda column: column.path[:-1])
    ]


def _cell(value: Any, is_number: bool) -> str:
    if value is None:
        return ""
    plain = value if type(value) is str else _plain(value)
    return plain if is_number or not plain else _guarded(plain)


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
    return f"'{cell}" if cell[0] in _SUSPECT and _FORMULA.match(cell) else cell
