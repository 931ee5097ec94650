"""The page of a topic: lines by subject, terms by sources, differences, silences, questions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from ketcompare.comparing.results import Line
from ketcompare.model import Term
from ketcompare.rendering import wording
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.bounds import many
from ketcompare.rendering.parts.comparisons import mirrored
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.parts.evidence import EvidencePart, evidence_part
from ketcompare.rendering.parts.findings import FormPart, named_forms
from ketcompare.rendering.parts.findings import anchor as finding_anchor
from ketcompare.rendering.parts.groups import worst_first
from ketcompare.rendering.parts.leads import lead
from ketcompare.rendering.parts.lines import LinePart, line_part, term_anchor
from ketcompare.rendering.parts.matrix import Matrix, matrix
from ketcompare.rendering.parts.names import (
    SourcePart,
    SubjectPart,
    columns,
    marked,
    subject_part,
)
from ketcompare.rendering.parts.raised import SilencePart, Silences
from ketcompare.rendering.parts.rows import TermRow, other_row, term_row
from ketcompare.rendering.parts.sentences import sentences
from ketcompare.rendering.parts.suitability import in_words, warning
from ketcompare.rendering.parts.words import WordPart, Words
from ketcompare.rendering.pictures.measured import Pictures, pictures
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import Link, View
from ketcompare.rendering.views.trail import trail


@dataclass(frozen=True)
class OtherTable:
    """The rows of a subject that is no column."""

    id: str
    subject: SubjectPart
    rows: tuple[TermRow, ...]


@dataclass(frozen=True, kw_only=True)
class TopicPage(View):
    """Everything that the sources say to one question."""

    question: str
    lead: str
    forms: tuple[FormPart, ...]
    facts: tuple[str, ...]
    crisis: tuple[CrisisPart, ...]
    sources: tuple[SourcePart, ...]
    columns: tuple[SubjectPart, ...]
    pictures: Pictures
    warned: tuple[TermRow, ...]
    rows: tuple[TermRow, ...]
    other_tables: tuple[OtherTable, ...]
    matrices: tuple[Matrix, ...]
    differences: tuple[LinePart, ...]
    evidence: EvidencePart | None
    silence_title: str
    silences: tuple[SilencePart, ...]
    questions: tuple[str, ...]
    words: tuple[WordPart, ...]
    glossary: str
    before: Link | None
    after: Link | None


def planned(context: Context) -> Iterator[PlannedPage]:
    """A page for every topic; every term can be pointed at."""
    for topic in context.content.topics:
        anchors = frozenset(_anchors(context, topic))
        build = partial(topic_page, topic=topic)
        yield PlannedPage(address("topic", topic), "topic.html", build, anchors)


def topic_page(here: Here, *, topic: str) -> TopicPage:
    """The page of a topic."""
    context = here.context
    found = context.content.topics[topic]
    lines = _lines(context, topic)
    points = tuple(line for line in lines if line.told and not mirrored(context, line))
    before, after = _neighbours(here, topic)
    # Words are explained where the page first uses them, so its parts are made in reading order.
    words = Words(context)
    against, told = _warned_apart(context, topic)
    warned_rows = tuple(term_row(here, topic, term, words) for term in against)
    silences = _silences(here, topic, words) if against else ()
    return TopicPage(
        title=found.question,
        description=_description(context, topic),
        section="home",
        scripts=("choose",),
        trail=trail(here, (found.title, None)),
        question=found.question,
        lead=lead(context, topic, points, len(_silent(context, topic))),
        forms=named_forms(context, context.evidence.by_topic.get(topic, ())),
        facts=_facts(context, topic),
        crisis=crisis_parts(context) if found.crisis else (),
        sources=marked(here),
        columns=columns(here),
        pictures=pictures(here, topic),
        warned=warned_rows,
        rows=tuple(term_row(here, topic, term, words) for term in told),
        other_tables=tuple(_other_tables(here, topic, words)),
        matrices=_matrices(here, lines),
        differences=tuple(
            in_words(context, line, line_part(here, line)) for line in worst_first(points)
        ),
        evidence=_evidence(here, topic),
        silence_title=wording.capital(f"What {wording.none_of(context.source_count)} says"),
        silences=silences or _silences(here, topic, words),
        questions=tuple(
            each.asks for each in context.content.questions.questions if each.topic == topic
        ),
        words=words.parts,
        glossary=here.link("glossary"),
        before=before,
        after=after,
    )


def _lines(context: Context, topic: str) -> tuple[Line, ...]:
    subjects = (*context.content.subjects.subjects, *context.content.subjects.also)
    cells = (context.comparison.cells.get((topic, subject.id)) for subject in subjects)
    return tuple(line for cell in cells if cell for line in cell.lines)


def _told(context: Context, topic: str) -> tuple[Term, ...]:
    """The terms told of any column, those that most sources speak to first."""
    terms = context.content.topics[topic].terms
    told = {term.id: _most(context, topic, term) for term in terms}
    return tuple(sorted((t for t in terms if told[t.id]), key=lambda term: -told[term.id]))


def _warned_apart(context: Context, topic: str) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    """The told terms of which it is said whom something is not for, flatly first; and the rest."""
    told = _told(context, topic)
    most = {term.id: _warning(context, topic, term) for term in told}
    against = (term for term in reversed(told) if any(most[term.id]))
    worst_last = sorted(against, key=lambda term: most[term.id])
    return tuple(reversed(worst_last)), tuple(term for term in told if not any(most[term.id]))


def _warning(context: Context, topic: str, term: Term) -> tuple[int, int]:
    keys = ((topic, subject, term.id) for subject in context.column)
    return max(warning(context, context.line.get(key)) for key in keys)


def _most(context: Context, topic: str, term: Term) -> int:
    keys = ((topic, subject, term.id) for subject in context.column)
    return sum(context.line[key].told for key in keys if key in context.line)


def _others(context: Context, topic: str) -> Iterator[Line]:
    """The told lines of subjects that are no column."""
    return (
        line for line in _lines(context, topic) if line.told and line.subject not in context.column
    )


def _silent(context: Context, topic: str) -> tuple[Term, ...]:
    """The terms that no source speaks of, those that findings raise first, then those asked for."""
    spoken = {line.term for line in _lines(context, topic) if line.told}
    terms = (term for term in context.content.topics[topic].terms if term.id not in spoken)
    raising = context.evidence.raising
    return tuple(sorted(terms, key=lambda e: (not raising(topic, e.id), not e.asked_by)))


def _anchors(context: Context, topic: str) -> Iterator[str]:
    yield from (term_anchor(term.id) for term in _told(context, topic))
    yield from (term_anchor(line.term, line.subject) for line in _others(context, topic))
    yield from (term_anchor(term.id) for term in _silent(context, topic))
    yield from (finding_anchor(each.id) for each in context.evidence.by_topic.get(topic, ()))


def _other_tables(here: Here, topic: str, words: Words) -> Iterator[OtherTable]:
    lines = tuple(_others(here.context, topic))
    for subject in dict.fromkeys(line.subject for line in lines):
        part = subject_part(here, subject)
        rows = tuple(other_row(here, line, words) for line in lines if line.subject == subject)
        yield OtherTable(f"of-{subject}", part, rows)


def _matrices(here: Here, lines: tuple[Line, ...]) -> tuple[Matrix, ...]:
    """Terms by sources, for each subject; none where sources are too many to stand side by side."""
    if many(here.context):
        return ()
    subjects = dict.fromkeys(line.subject for line in lines if line.told)
    return tuple(
        matrix(here, subject, (line for line in lines if line.subject == subject))
        for subject in subjects
    )


def _evidence(here: Here, topic: str) -> EvidencePart | None:
    """The findings on the topic, where there are any; the head of the page has the crisis lines."""
    findings = here.context.evidence.by_topic.get(topic)
    crisis = here.context.content.topics[topic].crisis
    return evidence_part(here, findings, spot=not crisis) if findings else None


def _silences(here: Here, topic: str, words: Words) -> tuple[SilencePart, ...]:
    """What no source tells; findings that the page shows above are only pointed at."""
    above = here.context.evidence.by_topic.get(topic, ())
    silences = Silences(here, above=(each.id for each in above), explained=words.marked)
    return tuple(silences.part(topic, term.id) for term in _silent(here.context, topic))


def _facts(context: Context, topic: str) -> tuple[str, ...]:
    claims = [each for each in context.content.claims if each.topic == topic and not each.repeats]
    told = len({each.source for each in claims})
    verified = [each.verified for each in context.content.provenance.values()]
    counts = f"{wording.counted(len(claims), 'claim')} from {wording.told(told, 'source')}"
    dates = (f"Exact words last verified {wording.days(verified)}",) if verified else ()
    return (counts, *dates)


def _description(context: Context, topic: str) -> str:
    """The question, and its most told point in two sentences."""
    question = context.content.topics[topic].question
    first = next((line for line in _by_most_told(context, topic)), None)
    if first is None:
        return f"{question} {wording.capital(wording.none_of(context.source_count, 'article'))}."
    return f"{question} {sentences(context, first)}"


def _by_most_told(context: Context, topic: str) -> list[Line]:
    told = (line for line in _lines(context, topic) if line.told)
    return sorted(told, key=lambda line: -line.told)


def _neighbours(here: Here, topic: str) -> tuple[Link | None, Link | None]:
    names = list(here.context.content.topics)
    place = names.index(topic)

    def link(name: str) -> Link:
        return Link(here.context.content.topics[name].question, here.link("topic", name))

    before = link(names[place - 1]) if place else None
    return before, link(names[place + 1]) if place + 1 < len(names) else None
