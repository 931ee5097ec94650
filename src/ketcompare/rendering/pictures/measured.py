"""What a topic's terms with values become: rulers for times and shares, tables for counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

from ketcompare.comparing.results import Line
from ketcompare.model import Measure, Term
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.bounds import MARKS, many, named
from ketcompare.rendering.parts.names import SourcePart, SubjectPart, marked
from ketcompare.rendering.pictures.axis import Axis, hours_in_words, share_axis, time_axis
from ketcompare.rendering.pictures.found import Found, findings_in_words, found_times
from ketcompare.rendering.pictures.reach import (
    Speak,
    number_in_words,
    percent_in_words,
    reach_in_words,
)
from ketcompare.rendering.pictures.ruler import Drawing, drawing, summary
from ketcompare.rendering.pictures.tellers import Telling, Told, things, told

SPEAK: Final[Mapping[Measure, Speak]] = {
    "duration": hours_in_words,
    "share": percent_in_words,
    "count": number_in_words,
}
NOUNS: Final[Mapping[Measure, str]] = {
    "duration": "time",
    "share": "share",
    "count": "number",
}
NOT_DRAWN: Final = "Not drawn: the words name no end."


class ValueCell(Struct, frozen=True):
    """What one source says of one subject: its words, and how far the bar runs."""

    subject: SubjectPart
    tellings: tuple[Telling, ...]
    reach: str


class ValueRow(Struct, frozen=True):
    """One source and what it says of each subject."""

    source: SourcePart
    cells: tuple[ValueCell, ...]


class Measured(Struct, frozen=True):
    """One term and one thing measured: its drawing, if any, and the same values as a table.

    `vague` is whether any bar has an end that its words do not fix; `some` says which of many
    sources are shown; `found` is what independent findings state of it.
    """

    id: str
    name: str
    of: str
    explains: str
    title: str
    description: str
    drawing: Drawing | None
    vague: bool
    subjects: tuple[SubjectPart, ...]
    rows: tuple[ValueRow, ...]
    found: tuple[Found, ...]
    some: str
    silent: tuple[SourcePart, ...]
    silent_words: str


class Pictures(Struct, frozen=True):
    """What a topic's page draws: `leading` sets one subject beside another and stands first."""

    leading: tuple[Measured, ...]
    times: tuple[Measured, ...]
    shares: tuple[Measured, ...]
    counts: tuple[Measured, ...]


def pictures(here: Here, topic: str) -> Pictures:
    """Everything that can be drawn of a topic."""
    times = measured(here, topic, "duration")
    return Pictures(
        leading=tuple(each for each in times if compared(each)),
        times=tuple(each for each in times if not compared(each)),
        shares=measured(here, topic, "share"),
        counts=measured(here, topic, "count"),
    )


def measured(here: Here, topic: str, measure: Measure) -> tuple[Measured, ...]:
    """Every term of a topic that has values of a measure, each thing measured by itself."""
    terms = (term for term in here.context.content.topics[topic].terms if term.value == measure)
    return tuple(found for term in terms for found in _of_term(here, topic, term, measure))


def compared(part: Measured) -> bool:
    """Whether it sets one subject beside another."""
    return len(part.subjects) > 1


def _of_term(here: Here, topic: str, term: Term, measure: Measure) -> Iterator[Measured]:
    of_lines = tuple(_lines(here.context, topic, term))
    measures = dict.fromkeys(of for line in of_lines for of in things(here.context, line, measure))
    for place, of in enumerate(measures, 1):
        values = tuple(each for line in of_lines for each in told(here, line, measure, of))
        if values:
            id_ = f"drawn-{term.id}" if place == 1 else f"drawn-{term.id}-{place}"
            found = found_times(here, f"{topic}/{term.id}") if measure == "duration" else ()
            yield _measured(here, term, measure, of, id_, values, found)


def _lines(context: Context, topic: str, term: Term) -> Iterator[Line]:
    keys = ((topic, subject, term.id) for subject in context.content.subject)
    return (context.line[key] for key in keys if key in context.line)


