"""The invented drinks, told of by as many tea rooms as are wanted: each is like one of the four."""

from __future__ import annotations

from itertools import cycle, islice

import msgspec

from ketcompare.content import Content
from ketcompare.model import Source
from rendering import invented, invented_evidence


def content(count: int) -> Content:
    """The invented content with evidence and so many sources, the first four as they are."""
    rooms = dict(invented_evidence.content().sources)
    several = islice(cycle(rooms.items()), len(rooms), count)
    more = (_like(place, *room) for place, room in enumerate(several, len(rooms) + 1))
    return invented_evidence.content(sources={**rooms, **dict(more)}, provenance={})


def _like(place: int, name: str, source: Source) -> tuple[str, Source]:
    """Another source that says what one says, under its own name."""
    own = msgspec.structs.replace(
        source,
        publisher=f"{source.publisher} {place}",
        short=f"{source.short} {place}",
        mark=f"{invented.SOURCES[name].mark}{place % 100}",
        order=place,
    )
    return f"{name}-{place}", own
