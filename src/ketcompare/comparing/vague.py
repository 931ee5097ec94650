"""What vague time words mean for drawing: the one table, and the sizes of the steps.

Ends drawn from this table are soft, and the source's own words stand beside them. Comparing uses
the steps that words name; hours only place a range on the axis.
"""

from __future__ import annotations

from collections.abc import Mapping

from ketcompare.comparing.results import Step

HOURS: Mapping[Step, float] = {
    "minutes": 1 / 60,
    "hours": 1.0,
    "days": 24.0,
    "weeks": 168.0,
    "months": 730.5,
    "years": 8766.0,
}
"""How many hours one of each step has; a month is a twelfth of 365.25 days."""

VAGUE_AMOUNTS: Mapping[str, tuple[float, float]] = {
    "couple of": (2, 3),
    "few": (2, 6),
    "several": (3, 8),
}
"""How many "a few hours" are: for any step."""

VAGUE_STEPS: Mapping[Step, tuple[float, float]] = {
    "at_once": (1 / 60, 5 / 60),
    "minutes": (HOURS["minutes"], 60 * HOURS["minutes"]),
    "hours": (HOURS["hours"], 24 * HOURS["hours"]),
    "days": (HOURS["days"], 7 * HOURS["days"]),
    "weeks": (HOURS["weeks"], 8 * HOURS["weeks"]),
    "months": (HOURS["months"], 12 * HOURS["months"]),
    "years": (HOURS["years"], 5 * HOURS["years"]),
}
"""From and to in hours where words name a step and no number, as "within hours".

No time at all has no place on a logarithmic axis, so "at once" is drawn from one minute.
"""


def vague_words() -> tuple[tuple[str, float, float], ...]:
    """Lay the table out as rows: words, from and to in hours. Guide and method page print it."""
    bare = [(step.replace("_", " "), *ends) for step, ends in VAGUE_STEPS.items()]
    amounts = [
        (f"{words} {step}", least * hours, most * hours)
        for words, (least, most) in VAGUE_AMOUNTS.items()
        for step, hours in HOURS.items()
    ]
    return (*bare, *amounts)
