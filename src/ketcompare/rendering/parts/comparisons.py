"""Lines on which subjects are compared with one another: told once, with both subjects."""

from __future__ import annotations

from ketcompare.comparing.results import Line
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context


def compared_with(context: Context, line: Line) -> str | None:
    """The one subject with which every claim of a line compares; none where one does not."""
    found: set[str] = set()
    for sourced in context.counting(line):
        if sourced.claim.than is None:
            return None
        found.update((*sourced.claim.subjects, sourced.claim.than))
    others = found - {line.subject}
    return others.pop() if len(others) == 1 else None


def mirrored(context: Context, line: Line) -> bool:
    """Whether all that it holds is told on another subject's line too, which is the one to show.

    Of two lines with the same claims that is the one of which more claims speak, then the first.
    """
    if not _own(context, line):
        return True
    other = compared_with(context, line)
    twin = context.line.get((line.topic, other, line.term)) if other else None
    if twin is None or set(twin.claims) != set(line.claims):
        return False
    return _rank(context, line) > _rank(context, twin)


def phrase(context: Context, line: Line) -> str:
    """Its term, and what it compares with: `stronger than coffee`."""
    name, other = context.term(line).name, compared_with(context, line)
    if other is None:
        return name
    return f"{wording.lower(name)} than {context.content.subject[other].short}"


def compared_subjects(context: Context, line: Line) -> tuple[str, ...]:
    """The subjects on whose lines a mirrored line is told."""
    claims = (sourced.claim for sourced in context.counting(line))
    found = dict.fromkeys(each for claim in claims for each in claim.subjects)
    return tuple(each for each in found if each != line.subject)


def _own(context: Context, line: Line) -> int:
    """How many of its claims are about its subject, and do not only compare with it."""
    return sum(line.subject in each.claim.subjects for each in context.counting(line))


def _rank(context: Context, line: Line) -> tuple[int, int]:
    return -_own(context, line), list(context.content.subject).index(line.subject)
