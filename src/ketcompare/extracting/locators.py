"""Choosing locators: the fewest words by which a place in the article is found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct, field

from ketcompare.text.article import Article, Segment
from ketcompare.text.layout import Span
from ketcompare.text.locate import Hit, find, quote
from ketcompare.text.normal import MOST_WORDS, count_words

_WORD = re.compile(r"[^\s]*[^\W_][^\s]*")
_EDGES = " \t\"'“”‘’.,;:!?()[]|-–—…*"
_TELLING = 7
"""How many letters a word needs to be a locator by itself."""


class Locator(Struct, frozen=True):
    """Words, and which of their hits is meant where they stand more than once."""

    words: str
    occurrence: int | None = None


class Locators(Struct):
    """The locators chosen so far: claims on the same words share one, so that little is quoted."""

    article: Article
    _chosen: dict[tuple[int, int | None], list[tuple[Span, Locator]]] = field(default_factory=dict)

    def choose(self, segment: Segment, span: Span) -> Locator:
        """A locator for a place in a segment, `span` being of its normal form.

        A span of no length, as that of words in a row's label, stands for the whole segment.
        """
        span = span if span[0] < span[1] else (0, len(segment.normal))
        chosen = self._chosen.setdefault((segment.sentence.number, segment.cell), [])
        for place, locator in chosen:
            if place[0] < span[1] and span[0] < place[1]:
                return locator
        place, locator = self._new(segment, span)
        chosen.append((place, locator))
        return locator

    def _new(self, segment: Segment, span: Span) -> tuple[Span, Locator]:
        for place in _windows(segment, span):
            words = self._words(segment, place)
            hits = find(self.article, words)
            if count_words(words) <= MOST_WORDS and len(hits) == 1 and _lies_in(hits[0], segment):
                return place, Locator(words)
        return self._with_label(segment, span) or self._counted(segment, span)

    def _with_label(self, segment: Segment, span: Span) -> tuple[Span, Locator] | None:
        """The row's label and words of the cell, for a cell that says little."""
        if not segment.cell:
            return None
        label = " ".join(self.article.text[slice(*segment.sentence.cells[0])].split())
        for place in _windows(segment, span):
            words = f"{label} | {self._words(segment, place)}"
            hits = find(self.article, words)
            if count_words(words) <= MOST_WORDS and len(hits) == 1 and _lies_in(hits[0], segment):
                return place, Locator(words)
        return None

    def _counted(self, segment: Segment, span: Span) -> tuple[Span, Locator]:
        """Words that stand in several places, with the number of the hit that is meant."""
        fallback: tuple[Span, Locator] | None = None
        for place in _windows(segment, span):
            words = self._words(segment, place)
            hits = find(self.article, words)
            mine = next((hit for hit in hits if _lies_in(hit, segment)), None)
            if mine is None:
                continue
            occurrence = hits.index(mine) + 1 if len(hits) > 1 else None
            found = place, Locator(words, occurrence)
            if quote(self.article, hits, mine):
                return found
            fallback = fallback or found
        return fallback or (span, Locator(self._words(segment, (0, len(segment.normal)))))

    def _words(self, segment: Segment, place: Span) -> str:
        """The article's own characters for a place, without footnote digits."""
        offsets = dict.fromkeys(segment.offsets[slice(*place)])
        return " ".join("".join(self.article.text[at] for at in offsets).split()).strip(_EDGES)


def _windows(segment: Segment, span: Span) -> Iterator[Span]:
    """Runs of words of a segment, the shortest and those nearest to a place first."""
    words = [found.span() for found in _WORD.finditer(segment.normal)]
    if not words:
        return
    middle = (span[0] + span[1]) / 2
    for length in range(1, min(MOST_WORDS, len(words)) + 1):
        runs = [(words[at][0], words[at + length - 1][1]) for at in range(len(words) - length + 1)]
        near = sorted(runs, key=lambda run: abs((run[0] + run[1]) / 2 - middle))
        for run in near:
            touches = run[0] < span[1] and span[0] < run[1]
            telling = length > 1 or run[1] - run[0] >= _TELLING or len(words) == 1
            if telling and (touches or length > 2):  # noqa: PLR2004 - two stray words tell little
                yield run


def _lies_in(hit: Hit, segment: Segment) -> bool:
    start, end = segment.span
    return hit.sentence == segment.sentence.number and start <= hit.span[0] and hit.span[1] <= end
