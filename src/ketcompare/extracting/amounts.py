"""Lengths of time, numbers, money and shares in words: finding and reading them.

The patterns are for texts in normal form: small letters, plain quotes and dashes.
"""

from __future__ import annotations

import re

from ketcompare.comparing.durations import duration_range
from ketcompare.model import Measure, Value

_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty "
    "fifty sixty seventy eighty ninety hundred"
).split()
_WORTH = {
    **{word: value for value, word in enumerate(_WORDS[:12], start=1)},
    **dict(zip(_WORDS[12:], (15, 20, 30, 40, 50, 60, 70, 80, 90, 100), strict=True)),
    "a": 1,
    "single": 1,
}
_DIGITS = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_ONE = rf"(?:{_DIGITS}|(?:{'|'.join(_WORDS)})(?!\w))"
_TO = r"(?:\s*-\s*|\s+(?:to|and|or)\s+)"
_UNIT = r"(?:minute|hour|day|week|month|year)s?(?!\w)"
_FEW = (
    r"(?:(?:a\s+)?(?:few|several|couple\s+of|matter\s+of)|half\s+an"
    r"|(?<!once )(?<!twice )(?<!times )an?|the\s+first)"
)
_BOUND = (
    r"(?:within|inside\s+of|up\s+to|at\s+least|at\s+most|(?:no\s+)?more\s+than|less\s+than|"
    r"fewer\s+than|under|over|about|around|approximately|roughly|nearly|almost|just|only|"
    r"as\s+(?:little|few|many|much)\s+as|close\s+to|an?\s+estimated|upwards\s+of|"
    r"anywhere\s+(?:from|between)|between|every|the\s+same|same)"
)
_BOUNDS = rf"(?:{_BOUND}\s+)*"
_MORE = r"(?:\s+or\s+(?:more|longer|even\s+longer|less|fewer|two(?!\s+\w)|three(?!\s+\w)))?"
_BEFORE = r"(?:(?<=take )|(?<=takes )|(?<=for )|(?<=in )|(?<=last )|(?<=lasts )|(?<=\| ))"
_AMOUNT = rf"(?:{_FEW}|{_ONE})"
_LENGTH = rf"{_AMOUNT}(?:{_TO}{_AMOUNT})?[\s-]+(?:more\s+|full\s+|consecutive\s+)?{_UNIT}"
_BARE = rf"(?:{_BOUND}\s+|{_BEFORE}){_UNIT}"
_SPAN = rf"{_UNIT}(?:\s*-\s*|\s+(?:to|or|or\s+even|and\s+even)\s+)(?:{_AMOUNT}\s+)?{_UNIT}"
_FURTHER = rf"(?:\s*-\s*|\s+(?:to|or|or\s+even|and\s+even)\s+)(?:{_LENGTH}|{_UNIT})"
_AT_ONCE = (
    r"(?:(?:almost|nearly)\s+)?(?:immediate(?:ly)?|instant(?:ly|aneous(?:ly)?)?|right\s+away)"
)

TIME = (
    rf"(?:{_BOUNDS}(?:{_LENGTH}(?:{_FURTHER})?|{_SPAN}){_MORE}"
    rf"|{_BARE}(?:{_FURTHER})?{_MORE}|{_AT_ONCE})"
)
NUMBER = rf"(?:(?:{_BOUND}\s+)?{_ONE}(?:{_TO}{_ONE})?\+?)"
_COINS = r"(?:dollars|pounds|euros|bucks)(?!\w)"
MONEY = (
    rf"(?:{_BOUNDS}(?:[$£€]\s?(?:{_DIGITS})(?:{_TO}[$£€]?\s?(?:{_DIGITS}))?"
    rf"|{_ONE}(?:{_TO}{_ONE})?\s+{_COINS}))"
)
_PERCENT = r"(?:\s?%|\s+per\s?cent)"
_PART = r"(?:half|(?:a|one|two)[\s-]+thirds?|(?:a|one|three)[\s-]+quarters?)"
_IN = (
    rf"(?:{_ONE}\s+(?:(?:people|person|patient|adult|user)s?\s+)?(?:in|out\s+of)\s+"
    rf"(?:every\s+)?{_ONE}|[1-9]/[1-9]\d?)"
)
SHARE = (
    rf"(?:{_BOUNDS}(?:(?:{_DIGITS}){_PERCENT}?(?:{_TO}))?"
    rf"(?:(?:{_DIGITS}){_PERCENT}|{_PART}|{_IN}))"
)

_NUMBERS = re.compile(rf"{_DIGITS}|(?<!\w)(?:{'|'.join(_WORTH)})(?!\w)")
_OPEN_ABOVE = re.compile(
    r"(?<!\w)(?:over|(?<!no )more than|at least|upwards of|or more|as (?:little|few) as)(?!\w)|\+$"
)
_OPEN_BELOW = re.compile(
    r"(?<!\w)(?:under|less than|fewer than|no more than|up to|at most|or (?:less|fewer)|"
    r"as many as|as much as)(?!\w)"
)
_PARTS = (
    (re.compile(r"two[\s-]thirds"), 2 / 3),
    (re.compile(r"third"), 1 / 3),
    (re.compile(r"three[\s-]quarters"), 0.75),
    (re.compile(r"quarter"), 0.25),
    (re.compile(r"half"), 0.5),
)
_OF_WHOM = "TODO: of whom"


def read_value(worded: str, normal: str, measure: Measure) -> Value | None:
    """The value that words name, or None; `worded` is as the article has them."""
    if measure == "duration":
        value = Value(worded=worded)
        return value if duration_range(value) else None
    ends = _share(normal) if measure == "share" else _ends(_numbers(normal), normal)
    if ends is None:
        return None
    low, high = ends
    if measure == "share":
        return Value(worded=worded, min_percent=low, max_percent=high, of=_OF_WHOM)
    return Value(worded=worded, min=low, max=high)


def _share(normal: str) -> tuple[float | None, float | None] | None:
    found = _numbers(normal)
    if re.search(r"%|per\s?cent", normal):
        return _ends([number for number in found if number <= 100], normal)  # noqa: PLR2004
    if re.search(r"(?<!\w)(?:in|out of)(?!\w)|/", normal) and len(found) > 1 and found[-1]:
        return _ends([round(100 * found[-2] / found[-1], 1)], normal)
    parts = (worth for named, worth in _PARTS if named.search(normal))
    part = next(parts, None)
    return None if part is None else _ends([round(100 * part, 1)], normal)


def _ends(found: list[float], normal: str) -> tuple[float | None, float | None] | None:
    if not found:
        return None
    if _OPEN_ABOVE.search(normal):
        return min(found), None
    if _OPEN_BELOW.search(normal):
        return None, max(found)
    return min(found), max(found)


def _numbers(normal: str) -> list[float]:
    words = (found.group().replace(",", "") for found in _NUMBERS.finditer(normal))
    return [float(_WORTH.get(word) or word) for word in words]
