"""What to ask the publisher of an article, in fixed forms, from what is computed of it.

Four kinds: what it leaves out, where it says both, where it is once sure and once not, and what it
says in favour of what it sells without offering any proof.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from msgspec import Struct

from ketcompare.comparing.favour import favours_sold
from ketcompare.comparing.results import Line
from ketcompare.content import SourcedClaim
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.claims import claim_href
from ketcompare.rendering.parts.comparisons import mirrored
from ketcompare.rendering.parts.lines import line_href
from ketcompare.rendering.view import Link

GAPS: Final = 4
STRENGTHS: Final = 3
UNPROVEN: Final = 4


class AskPart(Struct, frozen=True):
    """One question, and what gave rise to it."""

    asks: str
    why: Link


class AskGroup(Struct, frozen=True):
    """Questions of one kind."""

    id: str
    title: str
    questions: tuple[AskPart, ...]


def asking(here: Here, source: str) -> tuple[AskGroup, ...]:
    """Every kind of question that there is for a source."""
    groups = (
        ("gaps", "What the article leaves out", islice(_gaps(here, source), GAPS)),
        ("both", "Where it says both", _both(here, source)),
        ("strengths", "Where it is sure only once", islice(_strengths(here, source), STRENGTHS)),
        ("unproven", "What it offers no proof for", islice(_unproven(here, source), UNPROVEN)),
    )
    made = (AskGroup(f"ask-{kind}", title, tuple(asked)) for kind, title, asked in groups)
    return tuple(group for group in made if group.questions)


def _gaps(here: Here, source: str) -> Iterator[AskPart]:
    """What others tell and it does not: bad points of what it sells first, then the most told."""
    context = here.context
    sold = context.content.sources[source].sells
    left_out = context.comparison.blind_spots[source]
    spots = [line for line in left_out if line.subject in context.column]
    spots.sort(key=lambda line: not (line.subject in sold and context.term(line).point == "bad"))
    for line in spots:
        name, explains = _name(context, line), context.term(line).explains
        others = wording.told(line.told, "other article")
        yield AskPart(
            f"Of {_subject(context, line)}, {others} speak to “{name}” ({_inside(explains)}). "
            "Yours does not. What do you say to it?",
            Link(f"What the others say of “{name}”", line_href(here, line)),
        )


def _both(here: Here, source: str) -> Iterator[AskPart]:
    context = here.context
    lines = (each for each in context.comparison.lines() if source in each.self_contradicting)
    for line in _own_lines(context, lines):
        one, *more = _own(context, line, source)
        other = next((each for each in more if _opposed(each, one)), more[-1])
        yield AskPart(
            f"Your article says: {here.says(one)} It also says: {here.says(other)} "
            "Which of the two holds?",
            Link(f"Where it says both: “{_name(context, line)}”", line_href(here, line)),
        )


def _strengths(here: Here, source: str) -> Iterator[AskPart]:
    context = here.context
    lines = (each for each in context.comparison.lines() if source in each.two_strengths)
    for line in _own_lines(context, lines):
        own = _own(context, line, source)
        flat = next(each for each in own if not each.claim.hedged)
        careful = next(each for each in own if each.claim.hedged)
        yield AskPart(
            f"In one place your article is sure: {here.says(flat)} In another it is not: "
            f"{here.says(careful)} Which is right?",
            Link(f"What it says of “{_name(context, line)}”", line_href(here, line)),
        )


def _unproven(here: Here, source: str) -> Iterator[AskPart]:
    """One flat claim a topic that favours what is sold and has no basis, by order of topics."""
    asked: set[str] = set()
    for sourced in here.context.content.claims_of[source]:
        if sourced.topic not in asked and _is_bare(here, sourced):
            asked.add(sourced.topic)
            yield AskPart(
                f"Your article says: {here.says(sourced)} What is this based on?",
                Link(_of_claim(here.context, sourced), claim_href(here, sourced)),
            )


def _is_bare(here: Here, sourced: SourcedClaim) -> bool:
    claim = sourced.claim
    if claim.basis != "none" or claim.hedged or claim.repeats or claim.stance == "leaves_open":
        return False
    return favours_sold(here.context.content, sourced) == 1


def _own_lines(context: Context, lines: Iterable[Line]) -> Iterator[Line]:
    """The lines that do not only mirror another subject's line."""
    return (line for line in lines if line.told and not mirrored(context, line))


def _own(context: Context, line: Line, source: str) -> tuple[SourcedClaim, ...]:
    return tuple(each for each in context.counting(line) if each.source == source)


def _opposed(one: SourcedClaim, other: SourcedClaim) -> bool:
    """Whether two claims of a line do not say the same, whatever they say."""
    first, second = (
        (each.claim.subjects, each.claim.stance, each.claim.than) for each in (one, other)
    )
    return first != second


def _name(context: Context, line: Line) -> str:
    return context.term(line).name


def _of_claim(context: Context, sourced: SourcedClaim) -> str:
    term = context.content.terms[sourced.topic, sourced.claim.term].name
    return f"Where {context.short(sourced.source)} says so, on “{term}”"


def _subject(context: Context, line: Line) -> str:
    return context.content.subject[line.subject].short


def _inside(sentence: str) -> str:
    """A sentence as it stands in brackets: small first letter, no full stop."""
    keeps = sentence[1:2].isupper()
    first = sentence[:1] if keeps else sentence[:1].lower()
    return first + sentence[1:].removesuffix(".")
