"""One line of the comparison as pages show it: a term, who says it, and the claims behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain, islice, zip_longest

from msgspec import Struct

from ketcompare.comparing.results import Line
from ketcompare.content import SourcedClaim
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.bounds import CLAIMS, VALUES, claims_shown, many
from ketcompare.rendering.parts.claims import ClaimPart, claim_look, claim_part
from ketcompare.rendering.parts.comparisons import compared_subjects, mirrored, phrase
from ketcompare.rendering.parts.firmness import firmness
from ketcompare.rendering.parts.names import SourcePart, SubjectPart, source_part, subject_part
from ketcompare.rendering.parts.tally import Tally, agreement, tally
from ketcompare.rendering.parts.verdict import VerdictPart, verdict
from ketcompare.rendering.view import Link


class ValuePart(Struct, frozen=True):
    """The value that one source gives, in its own words."""

    source: SourcePart
    worded: tuple[str, ...]


class LinePart(Struct, frozen=True):
    """A line with everything behind it.

    `told_as` is its term, with both subjects where it compares; `see` says where a comparison is
    told that stands on another subject's line, and is empty on all other lines. Of many claims some
    are shown; `claim_count` is of all, and `more` leads to them.
    """

    term: str
    told_as: str
    see: str
    explains: str
    subject: SubjectPart
    topic: str
    href: str
    state: str
    tally: Tally
    firmness: str
    values: tuple[ValuePart, ...]
    verdict: VerdictPart | None
    claims: tuple[ClaimPart, ...]
    claim_count: int
    more: Link | None

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources whose claims are shown."""
        return tuple(dict.fromkeys(claim.source.id for claim in self.claims))


def line_part(here: Here, line: Line, *, most: int = CLAIMS) -> LinePart:
    """A line as a page shows it, with not more than so many of its claims."""
    context = here.context
    term = context.term(line)
    claims = context.counting(line)
    shown = some(line, claims, min(most, claims_shown(context)))
    return LinePart(
        term=term.name,
        told_as=phrase(context, line),
        see=see(context, line),
        explains=term.explains,
        subject=subject_part(here, line.subject),
        topic=context.content.topics[line.topic].title,
        href=line_href(here, line),
        state=line.state,
        tally=tally(here, line),
        firmness=firmness(context, line),
        values=values(here, line),
        verdict=verdict(here, line),
        claims=tuple(claim_part(here, sourced, of=line.subject) for sourced in shown),
        claim_count=len(claims),
        more=all_claims(here, line, len(claims)) if len(shown) < len(claims) else None,
    )


def some(line: Line, claims: Sequence[SourcedClaim], most: int) -> tuple[SourcedClaim, ...]:
    """As many of a line's claims as are wanted, those that say so and those that do not in turn."""
    if len(claims) <= most:
        return tuple(claims)
    by_look: defaultdict[str, list[SourcedClaim]] = defaultdict(list)
    for each in claims:
        by_look[claim_look(each.claim, of=line.subject)].append(each)
    in_turn = chain.from_iterable(zip_longest(*by_look.values()))
    wanted = {each.address for each in islice(filter(None, in_turn), most)}
    return tuple(each for each in claims if each.address in wanted)


def all_claims(here: Here, line: Line, count: int) -> Link:
    """Where all claims of a line are: on a page of their own, else with the line on its topic's."""
    own = here.context.addresses.has("row", *line.key)
    href = here.link("row", *line.key) if own else line_href(here, line)
    return Link(f"All {count:,} claims", href)


def see(context: Context, line: Line) -> str:
    """Where a mirrored comparison is told, and how the sources stand on it there."""
    if not line.told or not mirrored(context, line):
        return ""
    subjects = compared_subjects(context, line)
    twins = (context.line[line.topic, subject, line.term] for subject in subjects)
    return " ".join(
        f"See {context.content.subject[twin.subject].short}: {phrase(context, twin)}. "
        f"{agreement(context, twin)}."
        for twin in twins
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


def values(here: Here, line: Line) -> tuple[ValuePart, ...]:
    """The values of a line, a source after the other, each in the source's own words.

    Where sources are many, the values of some.
    """
    worded: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for sourced in here.context.counting(line):
        if sourced.claim.value:
            words = sourced.claim.value.worded
            worded[sourced.source].setdefault(words.casefold(), words)
    return tuple(
        ValuePart(source_part(here, source), tuple(told.values()))
        for source, told in islice(worded.items(), VALUES if many(here.context) else None)
    )
