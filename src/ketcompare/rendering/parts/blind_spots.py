"""What others tell and one source does not, the most told first."""

from __future__ import annotations

from functools import partial
from typing import Final

from msgspec import Struct

from ketcompare.comparing.results import Line
from ketcompare.rendering.context import Here
from ketcompare.rendering.parts.bounds import named
from ketcompare.rendering.parts.lines import line_href
from ketcompare.rendering.parts.names import SubjectPart, subject_part
from ketcompare.rendering.view import Link

SEEN: Final = 12
FOLDED: Final = 60


class BlindSpot(Struct, frozen=True):
    """Something that others tell and this source does not."""

    subject: SubjectPart
    term: Link
    explains: str
    tellers: str


class BlindSpots(Struct, frozen=True):
    """The first of them, those that are folded, and how many there are beside these."""

    seen: tuple[BlindSpot, ...]
    folded: tuple[BlindSpot, ...]
    count: int
    more: int


def blind_spots(here: Here, source: str) -> BlindSpots:
    """The blind spots of a source."""
    lines = here.context.comparison.blind_spots[source]
    shown = tuple(
        here.keep(("blind spot", *line.key), partial(_spot, line=line))
        for line in lines[: SEEN + FOLDED]
    )
    return BlindSpots(shown[:SEEN], shown[SEEN:], len(lines), len(lines) - len(shown))


def _spot(here: Here, *, line: Line) -> BlindSpot:
    context = here.context
    term = context.term(line)
    return BlindSpot(
        subject=subject_part(here, line.subject),
        term=Link(term.name, line_href(here, line)),
        explains=term.explains,
        tellers=named(context, line.tellers),
    )
