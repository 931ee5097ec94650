"""Glossary words explained on the page that uses them.

The first use of a word leads to its meaning at the end of the same page, and back again: nothing
opens, nothing is hidden, and it reads well aloud and on paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from markupsafe import Markup, escape
from msgspec import Struct

from ketcompare.model import Entry
from ketcompare.rendering.context import Context

TAG: Final = re.compile(r"(<[^>]+>)")
KEPT: Final = ("a", "code", "h1", "h2", "h3", "h4", "th", "dt")
"""Elements whose words are left alone: links cannot hold links, and heads are no place for them."""


class WordPart(Struct, frozen=True):
    """A word that the page uses, what it means, and where the page first uses it."""

    id: str
    use: str
    term: str
    means: str


class Words:
    """The words of one page: gathers them while its texts are marked one after the other."""

    def __init__(self, context: Context) -> None:
        self._entries = entries_by_spelling(context)
        self._pattern = _pattern(tuple(self._entries))
        self._used: dict[str, WordPart] = {}

    @property
    def parts(self) -> tuple[WordPart, ...]:
        """What was used, in the order of use."""
        return tuple(self._used.values())

    def marked(self, text: str) -> Markup:
        """A plain text with its glossary words as links to their meanings."""
        return self._marked(str(escape(text)))

    def marked_page(self, markup: str) -> Markup:
        """Ready markup with the glossary words of its running text as links."""
        within: list[str] = []
        pieces = []
        for piece in TAG.split(markup):
            if piece.startswith("<"):
                _enter_or_leave(within, piece)
            pieces.append(piece if piece.startswith("<") or within else self._marked(piece))
        return Markup("").join(map(Markup, pieces))

    def _marked(self, markup: str) -> Markup:
        if self._pattern is None:
            return Markup(markup)
        return Markup(self._pattern.sub(self._link, markup))

    def _link(self, found: re.Match[str]) -> str:
        entry = self._entries.get(found[0]) or self._entries.get(found[0].casefold())
        if entry is None or entry.term in self._used:
            return found[0]
        part = _part(entry)
        self._used[entry.term] = part
        return f'<a class="word" id="{part.use}" href="#{part.id}">{found[0]}</a>'


def entries_by_spelling(context: Context) -> Mapping[str, Entry]:
    """Entries by each of their spellings; what is a subject's own name needs no explaining.

    A spelling with two capitals is matched as it stands, so that the word `it` is not `IT`.
    """
    subjects = context.content.subject.values()
    known = {name.casefold() for each in subjects for name in (each.id, each.name, each.short)}
    return {
        _key(spelling): entry
        for entry in context.content.glossary.entries
        if not known & {spelling.casefold() for spelling in (entry.term, *entry.also)}
        for spelling in (entry.term, *entry.also)
    }


def word_slug(term: str) -> str:
    """What a word is called in fragments."""
    letters = "".join(sign if sign.isalnum() else "-" for sign in term.casefold())
    return letters.strip("-")


def _key(spelling: str) -> str:
    return spelling if sum(sign.isupper() for sign in spelling) > 1 else spelling.casefold()


def _pattern(spellings: tuple[str, ...]) -> re.Pattern[str] | None:
    if not spellings:
        return None
    longest_first: Iterable[str] = sorted(spellings, key=lambda each: (-len(each), each))
    choices = "|".join(re.escape(str(escape(each))) for each in longest_first)
    return re.compile(rf"(?<![\w&-])(?:{choices})(?![\w-])", re.IGNORECASE)


def _part(entry: Entry) -> WordPart:
    slug = word_slug(entry.term)
    return WordPart(f"word-{slug}", f"use-{slug}", entry.term, entry.means)


def _enter_or_leave(within: list[str], tag: str) -> None:
    name = tag.strip("</>").split(" ", 1)[0]
    if name in KEPT and tag.startswith("</"):
        within.remove(name)
    elif name in KEPT:
        within.append(name)
