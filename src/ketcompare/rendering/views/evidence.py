"""The page of all findings, by topic, each with the claims that it touches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ketcompare.comparing.results import STANDINGS
from ketcompare.model import Finding
from ketcompare.rendering import wording
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.parts.evidence import EvidencePart, evidence_part
from ketcompare.rendering.parts.findings import STRENGTHS, FormPart, anchor, forms
from ketcompare.rendering.parts.standing import StandingMeaning, meanings
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import Link, View
from ketcompare.rendering.views.trail import trail


@dataclass(frozen=True)
class EvidenceGroup:
    """The findings on one topic."""

    id: str
    topic: Link
    crisis: tuple[CrisisPart, ...]
    evidence: EvidencePart


@dataclass(frozen=True, kw_only=True)
class EvidencePage(View):
    """All findings."""

    message: str
    lead: str
    meanings: tuple[StandingMeaning, ...]
    strengths: tuple[tuple[str, str], ...]
    forms: tuple[FormPart, ...]
    contents: tuple[Link, ...]
    references: Link
    groups: tuple[EvidenceGroup, ...]


def planned(context: Context) -> Iterator[PlannedPage]:
    """The one page, where there are findings; each of them can be pointed at."""
    if context.evidence.known:
        anchors = {anchor(each) for each in context.content.findings}
        anchors |= {f"topic-{topic}" for topic in context.evidence.by_topic}
        yield PlannedPage(address("evidence"), "evidence.html", evidence_page, frozenset(anchors))


def evidence_page(here: Here) -> EvidencePage:
    """Every finding, by topic."""
    context = here.context
    findings = tuple(context.content.findings.values())
    groups = tuple(_group(here, topic) for topic in context.evidence.by_topic)
    return EvidencePage(
        title="What independent evidence says",
        description="Findings of studies, labels and guidelines, set beside what the articles say.",
        section="evidence",
        trail=trail(here, ("Evidence", None)),
        message=_message(context),
        lead=_lead(context),
        meanings=meanings(),
        strengths=tuple(STRENGTHS.values()),
        forms=forms(context, findings),
        contents=tuple(Link(each.topic.words, f"#{each.id}") for each in groups),
        references=Link(_references(context), here.link("references")),
        groups=groups,
    )


def _group(here: Here, topic: str) -> EvidenceGroup:
    found = here.context.content.topics[topic]
    findings: tuple[Finding, ...] = here.context.evidence.by_topic[topic]
    return EvidenceGroup(
        id=f"topic-{topic}",
        topic=Link(found.question, here.link("topic", topic)),
        crisis=crisis_parts(here.context) if found.crisis else (),
        evidence=evidence_part(here, findings, spot=not found.crisis),
    )


def _message(context: Context) -> str:
    """How many claims have been set beside a finding, and how they stand."""
    counts = dict.fromkeys(STANDINGS, 0)
    for sourced in context.content.claims:
        if not sourced.repeats:
            counts[context.comparison.standing(sourced.address)] += 1
    claims = wording.counted(sum(counts.values()), "claim")
    return (
        f"Independent evidence supports {counts['supported']} of {claims}, "
        f"qualifies {counts['qualified']} and contradicts {counts['contradicted']}"
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
    return (
        f"Here are {count} from studies, labels and guidelines, in our words.{silent} Other claims "
        "are not assessed: no finding here speaks to them."
    )


def _references(context: Context) -> str:
    return f"All {wording.counted(len(context.content.references), 'reference')}"
