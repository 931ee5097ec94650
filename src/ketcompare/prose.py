"""Prose: Markdown to markup, with links by kind and id instead of by address."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ketcompare.markup import Converted

Link = Callable[[str], str]

TARGET: Final = re.compile(
    r"^(?P<kind>[a-z]+):(?P<ids>[a-z0-9/_-]*)(?:#(?P<fragment>[A-Za-z0-9_-]+))?$"
)
ELSEWHERE: Final = ("http:", "https:", "mailto:", "tel:", "sms:", "#")


def markup(markdown: str, link: Link) -> str:
    """The markup of a page of prose; every link goes through `link`."""
    from html import escape

    found = _converted(markdown)
    addresses = [escape(link(target)) for target in found.targets]
    pairs = zip(found.pieces, [*addresses, ""], strict=True)
    return "".join(chain.from_iterable(pairs))


def targets(markdown: str) -> tuple[str, ...]:
    """Where the links of a page of prose lead, as written, in their order."""
    return _converted(markdown).targets


def fragments(markdown: str) -> frozenset[str]:
    """What can be pointed at on a page of prose: its headings."""
    return _converted(markdown).fragments


def parsed(target: str) -> tuple[str, tuple[str, ...], str] | None:
    """Kind, ids and fragment of `topic:onset#term-first`; none for an address elsewhere."""
    if target.startswith(ELSEWHERE):
        return None
    found = TARGET.match(target)
    if found is None:
        raise LookupError(f"'{target}' is not a link: write it as 'topic:name' or 'page:name'.")
    ids = tuple(part for part in found["ids"].split("/") if part)
    return found["kind"], ids, found["fragment"] or ""


def _converted(markdown: str) -> Converted:
    # Markdown is much to import, and much of what reads the content never asks for it.
    from ketcompare.markup import converted

    return converted(markdown)
