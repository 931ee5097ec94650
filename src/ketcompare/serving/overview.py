"""How far each source is: its claims and sentences, and how many of them are still to be done."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from ketcompare.comparing.results import Comparison
from ketcompare.content import Content, SourcedClaim
from ketcompare.model import Source


class Row(Struct, frozen=True):
    """One source in numbers; None where nothing is recorded, or nothing can be compared."""

    name: str
    href: str
    claims: int
    not_verified: int
    not_assessed: int | None
    sentences: int | None
    not_accounted: int | None
    verified: str | None


def overview(content: Content, comparison: Comparison | None) -> tuple[Row, ...]:
    """A row for each source, drafts included."""
    return tuple(_row(content, comparison, name, each) for name, each in content.sources.items())


def _row(content: Content, comparison: Comparison | None, name: str, source: Source) -> Row:
    claims = [each for each in content.claims if each.source == name]
    record = content.provenance.get(name)
    fates = Counter(each.fate is None for each in record.sentences) if record else None
    return Row(
        name=f"{source.short}, a draft" if source.draft else source.short,
        href=f"/sources/{name}/index.html",
        claims=len(claims),
        not_verified=sum(content.record(each) is None for each in claims),
        not_assessed=sum(is_unassessed(comparison, each) for each in claims)
        if comparison
        else None,
        sentences=fates.total() if fates else None,
        not_accounted=fates[True] if fates else None,
        verified=record.verified if record else None,
    )


def is_unassessed(comparison: Comparison, sourced: SourcedClaim) -> bool:
    """Whether no finding bears on a claim that counts."""
    return not sourced.repeats and comparison.standing(sourced.address) == "not_assessed"
