"""Finding a locator in an article: exact words, after the stated normalisation only."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from msgspec import Struct

from ketcompare.text.article import Article, Segment
from ketcompare.text.layout import Span
from ketcompare.text.normal import MOST_WORDS, count_words, normalise

_MOST_BEFORE = 3
_WORD = re.compile(r"[^\W_]+")


class Hit(Struct, frozen=True):
    """One place where a locator stands.

    `label` is the span of the row's label where the locator names it (`label | words`).
    """

    sentence: int
    span: Span
    label: Span | None = None


class Quote(Struct, frozen=True):
    """The locator's own characters as the article has them, and what tells it from earlier hits.

    `before` are the words that precede it, `label` the row's label: at most one is given.
    """

    text: str
    before: str | None = None
    label: str | None = None

    @property
    def words(self) -> int:
        """How many words are quoted in all."""
        return sum(count_words(part) for part in (self.text, self.before, self.label) if part)


def find(article: Article, locator: str) -> list[Hit]:
    """Every place in the article where the locator stands, in reading order."""
    label, bar, wanted = (normalise(part) for part in locator.rpartition("|"))
    if not wanted or (bar and not label):
        return []
    if not bar:
        return [hit for segment in article.segments for hit in _hits(segment, wanted)]
    return [
        Hit(segment.sentence.number, hit.span, segment.sentence.cells[0])
        for segment in article.segments
        if segment.cell and _row_label(article, segment) == label
        for hit in _hits(segment, wanted)
    ]


def quote(article: Article, hits: list[Hit], hit: Hit) -> Quote | None:
    """What a link needs to reach this hit and no earlier one; None if eight words are too few."""
    text = _own_characters(article, hit.span)
    if hit.label:
        found = Quote(text, label=article.text[slice(*hit.label)])
        return found if found.words <= MOST_WORDS else None
    earlier = hits[: hits.index(hit)]
    if not earlier:
        return Quote(text)
    for before in _words_before(article, hit):
        others = (_preceding(article, other) for other in earlier)
        candidate = Quote(text, before=before)
        if candidate.words > MOST_WORDS:
            return None
        if not any(_ends_with(other, normalise(before)) for other in others):
            return candidate
    return None


def nearest(article: Article, locator: str) -> str | None:
    """The words of the article most like the locator, at most eight; only ever a suggestion."""
    wanted = normalise(locator)
    length = max(1, len(wanted.split()))
    windows = {
        " ".join(tokens[at : at + length]): None
        for segment in article.segments
        for tokens in [segment.normal.split()]
        for at in range(max(1, len(tokens) - length + 1))
    }
    close = difflib.get_close_matches(wanted, windows, n=1, cutoff=0.6)
    return " ".join(close[0].split()[:MOST_WORDS]) if close else None


def _hits(segment: Segment, wanted: str) -> Iterator[Hit]:
    at = segment.normal.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if _is_boundary(segment.normal, at) and _is_boundary(segment.normal, end):
            span = segment.offsets[at], segment.offsets[end - 1] + 1
            yield Hit(segment.sentence.number, span)
        at = segment.normal.find(wanted, at + 1)


def _is_boundary(text: str, at: int) -> bool:
    """Whether no word runs across this position."""
    inside = 0 < at < len(text)
    return not (inside and _in_word(text[at - 1]) and _in_word(text[at]))


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "%"


def _row_label(article: Article, segment: Segment) -> str:
    return normalise(article.text[slice(*segment.sentence.cells[0])])


def _own_characters(article: Article, span: Span) -> str:
    """The article's characters, with a footnote digit that is glued to their end."""
    start, end = span
    return article.text[start : article.footnotes.get(end, end)]


def _preceding(article: Article, hit: Hit) -> str:
    """The text before a hit in its own segment; where that has no word, the segment before."""
    start = hit.span[0]
    own = next(segment for segment in article.segments if start < segment.span[1])
    before = article.text[own.span[0] : start]
    if _WORD.search(before):
        return before
    earlier = [segment for segment in article.segments if segment.span[1] <= own.span[0]]
    return article.text[slice(*earlier[-1].span)] if earlier else ""


def _words_before(article: Article, hit: Hit) -> Iterator[str]:
    """The last word before a hit, the last two, the last three."""
    preceding = _preceding(article, hit).rstrip()
    starts = [word.start() for word in _WORD.finditer(preceding)]
    for start in starts[: -_MOST_BEFORE - 1 : -1]:
        yield preceding[start:]


def _ends_with(text: str, ending: str) -> bool:
    normal = normalise(text)
    return normal.endswith(ending) and _is_boundary(normal, len(normal) - len(ending))
