"""Finding sentences that two articles have nearly word for word in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from ketcompare.text.article import Article
from ketcompare.text.normal import words

_RUN = 4
_LEAST_WORDS = 8
_SHARED = 0.5

Place = tuple[str, int]
Likeness = Mapping[Place, tuple[str, ...]]
"""For each sentence, as (source, number), the near-identical ones elsewhere, as `source/number`."""


def alike(articles: Mapping[str, Article]) -> Likeness:
    """Every sentence that stands nearly word for word in another article too.

    Two sentences are nearly identical when half of the shorter one's runs of four words stand in
    the other. Sentences of fewer than eight words are too short to tell.
    """
    runs = {place: run for place, run in _runs(articles) if len(run) > _LEAST_WORDS - _RUN}
    where: dict[tuple[str, ...], list[Place]] = defaultdict(list)
    for place, found in runs.items():
        for run in found:
            where[run].append(place)
    pairs = {
        (one, other)
        for places in where.values()
        for one in places
        for other in places
        if one[0] != other[0] and _near(runs[one], runs[other])
    }
    grouped: dict[Place, list[str]] = defaultdict(list)
    for one, other in sorted(pairs):
        grouped[one].append(f"{other[0]}/{other[1]}")
    return {place: tuple(others) for place, others in grouped.items()}


def _runs(articles: Mapping[str, Article]) -> Iterator[tuple[Place, set[tuple[str, ...]]]]:
    for source, article in articles.items():
        for sentence in article.sentences:
            tokens = words(article.sentence_text(sentence.number))
            starts = range(len(tokens) - _RUN + 1)
            yield (source, sentence.number), {tuple(tokens[at : at + _RUN]) for at in starts}


def _near(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> bool:
    return len(one & other) >= _SHARED * min(len(one), len(other))
