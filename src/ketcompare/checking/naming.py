"""Naming what is missing: the nearest known id, or all of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_FEW, _FEW_ADDRESSES = 12, 3


def suggestion(given: str, known: Iterable[str]) -> str:
    """What to type instead of an id that does not exist."""
    names = list(known)
    meant = _nearest(given, names)
    if meant:
        return f"did you mean: {meant}"
    if not names:
        return "there is none to choose from"
    few = _FEW_ADDRESSES if "/" in names[0] else _FEW
    more = f", and {len(names) - few} more" if len(names) > few else ""
    return f"there are: {', '.join(names[:few])}{more}"


def _nearest(given: str, names: Sequence[str]) -> str | None:
    """The name that was probably meant; of an address the last part tells most."""
    import difflib  # only where something is wrong

    _, slash, last = given.rpartition("/")
    if slash:
        ends = {each.rpartition("/")[2]: each for each in names}
        near = difflib.get_close_matches(last, ends, n=1)
        return ends[near[0]] if near else None
    close = difflib.get_close_matches(given, names, n=1)
    return close[0] if close else None
