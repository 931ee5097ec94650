"""What we wrote ourselves on each page, by kind of page: no exact words, no counts, no labels."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from typing import Final

from msgspec import Struct

from ketcompare.comparing.results import Line
from ketcompare.content import SourcedClaim
from ketcompare.model import Finding
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.formed_words import of_agreement, of_claim, of_rows, of_visit
from ketcompare.rendering.parts.asking import asking
from ketcompare.rendering.parts.bounds import foremost
from ketcompare.rendering.parts.case import Case
from ketcompare.rendering.parts.comparisons import mirrored
from ketcompare.rendering.parts.favour import favour
from ketcompare.rendering.parts.groups import agreements, disagreements, silent_terms
from ketcompare.rendering.parts.leads import case_answers, topic_answers
from ketcompare.rendering.parts.told import TopicPoints
from ketcompare.rendering.view import Link
from ketcompare.rendering.views.home import HomePage, home_page
from ketcompare.rendering.views.topic import FINDINGS
from ketcompare.rendering.views.visit import visit_page

LINK: Final = re.compile(r"\[([^]]*)\]\([^)]*\)")
SIGNS: Final = re.compile(r"^(?:#+|[-*+]|\d+\.)[ \t]+|[*_`]+", re.MULTILINE)


class OwnWords(Struct, frozen=True):
    """The texts of ours that one page shows; `page` is what it is linked by: kind and ids.

    `written` are those that somebody wrote, `formed` what the build says in fixed forms.
    """

    title: str
    page: tuple[str, ...]
    written: tuple[str, ...]
    formed: tuple[str, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """All of them."""
        return (*self.written, *self.formed)


class Kind(Struct, frozen=True):
    """A kind of page, and how the words of its pages are gathered."""

    title: str
    gather: Callable[[Context], Iterator[OwnWords]]


def _home(context: Context) -> Iterator[OwnWords]:
    view = home_page(Here(address("home"), context))
    cells = tuple(
        cell for row in view.rows for cell in (*row.cells, *((row.joint,) if row.joint else ()))
    )
    claims = (claim.says for cell in cells for each in cell.lines for claim in each.line.claims)
    lines = [each.line for cell in cells for each in cell.lines]
    stands = (line.see or line.tally.agreement for line in lines)
    verdicts = (line.verdict.standing.words for line in lines if line.verdict)
    corrected = (text for each in view.corrections for text in (each.claim.says, each.why))
    questions = (link.words for link in _questions(view))
    cases = (link.words for link in (*view.situations, *view.steps))
    yield _words(
        view.title,
        ("home",),
        *(view.message, view.lead, *cases, *corrected, *questions, *claims),
        formed=(*stands, *verdicts),
    )


def _questions(view: HomePage) -> Iterator[Link]:
    yield from (row.question for row in view.rows)
    yield from (each.question for each in view.questions)


def _topics(context: Context) -> Iterator[OwnWords]:
    content = context.content
    for name, topic in content.topics.items():
        told = TopicPoints(context, name)
        yield _words(
            topic.title,
            ("topic", name),
            topic.question,
            *(each.text for each in topic_answers(Here(address("topic", name), context), told)),
            *(term.explains for term in topic.terms),
            *_says(each for each in content.claims if each.topic == name),
            *(each.says for each in told.findings(FINDINGS)),
            *(each.asks for each in content.questions.questions if each.topic == name),
            formed=_of_points(context, told),
        )


def _of_points(context: Context, told: TopicPoints) -> Iterator[str]:
    """What the build says of a topic's points; of one that one source tells, whom it favours."""
    here = Here(address("topic", told.topic), context)
    yield from of_rows(here, ((told.topic, term.id) for term in (*told.against, *told.shared)))
    alone = {term.id for term in told.alone}
    yield from (
        favour(context, line, alone=True) for line in told.lines if line.term in alone and line.told
    )


def _situations(context: Context) -> Iterator[OwnWords]:
    content = context.content
    asked = {each.id: each.asks for each in content.questions.questions}
    for each in content.situations:
        here = Here(address("situation", each.id), context)
        keys = {(topic, term) for topic, _, term in (at.partition("/") for at in each.terms)}
        yield _words(
            each.title,
            ("situation", each.id),
            each.title,
            each.lead,
            *(fact.text for fact in case_answers(here, Case(context, each))),
            *(content.terms[key].explains for key in sorted(keys)),
            *_says(own for own in content.claims if (own.topic, own.claim.term) in keys),
            *(asked[question] for question in each.questions),
            formed=of_rows(here, sorted(keys)),
        )


