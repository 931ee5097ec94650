"""Reading a duration's words: the steps they name, and where to draw their ends.

A range covers the steps that its words name; "within X" covers X and the step below. Words that
name no step ("a while", "over time", "sooner") are not understood, and neither are negations and
rates ("twice a week"): the author then gives `least`, `most` and `unit`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from ketcompare.comparing.results import STEPS, DurationRange, Step
from ketcompare.comparing.vague import HOURS, VAGUE_AMOUNTS, VAGUE_STEPS
from ketcompare.model import Value
from ketcompare.text.normal import normalise

_NUMBER_WORDS = {
    **dict.fromkeys(("a", "an"), 1),
    **{
        word: number
        for number, word in enumerate(
            (
                *("one", "two", "three", "four", "five", "six"),
                *("seven", "eight", "nine", "ten", "eleven", "twelve"),
            ),
            start=1,
        )
    },
}
_UNITS: dict[str, Step] = {
    **{step.rstrip("s"): step for step in HOURS},
    **{step: step for step in HOURS},
    "hourly": "hours",
    "daily": "days",
    "weekly": "weeks",
    "monthly": "months",
    "yearly": "years",
}
_PART: dict[Step, tuple[float, Step]] = {
    "hours": (30, "minutes"),
    "days": (12, "hours"),
    "weeks": (3.5, "days"),
    "months": (2, "weeks"),
    "years": (6, "months"),
}
"""What half of a step is, in the step in which one would say it."""

_NUMBER = rf"(?:[0-9]+(?:\.[0-9]+)?|{'|'.join(_NUMBER_WORDS)})"
_NAMED = re.compile(
    rf"(?:(?:(?<![\w.])(?P<low>{_NUMBER})(?:\s*(?:-|to|or|and)\s*))?(?<![\w.])(?P<high>{_NUMBER})"
    rf"\s*[-+]?\s*(?:(?:more|full|whole|consecutive)\s+)?"
    rf"|\b(?P<vague>{'|'.join(VAGUE_AMOUNTS)})\s+"
    rf"|\b(?P<half>half)[\s-]+(?:an?\s+)?)?"
    rf"(?<![^\W\d])(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})\b"
    rf"(?:\s+or\s+(?P<more>two|three)\b(?!\s+\w))?"
)
_AT_ONCE = re.compile(
    r"\b(?:at once|immediate(?:ly)?|instant(?:ly|aneous(?:ly)?)?|(?:right|straight) away|seconds)\b"
)
_WITHIN = re.compile(
    r"\b(?:within|up to|under|less|sooner|faster|at most|no (?:more|later|longer) than"
    r"|same[\s-](?:hour|day|week|month|year))\b"
)
_AT_LEAST = re.compile(r"\b(?:at least|more than|longer than|or (?:more|longer))\b|[0-9]\s*\+")
_NO_LATER = re.compile(r"\b(?:no|not) (?:more|later|longer) than\b")
_REFUSED = re.compile(
    r"\b(?:not?|never|without|cannot|unlikely|twice|thrice|times|every other|and a half)\b"
    r"|n't\b|\bbi-"
)


class _Named(Struct, frozen=True):
    """One step that the words name, with its ends in hours."""

    step: Step
    least: float
    most: float
    soft: bool = False


def duration_range(value: Value) -> DurationRange | None:
    """Read what a duration covers, from its numbers or else its words; None if not understood."""
    if value.unit and not (value.least is None and value.most is None):
        return _from_numbers(value, value.unit)
    return _from_words(value.worded)


def _from_numbers(value: Value, unit: Step) -> DurationRange:
    """Take the author's own ends; where the words say "within", add the step below."""
    ends = [end for end in (value.least, value.most) if end is not None]
    least = None if value.least is None else min(ends) * HOURS[unit]
    most = None if value.most is None else max(ends) * HOURS[unit]
    found = DurationRange(
        value.worded, unit if least is not None else None, unit if most is not None else None,
        least, most,
    )  # fmt: skip
    reaches_down = least is None and _WITHIN.search(normalise(value.worded))
    return _reaching_down(found, unit) if reaches_down else found


def _from_words(worded: str) -> DurationRange | None:
    text = normalise(worded).replace(",", "")
    named = list(_named(text))
    if not named or _REFUSED.search(_NO_LATER.sub("within", text)):
        return None
    first, last = min(named, key=_least), max(named, key=_most)
    steps = sorted((each.step for each in named), key=STEPS.index)
    found = DurationRange(
        worded, steps[0], steps[-1], first.least, last.most, first.soft, last.soft
    )
    if _WITHIN.search(text):
        return _reaching_down(found, steps[0])
    if _AT_LEAST.search(text):
        return replace(found, to_step=None, to_hours=None, soft_to=False)
    return found


def _reaching_down(found: DurationRange, step: Step) -> DurationRange:
    """Compared, "within X" covers the step below; drawn, it starts no sooner than one X."""
    below = STEPS[max(0, STEPS.index(step) - 1)]
    start = VAGUE_STEPS[step][0]
    if found.to_hours is not None:
        start = min(start, found.to_hours)
    return replace(found, from_step=below, from_hours=start, soft_from=True)


def _named(text: str) -> Iterator[_Named]:
    """Find every step that a text names, in its order."""
    if _AT_ONCE.search(text):
        yield _Named("at_once", *VAGUE_STEPS["at_once"], soft=True)
    for found in _NAMED.finditer(text):
        named = _amount(found)
        if math.isfinite(named.most):
            yield named


def _amount(found: re.Match[str]) -> _Named:
    step = _UNITS[found["unit"]]
    if found["half"] and step in _PART:
        amount, step = _PART[step]
        return _Named(step, amount * HOURS[step], amount * HOURS[step])
    if found["vague"]:
        low, high = VAGUE_AMOUNTS[found["vague"]]
        return _Named(step, low * HOURS[step], high * HOURS[step], soft=True)
    if not found["high"] and found["unit"] in HOURS:
        return _Named(step, *VAGUE_STEPS[step], soft=True)
    numbers = [_number(found[part]) for part in ("low", "high", "more") if found[part]] or [1]
    return _Named(step, min(numbers) * HOURS[step], max(numbers) * HOURS[step])


def _number(word: str) -> float:
    return _NUMBER_WORDS.get(word) or float(word)


def _least(named: _Named) -> float:
    return named.least


def _most(named: _Named) -> float:
    return named.most
