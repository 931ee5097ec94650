"""How many sources say it in their own words: near-identical sentences count as one origin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ketcompare.comparing.tellings import Telling
from ketcompare.content import Content

Sentence = tuple[str, int]
"""A source and the number of one of its sentences."""


def own_words(content: Content, tellings: Sequence[Telling]) -> int:
    """Count the independent origins among the sources of these tellings."""
    standing = dict.fromkeys(_sentences(content, tellings))
    origin = {telling.source: telling.source for telling in tellings}
    for source, number in standing:
        for near in _alike(content, source, number):
            if near in standing:
                origin[_root(origin, source)] = _root(origin, near[0])
    return sum(source == root for source, root in origin.items())


def _sentences(content: Content, tellings: Iterable[Telling]) -> Iterator[Sentence]:
    """Find the sentences on which the tellings rest, as far as they are verified."""
    for telling in tellings:
        record = content.record(telling.sourced)
        if record:
            yield telling.source, record.sentence


def _alike(content: Content, source: str, number: int) -> Iterator[Sentence]:
    provenance = content.provenance.get(source)
    for place in provenance.alike.get(number, ()) if provenance else ():
        other, _, digits = place.rpartition("/")
        if digits.isascii() and digits.isdecimal():
            yield other, int(digits)


def _root(origin: dict[str, str], source: str) -> str:
    while origin[source] != source:
        origin[source] = origin[origin[source]]
        source = origin[source]
    return source
