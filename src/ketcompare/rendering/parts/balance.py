"""How many good and bad points a source tells of each subject, as words and as bars."""

from __future__ import annotations

from msgspec import Struct

from ketcompare.comparing.results import Profile
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.names import SubjectPart, subject_part


class Points(Struct, frozen=True):
    """How many good and bad points the source tells of a subject; widths in per cent."""

    subject: SubjectPart
    good: int
    good_width: str
    bad: int
    bad_width: str


def points(here: Here, profile: Profile) -> tuple[Points, ...]:
    """The points of every compared subject, drawn to one measure."""
    told = {subject: counted(profile, subject) for subject in here.context.column}
    most = max((n for both in told.values() for n in both), default=0)
    return tuple(
        Points(subject_part(here, subject), good, _width(good, most), bad, _width(bad, most))
        for subject, (good, bad) in told.items()
    )


def counted(profile: Profile, subject: str) -> tuple[int, int]:
    """How many good and how many bad points."""
    told = profile.points.get(subject, {})
    return told.get("good", 0), told.get("bad", 0)


def good_and_bad(good: int, bad: int) -> str:
    """`4 good points and no bad one`."""
    told = wording.counted(good, "good point") if good else "no good point"
    return f"{told} and {bad or 'no'} bad {'one' if bad <= 1 else 'ones'}"


def of_the_others(context: Context, profile: Profile) -> tuple[str, ...]:
    """A sentence for each subject that its publisher is not known to sell, if it tells of it."""
    sells = context.content.sources[profile.source].sells
    return tuple(
        f"Of {subject.short} it tells {good_and_bad(*counted(profile, subject.id))}."
        for subject in context.content.columns
        if subject.id not in sells and profile.points.get(subject.id)
    )


def _width(part: int, most: int) -> str:
    return f"{round(100 * part / most)}%" if most else "0%"
