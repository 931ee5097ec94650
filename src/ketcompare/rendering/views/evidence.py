"""The page of all evidence: what it does to the claims, by question, and how to read it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from msgspec import Struct

from ketcompare.comparing.results import Backing
from ketcompare.content import SourcedClaim
from ketcompare.rendering import wording
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.beside import CorrectedClaim, corrected, in_crisis
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.parts.findings import STRENGTHS, FormPart, forms
from ketcompare.rendering.parts.standing import (
    WORDS,
    StandingMeaning,
    backings,
    meanings,
)
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import Link, View
from ketcompare.rendering.views.trail import trail

CONTRADICTED: Final = 12
"""How many contradicted claims are told here; the pages of the questions have all."""


class StandingCount(Struct, frozen=True):
    """How many claims stand in one way."""

    label: str
    count: int
    against: bool


class EvidenceRow(Struct, frozen=True):
    """A question: its findings, and how many of its claims stand how."""

    findings: Link
    count: int
    counts: tuple[StandingCount, ...]


class EvidencePage(View, frozen=True, kw_only=True):
    """What evidence does to the claims of all questions."""

    message: str
    lead: str
    labels: tuple[str, ...]
    rows: tuple[EvidenceRow, ...]
    contradicted: tuple[CorrectedClaim, ...]
    crisis: tuple[CrisisPart, ...]
    meanings: tuple[StandingMeaning, ...]
    strengths: tuple[tuple[str, str], ...]
    forms: tuple[FormPart, ...]
    references: Link


def planned(context: Context) -> Iterator[PlannedPage]:
    """The one page, where there are findings."""
    if context.evidence.known:
        yield PlannedPage(address("evidence"), "evidence.html", evidence_page)


def evidence_page(here: Here) -> EvidencePage:
    """Every question with findings, what does not hold, and how to read it."""
    context = here.context
    contradicted = tuple(islice(_contradicted(context), CONTRADICTED))
    return EvidencePage(
        title="What independent evidence says",
        description="Findings of studies, labels and guidelines, set beside what the articles say.",
        section="evidence",
        trail=trail(here, ("Evidence", None)),
        message=message(context),
        lead=_lead(context),
        labels=tuple(map(wording.capital, WORDS.values())),
        rows=tuple(_row(here, topic) for topic in context.evidence.by_topic),
        contradicted=tuple(corrected(here, each) for each in contradicted),
        crisis=crisis_parts(context) if in_crisis(context, contradicted) else (),
        meanings=meanings(),
        strengths=tuple(STRENGTHS.values()),
        forms=forms(context, context.content.findings.values()),
        references=Link(_references(context), here.link("references")),
    )


def _row(here: Here, topic: str) -> EvidenceRow:
    context = here.context
    counts = _counted(context, (each for each in context.content.claims if each.topic == topic))
    return EvidenceRow(
        findings=Link(context.content.topics[topic].question, here.link("findings", topic)),
        count=len(context.evidence.by_topic[topic]),
        counts=tuple(
            StandingCount(wording.capital(words), counts[backing], backing == "contradicted")
            for backing, words in WORDS.items()
        ),
    )


def _contradicted(context: Context) -> Iterator[SourcedClaim]:
    """The claims that evidence contradicts, in the order of questions."""
    order = list(context.content.topics)
    for sourced in sorted(context.content.claims, key=lambda each: order.index(each.topic)):
        backing = context.comparison.backing(sourced.address)
        if backing == "contradicted" and not sourced.repeats:
            yield sourced


def _counted(context: Context, claims: Iterable[SourcedClaim]) -> Counter[Backing]:
    """How many of the claims stand how, repeats left out."""
    return backings(context, (each for each in claims if not each.repeats))


def message(context: Context) -> str:
    """How many claims findings back, and what they do to others."""
    counts = _counted(context, context.content.claims)
    claims = wording.counted(counts.total(), "claim")
    return (
        f"Independent evidence backs {counts['backed']} of {claims}, {counts['partly']} more only "
        f"in part, {counts['limited']} not as told, and contradicts {counts['contradicted']}"
    )


def _lead(context: Context) -> str:
    untied = sum(1 for each in context.content.findings if each not in context.evidence.touched)
    silent = (
        f" {wording.capital(wording.told(untied, 'finding'))} "
        f"{'speaks' if untied == 1 else 'speak'} of what no article says."
        if untied
        else ""
    )
    count = wording.told(len(context.content.findings), "finding")
    rest = _counted(context, context.content.claims)["not_assessed"]
    return (
        f"Here are {count} from studies, labels and guidelines, in our words.{silent} The other "
        f"{wording.counted(rest, 'claim')} {'is' if rest == 1 else 'are'} not assessed: no finding "
        "here speaks to them."
    )


def _references(context: Context) -> str:
    return f"All {wording.counted(len(context.content.references), 'reference')}"
