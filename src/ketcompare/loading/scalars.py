"""Plain scalars by the core rules of YAML 1.2, stricter where a value could be misread.

`yes`, `no`, dates, `1:30` and `012` are text. So are `.inf`, `.nan` and numbers
too large to be exact, for which content has no use.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from types import MappingProxyType

Scalar = str | int | float | bool | None

_WORDS: Mapping[str, Scalar] = MappingProxyType(
    {
        **dict.fromkeys(("", "~", "null", "Null", "NULL")),
        **dict.fromkeys(("true", "True", "TRUE"), True),
        **dict.fromkeys(("false", "False", "FALSE"), False),
    }
)
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})|0o[0-7]{1,15}|0x[0-9a-fA-F]{1,12}")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NUMBER_STARTS = frozenset("-+.0123456789")


def resolve(text: str) -> Scalar:
    """The value that an unquoted scalar stands for."""
    if text in _WORDS:
        return _WORDS[text]
    return _number(text) if text[0] in _NUMBER_STARTS else text


def quoted(text: str) -> str:
    """Text as a YAML scalar in quotes that reads as this very text."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _number(text: str) -> Scalar:
    if _INTEGER.fullmatch(text):
        return int(text, 0)
    if "." not in text and "e" not in text.lower():
        return text
    value = float(text) if _FLOAT.fullmatch(text) else math.inf
    return value if math.isfinite(value) else text
