"""Finding candidate claims: which terms the words of a stretch speak of, and of whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from ketcompare.comparing.durations import duration_range
from ketcompare.extracting.amounts import read_value
from ketcompare.extracting.cues import CueTables, TopicCues
from ketcompare.extracting.likeness import Likeness
from ketcompare.extracting.stretches import Stretch
from ketcompare.extracting.subjects import Subjects, clause, named_subjects, speaks_of, subjects_at
from ketcompare.model import Term, Value
from ketcompare.text.layout import Span

_PRONOUN = re.compile(r"(?<!\w)(?:it|its|they|them|their|these|those|this|that|both|neither)(?!\w)")
MOST = 8
"""How many claims are proposed of one stretch at most; the longest finds come first."""


class Candidate(Struct, frozen=True):
    """A claim that a stretch may make; `span` is where the cue stands in the stretch's text.

    A `guess` rests on likeness to a term and no cue.
    """

    stretch: Stretch
    topic: TopicCues
    term: Term
    span: Span
    subjects: Subjects
    value: Value | None = None
    guess: bool = False


def candidates(stretch: Stretch, tables: CueTables) -> list[Candidate]:
    """The claims that a stretch may make, in the order of their words."""
    other = other_treatment(stretch, tables)
    if other:
        return [other]
    found = _found(stretch, tables)
    if not found and stretch.over and not stretch.label:
        below = candidates(replace(stretch, label=stretch.over, over=""), tables)
        return [each for each in below if not _is_in_label(each)]
    told = stretch.unit.question or stretch.unit.heading
    if not found and told and not stretch.label:
        asked = replace(stretch, label=told)
        hints = asked.hints(tables)
        return [each for each in candidates(asked, tables) if each.topic.id in hints]
    hints = stretch.hints(tables) | {each.topic.id for each in found if _is_in_label(each)}
    announced = [each for each in found if each.topic.id in hints]
    chosen = _without_wider(_without_lesser(announced or found))
    longest = sorted(chosen, key=lambda each: each.span[0] - each.span[1])[:MOST]
    return sorted(longest, key=lambda each: each.span)


def other_treatment(stretch: Stretch, tables: CueTables) -> Candidate | None:
    """The claim of a stretch that speaks of a treatment which is no column."""
    own = stretch.segment.normal
    if named_subjects(own, tables) or named_subjects(stretch.about, tables):
        return None
    for topic, term, found in tables.others:
        named = found.search(own)
        if named or found.search(stretch.about):
            span = named.span() if named else (0, len(own))
            place = stretch.start + span[0], stretch.start + span[1]
            return Candidate(stretch, topic, term, place, term.subjects)
    return None


def _found(stretch: Stretch, tables: CueTables) -> list[Candidate]:
    """What the cues find; in a bare list or table also without their context."""
    hints = stretch.hints(tables)
    known = [topic for topic in tables.topics if topic.id in hints or _has_context(stretch, topic)]
    found = [each for topic in known for each in _of_topic(stretch, topic, tables)]
    if not found and (stretch.over or stretch.label):
        return [each for topic in tables.topics for each in _of_topic(stretch, topic, tables)]
    return found


def _has_context(stretch: Stretch, topic: TopicCues) -> bool:
    return topic.context is None or topic.context.search(stretch.surroundings) is not None


def guesses(stretch: Stretch, tables: CueTables, likeness: Likeness) -> list[Candidate]:
    """The claim that a stretch without cues makes most likely; none if it speaks of no subject."""
    hints = stretch.leanings(tables)
    span = stretch.start, len(stretch.text)
    general = [
        (topic, term)
        for topic in tables.topics
        for term in topic.topic.terms
        if topic.id in hints and topic.table.general == term.id
    ]
    own = stretch.segment.normal
    alike = likeness.most_alike(own, hints)
    if alike is None and (stretch.hints(tables) or _PRONOUN.search(own) or speaks_of(own, tables)):
        alike = next(iter(general), None)
    if alike is None and speaks_of(own, tables):
        alike = likeness.most_alike(own, hints, enough=0)
    if alike is None:
        return []
    topic, term = alike
    return [
        Candidate(stretch, topic, term, span, _whom(stretch, topic, term, span, tables), guess=True)
    ]


def _of_topic(stretch: Stretch, topic: TopicCues, tables: CueTables) -> Iterator[Candidate]:
    for term, patterns in topic.terms:
        for found in _finds(stretch, patterns):
            if topic.unless.search(stretch.text[slice(*clause(stretch.text, found.span()))]):
                continue
            value = _value(stretch, term, found)
            if term.value and (value is None or not _is_likely(topic, term, value)):
                continue
            subjects = _whom(stretch, topic, term, found.span(), tables)
            yield Candidate(stretch, topic, term, found.span(), subjects, value)


def _is_in_label(candidate: Candidate) -> bool:
    return candidate.span[1] <= candidate.stretch.start


def _finds(stretch: Stretch, patterns: Sequence[re.Pattern[str]]) -> Iterator[re.Match[str]]:
    """Where a term is found; in the label only if nothing else is found in the words."""
    found = [each for pattern in patterns for each in pattern.finditer(stretch.text)]
    inside = [each for each in found if each.end() > stretch.start]
    yield from inside or found[:1]


def _value(stretch: Stretch, term: Term, found: re.Match[str]) -> Value | None:
    if term.value is None or "value" not in found.groupdict():
        return None
    start, end = (place - stretch.start for place in found.span("value"))
    if start < 0:
        return None
    return read_value(own_words(stretch, (start, end)), found["value"], term.value)


def _is_likely(topic: TopicCues, term: Term, value: Value) -> bool:
    """Whether a length of time is of the size that the term's lengths have."""
    steps = topic.table.steps.get(term.id)
    covered = duration_range(value) if steps else None
    return covered is None or bool(steps and {covered.from_step, covered.to_step} & set(steps))


