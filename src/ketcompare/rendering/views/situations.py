"""The pages of what brings readers here: what the sources say to it, computed from its terms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import Final

from ketcompare.comparing.results import Line
from ketcompare.model import Finding, Situation
from ketcompare.rendering import wording
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.bearing_on import bearing_on
from ketcompare.rendering.parts.bounds import MARKS, many
from ketcompare.rendering.parts.claims import ClaimPart, claim_part
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.parts.findings import FindingPart, FormPart, finding_part, forms
from ketcompare.rendering.parts.lines import term_anchor
from ketcompare.rendering.parts.names import (
    SourcePart,
    SubjectPart,
    columns,
    marked,
    source_part,
)
from ketcompare.rendering.parts.rows import TermRow, told_rows
from ketcompare.rendering.parts.words import WordPart, Words
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import Link, View
from ketcompare.rendering.views.trail import trail

Key = tuple[str, str]
"""Topic and term."""

FINDINGS: Final = 5
"""How many findings a page tells; the page of all has the others."""


@dataclass(frozen=True)
class PointRows:
    """The points of one topic that bear on a situation and are told by some source."""

    id: str
    topic: Link
    rows: tuple[TermRow, ...]


@dataclass(frozen=True)
class Unsaid:
    """A point that bears on a situation and that no source tells."""

    term: Link
    explains: str


@dataclass(frozen=True)
class SourceSays:
    """What one source says to a situation, and on which points it is silent."""

    source: SourcePart
    counts: str
    claims: tuple[ClaimPart, ...]
    silent: str


@dataclass(frozen=True)
class EvidenceHere:
    """The findings that bear on a situation, those that stand against claims first.

    `crisis` is shown where a finding asks for it and the page does not begin with it.
    """

    findings: tuple[ToldHere, ...]
    forms: tuple[FormPart, ...]
    crisis: tuple[CrisisPart, ...]
    more: Link


@dataclass(frozen=True)
class ToldHere:
    """A finding and what stands against it."""

    finding: FindingPart
    disputes: tuple[FindingPart, ...]


@dataclass(frozen=True)
class Asked:
    """A question to ask."""

    asks: str
    href: str


@dataclass(frozen=True, kw_only=True)
class SituationPage(View):
    """What the sources say to one situation."""

    lead: str
    sum: str
    crisis: tuple[CrisisPart, ...]
    sources: tuple[SourcePart, ...]
    columns: tuple[SubjectPart, ...]
    evidence: EvidenceHere | None
    silence_title: str
    unsaid: tuple[Unsaid, ...]
    groups: tuple[PointRows, ...]
    says: tuple[SourceSays, ...]
    more: str
    questions: tuple[Asked, ...]
    others: tuple[Link, ...]
    visit: str
    words: tuple[WordPart, ...]
    glossary: str


@dataclass(frozen=True)
class SituationItem:
    """A situation in the list of all."""

    situation: Link
    lead: str
    sum: str


@dataclass(frozen=True, kw_only=True)
class SituationsPage(View):
    """All situations."""

    lead: str
    items: tuple[SituationItem, ...]


def planned(context: Context) -> Iterator[PlannedPage]:
    """A page for every situation and one that lists them, if there are any."""
    if context.content.situations:
        yield PlannedPage(address("situations"), "situations.html", situations_page)
    for situation in context.content.situations:
        build = partial(situation_page, situation=situation)
        yield PlannedPage(address("situation", situation.id), "situation.html", build)


def situations_page(here: Here) -> SituationsPage:
    """The list of situations."""
    return SituationsPage(
        title="What brings you here?",
        description="Start from your own case, and see what each article says to it.",
        section="situations",
        trail=trail(here, ("Your situation", None)),
        lead="Start from your own case. Each page shows what the articles say to it, what they "
        "leave out, and what you can ask. None of them tells you what to do.",
        items=tuple(
            SituationItem(link, situation.lead, _sum(here.context, situation))
            for link, situation in zip(links(here), here.context.content.situations, strict=True)
        ),
    )


def links(here: Here) -> tuple[Link, ...]:
    """A link to every situation, in order."""
    return tuple(
        Link(each.title, here.link("situation", each.id))
        for each in here.context.content.situations
    )


def situation_page(here: Here, *, situation: Situation) -> SituationPage:
    """The page of a situation."""
    context = here.context
    # Words are explained where the page first uses them, so its parts are made in reading order.
    words = Words(context)
    return SituationPage(
        title=situation.title,
        description=f"{situation.title}: {_sum(context, situation)}",
        section="situations",
        trail=trail(here, ("Your situation", here.link("situations")), (situation.title, None)),
        lead=situation.lead,
        sum=_sum(context, situation),
        crisis=crisis_parts(context) if situation.crisis else (),
        sources=marked(here),
        columns=columns(here),
        evidence=_evidence(here, situation),
        silence_title=wording.capital(f"What {wording.none_of(context.source_count)} says"),
        unsaid=tuple(_unsaid(here, key, words) for key in _silent(context, situation)),
        groups=tuple(_groups(here, situation, words)),
        says=tuple(_says(here, situation, name) for name in _speaking(context, situation)),
        more=_more(context),
        questions=tuple(_questions(here, situation)),
        others=tuple(
            link
            for link, each in zip(links(here), context.content.situations, strict=True)
            if each.id != situation.id
        ),
        visit=here.link("visit"),
        words=words.parts,
        glossary=here.link("glossary"),
    )


def _keys(situation: Situation) -> tuple[Key, ...]:
    parts = (each.partition("/") for each in situation.terms)
    return tuple((topic, term) for topic, _, term in parts)


def _lines(context: Context, key: Key) -> tuple[Line, ...]:
    """The told lines of a term, by subject."""
    topic, term = key
    found = (context.line.get((topic, subject, term)) for subject in context.content.subject)
    return tuple(line for line in found if line and line.told)


def _silent(context: Context, situation: Situation) -> tuple[Key, ...]:
    return tuple(key for key in _keys(situation) if not _lines(context, key))


def _sum(context: Context, situation: Situation) -> str:
    """How many of its points the articles speak to, and how many none does."""
    silent, points = len(_silent(context, situation)), len(situation.terms)
    told = points - silent
    bear = f"We looked at {wording.told(points, 'point')} that bear on this."
    if not silent:
        return f"{bear} Some article speaks to each of them."
    none = wording.none_of(context.source_count, "article")
    if not told:
        return f"{bear} {wording.capital(none)} speaks to any of them."
    spoken = f"On {wording.number(told)} of them, at least one article says something."
    return f"{bear} {spoken} On {wording.number(silent)}, {none} does."


def _groups(here: Here, situation: Situation, words: Words) -> Iterator[PointRows]:
    terms = here.context.content.terms
    for topic, keys in groupby(_keys(situation), key=lambda key: key[0]):
        rows = [
            replace(row, id=f"{topic}--{row.id}")
            for key in keys
            for row in told_rows(here, topic, terms[key], words)
        ]
        if rows:
            rows = _spotted(here.context, situation, topic, rows)
            question = here.context.content.topics[topic].question
            link = Link(question, here.link("topic", topic))
            yield PointRows(f"points-{rows[0].id}", link, tuple(rows))


def _spotted(
    context: Context, situation: Situation, topic: str, rows: list[TermRow]
) -> list[TermRow]:
    """The rows with crisis help where a point asks for it, unless the page begins with it.

    A topic that asks for it has it once, at its first row.
    """
    if situation.crisis:
        return [replace(row, crisis=()) for row in rows]
    if context.content.topics[topic].crisis:
        first, *others = rows
        return [replace(first, crisis=crisis_parts(context)), *others]
    return rows


def _evidence(here: Here, situation: Situation) -> EvidenceHere | None:
    context = here.context
    chosen = tuple(context.content.findings[each] for each in situation.findings)
    findings = chosen or bearing_on(context, _keys(situation))[:FINDINGS]
    spot = not situation.crisis and any(map(context.evidence.in_crisis, findings))
    if not findings:
        return None
    return EvidenceHere(
        findings=tuple(_told(here, each) for each in findings),
        forms=forms(context, findings),
        crisis=crisis_parts(context) if spot else (),
        more=Link("All that independent evidence says", here.link("evidence")),
    )


def _told(here: Here, finding: Finding) -> ToldHere:
    disputing = here.context.evidence.disputing(finding)
    return ToldHere(
        finding_part(here, finding, spot=False),
        tuple(finding_part(here, each, spot=False) for each in disputing),
    )


def _unsaid(here: Here, key: Key, words: Words) -> Unsaid:
    topic, term = key
    found = here.context.content.terms[key]
    link = Link(found.name, here.link("topic", topic, fragment=term_anchor(term)))
    return Unsaid(link, words.marked(found.explains))


def _speaking(context: Context, situation: Situation) -> tuple[str, ...]:
    """The sources, of many those that speak to most points, in their order."""
    sources = tuple(context.content.sources)
    if not many(context):
        return sources
    lines = (line for key in _keys(situation) for line in _lines(context, key))
    spoken = Counter(each for line in lines for each in (*line.says, *line.denies))
    most = {source for source, _ in spoken.most_common(MARKS)}
    return tuple(each for each in sources if each in most)


def _more(context: Context) -> str:
    """That not all sources are shown, where they are many."""
    if not many(context):
        return ""
    return f"Of {context.source_count:,} articles, those that speak to most of these points."


def _says(here: Here, situation: Situation, name: str) -> SourceSays:
    context = here.context
    keys = _keys(situation)
    own = [
        sourced
        for sourced in context.content.claims_of[name]
        if not sourced.repeats and (sourced.topic, sourced.claim.term) in keys
    ]
    spoken = {(sourced.topic, sourced.claim.term) for sourced in own}
    silent = [context.content.terms[key].name for key in keys if key not in spoken]
    return SourceSays(
        source=source_part(here, name),
        counts=f"speaks to {len(spoken)} of {wording.counted(len(keys), 'point')}",
        claims=tuple(
            claim_part(here, each)
            for each in sorted(own, key=lambda each: keys.index((each.topic, each.claim.term)))
        ),
        silent="; ".join(silent),
    )


def _questions(here: Here, situation: Situation) -> Iterator[Asked]:
    asked = {each.id: each for each in here.context.content.questions.questions}
    for each in situation.questions:
        yield Asked(asked[each].asks, here.link("questions", fragment=each))
