"""What wording does to an assertion: hedges, negations, numbers; and how much two texts share."""

from __future__ import annotations

import re
from functools import lru_cache

from ketcompare.text.normal import normalise, words

HEDGES = frozenset(
    "may might can could often usually typically generally sometimes rarely tend tends tended "
    "believed believe believes likely potential potentially possibly appear appears "
    "appeared".split()
)
NEGATIONS = frozenset("no not never none nor neither without cannot unable unlike".split())
_NEGATING_PHRASES = ("free of", "rather than")
_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*%?")
_NUMBER_WORDS = {
    word: str(value)
    for value, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve".split(), start=2
    )
}


def hedges(text: str) -> list[str]:
    """The words of a text that weaken what it asserts."""
    tokens = _tokens(text)
    return [] if HEDGES.isdisjoint(tokens) else [each for each in tokens if each in HEDGES]


def negations(text: str) -> list[str]:
    """The words and phrases of a text that negate."""
    normal, tokens = normalise(text), _tokens(text)
    found = []
    if "n't" in normal or not NEGATIONS.isdisjoint(tokens):
        found = [each for each in tokens if each in NEGATIONS or each.endswith("n't")]
    return found + [phrase for phrase in _NEGATING_PHRASES if phrase in normal]


def numbers(text: str) -> set[str]:
    """The numbers of a text in digits; number words count, and a half is 50."""
    normal = normalise(text)
    found = {digits.rstrip("%").replace(",", "") for digits in _NUMBER.findall(normal)}
    tokens = _tokens(text)
    found |= {_NUMBER_WORDS[word] for word in _NUMBER_WORDS.keys() & tokens}
    return found | ({"50"} if "half" in tokens else set())


def longest_overlap(text: str, other: str) -> int:
    """The length in words of the longest run of words that two texts share."""
    mine, theirs = words(text), words(other)
    lengths = [0] * (len(theirs) + 1)
    longest = 0
    for word in mine:
        lengths = [0] + [lengths[at] + 1 if word == theirs[at] else 0 for at in range(len(theirs))]
        longest = max(longest, *lengths)
    return longest


@lru_cache(maxsize=64)
def _tokens(text: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(normalise(text)))
