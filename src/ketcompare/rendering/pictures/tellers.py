"""Who gives a value of a term, in which words, and how far it reaches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct

from ketcompare.comparing.results import Line, SourceRange
from ketcompare.comparing.values import source_range
from ketcompare.content import SourcedClaim
from ketcompare.model import Measure, Value
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.claims import claim_href, limits
from ketcompare.rendering.parts.names import SourcePart, SubjectPart, source_part, subject_part
from ketcompare.text.normal import normalise


class Telling(Struct, frozen=True):
    """One value in the source's own words, with for whom it holds and the page of its claim."""

    words: str
    limits: str
    href: str


class Told(Struct, frozen=True):
    """What one source says of one subject; `reach` is null where no end can be read from it."""

    source: SourcePart
    subject: SubjectPart
    reach: SourceRange | None
    at_bar: tuple[str, ...]
    tellings: tuple[Telling, ...]


def told(here: Here, line: Line, measure: Measure, of: str) -> Iterator[Told]:
    """Every source that gives a value on a line, of one thing measured."""
    reaches = {each.source: each for each in line.measures.get(of, ())}
    giving = _claims(here.context, line, measure, of)
    for source, group in groupby(giving, key=lambda sourced: sourced.source):
        claims, reach = tuple(group), reaches.get(source)
        yield Told(
            source=source_part(here, source),
            subject=subject_part(here, line.subject),
            reach=reach,
            at_bar=at_bar(claims, reach, measure) if reach else (),
            tellings=tuple(_tellings(here, claims)),
        )


def things(context: Context, line: Line, measure: Measure) -> tuple[str, ...]:
    """The things that the values of a line measure, each in one spelling."""
    values = (each.claim.value for each in context.counting(line))
    found = [thing(value, measure) for value in values if value]
    known = {normalise(of): of for of in line.measures}
    return tuple(dict.fromkeys(known.get(normalise(of), of) for of in found))


def thing(value: Value, measure: Measure) -> str:
    """What a value is of; times are all of one kind."""
    return "" if measure == "duration" else value.of or ""


def _claims(context: Context, line: Line, measure: Measure, of: str) -> Iterator[SourcedClaim]:
    """The claims that give a value for it, by source; those told of another subject do not."""
    for sourced in context.counting(line):
        claim, value = sourced.claim, sourced.claim.value
        own = line.subject in claim.subjects
        same = value is not None and normalise(thing(value, measure)) == normalise(of)
        if own and same and claim.stance == "affirms":
            yield sourced


def at_bar(claims: Iterable[SourcedClaim], reach: SourceRange, measure: Measure) -> tuple[str, ...]:
    """The words that set the two ends: one phrase where it sets both."""
    ranges = [
        found
        for sourced in claims
        if sourced.claim.value
        and (found := source_range(reach.source, sourced.claim.value, measure))
    ]
    first = [each.worded[0] for each in ranges if each.least == reach.least]
    last = [each.worded[0] for each in ranges if each.most == reach.most]
    both = [words for words in first if words in last]
    return tuple(both[:1] or dict.fromkeys((*first[:1], *last[:1])))


def _tellings(here: Here, claims: Iterable[SourcedClaim]) -> Iterator[Telling]:
    seen: set[tuple[str, str]] = set()
    for sourced in claims:
        words = sourced.claim.value.worded if sourced.claim.value else ""
        key = words.casefold(), limits(sourced.claim)
        if key not in seen:
            seen.add(key)
            yield Telling(words, limits(sourced.claim), claim_href(here, sourced))
