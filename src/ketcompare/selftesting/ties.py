"""Damages to what ties a claim to its article: the locator, the source, the claim itself."""

from __future__ import annotations

from collections.abc import Iterator

from ketcompare.content import Content, SourcedClaim
from ketcompare.selftesting.damage import Damage, Maker, changed, with_other_digits


def word_dropped(_content: Content, sourced: SourcedClaim) -> Iterator[Damage]:
    """One word of the locator is left out; of a single word, its last letter."""
    locator = sourced.claim.locator
    words = locator.split()
    shorter = [[*words[:at], *words[at + 1 :]] for at in range(len(words)) if words[at] != "|"]
    for left in shorter if len(words) > 1 else [[locator[:-1]]]:
        text = " ".join(left)
        if text:
            yield changed("locator: word dropped", sourced, locator=text)


def digit_changed(_content: Content, sourced: SourcedClaim) -> Iterator[Damage]:
    """A digit of the locator is changed."""
    for text in with_other_digits(sourced.claim.locator):
        yield changed("locator: digit changed", sourced, locator=text)


def occurrence_changed(_content: Content, sourced: SourcedClaim) -> Iterator[Damage]:
    """Another occurrence of the words is meant than the one that is right."""
    yield changed("occurrence changed", sourced, occurrence=(sourced.claim.occurrence or 1) + 1)


def told_of_another_source(content: Content, sourced: SourcedClaim) -> Iterator[Damage]:
    """The claim stands in the fact file of each other source."""
    for source in content.sources:
        if source != sourced.source:
            what = f"moved to {source}"
            yield Damage("moved to another source", sourced, what, sourced.claim, source)


def taken_out(_content: Content, sourced: SourcedClaim) -> Iterator[Damage]:
    """The claim is taken out, so that its sentence is used by nothing."""
    yield Damage("claim taken out", sourced, "taken out", None, sourced.source)


MAKERS: tuple[Maker, ...] = (
    word_dropped,
    digit_changed,
    occurrence_changed,
    told_of_another_source,
    taken_out,
)
