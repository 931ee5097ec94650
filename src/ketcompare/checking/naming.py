"""Naming what is missing: the nearest known id, or all of them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

_FEW = 12


def suggestion(given: str, known: Iterable[str]) -> str:
    """What to type instead of an id that does not exist."""
    names = list(known)
    close = difflib.get_close_matches(given, names, n=1)
    if close:
        return f"did you mean: {close[0]}"
    if not names:
        return "there is none to choose from"
    more = f", and {len(names) - _FEW} more" if len(names) > _FEW else ""
    return f"there are: {', '.join(names[:_FEW])}{more}"
