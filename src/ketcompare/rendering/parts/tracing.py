"""Whether what an article names as proof could be found; not found is not the same as false."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ketcompare.content import SourcedClaim
from ketcompare.model import SourceReference, Traced
from ketcompare.rendering.context import Context

WORK: Final[Mapping[Traced, str]] = {
    "fully": "We looked for this work and found it.",
    "partly": "We looked for this work. It could be traced in part only.",
    "not_at_all": "We looked for this work. It could not be traced. That does not make it false.",
}
ORIGIN: Final[Mapping[Traced, str]] = {
    "fully": "We looked for where this comes from and found it.",
    "partly": "We looked for where this comes from. It could be traced in part only.",
    "not_at_all": (
        "We looked for where this comes from. It could not be traced. That does not make it false."
    ),
}


def traced(reference: SourceReference) -> str:
    """What came of looking for a work that a source names; nothing where nobody looked."""
    if reference.traced is None:
        return ""
    told = WORK[reference.traced]
    return f"{told} {reference.found}" if reference.found else told


def untraced(context: Context, sourced: SourcedClaim) -> tuple[str, ...]:
    """What could not be traced of the proof that a claim offers, a sentence or two each."""
    references = context.content.sources[sourced.source].references
    cited = (each for each in references if each.id in sourced.claim.cites)
    works = tuple(
        f"{_named(each)}: {traced(each)}" for each in cited if each.traced not in (None, "fully")
    )
    own = sourced.claim.traced
    return (*works, *((ORIGIN[own],) if own and own != "fully" else ()))


def _named(reference: SourceReference) -> str:
    return reference.title or reference.publisher or f"Reference {reference.id}"
