"""How independent findings stand to claims: one claim in a word, many as counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from msgspec import Struct

from ketcompare.comparing.results import Standing
from ketcompare.content import SourcedClaim
from ketcompare.model import Relation
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context
from ketcompare.rendering.evidence import WORST_FIRST

WORDS: Final[Mapping[Standing, str]] = {
    "contradicted": "contradicted",
    "qualified": "backed only in part",
    "supported": "backed",
    "not_assessed": "not assessed",
}
EXPLAINS: Final[Mapping[Standing, str]] = {
    "contradicted": "A finding says otherwise, and none backs it.",
    "qualified": "It holds with limits only, says more than was found, or findings disagree on it.",
    "supported": "What was found agrees with it.",
    "not_assessed": "No finding here speaks to it. That makes it neither true nor false.",
}
LOOKS: Final[Mapping[Standing, str]] = {
    "contradicted": "contradicted",
    "qualified": "qualified",
    "supported": "supported",
    "not_assessed": "open",
}
DOES: Final[Mapping[Relation, tuple[str, str]]] = {
    "contradicts": ("contradicts", "contradict"),
    "qualifies": ("limits", "limit"),
    "supports": ("backs", "back"),
}
DONE: Final[Mapping[Relation, Standing]] = {
    "contradicts": "contradicted",
    "qualifies": "qualified",
    "supports": "supported",
}


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
    standing = context.comparison.standing(address)
    return StandingPart(LOOKS[standing], WORDS[standing])


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
    return f"{wording.capital(wording.listed(told))}." if told else "No finding here speaks to it."


def standing_counts(
    context: Context, claims: Iterable[SourcedClaim], *, every: bool = False
) -> tuple[StandingPart, ...]:
    """How many of the claims stand how, the worst first.

    Those that are not assessed count where there is nothing else to say, or where every standing is
    wanted; without any findings there is nothing to count.
    """
    if not context.evidence.known:
        return ()
    counts = Counter(context.comparison.standing(sourced.address) for sourced in claims)
    assessed = any(counts[standing] for standing in DONE.values())
    return tuple(
        StandingPart(LOOKS[standing], f"{counts[standing]} {WORDS[standing]}")
        for standing in WORDS
        if counts[standing] and (every or standing != "not_assessed" or not assessed)
    )


def meanings() -> tuple[StandingMeaning, ...]:
    """Every standing with its meaning."""
    return tuple(
        StandingMeaning(StandingPart(LOOKS[standing], words), EXPLAINS[standing])
        for standing, words in WORDS.items()
    )
