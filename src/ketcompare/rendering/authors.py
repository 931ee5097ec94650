"""Authors as programs that cite want them: family name, given names, or a body's name whole."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

OTHERS: Final = "et al."
PARTICLES: Final = ("de", "der", "van", "von")
SUFFIXES: Final = ("Jr", "Sr")


class Author(Struct, frozen=True):
    """A person by family name and given names; `literal` is the name of what is no person."""

    family: str = ""
    given: str = ""
    suffix: str = ""
    literal: str = ""

    @property
    def short(self) -> str:
        """The name in a short citation."""
        return self.literal or self.family


def authors(names: tuple[str, ...]) -> tuple[Author, ...]:
    """Every author who is named."""
    return tuple(author(name) for name in names if name != OTHERS)


def and_others(names: tuple[str, ...]) -> bool:
    """Whether there are more authors than are named."""
    return OTHERS in names


def author(name: str) -> Author:
    """`Ada Brown` or `Brown, Ada`; a last word in small letters is no family name."""
    if "," in name:
        family, _, given = name.partition(",")
        return Author(family=family.strip(), given=given.strip())
    words = name.split()
    suffix = words.pop() if len(words) > 1 and words[-1] in SUFFIXES else ""
    if not words[-1][:1].isupper():
        return Author(literal=name)
    start = next((at for at, word in enumerate(words) if at and word.casefold() in PARTICLES), -1)
    return Author(" ".join(words[start:]), " ".join(words[:start]), suffix)
