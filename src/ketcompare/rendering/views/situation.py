"""The page of one situation: the answer in short, what to ask, evidence, and what is said."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ketcompare.model import Finding, Situation
from ketcompare.rendering import wording
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.article import Fact
from ketcompare.rendering.parts.case import Case, Key
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.parts.findings import (
    FindingPart,
    FormPart,
    finding_part,
    named_forms,
)
from ketcompare.rendering.parts.leads import case_answers
from ketcompare.rendering.parts.lines import term_anchor
from ketcompare.rendering.parts.matrix import Matrix, matrices
from ketcompare.rendering.parts.names import SourcePart, SubjectPart, columns, marked
from ketcompare.rendering.parts.rows import TermRow, told_rows
from ketcompare.rendering.parts.words import WordPart, Words
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import Link, View
from ketcompare.rendering.views import situations
from ketcompare.rendering.views.trail import trail

FINDINGS: Final = 5
"""How many findings a page tells; the page of all has the others."""


class PointRows(Struct, frozen=True):
    """The points of one topic that bear on a situation and are told by some source."""

    id: str
    topic: Link
    rows: tuple[TermRow, ...]


class Unsaid(Struct, frozen=True):
    """A point that bears on a situation and that no source tells."""

    term: Link
    explains: str


class ToldHere(Struct, frozen=True):
    """A finding and what stands against it."""

    finding: FindingPart
    disputes: tuple[FindingPart, ...]


class EvidenceHere(Struct, frozen=True):
    """The findings that bear on a situation, those that an editor chose first.

    `crisis` is shown where a finding asks for it and the page does not begin with it.
    """

    findings: tuple[ToldHere, ...]
    forms: tuple[FormPart, ...]
    crisis: tuple[CrisisPart, ...]
    more: Link


class Asked(Struct, frozen=True):
    """A question to ask."""

    asks: str
    href: str


class SituationPage(View, frozen=True, kw_only=True):
    """What the sources say to one situation."""

    lead: str
    answers: tuple[Fact, ...]
    sum: str
    crisis: tuple[CrisisPart, ...]
    sources: tuple[SourcePart, ...]
    columns: tuple[SubjectPart, ...]
    evidence: EvidenceHere | None
    silence_title: str
    unsaid: tuple[Unsaid, ...]
    matrices: tuple[Matrix, ...]
    groups: tuple[PointRows, ...]
    questions: tuple[Asked, ...]
    others: tuple[Link, ...]
    visit: str
    words: tuple[WordPart, ...]
    glossary: str


def planned(context: Context) -> Iterator[PlannedPage]:
    """A page for every situation."""
    for situation in context.content.situations:
        build = partial(situation_page, situation=situation)
        yield PlannedPage(address("situation", situation.id), "situation.html", build)


def situation_page(here: Here, *, situation: Situation) -> SituationPage:
    """The page of a situation."""
    context, case = here.context, Case(here.context, situation)
    # Words are explained where the page first uses them, so its parts are made in reading order.
    words = Words(context)
    return SituationPage(
        title=situation.title,
        description=f"{situation.title}: {case.sum}",
        section="situations",
        scripts=("copy",) if any(line.told for line in case.lines) else (),
        trail=trail(here, ("Your situation", here.link("situations")), (situation.title, None)),
        lead=situation.lead,
        answers=case_answers(here, case),
        sum=case.sum,
        crisis=crisis_parts(context) if situation.crisis else (),
        sources=marked(here),
        columns=columns(here),
        evidence=_evidence(here, case),
        silence_title=wording.capital(f"What {wording.none_of(context.source_count)} says"),
        unsaid=tuple(_unsaid(here, key, words) for key in case.silent),
        matrices=matrices(here, case.lines),
        groups=tuple(_groups(here, case, words)),
        questions=tuple(_questions(here, situation)),
        others=situations.links(here, but=situation.id),
        visit=here.link("visit"),
        words=words.parts,
        glossary=here.link("glossary"),
    )


def _groups(here: Here, case: Case, words: Words) -> Iterator[PointRows]:
    terms = here.context.content.terms
    for topic, keys in groupby(case.keys, key=lambda key: key[0]):
        rows = [
            replace(row, id=f"{topic}--{row.id}")
            for key in keys
            for row in told_rows(here, topic, terms[key], words)
        ]
        if rows:
            rows = _spotted(case, topic, rows)
            question = here.context.content.topics[topic].question
            link = Link(question, here.link("topic", topic))
            yield PointRows(f"points-{rows[0].id}", link, tuple(rows))


def _spotted(case: Case, topic: str, rows: list[TermRow]) -> list[TermRow]:
    """The rows with crisis help where a point asks for it, unless the page begins with it.

    A topic that asks for it has it once, at its first row.
    """
    if case.situation.crisis:
        return [replace(row, crisis=()) for row in rows]
    if case.context.content.topics[topic].crisis:
        first, *others = rows
        return [replace(first, crisis=crisis_parts(case.context)), *others]
    return rows


def _evidence(here: Here, case: Case) -> EvidenceHere | None:
    context, findings = here.context, case.findings(FINDINGS)
    spot = not case.situation.crisis and any(map(context.evidence.in_crisis, findings))
    if not findings:
        return None
    return EvidenceHere(
        findings=tuple(_told(here, each) for each in findings),
        forms=named_forms(context, findings),
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


def _questions(here: Here, situation: Situation) -> Iterator[Asked]:
    asked = {each.id: each for each in here.context.content.questions.questions}
    for each in situation.questions:
        yield Asked(asked[each].asks, here.link("questions", fragment=each))
