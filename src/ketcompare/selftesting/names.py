"""Damages to what a claim names: ids that are taken, and names of things that do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from ketcompare.content import Content, SourcedClaim
from ketcompare.selftesting.damage import Damage, Maker, changed


def id_duplicated(content: Content, sourced: SourcedClaim) -> Iterator[Damage]:
    """The claim has the id of its neighbour."""
    others = content.sources[sourced.source].claims[sourced.topic]
    taken = next((each.id for each in others if each.id != sourced.claim.id), None)
    if taken:
        yield changed("id duplicated", sourced, id=taken)


def term_missing(content: Content, sourced: SourcedClaim) -> Iterator[Damage]:
    """The term loses its last letter."""
    term = sourced.claim.term[:-1]
    if (sourced.topic, term) not in content.terms:
        yield changed("missing term", sourced, term=term)


def subject_missing(content: Content, sourced: SourcedClaim) -> Iterator[Damage]:
    """The subject, or the one compared with, loses its last letter."""
    claim = sourced.claim
    subjects = (*claim.subjects[:-1], claim.subjects[-1][:-1])
    if subjects[-1] not in content.subject:
        subject = subjects[0] if isinstance(claim.subject, str) else subjects
        yield changed("missing subject", sourced, subject=subject)
    if claim.than and claim.than[:-1] not in content.subject:
        yield changed("missing subject", sourced, than=claim.than[:-1])


def compared_with_itself(_content: Content, sourced: SourcedClaim) -> Iterator[Damage]:
    """A comparison names its own subject."""
    if sourced.claim.than:
        yield changed("compared with itself", sourced, than=sourced.claim.subjects[0])


def reference_missing(_content: Content, sourced: SourcedClaim) -> Iterator[Damage]:
    """A reference is cited that the source does not list."""
    yield changed(
        "missing reference", sourced, cites=(*sourced.claim.cites, "no-such"), basis="cited"
    )


def basis_wrong(_content: Content, sourced: SourcedClaim) -> Iterator[Damage]:
    """What cites something is said to have no basis; what cites nothing, to be cited."""
    yield changed("basis flipped", sourced, basis="none" if sourced.claim.cites else "cited")


def repeated_missing(_content: Content, sourced: SourcedClaim) -> Iterator[Damage]:
    """The claim repeats one that does not exist, and then itself."""
    yield changed("missing claim repeated", sourced, repeats="no-such-claim")
    yield changed("missing claim repeated", sourced, repeats=sourced.claim.id)


def form_missing(_content: Content, sourced: SourcedClaim) -> Iterator[Damage]:
    """A form is named that no subject has."""
    yield changed("missing form", sourced, form="no-such-form")


MAKERS: tuple[Maker, ...] = (
    id_duplicated,
    term_missing,
    subject_missing,
    compared_with_itself,
    reference_missing,
    basis_wrong,
    repeated_missing,
    form_missing,
)
