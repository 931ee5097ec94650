"""Writing out what only the form of a page tells: numbers of lists, raised footnote marks."""

from __future__ import annotations

import re

from bs4 import Tag
from bs4.element import NavigableString

_NOTE = re.compile(r"\s*\[?\s*\d{1,2}(?:\s*[,\u2013-]\s*\d{1,2})*\s*\]?\s*")
_BACK = re.compile(r"[\u21a9\u2191^\s\ufe0e\ufe0f]+|back", re.IGNORECASE)
_BOXES = ["p", "div", "span"]


def number_lists(element: Tag) -> None:
    """Write the numbers of numbered lists, which no text of a page holds: footnotes need them."""
    for ordered in element("ol"):
        start = str(ordered.get("start") or "1")
        first = int(start) if start.isdigit() else 1
        for number, item in enumerate(ordered.find_all("li", recursive=False), start=first):
            for box in item.find_all(_BOXES, limit=1):
                box.unwrap()
            item.insert(0, f"{number}. ")
            item.name = "p"


def plain_notes(element: Tag) -> None:
    """Write raised footnote marks right behind the word before; links back to the text go."""
    for link in element("a"):
        if _BACK.fullmatch(link.get_text()):
            link.decompose()
    for raised in element("sup"):
        if _NOTE.fullmatch(raised.get_text()):
            _glue(raised, "".join(raised.get_text().split()))


def _glue(raised: Tag, mark: str) -> None:
    """Put a mark right behind what stands before, as the page shows it.

    Behind a digit it is put in brackets: it would be read as a part of the number.
    """
    outer = raised
    while outer.parent is not None and outer.parent.name in ("a", "span") and _is_alone(outer):
        outer = outer.parent
    before = outer.previous_sibling
    if isinstance(before, NavigableString):
        if before.rstrip()[-1:].isdigit() and mark[0].isdigit():
            mark = f"[{mark}]"
        before.replace_with(before.rstrip())
    outer.replace_with(mark)


def _is_alone(node: Tag) -> bool:
    return node.parent is not None and node.parent.get_text(strip=True) == node.get_text(strip=True)
