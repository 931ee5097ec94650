"""A damage: one claim made wrong in one way; and the words that make it wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

import msgspec
from msgspec import Struct

from ketcompare.content import Content, SourcedClaim
from ketcompare.model import Claim

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_DIGIT: Final = re.compile(r"\d")


class Damage(Struct, frozen=True):
    """A claim, what it became, and in which source it then stands.

    `claim` is null where it was taken out; `what` tells the change to people.
    """

    kind: str
    of: SourcedClaim
    what: str
    claim: Claim | None
    source: str

    @property
    def is_moved(self) -> bool:
        """Whether it stands in another source than it did."""
        return self.source != self.of.source


Maker = Callable[[Content, SourcedClaim], Iterator[Damage]]
"""What makes the damages of one kind to one claim."""


def changed(kind: str, sourced: SourcedClaim, **fields: Any) -> Damage:
    """The damage of giving some of a claim's fields other values."""
    claim = sourced.claim
    what = "; ".join(
        f"{key}: {_told(getattr(claim, key))} → {_told(new)}" for key, new in fields.items()
    )
    return Damage(kind, sourced, what, msgspec.structs.replace(claim, **fields), sourced.source)


def _told(value: object) -> str:
    plain = msgspec.to_builtins(value)
    return plain if isinstance(plain, str) else msgspec.json.encode(plain).decode()


def swapped(text: str, words: dict[str, str]) -> Iterator[str]:
    """The text with one of its words at a time replaced, or deleted where the new one is empty."""
    for found in _WORD.finditer(text):
        new = words.get(found.group().lower().replace("’", "'"))
        if new is not None:
            yield _tidy(text[: found.start()] + new + text[found.end() :])


def with_other_digits(text: str) -> Iterator[str]:
    """The text with one of its digits at a time raised by one, a nine lowered."""
    for found in _DIGIT.finditer(text):
        digit = int(found.group())
        other = digit - 1 if digit == 9 else digit + 1  # noqa: PLR2004 - the largest digit
        yield f"{text[: found.start()]}{other}{text[found.end() :]}"


def _tidy(text: str) -> str:
    """A sentence after a word went: single spaces, a capital first letter."""
    plain = re.sub(r"\s+([.,;:])", r"\1", " ".join(text.split()))
    return plain[:1].upper() + plain[1:]
