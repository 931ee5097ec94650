"""Prose: Markdown to markup, with links by kind and id instead of by address."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import chain
from typing import Final, NamedTuple

Link = Callable[[str], str]

TARGET: Final = re.compile(
    r"^(?P<kind>[a-z]+):(?P<ids>[a-z0-9/_-]*)(?:#(?P<fragment>[A-Za-z0-9_-]+))?$"
)
_SIGNS: Final = r".,;:?%/()'’‘“”\"–—-"
_LINK: Final = r"\[([^\W_](?:[^\W_]|[ .,'’-])*)\]\(([a-z0-9:/#_-]+)\)"
_SENTENCE: Final = re.compile(
    rf"(?:[^\W\d_]|[“‘(]|{_LINK})(?:[^\W_]|[{_SIGNS}]|(?: (?=\S))|{_LINK})*"
)
"""A text of one line with no sign in it that means anything to Markdown, but for links."""
ELSEWHERE: Final = ("http:", "https:", "mailto:", "tel:", "sms:", "#")


class Converted(NamedTuple):
    """The markup of a text: pieces, with the address of a link in each gap between two of them.

    `targets` are where the links lead, as written; `fragments` what can be pointed at.
    """

    pieces: tuple[str, ...]
    targets: tuple[str, ...]
    fragments: frozenset[str]


def markup(markdown: str, link: Link) -> str:
    """The markup of a page of prose; every link goes through `link`."""
    from html import escape

    found = converted(markdown)
    addresses = [escape(link(target)) for target in found.targets]
    pairs = zip(found.pieces, [*addresses, ""], strict=True)
    return "".join(chain.from_iterable(pairs))


def targets(markdown: str) -> tuple[str, ...]:
    """Where the links of a page of prose lead, as written, in their order."""
    return converted(markdown).targets


def fragments(markdown: str) -> frozenset[str]:
    """What can be pointed at on a page of prose: its headings."""
    return converted(markdown).fragments


def parsed(target: str) -> tuple[str, tuple[str, ...], str] | None:
    """Kind, ids and fragment of `topic:onset#term-first`; none for an address elsewhere."""
    if target.startswith(ELSEWHERE):
        return None
    found = TARGET.match(target)
    if found is None:
        raise LookupError(f"'{target}' is not a link: write it as 'topic:name' or 'page:name'.")
    ids = tuple(part for part in found["ids"].split("/") if part)
    return found["kind"], ids, found["fragment"] or ""


@lru_cache(maxsize=1024)
def converted(markdown: str) -> Converted:
    """A text as markup; what was converted before is kept."""
    if is_simple(markdown):
        return _sentence(markdown)
    # Markdown is much to import, and much of what reads the content never asks for it.
    from ketcompare.markup import convert

    return convert(markdown)


def is_simple(text: str) -> bool:
    """Whether Markdown would change nothing in a text but its links."""
    return _SENTENCE.fullmatch(text) is not None


def _sentence(text: str) -> Converted:
    """A simple text as markup, just as Markdown would have it."""
    targets = tuple(found[2] for found in re.finditer(_LINK, text))
    marked = re.sub(_LINK, '<a href="\0">\\1</a>', text)
    return Converted(tuple(f"<p>{marked}</p>".split("\0")), targets, frozenset())
