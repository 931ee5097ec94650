"""What to do where a claim is named that is not there: a slip, another name, or one taken out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from ketcompare.content import Content

_NEAR: Final = 0.75
"""How like a name must be to what is written, so that it is offered: a slip of the finger is."""


class Named(msgspec.Struct, frozen=True):
    """A claim as it is named: by source, topic and its own id."""

    source: str
    topic: str
    id: str

    @classmethod
    def at(cls, address: str) -> Named:
        """A claim by its address."""
        source, _, within = address.partition("/")
        topic, _, name = within.partition("/")
        return cls(source, topic, name)

    @property
    def within(self) -> str:
        """Topic and id, as the record of its source names it."""
        return f"{self.topic}/{self.id}"

    @property
    def address(self) -> str:
        """Source, topic and id in one."""
        return f"{self.source}/{self.within}"


def meant(content: Content, named: Named) -> Named | None:
    """The claim that a name was meant for: the one that was so called, or one nearly so called.

    A claim that was there when the article was last verified is no slip: only what has come since
    can be the same one.
    """
    there = _claims(content, named.source)
    if found := [each for each, before in there if before == named.id]:
        return next((each for each in found if each.topic == named.topic), found[0])
    known = _recorded(content, named.source)
    may_be = [each for each, _ in there if named.within not in known or each.within not in known]
    return _nearest(named.id, may_be)


def what_to_do(content: Content, named: Named, *, if_removed: str) -> str:
    """What to do where nothing is like the name of a claim."""
    was_there = named.within in _recorded(content, named.source)
    removed = f"it was removed: {if_removed}" if was_there else f"if it was removed, {if_removed}"
    return (
        f"{removed}; if it has another id now, name that, and write `moved_from: {named.id}` there"
    )


def claim_repair(content: Content, address: str, *, if_removed: str) -> str:
    """What to type instead of the address of a claim that is not there."""
    named = Named.at(address)
    found = meant(content, named)
    if found:
        return f"did you mean: {found.address}"
    return what_to_do(content, named, if_removed=if_removed)


def _claims(content: Content, source: str) -> list[tuple[Named, str | None]]:
    """The claims of the source that is meant, each with the id that it had before.

    Of all sources the nearest claim would take far longer to find.
    """
    name = source if source in content.sources else _like(source, list(content.sources))
    if name is None:
        return []
    return [
        (Named(name, topic, claim.id), claim.moved_from)
        for topic, claims in content.sources[name].claims.items()
        for claim in claims
    ]


def _nearest(name: str, claims: Sequence[Named]) -> Named | None:
    near = _like(name, [each.id for each in claims])
    return next((each for each in claims if each.id == near), None)


def _like(name: str, names: Sequence[str]) -> str | None:
    import difflib  # only where something is wrong

    return next(iter(difflib.get_close_matches(name, names, n=1, cutoff=_NEAR)), None)


def _recorded(content: Content, source: str) -> frozenset[str]:
    """The claims that the source had when it was last verified, as `topic/id`."""
    record = content.provenance.get(source)
    return frozenset(record.claims) if record else frozenset()
