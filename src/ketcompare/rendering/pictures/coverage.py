"""The coverage matrix: how many claims each source makes on each topic, and where it is silent."""

from __future__ import annotations

from typing import Final

from ketcompare.rendering import wording
from ketcompare.rendering.context import Here
from ketcompare.rendering.parts.counted import silence_counted
from ketcompare.rendering.parts.names import SourcePart, sources
from ketcompare.rendering.pictures.grid import Grid, GridCell, GridRow, bar_width
from ketcompare.rendering.view import Link

COVERAGE_ANCHOR: Final = "coverage"


def says_anchor(topic: str) -> str:
    """Where the claims on a topic stand on the page of a source."""
    return f"says-{topic}"


def coverage(here: Here) -> Grid:
    """Sources by topics, every told cell leading to what the source says."""
    context = here.context
    counted = context.comparison.coverage.values()
    most = max((max(counts.values(), default=0) for counts in counted), default=0)
    return Grid(
        id=COVERAGE_ANCHOR,
        caption="How many claims each article makes on each question",
        corner="Question",
        sum="In words",
        sources=sources(here),
        rows=tuple(_row(here, topic, most) for topic in context.content.topics),
    )


def _row(here: Here, topic: str, most: int) -> GridRow:
    counts = here.context.comparison.coverage[topic]
    told = sum(1 for count in counts.values() if count)
    return GridRow(
        label=Link(here.context.content.topics[topic].title, here.link("topic", topic)),
        cells=tuple(_cell(here, topic, source, most) for source in sources(here)),
        sum=silence_counted(told, here.context.source_count),
    )


def _cell(here: Here, topic: str, source: SourcePart, most: int) -> GridCell:
    count = here.context.comparison.coverage[topic][source.id]
    return GridCell(
        source=source,
        number=str(count),
        words=f"{source.short} makes {wording.counted(count, 'claim')}"
        if count
        else f"{source.short} is silent",
        width=bar_width(count, most),
        href=here.link("source", source.id, fragment=says_anchor(topic)) if count else None,
        empty=not count,
    )
