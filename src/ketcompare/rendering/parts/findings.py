"""Findings as pages show them: about what, how strong, on which references, with their rates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import groupby, islice
from typing import Final

from msgspec import Struct

from ketcompare.model import Finding, Form, Strength, Subject
from ketcompare.reading.grade import sentences
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.evidence import Tie
from ketcompare.rendering.parts.bounds import TOUCHED
from ketcompare.rendering.parts.citations import CitedPart, citation
from ketcompare.rendering.parts.claims import claim_href
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.parts.names import SourcePart, source_part, subject_sign
from ketcompare.rendering.parts.rates import RatesPart, rates_part
from ketcompare.rendering.parts.standing import StandingPart, relation_part

STRENGTHS: Final[Mapping[Strength, tuple[str, str]]] = {
    "label": ("official label", "What a drug's label says, as a regulator approved it."),
    "regulator": ("regulator or public body", "What such a body decided or warns of."),
    "guideline": ("guideline or expert advice", "What a group of experts advises."),
    "systematic-review": ("review of studies", "Many studies are looked at together."),
    "rct": ("randomised trial", "Chance decides who gets which treatment."),
    "cohort": ("study that watched people", "Other things may explain what it saw."),
    "mechanistic": ("laboratory work or argument", "Cells, animals or reasoning, few patients."),
    "reporting": ("report", "What was reported or counted, not tested."),
}
"""How a finding was come by: in a few words, and what that means."""


class FindingPart(Struct, frozen=True):
    """A finding: of what it speaks, how it was come by, on what it rests."""

    id: str
    href: str
    sign: str
    about: str
    says: str
    strength: str
    references: tuple[CitedPart, ...]
    rates: tuple[RatesPart, ...]
    crisis: tuple[CrisisPart, ...]


class FormPart(Struct, frozen=True):
    """A form of a subject, kept apart from its other forms, and what it is."""

    name: str
    explains: str


class TouchedClaim(Struct, frozen=True):
    """A claim on which a finding bears."""

    source: SourcePart
    says: str
    href: str
    why: str | None


class Touched(Struct, frozen=True):
    """The claims to which a finding stands in one way.

    Of many, some are shown; `count` is of all, and `more` tells of the rest.
    """

    standing: StandingPart
    count: int
    claims: tuple[TouchedClaim, ...]
    more: str


def finding_part(here: Here, finding: Finding, *, spot: bool = True) -> FindingPart:
    """A finding; without `spot` the crisis lines are left to the head of what it stands in."""
    key = ("finding", finding.id, spot)
    return here.keep(key, partial(_finding_part, finding=finding, spot=spot))


def _finding_part(here: Here, *, finding: Finding, spot: bool) -> FindingPart:
    context = here.context
    return FindingPart(
        id=anchor(finding.id),
        href=finding_href(here, finding.id),
        sign=subject_sign(here, finding.subject),
        about=about(context, finding),
        says=finding.says,
        strength=STRENGTHS[finding.strength][0],
        references=tuple(citation(here, each) for each in finding.references),
        rates=tuple(rates_part(each) for each in finding.rates),
        crisis=crisis_parts(context) if spot and context.evidence.in_crisis(finding) else (),
    )


def anchor(finding: str) -> str:
    """The fragment of a finding on its topic's page, and on that of its topic's findings."""
    return f"finding-{finding}"


def first_sentences(text: str, count: int = 1) -> str:
    """The first sentences of a text, without the last full stop."""
    return " ".join(islice(sentences(text), count)).removesuffix(".")


def finding_href(here: Here, finding: str) -> str:
    """Where a finding stands with everything that it bears on."""
    topic = here.context.content.findings[finding].topic
    return here.link("findings", topic, fragment=anchor(finding))


def about(context: Context, finding: Finding) -> str:
    """Which subject it is about, and which form of it, by name."""
    subject = context.content.subject[finding.subject]
    form = next((form for form in subject.forms if form.id == finding.form), None)
    if form is None:
        return f"About {subject.short}"
    return f"About {wording.lower(form.name)}, a form of {subject.short}"


def forms(context: Context, findings: Iterable[Finding]) -> tuple[FormPart, ...]:
    """The forms of the subjects that the findings are about, each explained."""
    subjects = dict.fromkeys(finding.subject for finding in findings)
    return tuple(
        FormPart(form.name, form.explains) for form in _forms(context.content.subject, subjects)
    )


def named_forms(context: Context, findings: Iterable[Finding]) -> tuple[FormPart, ...]:
    """The forms of the subjects of which findings name one: no form makes sense alone."""
    return forms(context, (each for each in findings if each.form))


def _forms(subject: Mapping[str, Subject], ids: Iterable[str]) -> Iterator[Form]:
    for each in ids:
        yield from subject[each].forms


def touched(here: Here, finding: Finding) -> tuple[Touched, ...]:
    """The claims on which a finding bears, by how it stands to them, the worst first."""
    ties = here.context.evidence.touched.get(finding.id, ())
    return tuple(
        _touched(here, tuple(group)) for _, group in groupby(ties, key=lambda tie: tie.relation)
    )


def _touched(here: Here, ties: tuple[Tie, ...]) -> Touched:
    return Touched(
        standing=relation_part(ties[0].relation),
        count=len(ties),
        claims=tuple(_touched_claim(here, tie) for tie in ties[:TOUCHED]),
        more=f"{len(ties) - TOUCHED:,} more" if len(ties) > TOUCHED else "",
    )


def _touched_claim(here: Here, tie: Tie) -> TouchedClaim:
    return TouchedClaim(
        source=source_part(here, tie.sourced.source),
        says=here.says(tie.sourced),
        href=claim_href(here, tie.sourced),
        why=tie.why,
    )