def _sources(context: Context) -> Iterator[OwnWords]:
    for name, source in context.content.sources.items():
        own = [each for each in context.content.claims if each.source == name]
        told = (text for each in source.references for text in (each.note, each.found))
        groups = asking(Here(address("source", name), context), name)
        yield _words(
            source.short,
            ("source", name),
            source.interest,
            *source.notes,
            *_says(own),
            *told,
            *(each.asks for group in groups for each in group.questions),
        )


def _pairs(context: Context) -> Iterator[OwnWords]:
    for first, second in combinations(foremost(context), 2):
        pair = context.pairs.of(first, second)
        keys = (*pair.contradict, *pair.differ, *pair.overlap, *pair.agree, *pair.apart)
        claims = _behind(context, (context.line[key] for key in keys))
        yield _words(
            f"{context.short(first)} and {context.short(second)}",
            ("pair", first, second),
            *_says(each for each in claims if each.source in {first, second}),
        )


def _claims(context: Context) -> Iterator[OwnWords]:
    for each in context.content.claims:
        ties = context.evidence.ties.get(each.address, ())
        yield _words(
            f"{context.short(each.source)} says: {each.claim.says}",
            ("claim", each.source, each.topic, each.claim.id),
            each.claim.says,
            context.content.terms[each.topic, each.claim.term].explains,
            *(text for tie in ties for text in (tie.why, tie.finding.says)),
            formed=of_claim(context, each),
        )


def _points(context: Context) -> Iterator[OwnWords]:
    for title, page, lines in (
        ("Where they agree", "agreements", agreements(context)),
        ("Where they differ", "disagreements", disagreements(context)),
    ):
        claims = _says(_behind(context, lines))
        yield _words(title, (page,), *claims, formed=of_agreement(context, lines))
    silent = silent_terms(context)
    raising = (context.evidence.raising(*each)[:1] for each in silent)
    yield _words(
        "What none says",
        ("silences",),
        *(context.content.terms[each].explains for each in silent),
        *(finding.says for found in raising for finding in found),
        *(each.says for found in raising for finding in found for each in finding.answers),
    )
    notes = (each.note for each in context.content.references.values())
    for topic, findings in context.evidence.by_topic.items():
        title = f"Evidence: {context.content.topics[topic].title}"
        yield _words(title, ("findings", topic), *_found(context, findings))
    if context.evidence.known:
        yield _words("References", ("references",), *notes)


def _lists(context: Context) -> Iterator[OwnWords]:
    content = context.content
    asked = tuple(each.asks for each in content.questions.questions)
    yield _words("Questions to ask", ("questions",), *asked)
    yield _words("Words explained", ("glossary",), *(e.means for e in content.glossary.entries))
    visit = visit_page(Here(address("visit"), context))
    yield _words(visit.title, ("visit",), visit.lead, *asked, formed=of_visit(visit.rows))
    changes = (text for each in content.changes.changes for text in (each.what, each.why))
    yield _words("Changes", ("changes",), content.site.update_policy, *changes)


def _prose(context: Context) -> Iterator[OwnWords]:
    for name, each in context.content.prose.items():
        text = plain(each.markdown)
        yield _words(each.page.title, ("page", name), each.page.description, *text.split("\n"))
    answers = context.content.standards
    because = (plain(each.because) for lines in answers.values() for each in lines.values())
    if answers:
        yield _words("Standards", ("standards",), *because)


KINDS: Final = (
    Kind("First page", _home),
    Kind("Questions", _topics),
    Kind("Situations", _situations),
    Kind("Articles", _sources),
    Kind("Two articles side by side", _pairs),
    Kind("Claims", _claims),
    Kind("Agreement, silence, evidence", _points),
    Kind("Lists", _lists),
    Kind("About this site", _prose),
)
"""Every kind of page with words of ours, in the order in which they are told."""


def plain(markdown: str) -> str:
    """The words of Markdown, a line for each line."""
    return SIGNS.sub("", LINK.sub(r"\1", markdown))


def _words(
    title: str, page: tuple[str, ...], *written: str | None, formed: Iterable[str] = ()
) -> OwnWords:
    """A page with its texts, each once."""
    return OwnWords(title, page, _once(written), _once(formed))


def _once(texts: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(text for text in dict.fromkeys(texts) if text)


def _says(claims: Iterable[SourcedClaim]) -> Iterator[str]:
    """What claims say, those left out that say another one again."""
    return (each.claim.says for each in claims if not each.repeats)


def _behind(context: Context, lines: Iterable[Line]) -> Iterator[SourcedClaim]:
    """The claims behind lines that are points of their own."""
    for line in lines:
        if not mirrored(context, line):
            yield from context.counting(line)


def _found(context: Context, findings: Iterable[Finding]) -> Iterator[str | None]:
    """What findings say, and why claims do not stand as they are."""
    for finding in findings:
        yield finding.says
        yield from (tie.why for tie in context.evidence.touched.get(finding.id, ()))
