"""Writing the article that a source's claims rest on, and the ledger of its sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from random import Random
from typing import Final

from making.claims import Drawn
from making.words import made_up

_JOINED: Final = 0.35
_MOST_JOINED: Final = 3
_LISTED: Final = 0.25
_LEAST_LISTED: Final = 2
_IN_PARAGRAPH: Final = 3


@dataclass
class Article:
    """The lines of an article as they are written, the sentences counted along.

    `aside` has the numbers that are set aside, by reason; `stock` the number of each sentence
    that other articles have too.
    """

    random: Random
    lines: list[str] = field(default_factory=list)
    count: int = 0
    aside: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    stock: dict[str, int] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The whole article."""
        return "\n".join(self.lines) + "\n"

    def add_aside(self, reason: str, text: str) -> None:
        """Add a line of one sentence that carries no claim."""
        self.count += 1
        self.aside[reason].append(self.count)
        self.lines.append(text)

    def add_claims(self, sentences: Sequence[Sequence[Drawn]]) -> None:
        """Add sentences that carry claims, as a list where they are many and chance has it."""
        if len(sentences) >= _LEAST_LISTED and self.random.random() < _LISTED:
            self.add_aside("lead_in", f"{self._words(4)}:")
            self._count(sentences)
            self.lines += [f"- {_text(each)}" for each in sentences]
            return
        for at in range(0, len(sentences), _IN_PARAGRAPH):
            paragraph = sentences[at : at + _IN_PARAGRAPH]
            self._count(paragraph)
            self.lines.append(" ".join(f"{_text(each)}." for each in paragraph))

    def heading(self) -> None:
        """Add a heading."""
        self.add_aside("heading", self._words(3))

    def sentence_aside(self, reason: str, *, words: int = 9) -> None:
        """Add a sentence on a line of its own that is set aside."""
        self.add_aside(reason, f"{self._words(words)}.")

    def _count(self, sentences: Sequence[Sequence[Drawn]]) -> None:
        for sentence in sentences:
            self.count += 1
            if sentence[0].stock:
                self.stock[sentence[0].clause] = self.count

    def _words(self, count: int) -> str:
        return " ".join(made_up(self.random) for _ in range(count)).capitalize()


def written(claims: Sequence[Drawn], random: Random) -> Article:
    """The article of these claims: a title, what sells, a part for each topic, small print."""
    article = Article(random)
    article.heading()
    article.sentence_aside("promotion")
    for _, of_topic in groupby(claims, key=lambda each: each.topic):
        article.heading()
        article.add_claims(list(_sentences(list(of_topic), random)))
    article.add_aside("question", f"{made_up(random).capitalize()} {made_up(random)}?")
    article.sentence_aside("advice")
    article.sentence_aside("disclaimer", words=12)
    return article


def _sentences(claims: Sequence[Drawn], random: Random) -> Iterator[list[Drawn]]:
    """The claims by sentence: those that hold back, or negate, alike may share one."""
    sentence: list[Drawn] = []
    for each in claims:
        if sentence and not (_fit(sentence, each) and random.random() < _JOINED):
            yield sentence
            sentence = []
        sentence.append(each)
    if sentence:
        yield sentence


def _fit(sentence: Sequence[Drawn], other: Drawn) -> bool:
    first = sentence[0]
    alone = first.stock or other.stock or len(sentence) >= _MOST_JOINED
    return not alone and (first.hedges, first.negates) == (other.hedges, other.negates)


def _text(sentence: Sequence[Drawn]) -> str:
    joined = ", ".join(each.clause for each in sentence)
    return joined[0].upper() + joined[1:]
