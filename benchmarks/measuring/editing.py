"""Changes as an editor makes them: one claim's wording, one topic's title."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from string import ascii_lowercase
from typing import Final

SAYS: Final = "      says: "
_TITLE: Final = "title: "
_LETTERS: Final = 4


@dataclass(frozen=True)
class Rewording:
    """A claim whose last word is changed, as often as is wanted, and its page."""

    file: Path
    before: str
    says: str
    after: str
    address: str

    @property
    def page(self) -> str:
        """The page of the claim, relative to the site."""
        return f"claims/{self.address}/index.html"

    def write(self, mark: str) -> None:
        """Save the fact file with that word at the claim's end."""
        text = f"{self.before}{SAYS}{self.says} {mark}.\n{self.after}"
        self.file.write_text(text, encoding="utf-8")


def rewording(content: Path) -> Rewording:
    """A way to change the first claim of the source that is in the middle by name."""
    files = sorted((content / "sources").glob("*.yaml"))
    file = files[len(files) // 2]
    text = file.read_text("utf-8")
    topic = text.partition("\nclaims:\n  ")[2].partition(":")[0]
    before, rest = text.split(SAYS, maxsplit=1)
    says, after = rest.split("\n", maxsplit=1)
    claim = before.rpartition("- id: ")[2].partition("\n")[0]
    return Rewording(
        file, before, says.strip('"').rstrip("."), after, f"{file.stem}/{topic}/{claim}"
    )


@dataclass(frozen=True)
class Retitling:
    """A topic whose title is changed, and the pages that surely show it."""

    file: Path
    topic: str
    rest: str

    @property
    def page(self) -> str:
        """The page of the topic, relative to the site."""
        return f"topics/{self.topic}/index.html"

    def write(self, mark: str) -> None:
        """Save the topic with a title that ends in that word."""
        title = f"{self.topic.capitalize()} {mark}"
        self.file.write_text(f"{_TITLE}{title}\n{self.rest}", encoding="utf-8")


def retitling(content: Path) -> Retitling:
    """A way to change the title of the first topic by name."""
    file = min((content / "topics").glob("*.yaml"))
    first, rest = file.read_text("utf-8").split("\n", maxsplit=1)
    if not first.startswith(_TITLE):
        raise ValueError(first)
    return Retitling(file, file.stem, rest)


def _marks() -> Iterator[str]:
    """Words of one length, so that none is part of another."""
    return (f"zq{''.join(letters)}" for letters in product(ascii_lowercase, repeat=_LETTERS))


_UNUSED: Final = _marks()


def new_mark() -> str:
    """A word that stands nowhere yet: no earlier change, of whatever case, has had it."""
    return next(_UNUSED)
