"""One claim as pages show it: who says what, its exact words, how firmly and on what basis."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from msgspec import Struct

from ketcompare.content import SourcedClaim
from ketcompare.model import Basis, Claim, Stance
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.names import SourcePart, source_part
from ketcompare.rendering.parts.standing import StandingPart, standing_part
from ketcompare.rendering.parts.tally import Look
from ketcompare.rendering.view import Link
from ketcompare.rendering.words_link import words_link

BASIS: Final[Mapping[Basis, str]] = {
    "none": "offers no proof",
    "vague": "speaks of proof but names none",
    "named": "names a study or a body",
    "cited": "cites a reference",
}
LOOKS: Final[Mapping[Stance, Look]] = {"affirms": "says", "denies": "denies", "leaves_open": "open"}


class ClaimPart(Struct, frozen=True):
    """A claim on any page but its own; `words_href` is null where the words are not verified.

    `place` tells which sentence they are in, for readers whose browser does not mark them.

    `look` is that of its mark: on the line of a subject that it only compares with, a claim stands
    the other way round.
    """

    source: SourcePart
    says: str
    href: str
    look: Look
    words: str
    words_href: str | None
    place: str
    verified: bool
    firmness: str
    basis: str
    standing: StandingPart
    limits: str
    again: tuple[Link, ...]


def claim_part(here: Here, sourced: SourcedClaim, *, of: str | None = None) -> ClaimPart:
    """A claim with its attribution, its exact words and its standing, on the line of a subject."""
    look = claim_look(sourced.claim, of=of)
    key = ("claim", sourced.address, look)
    return here.keep(key, partial(_claim_part, sourced=sourced, look=look))


def _claim_part(here: Here, *, sourced: SourcedClaim, look: Look) -> ClaimPart:
    record = here.context.content.record(sourced)
    source = here.context.content.sources[sourced.source]
    return ClaimPart(
        source=source_part(here, sourced.source),
        says=here.says(sourced),
        href=claim_href(here, sourced),
        look=look,
        words=shown_words(sourced.claim),
        words_href=words_link(source.url, record),
        place=sentence_place(here.context, sourced),
        verified=record is not None,
        firmness=firmness(sourced.claim),
        basis=basis(sourced.claim),
        standing=standing_part(here.context, sourced.address),
        limits=limits(sourced.claim),
        again=tuple(_again(here, each) for each in here.context.repeats.get(sourced.address, ())),
    )


def claim_look(claim: Claim, *, of: str | None = None) -> Look:
    """How its mark looks on the line of a subject; without one, on its own."""
    if of is None or of in claim.subjects:
        return LOOKS[claim.stance]
    return "denies" if claim.stance == "affirms" else "open"


def shown_words(claim: Claim) -> str:
    """The exact words as a reader sees them, between quotation marks.

    A row's label and its cell have a gap between.
    """
    parts = (wording.within_quotes(part.strip()) for part in claim.locator.split("|"))
    return " … ".join(parts)


def sentence_place(context: Context, sourced: SourcedClaim) -> str:
    """Which sentence of the article its words are in; nothing where they are not verified."""
    record = context.content.record(sourced)
    if record is None:
        return ""
    sentences = len(context.content.provenance[sourced.source].sentences)
    return f"sentence {record.sentence} of {sentences}"


def claim_href(here: Here, sourced: SourcedClaim) -> str:
    """The permanent page of a claim."""
    return here.link("claim", sourced.source, sourced.topic, sourced.claim.id)


def firmness(claim: Claim) -> str:
    """How firmly the source says it."""
    return "said with a “may”" if claim.hedged else "said flatly"


def basis(claim: Claim) -> str:
    """What the source itself offers for it."""
    if claim.basis == "cited" and claim.cites:
        return f"cites its reference {wording.listed([str(each) for each in claim.cites])}"
    return BASIS[claim.basis]


def limits(claim: Claim) -> str:
    """For whom, where and how used it holds, as one text."""
    if claim.limits is None:
        return ""
    told = (claim.limits.people, claim.limits.setting, claim.limits.use)
    return "; ".join(each for each in told if each)


def _again(here: Here, sourced: SourcedClaim) -> Link:
    record = here.context.content.record(sourced)
    where = f"sentence {record.sentence}" if record else "another place"
    return Link(where, claim_href(here, sourced))
