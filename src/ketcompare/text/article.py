"""An article's text made ready for finding words in it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from ketcompare.text.layout import Span
from ketcompare.text.normal import normal_character, normalise
from ketcompare.text.sentences import Sentence, footnotes, sentences


class Segment(Struct, frozen=True):
    """A stretch in which a locator may lie: a sentence, an item, or one cell of a row.

    `normal` is its normal form without footnote digits; `offsets[i]` is where its character
    `i` stands in the article.
    """

    sentence: Sentence
    cell: int | None
    span: Span
    normal: str
    offsets: tuple[int, ...]


class Article(Struct, frozen=True, dict=True):
    """One article's text with its sentences and segments."""

    text: str

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The numbered sentences."""
        return sentences(self.text)

    @cached_property
    def footnotes(self) -> dict[int, int]:
        """Where footnote digits stand: start to end."""
        return footnotes(self.text)

    @cached_property
    def segments(self) -> list[Segment]:
        """All segments in reading order."""
        return [
            self._segment(sentence, cell, span)
            for sentence in self.sentences
            for cell, span in _stretches(sentence)
        ]

    @cached_property
    def normal(self) -> str:
        """The whole text in normal form."""
        return normalise(self.text)

    def sentence_text(self, number: int) -> str:
        """The characters of one sentence."""
        start, end = self.sentences[number - 1].span
        return self.text[start:end]

    def said(self, number: int) -> str:
        """A sentence in normal form, after the lead-in that its list or table hangs on."""
        lead_in = self.sentences[number - 1].lead_in
        own = self.normal_sentence(number)
        return f"{self.normal_sentence(lead_in)} {own}" if lead_in else own

    def normal_sentence(self, number: int) -> str:
        """A sentence in normal form, without footnote digits."""
        return self._normal(self.sentences[number - 1].span)[0]

    def _segment(self, sentence: Sentence, cell: int | None, span: Span) -> Segment:
        normal, offsets = self._normal(span)
        return Segment(sentence, cell, span, normal, offsets)

    def _normal(self, span: Span) -> tuple[str, tuple[int, ...]]:
        characters: list[str] = []
        offsets: list[int] = []
        position, end = span
        while position < end:
            if position in self.footnotes:
                position = self.footnotes[position]
                continue
            normal = normal_character(self.text[position])
            if not (normal == " " and (not characters or characters[-1] == " ")):
                characters += normal
                offsets += [position] * len(normal)
            position += 1
        normal_text = "".join(characters).rstrip(" ")
        return normal_text, tuple(offsets[: len(normal_text)])


def _stretches(sentence: Sentence) -> Iterator[tuple[int | None, Span]]:
    if sentence.cells:
        yield from enumerate(sentence.cells)
    else:
        yield None, sentence.span
