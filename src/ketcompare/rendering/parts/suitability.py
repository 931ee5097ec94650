"""Whom something is for: where anybody cautions, all of a row says whom it suits or not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec.structs import replace

from ketcompare.comparing.results import Line
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context
from ketcompare.rendering.parts.bounds import named
from ketcompare.rendering.parts.firmness import MAY, hedging
from ketcompare.rendering.parts.lines import LinePart
from ketcompare.rendering.parts.tally import LOOK_WORDS, Look, agreement, silent

DENIAL: Final = ("says it is not for them", "say it is not for them")
SUITS: Final = ("says it suits them", "say it suits them")
VERBS: Final[Mapping[Look, tuple[str, str]]] = {"denies": DENIAL, "says": SUITS}
"""How sources stand where anybody cautions."""


def warning(context: Context, line: Line | None) -> tuple[int, int]:
    """How many say flatly whom something is not for, and how many urge caution."""
    if line is None or not context.content.topics[line.topic].suitability:
        return 0, 0
    if context.term(line).truism:
        return 0, 0
    return len(_flat(context, line)), len(_hedged(context, line))


def warned(context: Context, topic: str, term: str) -> bool:
    """Whether anybody says of any subject that it is not for the people whom a term names."""
    keys = ((topic, subject, term) for subject in context.column)
    return any(any(warning(context, context.line.get(key))) for key in keys)


def in_words(context: Context, line: Line, part: LinePart) -> LinePart:
    """The line with whom it suits or not, where anybody cautions; others stay as they are."""
    if not _cautioned(context, line):
        return part
    told = stands_in_words(context, line)
    who = " ".join(silent(context, line))
    return replace(part, tally=replace(part.tally, agreement=told, who=who))


def stands_in_words(context: Context, line: Line) -> str:
    """How the sources stand: whom it suits or not where anybody cautions, else how they agree."""
    if not _cautioned(context, line):
        return agreement(context, line)
    return " ".join(_sentences(context, line))


def _cautioned(context: Context, line: Line) -> bool:
    return bool(line.told) and warned(context, line.topic, line.term)


def stands(context: Context, line: Line, look: Look) -> str:
    """How one source stands on a line, in words."""
    if look not in VERBS or not warned(context, line.topic, line.term):
        return LOOK_WORDS[look]
    return VERBS[look][0]


def denials(context: Context, line: Line) -> Iterator[tuple[str, bool]]:
    """Who denies it of the line's own subject, and whether with a hedge.

    Comparisons and closed lists name another subject or term: they warn nobody.
    """
    for sourced in context.counting(line):
        claim = sourced.claim
        own = claim.term == line.term and line.subject in claim.subjects
        if own and claim.than is None and claim.stance == "denies":
            yield sourced.source, claim.hedged


def _flat(context: Context, line: Line) -> tuple[str, ...]:
    return tuple(dict.fromkeys(who for who, hedged in denials(context, line) if not hedged))


def _hedged(context: Context, line: Line) -> tuple[str, ...]:
    """Those that hold back whenever they deny it."""
    flat = _flat(context, line)
    return tuple(dict.fromkeys(who for who, _ in denials(context, line) if who not in flat))


def _sentences(context: Context, line: Line) -> Iterator[str]:
    """Whom it is not for or suits, then who says so and who says otherwise."""
    people = wording.lower(context.term(line).name)
    flat, hedged = _flat(context, line), _hedged(context, line)
    careful = hedging(context, line)
    sure = tuple(each for each in line.says if each not in careful)
    perhaps = tuple(each for each in line.says if each in careful)
    if flat or hedged:
        yield f"{'Not for' if flat else 'Perhaps not for'} {people}."
        yield from _who(context, flat, "says so", "say so")
        yield from _who(context, hedged, "urges caution", "urge caution")
        yield from _who(context, sure, *SUITS)
        yield from _who(context, perhaps, "says it may suit them", "say it may suit them")
    elif line.says:
        yield f"{'Suits' if sure else 'May suit'} {people}."
        yield from _who(context, sure, "says so", "say so")
        yield from _who(context, perhaps, f"says so, {MAY}", f"say so, {MAY}")
    yield from _who(context, line.leaves_open, "leaves it open", "leave it open")


def _who(context: Context, sources: tuple[str, ...], one: str, several: str) -> Iterator[str]:
    if sources:
        yield f"{named(context, sources)} {one if len(sources) == 1 else several}."
