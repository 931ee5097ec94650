"""Findings as a section of a page: disputed ones together, the forms of a subject explained."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from ketcompare.model import Finding
from ketcompare.rendering.context import Here
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.parts.findings import (
    FindingPart,
    FormPart,
    Touched,
    finding_part,
    named_forms,
    touched,
)


class ToldFinding(Struct, frozen=True):
    """A finding with the claims that it touches."""

    finding: FindingPart
    touched: tuple[Touched, ...]


class EvidencePart(Struct, frozen=True):
    """Findings in clusters: one, or several that dispute one another.

    `crisis` is for the head of the section, where one of them asks for it.
    """

    crisis: tuple[CrisisPart, ...]
    clusters: tuple[tuple[ToldFinding, ...], ...]
    forms: tuple[FormPart, ...]


def evidence_part(here: Here, findings: Sequence[Finding], *, spot: bool = True) -> EvidencePart:
    """The findings in their order, each beside those that stand against it.

    Without `spot` the head of the page has the crisis lines.
    """
    context, own = here.context, {each.id for each in findings}
    clusters = context.evidence.clusters(findings)
    asked = any(context.evidence.in_crisis(each) for cluster in clusters for each in cluster)
    return EvidencePart(
        crisis=crisis_parts(context) if spot and asked else (),
        clusters=tuple(tuple(_told(here, each, own) for each in cluster) for cluster in clusters),
        forms=named_forms(here.context, findings),
    )


def _told(here: Here, finding: Finding, own: set[str]) -> ToldFinding:
    """One of them; one that only stands against another belongs elsewhere and has no anchor."""
    part = finding_part(here, finding, spot=False)
    shown = part if finding.id in own else replace(part, id="")
    return ToldFinding(shown, touched(here, finding))
