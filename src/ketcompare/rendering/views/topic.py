"""The page of a topic: the answer in short, lines by subject, who says what, evidence, silences."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from msgspec import Struct

from ketcompare.model import Term
from ketcompare.rendering import wording
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.article import Fact
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.parts.differences import DifferencePart, differences
from ketcompare.rendering.parts.evidence import EvidencePart, evidence_part
from ketcompare.rendering.parts.leads import counted, leading, topic_answers
from ketcompare.rendering.parts.lone import LoneRow, lone_row
from ketcompare.rendering.parts.matrix import Matrix, matrices
from ketcompare.rendering.parts.names import (
    SourcePart,
    SubjectPart,
    columns,
    marked,
    subject_part,
)
from ketcompare.rendering.parts.raised import SilencePart, Silences, help_beside
from ketcompare.rendering.parts.reasons import Reasons
from ketcompare.rendering.parts.rows import TermRow, other_row, term_row
from ketcompare.rendering.parts.sentences import sentences
from ketcompare.rendering.parts.told import TopicPoints
from ketcompare.rendering.parts.weighed import stand
from ketcompare.rendering.parts.words import WordPart, Words
from ketcompare.rendering.pictures.measured import Pictures, pictures
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import Link, View
from ketcompare.rendering.views.trail import trail

FINDINGS: Final = 6
"""How many findings the page tells; those on the question have a page of their own."""
UNTOLD: Final = 2
"""How many points that no article tells are named where the page is described."""


class OtherTable(Struct, frozen=True):
    """The rows of a subject that is no column."""

    id: str
    subject: SubjectPart
    rows: tuple[TermRow, ...]


class TopicPage(View, frozen=True, kw_only=True):
    """Everything that the sources say to one question."""

    name: str
    question: str
    answers: tuple[Fact, ...]
    facts: tuple[str, ...]
    crisis: tuple[CrisisPart, ...]
    sources: tuple[SourcePart, ...]
    columns: tuple[SubjectPart, ...]
    pictures: Pictures
    warned: tuple[TermRow, ...]
    rows: tuple[TermRow, ...]
    alone: tuple[LoneRow, ...]
    other_tables: tuple[OtherTable, ...]
    matrices: tuple[Matrix, ...]
    differences: tuple[DifferencePart, ...]
    evidence: EvidencePart | None
    all_evidence: Link | None
    silence_title: str
    silence_crisis: tuple[CrisisPart, ...]
    silences: tuple[SilencePart, ...]
    questions: tuple[str, ...]
    visit: str
    words: tuple[WordPart, ...]
    glossary: str
    before: Link | None
    after: Link | None


def planned(context: Context) -> Iterator[PlannedPage]:
    """A page for every topic; every term can be pointed at."""
    for topic in context.content.topics:
        anchors = frozenset(TopicPoints(context, topic).anchors(FINDINGS))
        build = partial(topic_page, topic=topic)
        yield PlannedPage(address("topic", topic), "topic.html", build, anchors)


def topic_page(here: Here, *, topic: str) -> TopicPage:
    """The page of a topic."""
    context, told = here.context, TopicPoints(here.context, topic)
    found = context.content.topics[topic]
    before, after = _neighbours(here, topic)
    # What is kept stays as it is while somebody edits claims that it does not show.
    # Words are explained where the page first uses them, so its parts are made in reading order.
    words, reasons = Words(context), Reasons()

    def row(term: Term) -> TermRow:
        return reasons.marked(term_row(here, topic, term, words))

    warned = tuple(row(term) for term in told.against)
    silences = _silences(here, told, words) if told.against else ()
    rows = tuple(row(term) for term in told.shared)
    alone = tuple(lone_row(here, topic, term, words) for term in told.alone)
    other_tables = tuple(_other_tables(here, told, words))
    silences = silences or _silences(here, told, words)
    return TopicPage(
        title=found.question,
        description=_description(told),
        section="topics",
        name=topic,
        scripts=("choose", "copy"),
        trail=trail(here, (found.title, None)),
        question=found.question,
        answers=here.keep(("answers", topic), partial(topic_answers, told=told)),
        facts=_facts(told),
        crisis=crisis_parts(context) if found.crisis else (),
        sources=marked(here),
        columns=columns(here),
        pictures=pictures(here, topic),
        warned=warned,
        rows=rows,
        alone=alone,
        other_tables=other_tables,
        matrices=here.keep(("matrices", topic), partial(_matrices, told=told)),
        differences=differences(here, told.points),
        evidence=here.keep(("evidence", topic), partial(_evidence, told=told)),
        all_evidence=_all_evidence(here, topic),
        silence_title=wording.capital(f"What {wording.none_of(context.source_count)} says"),
        silence_crisis=() if found.crisis else help_beside(here, silences),
        silences=silences,
        questions=tuple(
            each.asks for each in context.content.questions.questions if each.topic == topic
        ),
        visit=here.link("visit"),
        words=words.parts,
        glossary=here.link("glossary"),
        before=before,
        after=after,
    )


def _other_tables(here: Here, told: TopicPoints, words: Words) -> Iterator[OtherTable]:
    for subject in dict.fromkeys(line.subject for line in told.others):
        own = (line for line in told.others if line.subject == subject)
        rows = tuple(other_row(here, line, words) for line in own)
        yield OtherTable(f"of-{subject}", subject_part(here, subject), rows)


def _matrices(here: Here, told: TopicPoints) -> tuple[Matrix, ...]:
    return matrices(here, [line for line in told.lines if line.told])


def _evidence(here: Here, told: TopicPoints) -> EvidencePart | None:
    """The main findings on the topic; the head of the page has the crisis lines."""
    findings = told.findings(FINDINGS)
    crisis = here.context.content.topics[told.topic].crisis
    return evidence_part(here, findings, spot=not crisis) if findings else None


def _all_evidence(here: Here, topic: str) -> Link | None:
    """Where all findings on the topic are, with the claims on which they bear."""
    count = len(here.context.evidence.by_topic.get(topic, ()))
    if not count:
        return None
    told = (
        "On which claims it bears" if count == 1 else f"All {count} findings, and what they bear on"
    )
    return Link(told, here.link("findings", topic))


def _silences(here: Here, told: TopicPoints, words: Words) -> tuple[SilencePart, ...]:
    """What no source tells; findings that the page shows above are only pointed at."""
    above = (each.id for each in told.findings(FINDINGS))
    silences = Silences(here, above=above, explained=words.marked)
    return tuple(silences.part(told.topic, term.id) for term in told.silent)


def _facts(told: TopicPoints) -> tuple[str, ...]:
    """Counts of points, claims and sources, and when the exact words were found."""
    context = told.context
    points = counted(context, told.points, len(told.silent))
    claims = [each for each in context.claims_on[told.topic] if not each.repeats]
    sources = wording.told(len({each.source for each in claims}), "article")
    verified = [each.verified for each in context.content.provenance.values()]
    facts = (
        stand(context, tuple(claims)),
        points,
        f"{wording.counted(len(claims), 'claim')} from {sources}",
        f"Words found in the articles {wording.on(verified)}" if verified else "",
    )
    return tuple(each for each in facts if each)


def _description(told: TopicPoints) -> str:
    """The question, and what findings answer first; else what most tell and what none tells."""
    context = told.context
    question = context.content.topics[told.topic].question
    in_short = context.content.topics[told.topic].in_short
    if in_short:
        return f"{question} {in_short[0].says}"
    lines = leading(context, (line for line in told.lines if line.told))
    if not lines:
        return f"{question} {wording.capital(wording.none_of(context.source_count, 'article'))}."
    most_told = sentences(context, max(lines, key=lambda line: line.told))
    return " ".join((question, most_told, *_untold(told)))


def _untold(told: TopicPoints) -> Iterator[str]:
    """The first points that findings raise and no article tells: an answer at a search hit."""
    raising = told.context.evidence.raising
    names = [f"“{e.name}”" for e in told.silent if raising(told.topic, e.id)][:UNTOLD]
    if names:
        yield f"No article speaks to {wording.listed(names, 'or')}."


def _neighbours(here: Here, topic: str) -> tuple[Link | None, Link | None]:
    names = list(here.context.content.topics)
    place = names.index(topic)

    def link(name: str) -> Link:
        return Link(here.context.content.topics[name].question, here.link("topic", name))

    before = link(names[place - 1]) if place else None
    return before, link(names[place + 1]) if place + 1 < len(names) else None
