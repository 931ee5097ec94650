"""Small multiples of the sentence maps: every source as one strip, all to one measure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from ketcompare.rendering.context import Here
from ketcompare.rendering.parts.bounds import foremost
from ketcompare.rendering.parts.names import SourcePart, source_part
from ketcompare.rendering.parts.sentence_map import (
    MAP_ANCHOR,
    PIXELS_A_WORD,
    Kind,
    SentenceMap,
    sentence_map,
)

WIDTH: Final = 320
WORD: Final = 2
GAP: Final = 2
LINE: Final = 12
BAR: Final = (2, 8)
THIN: Final = (5, 2)
"""Where a bar begins within its line, and how high it is; what only frames the text is thin."""


class StripBar(Struct, frozen=True):
    """One sentence, in units of the strip's own box."""

    kind: str
    x: int
    y: int
    width: int
    height: int


class Strip(Struct, frozen=True):
    """One source: its sentences in reading order, set as lines of bars."""

    id: str
    source: SourcePart
    href: str
    box: str
    title: str
    description: str
    bars: tuple[StripBar, ...]
    counts: tuple[int, ...]
    sentences: int


class Strips(Struct, frozen=True):
    """All sources that have a record, and the kinds of sentences in the order of the table."""

    strips: tuple[Strip, ...]
    kinds: tuple[Kind, ...]


def strips(here: Here) -> Strips:
    """A strip of every source that is shown and whose edition was recorded."""
    maps = {source: sentence_map(here, source) for source in foremost(here.context)}
    known = {source: found for source, found in maps.items() if found}
    kinds = next(((*found.used, *found.aside) for found in known.values()), ())
    return Strips(
        strips=tuple(_strip(here, source, found) for source, found in known.items()), kinds=kinds
    )


def _strip(here: Here, source: str, found: SentenceMap) -> Strip:
    part = source_part(here, source)
    kinds = (*found.used, *found.aside)
    widths = ((each.kind, each.width) for section in found.sections for each in section.bars)
    bars = set_as_lines(widths)
    return Strip(
        id=f"strip-{source}",
        source=part,
        href=here.link("source", source, fragment=MAP_ANCHOR),
        box=f"0 0 {WIDTH} {(bars[-1].y // LINE + 1) * LINE}",
        title=f"{part.short}, sentence by sentence",
        description=_description(kinds),
        bars=bars,
        counts=tuple(kind.sentences for kind in kinds),
        sentences=sum(kind.sentences for kind in kinds),
    )


def set_as_lines(widths: Iterable[tuple[str, int]]) -> tuple[StripBar, ...]:
    """Bars one after the other, in lines that break as those of a text do."""
    bars: list[StripBar] = []
    x = y = 0
    for kind, pixels in widths:
        width = min(WIDTH, WORD * pixels // PIXELS_A_WORD)
        if x and x + width > WIDTH:
            x, y = 0, y + LINE
        top, height = THIN if kind == "frame" else BAR
        bars.append(StripBar(kind, x, y + top, width, height))
        x += width + GAP
    return tuple(bars)


def _description(kinds: Iterable[Kind]) -> str:
    told = [f"{kind.sentences} {kind.words}" for kind in kinds if kind.sentences]
    return f"Sentences: {'; '.join(told)}."
