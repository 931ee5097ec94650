"""What was probably meant by a text that has not the form that is due: an id, a date, an address.

What is tried counts only if it has the form then.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable, Iterator

from msgspec import inspect

from ketcompare.loading.kinds import bare, members
from ketcompare.loading.leaves import leaf_fault
from ketcompare.loading.scalars import quoted

_QUOTES = "“”„‘’‚«»\"'` "
_DATES = (
    "%d.%m.%Y",
    "%Y/%m/%d",
    "%Y.%m.%d",
    "%Y-%m-%d",
    "%d %B %Y",
    "%B %d %Y",
    "%d %b %Y",
    "%b %d %Y",
)
_MONTH_ALONE = ("%B %Y", "%b %Y", "%Y/%m", "%m.%Y", "%Y-%m")


def form_repair(kind: inspect.Type, value: object) -> str | None:
    """What to type instead of a text, if something like it has the form that is due."""
    if not isinstance(value, str):
        return None
    texts = [each for each in members(kind) if isinstance(bare(each), inspect.StrType)]
    for meant in _meant(value):
        for each in texts:
            if meant != value and leaf_fault(bare(each), meant) is None:
                return f"write {quoted(meant)}" if meant[:1].isdigit() else f"write {meant}"
    return None


def _meant(value: str) -> Iterator[str]:
    for change in _CHANGES:
        changed = change(value.strip(_QUOTES))
        if changed:
            yield changed


def _as_it_is(value: str) -> str | None:
    return value


def _as_date(value: str) -> str | None:
    """A date that is written another way; one that can be read in two ways is not guessed."""
    plain = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b|,", "", value)
    for form in _DATES:
        if day := _read(plain, form):
            return day.isoformat()
    for form in _MONTH_ALONE:
        if day := _read(plain, form):
            return day.isoformat()[:7]
    return None


def _read(text: str, form: str) -> datetime.date | None:
    try:
        # A day has no time zone; only its date is kept.
        return datetime.datetime.strptime(text, form).date()
    except ValueError:
        return None


def _as_address(value: str) -> str | None:
    return f"https://{value}" if re.fullmatch(r"[\w-]+(?:\.[\w-]+)+(?:/\S*)?", value) else None


def _as_doi(value: str) -> str | None:
    found = re.search(r"10\.\d{4,9}/\S+$", value)
    return found.group() if found else None


def _as_id(value: str) -> str | None:
    plain = unicodedata.normalize("NFKD", value).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9_/]+", "-", plain).strip("-_")


_CHANGES: tuple[Callable[[str], str | None], ...] = (
    _as_it_is,
    _as_date,
    _as_address,
    _as_doi,
    str.upper,
    _as_id,
)
