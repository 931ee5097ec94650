"""A claim's value as the data contract has it: a duration, a count or a share."""

from __future__ import annotations

from typing import Any

from ketcompare.comparing.durations import duration_range
from ketcompare.comparing.results import DurationRange
from ketcompare.model import Measure, Term, Value
from ketcompare.rendering.exports.json_text import number


def value_object(value: Value | None, term: Term) -> dict[str, Any] | None:
    """The value with the keys that its term's measure asks for; open ends are null."""
    if value is None:
        return None
    measure: Measure | None = term.value
    if measure == "duration":
        return _duration(value)
    if measure == "count":
        return _count(value, term.unit)
    return _share(value) if measure == "share" else {"worded": value.worded}


def _duration(value: Value) -> dict[str, Any]:
    """What the words cover; they stand alone where they are not understood."""
    covered = duration_range(value) or DurationRange(value.worded, None, None, None, None)
    return {
        "worded": value.worded,
        "from_step": covered.from_step,
        "to_step": covered.to_step,
        "from_hours": number(covered.from_hours),
        "to_hours": number(covered.to_hours),
        "soft": covered.soft,
        "soft_from": covered.soft_from,
        "soft_to": covered.soft_to,
    }


def _count(value: Value, unit: str | None) -> dict[str, Any]:
    return {
        "worded": value.worded,
        "min": number(value.min),
        "max": number(value.max),
        "unit": unit,
    }


def _share(value: Value) -> dict[str, Any]:
    return {
        "worded": value.worded,
        "min_percent": number(value.min_percent),
        "max_percent": number(value.max_percent),
        "of": value.of,
    }
