"""Where sources differ on a topic: each point in a line, leading to its row."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from ketcompare.comparing.results import Line
from ketcompare.rendering.context import Here
from ketcompare.rendering.parts.comparisons import phrase
from ketcompare.rendering.parts.groups import worst_first
from ketcompare.rendering.parts.lines import line_href
from ketcompare.rendering.parts.names import SubjectPart, subject_part
from ketcompare.rendering.parts.tally import agreement
from ketcompare.rendering.view import Link


class DifferencePart(Struct, frozen=True):
    """A point on which sources differ: of what, which, and who stands how."""

    subject: SubjectPart
    point: Link
    stands: str


def differences(here: Here, lines: Iterable[Line]) -> tuple[DifferencePart, ...]:
    """Those of the lines on which sources differ, the worst first."""
    context = here.context
    return tuple(
        DifferencePart(
            subject=subject_part(here, line.subject),
            point=Link(phrase(context, line), line_href(here, line)),
            stands=agreement(context, line),
        )
        for line in worst_first(lines)
    )
