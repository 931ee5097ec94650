"""The page of all references: what each is, how far it was checked, what was taken from it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, get_args
from urllib.parse import quote

from msgspec import Struct

from ketcompare.model import EvidenceReference, Finding, ReferenceType
from ketcompare.rendering import wording
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.citations import TYPES, anchor, full
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.parts.findings import about, finding_href
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import Link, View
from ketcompare.rendering.views.trail import trail

DOI: Final = "https://doi.org/"
PUBMED: Final = "https://pubmed.ncbi.nlm.nih.gov/"
TITLES: Final[dict[ReferenceType, str]] = {
    "label": "Official labels",
    "regulator": "Regulators and public bodies",
    "guideline": "Guidelines and expert advice",
    "journal-article": "Articles in journals",
    "book": "Books",
    "news": "News reports",
}


class FoundPart(Struct, frozen=True):
    """What a reference found of one thing: the questions on which it is told, each a link."""

    about: str
    links: tuple[Link, ...]


class ReferencePart(Struct, frozen=True):
    """A reference, and where the findings are told that rest on it."""

    id: str
    title: str
    title_confirmed: bool
    citation: str
    type: str
    checked: str
    note: str | None
    links: tuple[Link, ...]
    findings: tuple[FoundPart, ...]


class ReferenceGroup(Struct, frozen=True):
    """The references of one type."""

    id: str
    title: str
    crisis: tuple[CrisisPart, ...]
    references: tuple[ReferencePart, ...]


class ReferencesPage(View, frozen=True, kw_only=True):
    """All references."""

    message: str
    lead: str
    downloads: tuple[Link, ...]
    groups: tuple[ReferenceGroup, ...]


def planned(context: Context) -> Iterator[PlannedPage]:
    """The one page, where there are findings; each reference can be pointed at."""
    if context.evidence.known:
        anchors = frozenset(anchor(each) for each in context.content.references)
        yield PlannedPage(address("references"), "references.html", references_page, anchors)


def references_page(here: Here) -> ReferencesPage:
    """Every reference, by type."""
    references = here.context.content.references
    return ReferencesPage(
        title="References",
        description="The independent works that findings rest on, and what was taken from each.",
        section="references",
        trail=trail(here, ("Evidence", here.link("evidence")), ("References", None)),
        message=f"{wording.capital(wording.told(len(references), 'work'))} that findings rest on",
        lead="Each leads to what we took from it, in our words, and to the claims on which that "
        "bears. How far it was checked stands beside it.",
        downloads=(
            Link("CSL-JSON", here.link("file", "data/references.json")),
            Link("BibTeX", here.link("file", "data/references.bib")),
        ),
        groups=tuple(_groups(here)),
    )


def _groups(here: Here) -> Iterator[ReferenceGroup]:
    for type_ in get_args(ReferenceType):
        found = [each for each in here.context.content.references.values() if each.type == type_]
        if found:
            parts = tuple(_reference(here, each) for each in found)
            yield ReferenceGroup(f"type-{type_}", TITLES[type_], _help(here, found), parts)


def _help(here: Here, references: Iterable[EvidenceReference]) -> tuple[CrisisPart, ...]:
    """Crisis help for a section, once, where a finding that rests on its references asks for it."""
    evidence = here.context.evidence
    findings = (finding for each in references for finding in evidence.resting_on.get(each.id, ()))
    return crisis_parts(here.context) if any(map(evidence.in_crisis, findings)) else ()


def _reference(here: Here, reference: EvidenceReference) -> ReferencePart:
    findings = here.context.evidence.resting_on.get(reference.id, ())
    return ReferencePart(
        id=anchor(reference.id),
        title=reference.title,
        title_confirmed=reference.title_confirmed,
        citation=full(reference),
        type=wording.capital(TYPES[reference.type]),
        checked=checked(reference),
        note=reference.note,
        links=tuple(links(reference)),
        findings=tuple(_found(here, findings)),
    )


def _found(here: Here, findings: Iterable[Finding]) -> Iterator[FoundPart]:
    """Of what the findings are, on which questions, and where each is told."""
    groups: defaultdict[str, list[Finding]] = defaultdict(list)
    for each in findings:
        groups[about(here.context, each)].append(each)
    for told, group in groups.items():
        yield FoundPart(told, tuple(_links_to(here, group)))


def _links_to(here: Here, findings: Iterable[Finding]) -> Iterator[Link]:
    """A link a finding, in the words of its question; of several on one, numbered."""
    count: Counter[str] = Counter()
    for each in findings:
        count[each.topic] += 1
        topic = wording.lower(here.context.content.topics[each.topic].title)
        number = f" ({count[each.topic]})" if count[each.topic] > 1 else ""
        yield Link(topic + number, finding_href(here, each.id))


def checked(reference: EvidenceReference) -> str:
    """How far it was checked."""
    if reference.checked == "full":
        return "Seen in a copy of its text."
    return "Checked in part: some of its details, or only summaries of it, were seen."


def links(reference: EvidenceReference) -> Iterator[Link]:
    """Where to read it; a report or a copy says that it is one."""
    if reference.doi:
        yield Link(f"DOI {reference.doi}", DOI + quote(reference.doi, safe="/:;().-_"))
    if reference.pmid:
        yield Link(f"PubMed {reference.pmid}", f"{PUBMED}{reference.pmid}/")
    if reference.url:
        yield Link("Publisher’s page", reference.url)
    if reference.secondary_url:
        yield Link("A report or copy, not the publisher’s own page", reference.secondary_url)
