"""Where a page speaks of what a crisis line is for, and where it helps: in one reading."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

HELP: Final = frozenset({"crisis", "crisis-spot", "compare__crisis", "visit__crisis"})
HOLDING: Final = frozenset({"main", "section", "header", "nav", "details", "ol", "ul", "dl"})
"""What can hold help for all that is in it, fold it away, or tell where a page stands."""


@dataclass(frozen=True)
class Holder:
    """An open part of a page: which one it is, of what kind, with which classes."""

    number: int
    tag: str
    classes: frozenset[str]


@dataclass
class Spoken(HTMLParser):
    """Reads a page for what it says; `late` is what it says before any help and in a part without.

    What is folded away helps in its own part alone; the trail to a page is none of what it says.
    """

    words: re.Pattern[str]
    helped: bool = False
    mentions: list[tuple[str, set[int]]] = field(default_factory=list)
    holders: list[Holder] = field(default_factory=list)
    helping: set[int] = field(default_factory=set)
    opened: int = 0

    def __post_init__(self) -> None:
        super().__init__()

    @property
    def late(self) -> list[str]:
        """Mentions that no help precedes, in parts of the page that have none."""
        return [words for words, parts in self.mentions if not parts & self.helping]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note help, and the parts that hold it."""
        classes = frozenset((dict(attrs).get("class") or "").split())
        if tag in HOLDING:
            self.opened += 1
            self.holders.append(Holder(self.opened, tag, classes))
        if classes & HELP and self._in("main"):
            self.helping |= self._parts()
            self.helped = self.helped or not self._in("details")

    def handle_endtag(self, tag: str) -> None:
        """Leave a part."""
        if tag in HOLDING:
            self.holders.pop()

    def handle_data(self, data: str) -> None:
        """Note a mention that no help precedes."""
        trail = any("trail" in each.classes for each in self.holders)
        if self._in("main") and not trail and not self.helped and self.words.search(data):
            self.mentions.append((data, self._parts()))

    def _parts(self) -> set[int]:
        """The parts that one is in; the whole page is none."""
        return {each.number for each in self.holders if each.tag != "main"}

    def _in(self, tag: str) -> bool:
        return any(each.tag == tag for each in self.holders)


def late(page: str, words: re.Pattern[str]) -> list[str]:
    """What a page says of it before any help, and in a section or list that has none."""
    reading = Spoken(words)
    reading.feed(page)
    return reading.late
