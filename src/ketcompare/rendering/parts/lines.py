"""One line of the comparison as pages show it: a term, who says it, and the claims behind it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from ketcompare.comparing.results import Line
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.claims import ClaimPart, claim_part
from ketcompare.rendering.parts.names import SourcePart, SubjectPart, source_part, subject_part
from ketcompare.rendering.parts.standing import StandingPart, standing_counts
from ketcompare.rendering.parts.tally import Tally, tally


@dataclass(frozen=True)
class ValuePart:
    """The value that one source gives, in its own words."""

    source: SourcePart
    worded: tuple[str, ...]


@dataclass(frozen=True)
class LinePart:
    """A line with everything behind it."""

    term: str
    explains: str
    subject: SubjectPart
    topic: str
    href: str
    state: str
    tally: Tally
    firmness: str
    values: tuple[ValuePart, ...]
    standings: tuple[StandingPart, ...]
    claims: tuple[ClaimPart, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources that speak to it."""
        return tuple(dict.fromkeys(claim.source.id for claim in self.claims))


def line_part(here: Here, line: Line) -> LinePart:
    """A line as a page shows it."""
    context = here.context
    term = context.term(line)
    return LinePart(
        term=term.name,
        explains=term.explains,
        subject=subject_part(here, line.subject),
        topic=context.content.topics[line.topic].title,
        href=line_href(here, line),
        state=line.state,
        tally=tally(here, line),
        firmness=firmness(line),
        values=values(here, line),
        standings=standing_counts(context, context.counting(line)),
        claims=tuple(
            claim_part(here, sourced, of=line.subject) for sourced in context.counting(line)
        ),
    )


def line_href(here: Here, line: Line) -> str:
    """Where the line stands on its topic's page."""
    return here.link("topic", line.topic, fragment=anchor(here.context, line))


def anchor(context: Context, line: Line) -> str:
    """The fragment of a line on its topic's page; one that is no column has its own row."""
    return term_anchor(line.term, "" if line.subject in context.column else line.subject)


def term_anchor(term: str, subject: str = "") -> str:
    """The fragment of a term's row; of a subject that is no column where one is given."""
    return f"term-{term}--{subject}" if subject else f"term-{term}"


def firmness(line: Line) -> str:
    """Of those who say it: how many flatly, with a hedge, with proof, and in their own words."""
    if not line.says:
        return ""
    notes = [f"{line.flatly} flatly"] if line.flatly else []
    notes += [f"{line.with_hedge} with a “may”"] if line.with_hedge else []
    notes += [f"{line.with_basis} with proof" if line.with_basis else "none with proof"]
    if line.own_words < len(line.says):
        notes.append(f"{wording.number(line.own_words)} in their own words")
    return ", ".join(notes)


def values(here: Here, line: Line) -> tuple[ValuePart, ...]:
    """The values of a line, a source after the other, each in the source's own words."""
    worded: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for sourced in here.context.counting(line):
        if sourced.claim.value:
            words = sourced.claim.value.worded
            worded[sourced.source].setdefault(words.casefold(), words)
    return tuple(
        ValuePart(source_part(here, source), tuple(told.values()))
        for source, told in worded.items()
    )
