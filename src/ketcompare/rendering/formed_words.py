"""What the build says itself, in fixed forms: how sources stand, how firmly, and what holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ketcompare.comparing.results import Line
from ketcompare.content import SourcedClaim
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.borne_out import contradicted
from ketcompare.rendering.parts.favour import favour
from ketcompare.rendering.parts.firmness import firmness
from ketcompare.rendering.parts.lines import see
from ketcompare.rendering.parts.standing import standing_told
from ketcompare.rendering.parts.suitability import stands_in_words
from ketcompare.rendering.parts.tally import agreement
from ketcompare.rendering.parts.verdict import verdict
from ketcompare.rendering.views.visit import VisitRow


def of_rows(here: Here, keys: Iterable[tuple[str, str]]) -> Iterator[str]:
    """What is said of the rows of terms, each named by topic and term, in all their columns."""
    for topic, term in keys:
        for subject in here.context.content.subject:
            line = here.context.line.get((topic, subject, term))
            if line and (line.told or subject in here.context.column):
                yield from of_line(here, line)


def of_line(here: Here, line: Line) -> Iterator[str]:
    """What is said of one line: where else it is told, or how the sources stand, and so on."""
    context = here.context
    if told_elsewhere := see(context, line):
        yield told_elsewhere
        return
    yield stands_in_words(context, line)
    yield from (firmness(context, line), favour(context, line))
    if found := verdict(here, line):
        yield from (found.standing.words, found.why)
    yield from (each.why for each in contradicted(here, line))


def of_agreement(context: Context, lines: Iterable[Line]) -> Iterator[str]:
    """How the sources stand to one another on lines."""
    return (agreement(context, line) for line in lines)


def of_claim(context: Context, sourced: SourcedClaim) -> Iterator[str]:
    """What is said of one claim: how it stands beside findings, and who else says so."""
    yield standing_told(context, sourced.address)
    claim = sourced.claim
    about = dict.fromkeys((*claim.subjects, *((claim.than,) if claim.than else ())))
    keys = ((sourced.topic, subject, claim.term) for subject in about)
    yield from of_agreement(context, (context.line[key] for key in keys if key in context.line))


def of_visit(rows: Iterable[VisitRow]) -> Iterator[str]:
    """What the sheet for a visit says of each subject, and how far it holds."""
    for row in rows:
        yield from (text for line in row.lines for text in (line.told, line.borne_out))
