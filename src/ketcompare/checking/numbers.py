"""Which numbers the words of a value stand for: digits, number words, and shares in words."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Final

from ketcompare.model import Value
from ketcompare.text.normal import normalise
from ketcompare.text.wording import numbers

# `one` is no number word of sentences, where it often means somebody; in a value it is a number.
_ONE: Final = re.compile(r"\b(?:one|first|once|single|an?)\b")
_NOTHING: Final = re.compile(r"\b(?:no|none|nothing|zero|free)\b")
_SHARE: Final = re.compile(r"\b(\w+) (?:in|of|out of) (?:every )?(\w+)\b")
_PARTS: Final = {"quarter": (1, 4), "third": (1, 3), "two thirds": (2, 3), "three quarters": (3, 4)}


def lacking(value: Value, in_sentence: set[str]) -> list[str]:
    """The numbers of a value that its sentence lacks, those of its words included."""
    worded = numbers(value.worded) - in_sentence
    return sorted(worded | (_given(value) - in_sentence - _understood(value.worded)))


def _given(value: Value) -> set[str]:
    given = (value.least, value.most, value.min, value.max, value.min_percent, value.max_percent)
    return {f"{number:g}" for number in given if number is not None}


def _understood(worded: str) -> set[str]:
    text = normalise(worded)
    found = numbers(text) | set(_shares(text))
    found |= {"1"} if _ONE.search(text) else set()
    return found | ({"0"} if _NOTHING.search(text) else set())


def _shares(text: str) -> Iterator[str]:
    """Per cent for `four in ten` and the like, rounded down and up."""
    pairs = [(_number(part), _number(whole)) for part, whole in _SHARE.findall(text)]
    pairs += [parts for words, parts in _PARTS.items() if words in text]
    for part, whole in pairs:
        if part and whole and part <= whole:
            yield from {str(math.floor(100 * part / whole)), str(math.ceil(100 * part / whole))}


def _number(word: str) -> int | None:
    """The number of a word, if it is one."""
    found = {"1"} if word == "one" else numbers(word)
    return int(next(iter(found))) if len(found) == 1 and next(iter(found)).isdigit() else None
