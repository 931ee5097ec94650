"""The language of cues: words in a row, with stars, alternatives, gaps and values."""

from __future__ import annotations

import re
from functools import cache

from ketcompare.extracting.amounts import MONEY, NUMBER, SHARE, TIME

_GAP = r"(?:\W+[\w']+){0,8}?\W+"
_JOINT = r"[\s-]+"
_VALUES = {"<time>": TIME, "<number>": NUMBER, "<money>": MONEY, "<share>": SHARE}


@cache
def pattern(cue: str) -> re.Pattern[str]:
    """What a cue finds in a text in normal form; the group `value` is its value, if it has one."""
    parts: list[str] = []
    joint = ""
    for token in cue.split():
        if token == "...":
            joint = _GAP
            continue
        parts += [joint, _token(token)]
        joint = _JOINT
    # A value, such as "50%" or "$400", has no letter at its ends.
    return re.compile(rf"(?<!\w){''.join(parts)}(?![\w%])")


@cache
def any_of(cues: tuple[str, ...]) -> re.Pattern[str] | None:
    """What finds any of several cues; None where there are none."""
    if not cues:
        return None
    return re.compile("|".join(f"(?:{pattern(cue).pattern})" for cue in cues))


def _token(token: str) -> str:
    if token in _VALUES:
        return f"(?P<value>{_VALUES[token]})"
    return f"(?:{'|'.join(map(_word, token.split('|')))})"


def _word(word: str) -> str:
    if word == "n't":
        return r"\w+n't"
    if word.endswith("*"):
        return re.escape(word[:-1]) + r"[\w'-]*"
    return re.escape(word)
