"""The reading grade of a text: the Flesch-Kincaid grade, of words that are not names or numbers.

The scale tells the year of school in the US at which a text can be read. It counts the words of a
sentence and the syllables of a word and sees nothing else: not whether a word is known, whether
sentences hang together, or whether they are true. On few sentences it swings widely.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

import msgspec
from msgspec import Struct

from ketcompare.reading.syllables import syllables

_STOP: Final = re.compile(r"[.!?][”\"')\]]*\s")
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])[”\"')\]]*\s+(?=[“\"'(\[]?[A-Z0-9])")
_QUOTED: Final = re.compile(r"“[^”]*”")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d.,%]*")
_PER_SENTENCE, _PER_WORD, _BASE = 0.39, 11.8, 15.59


class Names(Struct, frozen=True, dict=True):
    """Words that are names: they count as words, and weigh no more than one syllable.

    Beside those that are listed, a word is one if it has a capital within its sentence, or two.
    """

    listed: frozenset[str] = frozenset()

    @classmethod
    def of(cls, names: Iterable[str]) -> Names:
        """The names of one word; the words of longer ones are common ones, or have capitals."""
        single = {name.casefold() for name in names if _WORD.fullmatch(name)}
        return cls(frozenset(each for name in single for each in (name, name.removesuffix("s"))))

    def has(self, word: str, *, first: bool) -> bool:
        """Whether a word is a name, where it may be the first of its sentence."""
        if word.islower():
            return word in self.listed
        capitals = sum(map(str.isupper, word))
        return word.casefold() in self.listed or capitals > (1 if first else 0)

    @cached_property
    def first(self) -> _Weights:
        """What words weigh at the beginning of a sentence."""
        return _Weights(self, first=True)

    @cached_property
    def later(self) -> _Weights:
        """What they weigh further on."""
        return _Weights(self, first=False)


class _Weights(dict[str, tuple[int, int]]):
    """The syllables of each word, and how many of them count; a word is looked at once."""

    def __init__(self, names: Names, *, first: bool) -> None:
        super().__init__()
        self._names, self._first = names, first

    def __missing__(self, word: str) -> tuple[int, int]:
        count = 1 if word[0].isdigit() else syllables(word)
        is_name = word != "I" and self._names.has(word, first=self._first)
        self[word] = count, 1 if is_name else count
        return self[word]


class Measured(msgspec.Struct, frozen=True):
    """What the grade of a text is made of; two of them add up to that of both texts.

    In `weight`, names count one syllable each; in `syllables` they count those that they have.
    """

    sentences: int
    words: int
    syllables: int
    weight: int

    def __add__(self, other: Measured) -> Measured:
        return Measured(
            self.sentences + other.sentences,
            self.words + other.words,
            self.syllables + other.syllables,
            self.weight + other.weight,
        )

    @property
    def grade(self) -> float:
        """The Flesch-Kincaid grade; zero where there is nothing to read."""
        return self._grade(self.weight)

    @property
    def in_full(self) -> float:
        """The same with the whole length of names."""
        return self._grade(self.syllables)

    def _grade(self, syllables: int) -> float:
        if not self.words:
            return 0.0
        length, weight = self.words / self.sentences, syllables / self.words
        return _PER_SENTENCE * length + _PER_WORD * weight - _BASE


NOTHING: Final = Measured(0, 0, 0, 0)


def measured(text: str, names: Names) -> Measured:
    """Sentences, words and syllables of a text of our own; words in quote marks are left out.

    A number is one syllable.
    """
    found = (_measured_sentence(each, names) for each in sentences(text))
    return sum((each for each in found if each.words), NOTHING)


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text; a line without a full stop is one too."""
    for line in map(str.strip, text.split("\n")):
        parts = _SENTENCE_END.split(line) if _STOP.search(line) else [line]
        yield from (each for each in parts if each)


def _measured_sentence(sentence: str, names: Names) -> Measured:
    words = _WORD.findall(_QUOTED.sub(" ", sentence) if "“" in sentence else sentence)
    if not words:
        return NOTHING
    later = names.later
    counts = [names.first[words[0]], *[later[word] for word in words[1:]]]
    return Measured(1, len(words), sum(each[0] for each in counts), sum(each[1] for each in counts))
