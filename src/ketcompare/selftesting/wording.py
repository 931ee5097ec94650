"""Damages to what a claim says: numbers, negations, hedges, stance, value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import msgspec
from msgspec.structs import replace

from ketcompare.content import Content, SourcedClaim
from ketcompare.model import Value
from ketcompare.selftesting.damage import Damage, Maker, changed, swapped, with_other_digits

_NUMBERS: Final = {
    "two": "three", "three": "four", "four": "five", "five": "six", "six": "seven",
    "seven": "eight", "eight": "nine", "nine": "ten", "ten": "eleven", "eleven": "twelve",
    "twelve": "ten",
}  # fmt: skip
_NEGATIONS: Final = {
    "not": "", "never": "always", "no": "every", "without": "with", "cannot": "can",
    "none": "all", "neither": "both", "don't": "do", "doesn't": "does", "isn't": "is",
    "aren't": "are", "can't": "can", "won't": "will",
}  # fmt: skip
_VERBS: Final = {
    "is": "is not", "are": "are not", "has": "has no", "have": "have no", "can": "cannot",
    "may": "may not", "with": "without", "does": "does not", "do": "do not", "helps": "never helps",
    "works": "never works", "takes": "never takes", "was": "was not", "were": "were not",
}  # fmt: skip
_MODALS: Final = {
    "may": "will", "might": "will", "can": "will", "could": "would", "often": "always",
    "usually": "always", "typically": "always", "generally": "always", "sometimes": "always",
    "rarely": "never", "likely": "surely", "potentially": "surely", "possibly": "surely",
}  # fmt: skip
_NUMERIC: Final = ("least", "most", "min", "max", "min_percent", "max_percent")


def digit_in_says(_content: Content, sourced: SourcedClaim) -> Iterator[Damage]:
    """A digit or number word of `says` is changed."""
    says = sourced.claim.says
    for text in (*with_other_digits(says), *swapped(says, _NUMBERS)):
        yield changed("digit in says", sourced, says=text)


def digit_in_value(_content: Content, sourced: SourcedClaim) -> Iterator[Damage]:
    """A number of the value is changed."""
    value = sourced.claim.value
    if value:
        for name in _NUMERIC:
            number = getattr(value, name)
            if number is not None:
                yield _with_value(sourced, value, name, number + 1 if number < 100 else number - 1)  # noqa: PLR2004


def digit_in_worded(_content: Content, sourced: SourcedClaim) -> Iterator[Damage]:
    """A digit or number word of the value's own words is changed."""
    value = sourced.claim.value
    if value:
        for text in (*with_other_digits(value.worded), *swapped(value.worded, _NUMBERS)):
            yield _with_value(sourced, value, "worded", text)


def _with_value(sourced: SourcedClaim, value: Value, name: str, new: object) -> Damage:
    kind = "digit in worded" if name == "worded" else "number of value"
    damage = changed(kind, sourced, value=msgspec.structs.replace(value, **{name: new}))
    return replace(damage, what=f"value: {name}: {getattr(value, name)} → {new}")


def negation_dropped(_content: Content, sourced: SourcedClaim) -> Iterator[Damage]:
    """A negation in `says` is taken out."""
    for text in swapped(sourced.claim.says, _NEGATIONS):
        yield changed("negation dropped", sourced, says=text)


def negation_added(_content: Content, sourced: SourcedClaim) -> Iterator[Damage]:
    """The first verb that can be negated in `says` is negated."""
    for text in list(swapped(sourced.claim.says, _VERBS))[:1]:
        yield changed("negation added", sourced, says=text)


def stance_flipped(_content: Content, sourced: SourcedClaim) -> Iterator[Damage]:
    """What is affirmed is denied, and what is denied or left open is affirmed."""
    stance = "denies" if sourced.claim.stance == "affirms" else "affirms"
    yield changed("stance flipped", sourced, stance=stance)


def modal_strengthened(_content: Content, sourced: SourcedClaim) -> Iterator[Damage]:
    """A word in `says` that holds back becomes one that does not."""
    for text in swapped(sourced.claim.says, _MODALS):
        yield changed("modal strengthened", sourced, says=text)


def hedge_mark_flipped(_content: Content, sourced: SourcedClaim) -> Iterator[Damage]:
    """`hedged` says the opposite."""
    yield changed("hedged flipped", sourced, hedged=not sourced.claim.hedged)


MAKERS: tuple[Maker, ...] = (
    digit_in_says,
    digit_in_value,
    digit_in_worded,
    negation_dropped,
    negation_added,
    stance_flipped,
    modal_strengthened,
    hedge_mark_flipped,
)
