"""How large the content is: what grows with the claims, and how far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

TOPICS: Final = 18
_PER_SOURCE: Final = 40
_TERMS_AT_FIVE: Final = 10
_FIVE: Final = 5
_MOST_TERMS: Final = 30
_GROWTH: Final = 0.2


@dataclass(frozen=True)
class Shape:
    """How many claims, sources, topics and terms a topic, and the seed that they come from."""

    claims: int
    sources: int
    topics: int = TOPICS
    terms: int = _TERMS_AT_FIVE
    seed: int = 1

    def claims_of(self, number: int) -> int:
        """How many claims the source of that number makes; the first ones make one more."""
        each, over = divmod(self.claims, self.sources)
        return each + (number < over)


def shape_of(
    claims: int, *, sources: int | None = None, topics: int = TOPICS, seed: int = 1
) -> Shape:
    """The shape of content with so many claims: 40 a source, where nothing else is wanted.

    New articles mostly tell what others tell, so terms grow slowly: 10 a topic with five sources,
    16 with fifty, 22 with 250, 29 with a thousand.
    """
    many = sources or max(2, round(claims / _PER_SOURCE))
    terms = round(_TERMS_AT_FIVE * max(1.0, many / _FIVE) ** _GROWTH)
    return Shape(claims, many, topics, min(terms, _MOST_TERMS), seed)