def own_words(stretch: Stretch, span: Span) -> str:
    """The article's characters for a span of a stretch's own words, without footnote digits."""
    offsets = stretch.segment.offsets[span[0] : span[1]]
    return " ".join("".join(stretch.characters[place] for place in dict.fromkeys(offsets)).split())


def _whom(
    stretch: Stretch, topic: TopicCues, term: Term, span: Span, tables: CueTables
) -> Subjects:
    """The subjects of a claim, so far as the term allows them."""
    if len(term.subjects) == 1:
        return term.subjects
    if term.id in topic.table.both:
        return tables.columns
    told = subjects_at(stretch.segment.normal, _within(stretch, span), tables)
    whom = told or stretch.subjects or tables.columns[:1]
    return tuple(each for each in whom if not term.subjects or each in term.subjects) or whom


def _within(stretch: Stretch, span: Span) -> Span:
    return max(0, span[0] - stretch.start), max(0, span[1] - stretch.start)


def _without_lesser(found: Sequence[Candidate]) -> list[Candidate]:
    """One candidate a term, subject and value; none that lies within another of its topic."""
    best: dict[object, Candidate] = {}
    for each in found:
        key = each.topic.id, each.term.id, each.subjects, _step(each)
        if key not in best or _length(each) < _length(best[key]):
            best[key] = each
    told = {each.topic.id for each in found if not _is_in_label(each)}
    kept = [each for each in best.values() if not (_is_in_label(each) and each.topic.id in told)]
    return [each for each in kept if not any(_is_within(each, other) for other in kept)]


def _without_wider(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those that a narrower term covers, of their topic and value."""
    covered = {
        (each.topic.id, wider, value)
        for each in found
        for value in {_step(each), None}
        for narrower in (each.term.id, "*")
        for wider in each.topic.table.covers.get(narrower, ())
        if wider != each.term.id
    }
    return [each for each in found if (each.topic.id, each.term.id, _step(each)) not in covered]


def _step(each: Candidate) -> object:
    return each.value.worded if each.value else None


def _length(each: Candidate) -> int:
    return each.span[1] - each.span[0]


def _is_within(each: Candidate, other: Candidate) -> bool:
    """Whether a candidate's value is but a part of what another of its term found."""
    same = each.topic is other.topic and each.term is other.term and each.subjects == other.subjects
    if not (same and each.value and other.value) or each is other:
        return False
    return each.value.worded != other.value.worded and each.value.worded in other.value.worded
