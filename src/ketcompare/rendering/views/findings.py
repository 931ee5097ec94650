"""The findings on one question, each with the claims that it touches and why."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ketcompare.rendering import wording
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.parts.evidence import EvidencePart, evidence_part
from ketcompare.rendering.parts.findings import anchor
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import Link, View
from ketcompare.rendering.views.trail import trail


class FindingsPage(View, frozen=True, kw_only=True):
    """The findings on one question."""

    message: str
    topic: Link
    crisis: tuple[CrisisPart, ...]
    evidence: EvidencePart
    before: Link | None
    above: Link
    after: Link | None


def planned(context: Context) -> Iterator[PlannedPage]:
    """A page for every question that has findings; each of them can be pointed at."""
    for topic, findings in context.evidence.by_topic.items():
        anchors = frozenset(anchor(each.id) for each in findings)
        build = partial(findings_page, topic=topic)
        yield PlannedPage(address("findings", topic), "findings.html", build, anchors)


def findings_page(here: Here, *, topic: str) -> FindingsPage:
    """The page of a question's findings."""
    found = here.context.content.topics[topic]
    findings = here.context.evidence.by_topic[topic]
    before, after = _neighbours(here, topic)
    return FindingsPage(
        title=f"{found.question} What independent evidence says",
        description=f"{found.title}: findings of studies, labels and guidelines, and the claims "
        "on which they bear.",
        section="evidence",
        trail=trail(here, ("Evidence", here.link("evidence")), (found.title, None)),
        message=_message(found.question, len(findings)),
        topic=Link(found.question, here.link("topic", topic)),
        crisis=crisis_parts(here.context) if found.crisis else (),
        evidence=evidence_part(here, findings, spot=not found.crisis),
        before=before,
        above=Link("Evidence on all questions", here.link("evidence")),
        after=after,
    )


def _message(question: str, count: int) -> str:
    return f"{question} {wording.capital(wording.told(count, 'finding'))}"


def _neighbours(here: Here, topic: str) -> tuple[Link | None, Link | None]:
    topics = list(here.context.evidence.by_topic)
    place = topics.index(topic)

    def link(name: str) -> Link:
        return Link(here.context.content.topics[name].question, here.link("findings", name))

    before = link(topics[place - 1]) if place else None
    return before, link(topics[place + 1]) if place + 1 < len(topics) else None
