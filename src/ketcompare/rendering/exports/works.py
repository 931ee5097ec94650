"""What both forms of reference export need to know of a work."""

from __future__ import annotations

from typing import Final

from ketcompare.model import EvidenceReference

DESCRIBED: Final = "The title is a description; the work's own title was not confirmed."
IN_PART: Final = "Checked in part."


def in_journal(reference: EvidenceReference) -> bool:
    """Whether it is an article: a guideline with authors stands in a journal too."""
    return reference.type in ("journal-article", "news") or bool(
        reference.type == "guideline" and reference.authors
    )


def remarks(reference: EvidenceReference) -> str:
    """What one has to know before citing it: how far it was checked, what an address leads to."""
    copy = reference.secondary_url
    parts = (
        "" if reference.title_confirmed else DESCRIBED,
        IN_PART if reference.checked == "partial" else "",
        reference.note or "",
        f"A report or copy, not the publisher's own page: {copy}" if copy else "",
    )
    return " ".join(part for part in parts if part)


def date_parts(reference: EvidenceReference) -> tuple[int, ...]:
    """Year, month and day, as far as they are known."""
    if reference.date:
        return tuple(int(part) for part in reference.date.split("-"))
    return (reference.year,) if reference.year else ()