def _measured(
    here: Here,
    term: Term,
    measure: Measure,
    of: str,
    id_: str,
    values: tuple[Told, ...],
    found: tuple[Found, ...],
) -> Measured:
    speak = SPEAK[measure]
    axis = _axis(measure, (*values, *found))
    tellers = tuple(dict.fromkeys(each.source for each in values))
    values = _spread(values)
    return Measured(
        id=id_,
        name=term.name,
        of=of,
        explains=term.explains,
        title=_title(term, of, axis, speak) if axis else "",
        description=summary(values, speak) + findings_in_words(found),
        drawing=_drawn(axis, values, found) if axis else None,
        vague=any(each.reach.soft for each in values if each.reach),
        subjects=tuple(dict.fromkeys(each.subject for each in values)),
        rows=_rows(values, speak),
        found=found,
        some=_some(len(tellers), measure),
        silent=tuple(source for source in marked(here) if source not in tellers),
        silent_words=_silent(here.context, tellers, measure),
    )


def _drawn(axis: Axis, values: tuple[Told, ...], found: tuple[Found, ...]) -> Drawing | None:
    """A drawing where anything can be drawn."""
    return drawing(axis, values, found) if found or any(each.reach for each in values) else None


def _spread(values: tuple[Told, ...]) -> tuple[Told, ...]:
    """What is drawn: of many sources some, from the least that any says to the most."""
    least: dict[SourcePart, float] = {}
    for each in values:
        least.setdefault(each.source, each.reach.least or 0 if each.reach else 0)
    if len(least) <= MARKS:
        return values
    ranked = sorted(least, key=least.__getitem__)
    chosen = {ranked[(len(ranked) - 1) * place // (MARKS - 1)] for place in range(MARKS)}
    return tuple(each for each in values if each.source in chosen)


def _some(tellers: int, measure: Measure) -> str:
    """That not all are shown, and which are."""
    if tellers <= MARKS:
        return ""
    return (
        f"Shown are {MARKS} of the {tellers:,} articles that give a {NOUNS[measure]}, from the "
        "least to the most."
    )


def _axis(measure: Measure, values: tuple[Told | Found, ...]) -> Axis | None:
    """Counts have none: the few that there are read faster as a table."""
    if measure == "count":
        return None
    if measure == "share":
        return share_axis()
    return time_axis(max((each.reach.most or 0 for each in values if each.reach), default=0))


def _title(term: Term, of: str, axis: Axis, speak: Speak) -> str:
    what = f"{term.name}, of {of}" if of else term.name
    return f"{what}, on a scale from {speak(axis.least)} to {speak(axis.most)}"


def _rows(values: tuple[Told, ...], speak: Speak) -> tuple[ValueRow, ...]:
    subjects = tuple(dict.fromkeys(each.subject for each in values))
    by_source: dict[SourcePart, dict[SubjectPart, Told]] = {}
    for each in values:
        by_source.setdefault(each.source, {})[each.subject] = each
    return tuple(
        ValueRow(source, tuple(_cell(subject, own.get(subject), speak) for subject in subjects))
        for source, own in by_source.items()
    )


def _cell(subject: SubjectPart, own: Told | None, speak: Speak) -> ValueCell:
    return ValueCell(subject, own.tellings if own else (), _reach(own, speak) if own else "")


def _reach(own: Told, speak: Speak) -> str:
    """Both ends in numbers; nothing but the article's own words where an end is vague."""
    if own.reach is None:
        return NOT_DRAWN
    if own.reach.soft:
        return ""
    return wording.capital(reach_in_words(own.reach.least, own.reach.most, speak))


def _silent(context: Context, tellers: tuple[SourcePart, ...], measure: Measure) -> str:
    """Who gives no such value; nothing where every source does."""
    told = {each.id for each in tellers}
    silent = [source for source in context.content.sources if source not in told]
    if not silent:
        return ""
    names = f"{len(silent):,} articles" if many(context) else named(context, silent)
    return f"{names} {'give' if len(silent) > 1 else 'gives'} no {NOUNS[measure]}."
