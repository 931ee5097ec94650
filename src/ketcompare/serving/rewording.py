"""Which words of a page have changed, where nothing else has: an open page then needs no more."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from itertools import chain
from typing import Final

from ketcompare.serving.answer import HTML, Answer

TAG: Final = re.compile(r"(<[^>]*>)")


class _MoreError(Exception):
    """More has changed than words."""


def words_changed(before: Answer | None, now: Answer) -> dict[str, str]:
    """New texts, as a reader sees them, by those in whose place they stand everywhere on the page.

    There are none where anything else has changed as well: a tag, or how many texts there are.
    """
    if before is None or not (before.tag and now.tag and before.type == now.type == HTML):
        return {}
    # The tag stands in the served copy, and is always another one.
    old, new = before.body.decode().replace(before.tag, now.tag), now.body.decode()
    try:
        found = _texts(old, new)
    except _MoreError:
        return {}
    shown = {unescape(text): unescape(other) for text, other in found.items()}
    return shown if len(shown) == len(found) else {}


def _texts(old: str, new: str) -> dict[str, str]:
    lines = old.split("\n"), new.split("\n")
    if len(lines[0]) != len(lines[1]):
        raise _MoreError
    differing = (pair for pair in zip(*lines, strict=True) if pair[0] != pair[1])
    pairs = Counter(chain.from_iterable(_of_line(*pair) for pair in differing))
    # One text has one other in its place, wherever it stands.
    is_everywhere = all(old.count(f">{text}<") == count for (text, _), count in pairs.items())
    if len(found := dict(pairs.keys())) != len(pairs) or not is_everywhere:
        raise _MoreError
    return found


def _of_line(old: str, new: str) -> Iterator[tuple[str, str]]:
    """The texts between tags that differ, each with the one in its place."""
    pieces = TAG.split(old), TAG.split(new)
    if len(pieces[0]) != len(pieces[1]):
        raise _MoreError
    last = len(pieces[0]) - 1
    for number, (text, other) in enumerate(zip(*pieces, strict=True)):
        if text != other:
            is_between_tags = number % 2 == 0 and 0 < number < last
            if not (is_between_tags and text and other):
                raise _MoreError
            yield text, other
