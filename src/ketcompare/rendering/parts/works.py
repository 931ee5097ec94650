"""The works that a source cites or names: what each is, where its trail ends, what it proves."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from ketcompare.model import SourceReference
from ketcompare.rendering.context import Here
from ketcompare.rendering.parts.claims import claim_href
from ketcompare.rendering.parts.tracing import traced
from ketcompare.rendering.view import Link


class WorkPart(Struct, frozen=True):
    """A work that the source cites or names, which of its claims point to it, where it leads."""

    id: str
    title: str
    details: str
    trail_end: str
    traced: str
    href: str | None
    claims: tuple[Link, ...]


def works(here: Here, name: str) -> tuple[WorkPart, ...]:
    """Every work of a source, in its order."""
    references = here.context.content.sources[name].references
    return tuple(_work(here, name, each) for each in references)


def anchor(reference: int | str) -> str:
    """The fragment of a work on the page of its source."""
    return f"reference-{reference}"


def _work(here: Here, name: str, reference: SourceReference) -> WorkPart:
    details = (reference.authors, reference.publisher, reference.kind, reference.year)
    return WorkPart(
        id=anchor(reference.id),
        title=reference.title or "Title not stated",
        details=", ".join(str(each) for each in details if each) or "nothing else stated",
        trail_end=reference.note
        or ("" if reference.address else "No address is given: the trail ends here."),
        traced=traced(reference),
        href=reference.address,
        claims=tuple(_citing(here, name, reference.id)),
    )


def _citing(here: Here, name: str, reference: int | str) -> Iterator[Link]:
    for sourced in here.context.content.claims_of[name]:
        if reference in sourced.claim.cites:
            yield Link(here.says(sourced), claim_href(here, sourced))
