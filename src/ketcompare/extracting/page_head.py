"""What the head of a page tells of it, beside what its readers see."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup
from msgspec import Struct

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_IN_DATA = re.compile(r'"datePublished"\s*:\s*"(\d{4}-\d{2}-\d{2})')
_SITE = re.compile(r"\s+[|\u2013\u2014\u00b7-]\s+(?:.(?!\s[|\u2013\u2014\u00b7-]\s))*$")


class Head(Struct, frozen=True):
    """Title, publisher, address and date as a page's head has them; `heading` is its great one."""

    title: str | None
    heading: str | None
    publisher: str | None
    address: str
    day: str | None


def read_head(soup: BeautifulSoup) -> Head:
    """What the head tells; to be read before the page is cleared."""
    told = {
        str(each.get("property") or each.get("name") or each.get("itemprop")): each
        for each in soup("meta")
    }
    said = {name: str(each.get("content") or "").strip() for name, each in told.items()}
    link = soup.find("link", rel="canonical")
    return Head(
        title=said.get("og:title") or _title(soup),
        heading=_heading(soup),
        publisher=said.get("og:site_name") or None,
        address=str(link.get("href") or "") if link else said.get("og:url", ""),
        day=next(_days(soup, said), None),
    )


def _title(soup: BeautifulSoup) -> str | None:
    """The page's title, without the name of the site behind it."""
    words = " ".join(soup.title.get_text().split()) if soup.title else ""
    return _SITE.sub("", words) or None


def _heading(soup: BeautifulSoup) -> str | None:
    """The first great heading that is not the name of the site in its menu."""
    great = [each for each in soup("h1") if not each.find_parent("nav")]
    inside = [each for each in great if not each.find_parent("header")] or great
    return " ".join(inside[0].get_text(" ").split()) or None if inside else None


def _days(soup: BeautifulSoup, said: dict[str, str]) -> Iterator[str]:
    for name in ("article:published_time", "datePublished", "date"):
        found = _DAY.match(said.get(name, ""))
        if found:
            yield found.group()
    for script in soup("script", type="application/ld+json"):
        found = _IN_DATA.search(script.get_text())
        if found:
            yield found[1]
