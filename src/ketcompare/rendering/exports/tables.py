"""Rows as CSV (RFC 4180) that spreadsheets open without running any of it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ketcompare.rendering.exports.columns import Column

Row = Mapping[str, Any]

_JOINT = ";"
_FORMULA = re.compile(r"'*[=+\-@＝＋－＠\t\r\n]")


def csv_text(columns: Sequence[Column], rows: Iterable[Row]) -> bytes:
    """A head line and one line a row, UTF-8; null is an empty cell."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in columns])
    writer.writerows([[_cell(column, row) for column in columns] for row in rows])
    return text.getvalue().encode()


def _cell(column: Column, row: Row) -> str:
    plain = _plain(_reached(row, column.path))
    return plain if column.type in ("integer", "number") else _guarded(plain)


def _reached(row: Row, path: Sequence[str]) -> Any:
    """What stands in a row at a path of keys; null where the path ends early."""
    value: Any = row
    for key in path:
        if value is None:
            return None
        value = value.get(key)
    return value


def _plain(value: Any) -> str:
    """A value as one cell; several are joined by semicolons, pairs by a colon."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return ":".join(_plain(part) for part in value.values())
    if isinstance(value, (list, tuple)):
        return _JOINT.join(_plain(part) for part in value)
    return str(value)


def _guarded(cell: str) -> str:
    """A cell that a spreadsheet would run gets an apostrophe; so does one that looks guarded."""
    return f"'{cell}" if _FORMULA.match(cell) else cell
