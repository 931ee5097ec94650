"""References as CSL-JSON, which citation processors read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from ketcompare.model import EvidenceReference, ReferenceType
from ketcompare.rendering.authors import OTHERS, Author, and_others, authors
from ketcompare.rendering.exports.tables import Row
from ketcompare.rendering.exports.works import date_parts, in_journal, remarks

TYPES: Final[Mapping[ReferenceType, str]] = {
    "label": "report",
    "regulator": "report",
    "guideline": "report",
    "journal-article": "article-journal",
    "book": "book",
    "news": "article-newspaper",
}
GENRES: Final[Mapping[ReferenceType, str]] = {
    "label": "Prescribing information",
    "regulator": "Document of a public body",
    "guideline": "Guideline",
}


def csl_item(reference: EvidenceReference) -> Row:
    """One reference; what is not known is left out, as the format has it."""
    return {key: value for key, value in _fields(reference).items() if value}


def _fields(reference: EvidenceReference) -> Row:
    article = in_journal(reference)
    parts = date_parts(reference)
    journal = article and reference.type != "news"
    return {
        "id": reference.id,
        "type": "article-journal" if journal else TYPES[reference.type],
        "title": reference.title,
        "author": _authors(reference),
        "container-title": reference.container if article else None,
        "publisher": None if article else reference.container,
        "genre": None if article else GENRES.get(reference.type),
        "issued": {"date-parts": [parts]} if parts else None,
        "volume": reference.volume,
        "issue": reference.issue,
        "page": reference.pages,
        "DOI": reference.doi,
        "PMID": reference.pmid,
        "URL": reference.url,
        "note": remarks(reference),
    }


def _authors(reference: EvidenceReference) -> list[dict[str, Any]]:
    named = [_author(each) for each in authors(reference.authors)]
    return [*named, {"literal": OTHERS}] if and_others(reference.authors) else named


def _author(author: Author) -> dict[str, Any]:
    if author.literal:
        return {"literal": author.literal}
    names = {"family": author.family, "given": author.given, "suffix": author.suffix}
    return {key: name for key, name in names.items() if name}
