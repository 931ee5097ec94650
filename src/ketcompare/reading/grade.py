"""The reading grade of a text: the Flesch-Kincaid grade, of words that are not names or numbers.

The scale tells the year of school in the US at which a text can be read. It counts the words of a
sentence and the syllables of a word and sees nothing else: not whether a word is known, whether
sentences hang together, or whether they are true. On few sentences it swings widely.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from ketcompare.reading.syllables import syllables

_SENTENCE_END: Final = re.compile(r"(?<=[.!?])[”\"')\]]*\s+(?=[“\"'(\[]?[A-Z0-9])")
_QUOTED: Final = re.compile(r"“[^”]*”")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d.,%]*")
_PER_SENTENCE, _PER_WORD, _BASE = 0.39, 11.8, 15.59


@dataclass(frozen=True)
class Names:
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


@dataclass(frozen=True)
class Measured:
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
    for line in text.split("\n"):
        yield from (each for each in _SENTENCE_END.split(line.strip()) if each)


def _measured_sentence(sentence: str, names: Names) -> Measured:
    words = _WORD.findall(_QUOTED.sub(" ", sentence))
    whole = light = 0
    for at, word in enumerate(words):
        count = 1 if word[0].isdigit() else syllables(word)
        whole += count
        light += 1 if word != "I" and names.has(word, first=not at) else count
    return Measured(1, len(words), whole, light)
