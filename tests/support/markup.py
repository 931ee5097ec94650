"""Reads markup as a validating parser does: what a browser would mend in silence is a fault."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

import html5lib

POINTING = ("for", "aria-labelledby", "aria-describedby", "aria-controls")
"""Attributes whose words are ids of the same page."""


def faults(markup: str) -> list[str]:
    """What is wrong with a page: as markup, and as a net of ids."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    elements = [dict(element.attrib) for element in parser.parse(markup).iter()]
    ids = Counter(each["id"] for each in elements if "id" in each)
    told = [f"line {line}: {code} {more or ''}" for (line, _), code, more in parser.errors]
    twice = [f"the id {name} stands {count} times" for name, count in ids.items() if count > 1]
    pointed = (found for each in elements for found in _pointed(each))
    lost = [f"{name} points at {to}, which is not there" for name, to in pointed if to not in ids]
    return [*told, *twice, *lost]


def _pointed(attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What an element points at on its own page, and by which attribute."""
    for name in POINTING:
        for target in attributes.get(name, "").split():
            yield name, target
    href = attributes.get("href", "")
    if href.startswith("#"):
        yield "href", href[1:]
