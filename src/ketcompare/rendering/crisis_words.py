"""Whether a text speaks of what a crisis line is for, by the words that the lines name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from ketcompare.model import Site

TAG_GOES_ON: Final = re.compile(r"[^<>]*>")


def crisis_words(site: Site) -> tuple[str, ...]:
    """The beginnings of words that ask for crisis help, of all lines."""
    return tuple(dict.fromkeys(word.lower() for line in site.crisis for word in line.words))


class Spoken(Struct, frozen=True):
    """Finds out whether a text has one of some beginnings of words.

    Every page is gone through for them, and looking for one text after the other is much quicker
    than any pattern of all.
    """

    words: tuple[str, ...]

    def is_in(self, text: str) -> bool:
        """Whether a plain text has a word that begins like this."""
        return any(True for _ in self._ends(text.lower()))

    def is_in_markup(self, markup: str) -> bool:
        """Whether markup has such a word outside its tags."""
        lowered = markup.lower()
        return any(TAG_GOES_ON.match(lowered, end) is None for end in self._ends(lowered))

    def _ends(self, lowered: str) -> Iterator[int]:
        """Where each such beginning of a word ends."""
        for word in self.words:
            at = lowered.find(word)
            while at >= 0:
                if not _is_within_word(lowered, at):
                    yield at + len(word)
                at = lowered.find(word, at + 1)


def speaks_of_crisis(site: Site, *texts: str) -> bool:
    """Whether one of the words begins somewhere in one of the texts."""
    return any(map(spoken_of(site).is_in, texts))


def spoken_of(site: Site) -> Spoken:
    """What finds the words of all lines."""
    return Spoken(crisis_words(site))


def _is_within_word(text: str, at: int) -> bool:
    """Whether a letter, digit or underscore stands before a place."""
    return at > 0 and (text[at - 1].isalnum() or text[at - 1] == "_")
