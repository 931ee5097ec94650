"""References as pages cite them: in short beside a finding, in full on the page of references."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from ketcompare.model import EvidenceReference, ReferenceType
from ketcompare.rendering import wording
from ketcompare.rendering.authors import OTHERS, and_others, authors
from ketcompare.rendering.context import Here

TYPES: Final[Mapping[ReferenceType, str]] = {
    "label": "official label of a drug",
    "regulator": "word of a regulator or public body",
    "guideline": "guideline or expert advice",
    "journal-article": "article in a journal",
    "book": "book",
    "news": "news report",
}
NAMES_IN_FULL: Final = 2


class CitedPart(Struct, frozen=True):
    """A reference in short; `address` is how to find it from paper, where no link leads on."""

    words: str
    href: str
    address: str


def citation(here: Here, reference: str) -> CitedPart:
    """A reference in short, leading to all that is told of it."""
    found = here.context.content.references[reference]
    doubt = " (checked in part)" if found.checked == "partial" else ""
    href = here.link("references", fragment=anchor(reference))
    return CitedPart(short(found) + doubt, href, _on_paper(found))


def _on_paper(reference: EvidenceReference) -> str:
    """Its address as short as can be typed: its DOI, which outlives addresses, where it has one."""
    if reference.doi:
        return f"doi:{reference.doi}"
    return (reference.url or reference.secondary_url or "").partition("//")[2].rstrip("/")


def anchor(reference: str) -> str:
    """The fragment of a reference on the page of references."""
    return f"reference-{reference}"


def short(reference: EvidenceReference) -> str:
    """Who and when: `Brown and others, 2020`."""
    return ", ".join(each for each in (who(reference), _year(reference)) if each)


def who(reference: EvidenceReference) -> str:
    """Its authors by surname; without them a label's drug, else the body, else the title."""
    names = [author.short for author in authors(reference.authors)]
    if not names and reference.type == "label":
        return f"{_before_details(reference.title)} label"
    if not names:
        return _before_details(reference.container or reference.title)
    if len(names) > NAMES_IN_FULL or and_others(reference.authors):
        return f"{names[0]} and others"
    return wording.listed(names)


def _before_details(text: str) -> str:
    """A name without what stands in brackets behind it."""
    return text.partition(" (")[0]


def _year(reference: EvidenceReference) -> str:
    return str(reference.year) if reference.year else "year not known"


def full(reference: EvidenceReference) -> str:
    """The whole citation in words, without the title: who, when, where."""
    date = wording.day(reference.date) if reference.date else wording.capital(_year(reference))
    parts = (_authors(reference), _where(reference), date)
    return ". ".join(each for each in parts if each) + "."


def _authors(reference: EvidenceReference) -> str:
    names = [name for name in reference.authors if name != OTHERS]
    if and_others(reference.authors):
        return f"{', '.join(names)} and others"
    return wording.listed(names)


def _where(reference: EvidenceReference) -> str:
    volume = f" {reference.volume}" if reference.volume else ""
    issue = f" ({reference.issue})" if reference.issue else ""
    pages = f", {reference.pages}" if reference.pages else ""
    return f"{reference.container or ''}{volume}{issue}{pages}".strip()
