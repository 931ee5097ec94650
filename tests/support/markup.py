"""Reads markup as a validating parser does: what a browser would mend in silence is a fault."""

from __future__ import annotations

from collections import Counter

import html5lib
from bs4 import BeautifulSoup

POINTING = ("for", "aria-labelledby", "aria-describedby", "aria-controls")


def faults(markup: str) -> list[str]:
    """What is wrong with a page: as markup, and as a net of ids."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    parser.parse(markup)
    told = [f"line {line}: {code} {more or ''}".strip() for (line, _), code, more in parser.errors]
    page = BeautifulSoup(markup, "html.parser")
    ids = Counter(str(each["id"]) for each in page.find_all(id=True))
    return [*told, *_twice(ids), *_lost(page, ids)]


def _twice(ids: Counter[str]) -> list[str]:
    return [f"the id {each} stands {count} times" for each, count in ids.items() if count > 1]


def _lost(page: BeautifulSoup, ids: Counter[str]) -> list[str]:
    """What points at an id of the page that is not there."""
    named = [(name, str(each[name])) for name in POINTING for each in page.select(f"[{name}]")]
    inner = [("href", str(each["href"])[1:]) for each in page.select('[href^="#"]')]
    pointed = [(name, each) for name, targets in (*named, *inner) for each in targets.split()]
    return [
        f"{name} points at {each}, which is not there" for name, each in pointed if each not in ids
    ]
