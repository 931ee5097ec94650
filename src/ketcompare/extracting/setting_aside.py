"""Proposing why sentences are set aside, by cue words and place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct

from ketcompare.extracting.cues import CueTables
from ketcompare.extracting.outline import Unit, is_date
from ketcompare.model import Reason
from ketcompare.text.normal import count_words
from ketcompare.text.wording import negations

_SHORT = 8
_MENU_WORDS = 4
_EARLY = 45
"""How many characters into a sentence a signpost still shows what it is."""
_OWN_QUESTION = re.compile(r"(?:can|do|will|should|is|are|does|could|would|am|may|might)\b")
_REFERENCE = re.compile(
    r"published (?:in|by|online)|doi(?:\.org|:)|https?://|www\.|et al|retrieved (?:from|on)|"
    r"accessed (?:on )?\w+ \d|\b(?:19|20)\d\d;\s?\d|\bpp?\. ?\d|\bvol\. ?\d|\blink\.?$|pmid"
)
_TELLS = re.compile(r"\b(?:found|finds|showed|shows|confirmed|demonstrated|that)\b")
_ASSERTS = re.compile(r"\bdepend|\bvar(?:y|ies)\b|\bdisorder\b")
_BYLINE = re.compile(
    r"(?:(?:written|posted|medically reviewed|reviewed|authored) )?by (?:dr\.? )?[^.!?]{3,60}"
)


class _Place(Struct, frozen=True):
    unit: Unit
    tables: CueTables
    is_table_head: bool
    is_quoted: bool

    def says(self, reason: Reason) -> re.Match[str] | None:
        """Where a cue of a reason stands in the sentence."""
        return self.tables.set_aside[reason].search(self.unit.normal)


def certain_reasons(
    units: Sequence[Unit], heads: frozenset[int], entries: frozenset[int], tables: CueTables
) -> dict[int, Reason]:
    """The reasons that place and form give, whatever the sentence speaks of.

    `heads` are the heads of tables, `entries` those of the list of references.
    """
    first = _first_prose(units)
    teasers = _dated_list(units)
    found: dict[int, Reason] = {}
    for unit, is_quoted in zip(units, _quoted(units), strict=True):
        place = _Place(unit, tables, unit.number in heads, is_quoted)
        reason = "reference" if unit.number in entries else _first(_CERTAIN, place)
        if unit.number < first and unit.sentence.kind == "item" and unit.entry is None:
            reason = "navigation"
        if teasers and unit.number >= teasers and reason != "navigation":
            reason = "teaser"
        if reason:
            found[unit.number] = reason
    return found


def likely_reason(unit: Unit, tables: CueTables) -> Reason | None:
    """The reason of a sentence in which no claim was found: promotion, advice or a signpost."""
    return _first(_LIKELY, _Place(unit, tables, is_table_head=False, is_quoted=False))


def asks_for_it(unit: Unit, tables: CueTables) -> bool:
    """Whether a sentence begins by telling the reader to come, call or ask."""
    found = tables.imperatives.match(unit.normal)
    return found is not None


def ranges(numbers: Sequence[int]) -> tuple[int | str, ...]:
    """Numbers as a set-aside list has them: 1, "3-5", 61."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return tuple(run[0] if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


_Rule = Callable[[_Place], Reason | None]


def _first(rules: Mapping[Reason, Callable[[_Place], bool]], place: _Place) -> Reason | None:
    return next((reason for reason, applies in rules.items() if applies(place)), None)


def _is_teaser(place: _Place) -> bool:
    return place.unit.part == "teasers"


def _is_reference(place: _Place) -> bool:
    unit = place.unit
    if unit.part == "references":
        return unit.heading != unit.normal
    listed = unit.sentence.kind == "item" and not _TELLS.search(unit.normal)
    return listed and _REFERENCE.search(unit.normal) is not None


def _is_form(place: _Place) -> bool:
    unit = place.unit
    field = unit.part == "forms" and unit.is_heading and unit.heading != unit.normal
    short = count_words(unit.normal) <= _SHORT * 3
    return field or (short and place.says("form") is not None)


def _is_navigation(place: _Place) -> bool:
    found = place.says("navigation")
    short = count_words(place.unit.normal) <= _SHORT
    lone = place.unit.is_heading or place.unit.sentence.kind == "item"
    return bool(found and short and lone and found.start() == 0 and not _asks(place))


def _is_question(place: _Place) -> bool:
    if not place.unit.is_heading:
        return _asks(place)
    answered = place.unit.part == "faq" or _OWN_QUESTION.match(place.unit.normal)
    return _asks(place) and bool(answered)


def _asks(place: _Place) -> bool:
    return place.unit.normal.rstrip("\"' )").endswith("?")


def _is_heading(place: _Place) -> bool:
    unit = place.unit
    byline = count_words(unit.normal) <= _SHORT and _BYLINE.fullmatch(unit.normal) is not None
    return place.is_table_head or unit.is_heading or is_date(unit.normal) or byline


def _is_testimonial(place: _Place) -> bool:
    if place.unit.part == "testimonials":
        return place.is_quoted or place.says("testimonial") is not None
    return place.is_quoted and place.says("testimonial") is not None


def _is_lead_in(place: _Place) -> bool:
    text = place.unit.normal
    return place.unit.has_list and not (negations(text) or _ASSERTS.search(text))


def _is_signpost(place: _Place) -> bool:
    found = place.says("signpost")
    return bool(found and found.start() < _EARLY)


_CERTAIN: Mapping[Reason, Callable[[_Place], bool]] = {
    "teaser": _is_teaser,
    "reference": _is_reference,
    "form": _is_form,
    "navigation": _is_navigation,
    "question": _is_question,
    "heading": _is_heading,
    "disclaimer": lambda place: place.says("disclaimer") is not None,
    "testimonial": _is_testimonial,
    "lead_in": _is_lead_in,
}
_LIKELY: Mapping[Reason, Callable[[_Place], bool]] = {
    "signpost": _is_signpost,
    "advice": lambda place: place.says("advice") is not None,
    "promotion": lambda place: place.says("promotion") is not None,
}


def _quoted(units: Sequence[Unit]) -> Iterator[bool]:
    """Whether each sentence lies in quotation marks that open at or before it."""
    is_open = False
    for unit in units:
        marks = unit.normal.count('"')
        starts = unit.normal.startswith('"')
        yield is_open or starts
        if unit.is_heading:
            is_open = False
        elif marks % 2:
            is_open = not is_open


def _first_prose(units: Sequence[Unit]) -> int:
    """The number of the first sentence or long line: short items before it are a menu."""
    return next(
        (
            unit.number
            for unit in units
            if unit.sentence.kind == "sentence" or count_words(unit.normal) > _MENU_WORDS
        ),
        0,
    )


def _dated_list(units: Sequence[Unit]) -> int | None:
    """Where a list of other articles begins: titles and dates in turn, to the end of the text."""
    dates = [unit.number for unit in units if is_date(unit.normal)]
    late = [number for number in dates if number > len(units) // 3]
    return late[0] - 1 if len(late) > 1 else None
