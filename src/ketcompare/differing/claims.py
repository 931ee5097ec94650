"""What became of the claims: added, removed, renamed, or told otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec
from msgspec import Struct

from ketcompare.comparing.results import Comparison
from ketcompare.content import Content, SourcedClaim
from ketcompare.differing.results import ClaimChange, ClaimChanges, FieldChange, Told
from ketcompare.finding import yaml_text
from ketcompare.model import Claim

_NAMES = frozenset({"id", "moved_from"})


class Side(Struct, frozen=True):
    """One of the two states; without a comparison the standing of claims is not told."""

    content: Content
    comparison: Comparison | None = None


def claim_changes(old: Side, new: Side, *, unknown: tuple[str, ...] = ()) -> ClaimChanges:
    """Compare the claims of two states; nothing is told of sources that are not known before."""
    before = {each.address: each for each in old.content.claims}
    after = {each.address: each for each in new.content.claims if each.source not in unknown}
    renamed = _renamed(before, after)
    kept = {address: address for address in after if address in before} | renamed
    return ClaimChanges(
        added=tuple(_told(each) for name, each in after.items() if name not in kept),
        removed=tuple(_told(each) for name, each in before.items() if name not in kept.values()),
        changed=tuple(
            change
            for name, was in kept.items()
            if (change := _change(old, new, before[was], after[name]))
        ),
        unknown=unknown,
    )


def _renamed(
    before: Mapping[str, SourcedClaim], after: Mapping[str, SourcedClaim]
) -> dict[str, str]:
    """The old address of each claim that has another one now and says so."""
    moved = {
        address: f"{each.source}/{each.topic}/{each.claim.moved_from}"
        for address, each in after.items()
        if address not in before and each.claim.moved_from
    }
    return {new: was for new, was in moved.items() if was in before and was not in after}


def _told(sourced: SourcedClaim) -> Told:
    return Told(sourced.address, sourced.claim.says)


def _change(old: Side, new: Side, one: SourcedClaim, other: SourcedClaim) -> ClaimChange | None:
    was = one.address if one.address != other.address else None
    fields = (*_fields(one.claim, other.claim), *_following(old, new, one, other))
    return ClaimChange(other.address, fields, was) if fields or was else None


def _fields(one: Claim, other: Claim) -> Iterator[FieldChange]:
    for each in msgspec.structs.fields(Claim):
        before, after = getattr(one, each.name), getattr(other, each.name)
        if before != after and each.name not in _NAMES:
            yield FieldChange(each.name, as_written(before), as_written(after))


def _following(
    old: Side, new: Side, one: SourcedClaim, other: SourcedClaim
) -> Iterator[FieldChange]:
    """What is not written in a claim and follows from records and findings."""
    before, after = _tie(old.content, one), _tie(new.content, other)
    if before != after:
        yield FieldChange("tie", before, after)
    if old.comparison and new.comparison:
        stood, stands = old.comparison.standing(one.address), new.comparison.standing(other.address)
        if stood != stands:
            yield FieldChange("standing", stood, stands)


def _tie(content: Content, sourced: SourcedClaim) -> str:
    record = content.record(sourced)
    return f"verified in sentence {record.sentence}" if record else "not verified"


def as_written(value: object) -> str:
    """A value in one line, as an author writes it."""
    plain = msgspec.to_builtins(value)
    if isinstance(plain, dict):
        given = {name: each for name, each in plain.items() if each is not None}
        return f"{{{', '.join(f'{name}: {as_written(each)}' for name, each in given.items())}}}"
    if isinstance(plain, list | tuple):
        return f"[{', '.join(map(as_written, plain))}]"
    if isinstance(plain, str):
        return yaml_text(plain)
    return "null" if plain is None else f"{plain}".lower()
