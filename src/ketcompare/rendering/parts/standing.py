"""How independent findings stand to claims: one claim in a word, many as counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Final

from msgspec import Struct

from ketcompare.comparing.results import Backing
from ketcompare.content import SourcedClaim
from ketcompare.model import Relation
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context
from ketcompare.rendering.evidence import WORST_FIRST

WORDS: Final[Mapping[Backing, str]] = {
    "contradicted": "contradicted",
    "limited": "not backed as told",
    "partly": "backed only in part",
    "backed": "backed",
    "not_assessed": "not assessed",
}
SHORT: Final[Mapping[Backing, str]] = {
    **WORDS,
    "limited": "not as told",
    "partly": "only in part",
}
"""The words after others that have said `backed`."""
EXPLAINS: Final[Mapping[Backing, str]] = {
    "contradicted": "A finding says otherwise, and none backs it.",
    "limited": "Findings set limits to it, or leave part of it untested. None backs it as it is "
    "told.",
    "partly": "A finding backs it, but another limits it or says otherwise.",
    "backed": "What was found agrees with it.",
    "not_assessed": "No finding here speaks to it. That makes it neither true nor false.",
}
LOOKS: Final[Mapping[Backing, str]] = {
    "contradicted": "contradicted",
    "limited": "limited",
    "partly": "partly",
    "backed": "backed",
    "not_assessed": "open",
}
DOES: Final[Mapping[Relation, tuple[str, str]]] = {
    "contradicts": ("contradicts", "contradict"),
    "qualifies": ("limits", "limit"),
    "supports": ("backs", "back"),
}
DONE: Final[Mapping[Relation, Backing]] = {
    "contradicts": "contradicted",
    "qualifies": "limited",
    "supports": "backed",
}
AFTER_BACKED: Final[tuple[Backing, ...]] = (
    "contradicted",
    "backed",
    "partly",
    "limited",
    "not_assessed",
)
"""The order in which counts are told in words: what is not backed in full follows what is."""


class StandingPart(Struct, frozen=True):
    """A standing as a sign and words."""

    look: str
    words: str


class StandingMeaning(Struct, frozen=True):
    """A standing and what it means."""

    standing: StandingPart
    means: str


def standing_part(context: Context, address: str) -> StandingPart:
    """How findings stand to a claim, in a word."""
    backing = context.comparison.backing(address)
    return StandingPart(LOOKS[backing], WORDS[backing])


def relation_part(relation: Relation, count: int = 1) -> StandingPart:
    """What a finding, or several, do to a claim."""
    return StandingPart(LOOKS[DONE[relation]], DOES[relation][count != 1])


def standing_told(context: Context, address: str) -> str:
    """Why a claim stands as it does: how many findings do what to it."""
    counts = Counter(tie.relation for tie in context.evidence.ties.get(address, ()))
    told = [
        f"{wording.told(count, 'finding')} {relation_part(relation, count).words} it"
        for relation in WORST_FIRST
        if (count := counts[relation])
    ]
    if not told:
        return "No finding here speaks to it."
    none = ", and none backs it" if context.comparison.backing(address) == "limited" else ""
    return f"{wording.capital(wording.listed(told))}{none}."


def backings(context: Context, claims: Iterable[SourcedClaim]) -> Counter[Backing]:
    """How many of the claims are backed how far."""
    return Counter(context.comparison.backing(sourced.address) for sourced in claims)


def standing_counts(context: Context, claims: Iterable[SourcedClaim]) -> tuple[StandingPart, ...]:
    """How many of the claims stand how, the worst first; nothing while there are no findings."""
    counts = backings(context, claims) if context.evidence.known else Counter[Backing]()
    return tuple(
        StandingPart(LOOKS[backing], f"{counts[backing]} {words}")
        for backing, words in WORDS.items()
        if counts[backing]
    )


def counts_told(counts: Counter[Backing]) -> str:
    """All claims by how they stand: `8 of 9 claims backed, 1 only in part`; of all, the words."""
    told = [backing for backing in AFTER_BACKED if counts[backing]]
    first = told[0]
    if len(told) == 1:
        return WORDS[first]
    parts = [f"{counts[first]} of {counts.total()} claims {WORDS[first]}"]
    for before, backing in pairwise(told):
        words = SHORT if before in ("backed", "partly") else WORDS
        parts.append(f"{counts[backing]} {words[backing]}")
    return ", ".join(parts)


def meanings() -> tuple[StandingMeaning, ...]:
    """Every standing with its meaning."""
    return tuple(
        StandingMeaning(StandingPart(LOOKS[backing], words), EXPLAINS[backing])
        for backing, words in WORDS.items()
    )
