"""Rules of a claim's value: its fields fit the term's kind, its words are understood."""

from __future__ import annotations

from collections.abc import Iterator

from ketcompare.checking.claims import Case
from ketcompare.comparing.durations import duration_range
from ketcompare.model import Measure, Value
from ketcompare.problems import Problem

_FIELDS: dict[Measure, frozenset[str]] = {
    "duration": frozenset({"least", "most", "unit"}),
    "count": frozenset({"min", "max"}),
    "share": frozenset({"min_percent", "max_percent", "of"}),
}
_ENDS = (("least", "most"), ("min", "max"), ("min_percent", "max_percent"))


def value_fits(case: Case) -> Iterator[Problem]:
    """A measured term has values of its kind, and no other term has any."""
    measure = case.term.value if case.term else None
    value = case.claim.value
    if value is None:
        yield from _missing(case, measure)
    elif case.term and measure is None:
        message = f"the term `{case.term.id}` is not measured"
        yield case.problem("value-not-due", "value", message)
    elif measure is not None:
        yield from _fields(case, value, measure)
        yield from _ends(case, value)
        if measure == "duration" and duration_range(value) is None:
            message = f"“{value.worded}” is not understood as a length of time"
            yield case.problem("value-not-understood", "value", message)


def _missing(case: Case, measure: Measure | None) -> Iterator[Problem]:
    claim = case.claim
    if measure and claim.stance == "affirms" and not claim.than:
        message = f"the term `{claim.term}` is measured ({measure}); this claim gives no value"
        repair = "value: {worded: the article's own words}"
        yield case.problem("value-missing", "term", message, repair)


def _fields(case: Case, value: Value, measure: Measure) -> Iterator[Problem]:
    for other, fields in _FIELDS.items():
        given = [name for name in sorted(fields) if getattr(value, name) is not None]
        if other != measure and given:
            message = f"`{', '.join(given)}` belongs to a {other}; this term is a {measure}"
            due = ", ".join(sorted(_FIELDS[measure]))
            repair = f"delete `{', '.join(given)}`; a {measure} has {due}"
            yield case.problem("value-field", "value", message, repair)


def _ends(case: Case, value: Value) -> Iterator[Problem]:
    for low, high in _ENDS:
        least, most = getattr(value, low), getattr(value, high)
        if least is not None and most is not None and least > most:
            message = f"`{low}: {least:g}` is more than `{high}: {most:g}`"
            repair = f"write: {low}: {most:g}, {high}: {least:g}"
            yield case.problem("value-ends", "value", message, repair)
