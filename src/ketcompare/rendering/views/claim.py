"""The permanent page of one claim, and the redirect that a renamed claim leaves."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from msgspec import Struct

from ketcompare.comparing.results import Line
from ketcompare.content import SourcedClaim
from ketcompare.model import Claim
from ketcompare.rendering import wording
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.crisis_words import speaks_of_crisis
from ketcompare.rendering.evidence import Tie
from ketcompare.rendering.parts.bearings import BearingPart, bearings
from ketcompare.rendering.parts.bounds import claims_shown, named
from ketcompare.rendering.parts.claims import (
    ClaimPart,
    basis,
    claim_href,
    claim_part,
    firmness,
    sentence_place,
    shown_words,
)
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.parts.findings import FormPart, forms
from ketcompare.rendering.parts.lines import all_claims, some
from ketcompare.rendering.parts.names import SourcePart, SubjectPart, source_part, subject_part
from ketcompare.rendering.parts.reporting import edit_link, report_links
from ketcompare.rendering.parts.standing import (
    StandingPart,
    standing_part,
    standing_told,
)
from ketcompare.rendering.parts.tally import Tally, tally
from ketcompare.rendering.parts.tracing import untraced
from ketcompare.rendering.plan import Needs, PlannedPage
from ketcompare.rendering.view import Link, View
from ketcompare.rendering.views.trail import trail
from ketcompare.rendering.words_link import words_link

DESCRIPTION_LENGTH: Final = 155
STANCES: Final = {
    "affirms": "says so",
    "denies": "says that it is not so",
    "leaves_open": "leaves it open",
}


class RowPart(Struct, frozen=True):
    """A line as the page of each of its claims shows it; `chosen` are some claims of others."""

    term: str
    subject: SubjectPart
    tally: Tally
    silent: str
    chosen: tuple[SourcedClaim, ...]


class OthersPart(Struct, frozen=True):
    """What the other sources say on the same line, and what this one says elsewhere.

    `more` leads to all claims of the line, where not all of them are shown.
    """

    row: RowPart
    own: tuple[ClaimPart, ...]
    others: tuple[ClaimPart, ...]
    more: Link | None


class ClaimPage(View, frozen=True, kw_only=True):
    """Everything that is known of one claim."""

    source: SourcePart
    subjects: tuple[SubjectPart, ...]
    interest: str
    says: str
    words: str
    words_href: str | None
    address_confirmed: bool
    verified: str | None
    place: str
    stance: str
    firmness: str
    basis: str
    cites: tuple[Link, ...]
    untraced: tuple[str, ...]
    standing: StandingPart
    standing_told: str
    bearings: tuple[BearingPart, ...]
    forms: tuple[FormPart, ...]
    limits: tuple[tuple[str, str], ...]
    value: str | None
    repeats: Link | None
    again: tuple[Link, ...]
    question: Link
    term: str
    explains: str
    others: tuple[OthersPart, ...]
    crisis: tuple[CrisisPart, ...]
    cite: str
    changes: tuple[tuple[str, str], ...]
    reports: tuple[Link, ...]
    edit: Link | None
    before: Link | None
    after: Link | None


class Redirect(View, frozen=True, kw_only=True):
    """A page that has moved."""

    to: Link


def planned(context: Context) -> Iterator[PlannedPage]:
    """A page for every claim, and one more at the old address of each renamed claim.

    They are by far the most, so each is made from its own row and its neighbours alone.
    """
    for sourced in context.content.claims:
        needs = Needs(
            comparison=False,
            rows=((sourced.topic, sourced.claim.term),),
            chapters=((sourced.source, sourced.topic),),
        )
        path = address("claim", sourced.source, sourced.topic, sourced.claim.id)
        build = partial(claim_page, of=sourced.address)
        yield PlannedPage(path, "claim.html", build, needs=needs)
        old = sourced.claim.moved_from
        if old:
            path = address("claim", sourced.source, sourced.topic, old)
            leading = partial(redirect, of=sourced.address)
            yield PlannedPage(path, "redirect.html", leading, needs=needs, listed=False)


def redirect(here: Here, *, of: str) -> Redirect:
    """The page at the old address of a claim."""
    sourced = here.context.claim[of]
    words = _title(here, sourced)
    return Redirect(
        title=f"Moved: {words}",
        description="This claim has a new address.",
        hidden=True,
        to=Link(words, claim_href(here, sourced)),
    )


def claim_page(here: Here, *, of: str) -> ClaimPage:
    """The page of a claim, which is named by its address."""
    sourced = here.context.claim[of]
    context, claim = here.context, sourced.claim
    source = context.content.sources[sourced.source]
    topic = context.content.topics[sourced.topic]
    term = context.content.terms[sourced.topic, claim.term]
    record = context.content.record(sourced)
    before, after = _neighbours(here, sourced)
    crisis = _in_crisis(here, sourced)
    return ClaimPage(
        title=_title(here, sourced),
        description=_shortened(
            f"{source.short} says: {here.says(sourced)} {_standing_in_words(context, sourced)}"
            f"Its exact words: “{shown_words(claim)}”."
        ),
        section="sources",
        trail=trail(
            here,
            (topic.title, here.link("topic", sourced.topic)),
            (f"Claim by {source.short}", None),
        ),
        source=source_part(here, sourced.source),
        subjects=tuple(subject_part(here, subject) for subject in claim.subjects),
        interest=source.interest,
        says=here.says(sourced),
        words=shown_words(claim),
        words_href=words_link(source.url, record),
        address_confirmed=source.url_confirmed,
        verified=_verified(context, sourced),
        place=wording.capital(sentence_place(context, sourced)),
        stance=STANCES[claim.stance],
        firmness=firmness(claim),
        basis=basis(claim),
        cites=_cites(here, sourced),
        untraced=untraced(context, sourced),
        standing=standing_part(context, sourced.address),
        standing_told=standing_told(context, sourced.address),
        bearings=bearings(here, sourced.address, spot=not crisis),
        forms=forms(context, (tie.finding for tie in _ties(context, sourced))),
        limits=_limits(claim),
        value=claim.value.worded if claim.value else None,
        repeats=_repeats(here, sourced),
        again=claim_part(here, sourced).again,
        question=Link(topic.question, here.link("topic", sourced.topic)),
        term=term.name,
        explains=term.explains,
        others=_others(here, sourced),
        crisis=crisis_parts(context) if crisis else (),
        cite=_citation(here, sourced),
        changes=_changes(context, sourced),
        reports=report_links(here, sourced),
        edit=edit_link(context, sourced),
        before=before,
        after=after,
    )


def _title(here: Here, sourced: SourcedClaim) -> str:
    return f"{here.context.short(sourced.source)} says: {here.says(sourced)}"


def _standing_in_words(context: Context, sourced: SourcedClaim) -> str:
    """The standing in a sentence for search hits; none while there are no findings at all."""
    if not context.evidence.known:
        return ""
    return f"Beside independent evidence: {standing_part(context, sourced.address).words}. "


def _in_crisis(here: Here, sourced: SourcedClaim) -> bool:
    """Whether the claim itself speaks of what a crisis line is for."""
    content = here.context.content
    term = content.terms[sourced.topic, sourced.claim.term]
    asked = content.topics[sourced.topic].crisis or term.crisis
    return asked or speaks_of_crisis(content.site, here.says(sourced))


def _ties(context: Context, sourced: SourcedClaim) -> tuple[Tie, ...]:
    return context.evidence.ties.get(sourced.address, ())


def _shortened(text: str) -> str:
    if len(text) <= DESCRIPTION_LENGTH:
        return text
    return text[:DESCRIPTION_LENGTH].rsplit(" ", 1)[0] + " …"


def _verified(context: Context, sourced: SourcedClaim) -> str | None:
    if context.content.record(sourced) is None:
        return None
    return wording.day(context.content.provenance[sourced.source].verified)


def _cites(here: Here, sourced: SourcedClaim) -> tuple[Link, ...]:
    references = {each.id: each for each in here.context.content.sources[sourced.source].references}
    return tuple(
        Link(
            references[cited].title or references[cited].publisher or f"Reference {cited}",
            here.link("source", sourced.source, fragment=f"reference-{cited}"),
        )
        for cited in sourced.claim.cites
        if cited in references
    )


def _limits(claim: Claim) -> tuple[tuple[str, str], ...]:
    if claim.limits is None:
        return ()
    told = (
        ("For whom", claim.limits.people),
        ("Where", claim.limits.setting),
        ("How used", claim.limits.use),
    )
    return tuple((label, text) for label, text in told if text)


def _repeats(here: Here, sourced: SourcedClaim) -> Link | None:
    if not sourced.repeats:
        return None
    first = here.context.claim[sourced.repeats]
    return Link(_title(here, first), claim_href(here, first))


def _others(here: Here, sourced: SourcedClaim) -> tuple[OthersPart, ...]:
    claim = sourced.claim
    about = dict.fromkeys((*claim.subjects, *((claim.than,) if claim.than else ())))
    keys = ((sourced.topic, subject, claim.term) for subject in about)
    return tuple(
        _beside(here, sourced, here.context.line[key]) for key in keys if key in here.context.line
    )


def _beside(here: Here, sourced: SourcedClaim, line: Line) -> OthersPart:
    context, told = here.context, here.context.counting(line)
    own = tuple(each for each in told if each.source == sourced.source)
    row = here.keep(("row", *line.key), partial(_row, line=line))
    # Chosen once for the whole row, with one to spare for the page that shows one of them itself.
    chosen = [each for each in row.chosen if each.source != sourced.source]
    shown = chosen[: claims_shown(context)]
    left_out = len(told) - len(own) > len(shown)
    return OthersPart(
        row=row,
        own=tuple(claim_part(here, each, of=line.subject) for each in own if each != sourced),
        others=tuple(claim_part(here, each, of=line.subject) for each in shown),
        more=all_claims(here, line, len(told)) if left_out else None,
    )


def _row(here: Here, *, line: Line) -> RowPart:
    context = here.context
    return RowPart(
        term=context.term(line).name,
        subject=subject_part(here, line.subject),
        tally=tally(here, line),
        silent=named(context, line.silent),
        chosen=some(line, context.counting(line), claims_shown(context) + 1),
    )


def _neighbours(here: Here, sourced: SourcedClaim) -> tuple[Link | None, Link | None]:
    """The claims before and after it in the same source and topic."""
    claims = here.context.content.sources[sourced.source].claims[sourced.topic]
    place = claims.index(sourced.claim)

    def neighbour(claim: Claim) -> Link:
        other = SourcedClaim(sourced.source, sourced.topic, claim)
        return Link(_title(here, other), claim_href(here, other))

    before = neighbour(claims[place - 1]) if place else None
    return before, neighbour(claims[place + 1]) if place + 1 < len(claims) else None


def _changes(context: Context, sourced: SourcedClaim) -> tuple[tuple[str, str], ...]:
    """What changed of the claim in substance, newest first: when, and what and why."""
    return tuple(
        (wording.day(change.date), f"{change.what} Why: {change.why}")
        for change in context.content.changes.changes
        if sourced.address in change.claims
    )


def _citation(here: Here, sourced: SourcedClaim) -> str:
    site = here.context.content.site
    where = f", {site.base_url.rstrip('/')}/{here.path}" if site.base_url else ""
    title = _title(here, sourced).rstrip(".")
    return f"{site.title}, “{title}”, {sourced.address}, {wording.day(site.as_of)}{where}."
