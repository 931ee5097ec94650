"""Plain words for numbers, lists and dates, as every page uses them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

NUMBERS: Final = "no one two three four five six seven eight nine ten eleven twelve".split()
MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


RANGE: Final = re.compile(r"–(?<=\d–)(?=\d)")
"""A dash between digits; begun with the dash, as whole pages are searched for it."""
JOINED: Final = "\N{WORD JOINER}–\N{WORD JOINER}"
OPENING: Final = re.compile(r'[“„]|(?<![^\s(\[])"')
"""A double quotation mark that opens; one that is the same at both ends stands before a word."""
DOUBLE: Final = re.compile('["“”„]')


def unbroken(text: str) -> str:
    """The text with number ranges that no line break parts."""
    return RANGE.sub(JOINED, text)


def within_quotes(text: str) -> str:
    """The text as it stands between double quotation marks: its own ones go, or become single.

    Words that are quoted as a whole already are not quoted twice.
    """
    marks = [found.start() for found in DOUBLE.finditer(text)]
    if marks == [0, len(text) - 1]:
        return text[1:-1]
    return DOUBLE.sub("’", OPENING.sub("‘", text))


def number(count: int) -> str:
    """A count in words up to twelve, then in digits."""
    return NUMBERS[count] if 0 <= count < len(NUMBERS) else f"{count:,}"


def capital(text: str) -> str:
    """The text with a capital first letter and the rest left alone."""
    return text[:1].upper() + text[1:]


def lower(text: str) -> str:
    """The text with a small first letter, unless its first word is all capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def counted(count: int, noun: str, plural: str | None = None) -> str:
    """A digit and its noun: `1 claim`, `9 claims`."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"


def told(count: int, noun: str, plural: str | None = None) -> str:
    """A number word and its noun: `one claim`, `nine claims`."""
    return f"{number(count)} {noun if count == 1 else plural or noun + 's'}"


def listed(items: Sequence[str], word: str = "and") -> str:
    """`A`, `A and B`, `A, B and C`."""
    if len(items) < 2:  # noqa: PLR2004
        return "".join(items)
    return f"{', '.join(items[:-1])} {word} {items[-1]}"


def day(date: str) -> str:
    """`2026-11-20` as `20 November 2026`; a month or a year alone stays one."""
    year, *rest = date.split("-")
    if not rest:
        return year
    month = MONTHS[int(rest[0]) - 1]
    return f"{int(rest[1])} {month} {year}" if len(rest) > 1 else f"{month} {year}"


def days(dates: Sequence[str]) -> str:
    """One date, or the first and the last of several."""
    first, last = min(dates), max(dates)
    return day(first) if first == last else f"between {day(first)} and {day(last)}"


def on(dates: Sequence[str]) -> str:
    """`on 21 November 2026`, or `between` the first and the last of several."""
    told = days(dates)
    return told if told.startswith("between") else f"on {told}"


def all_of(count: int, noun: str) -> str:
    """`all five articles`, `both articles`, `the one article`."""
    if count == 1:
        return f"the one {noun}"
    return f"both {noun}s" if count == 2 else f"all {number(count)} {noun}s"  # noqa: PLR2004


def none_of(count: int, noun: str = "") -> str:
    """`none of the five articles`, `neither article`."""
    if count == 1:
        return f"the one {noun or 'article'} does not say"
    name = f" {noun}s" if noun else ""
    return f"neither of the two{name}" if count == 2 else f"none of the {number(count)}{name}"  # noqa: PLR2004


def share(part: int, whole: int) -> str:
    """A share as whole per cent."""
    return f"{round(100 * part / whole)}%" if whole else "none"
