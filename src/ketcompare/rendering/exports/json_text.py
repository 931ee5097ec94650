"""JSON as the data files have it: one row a line, so that a changed claim is one changed line."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec


def document(head: Mapping[str, object], lists: Mapping[str, Iterable[Mapping[str, Any]]]) -> bytes:
    """An object of plain entries, then lists of rows; UTF-8 with a line feed at the end."""
    entries = [_key(key) + encode(value) for key, value in head.items()]
    entries += [_key(key) + _rows(rows) for key, rows in lists.items()]
    return b"{\n" + b",\n".join(entries) + b"\n}\n"


def rows_alone(rows: Iterable[Mapping[str, Any]]) -> bytes:
    """A list of rows and nothing around it; UTF-8 with a line feed at the end."""
    return _rows(rows) + b"\n"


def indented(value: object) -> bytes:
    """A small document for people to read; UTF-8 with a line feed at the end."""
    return msgspec.json.format(encode(value), indent=1) + b"\n"


def encode(value: object) -> bytes:
    """A value on one line, keys in their own order."""
    return msgspec.json.encode(value)


def number(value: float | None) -> float | None:
    """A number as JSON should have it: whole ones without a point, an open end as null."""
    if value is None or not math.isfinite(value):
        return None
    return int(value) if value == int(value) else value


def _key(key: str) -> bytes:
    return encode(key) + b": "


def _rows(rows: Iterable[Mapping[str, Any]]) -> bytes:
    lines = b",\n".join(map(encode, rows))
    return b"[\n" + lines + b"\n]" if lines else b"[]"
