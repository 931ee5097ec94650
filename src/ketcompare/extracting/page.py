"""Reading a saved page or text: the article's own text, and what the page tells of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ketcompare.verifying.originals import visible_text

if TYPE_CHECKING:
    from bs4 import Tag

HTML_SUFFIXES = (".html", ".htm", ".xhtml")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WEB = re.compile(r"https?://\S+")
_YEAR_MONTH = re.compile(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])(?:/|$)")
_CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?([\w-]+)", re.IGNORECASE)


@dataclass(frozen=True)
class Page:
    """An article's text, and what a page's head says; what it does not say is None.

    `in_head` is a date that only the page's head gives: no reader sees it.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    address: str | None = None
    in_head: str | None = None
    is_cut: bool = False

    @property
    def published_by_address(self) -> str | None:
        """Year and month, where the address tells them."""
        found = _YEAR_MONTH.search(self.address or "")
        return f"{found[1]}-{found[2]}" if found else None


def read_page(path: Path) -> Page:
    """Read a file: a page is cut down to its article, a text is taken as it is."""
    data = path.read_bytes()
    if path.suffix.lower() in HTML_SUFFIXES or _looks_like_html(data):
        return cut(decoded(data))
    return Page(data.decode("utf-8-sig", "replace"))


def cut(html: str) -> Page:
    """The article of a page, without the page's furniture."""
    from bs4 import BeautifulSoup

    from ketcompare.extracting.furniture import article_element

    soup = BeautifulSoup(html, "html.parser")
    head = soup.find("h1")
    title = " ".join(head.get_text(" ").split()) if head else None
    told = {str(each.get("property") or each.get("name")): each for each in soup("meta")}
    said = {name: str(each.get("content") or "").strip() for name, each in told.items()}
    link = soup.find("link", rel="canonical")
    address = str(link.get("href") or "") if link else said.get("og:url", "")
    date = _DAY.match(said.get("article:published_time", ""))
    element = article_element(soup)
    _number_lists(element)
    text = visible_text(str(element))
    if title and title not in text:
        text = f"{title}\n{text}"
    return Page(
        text=text,
        title=title,
        publisher=said.get("og:site_name") or None,
        address=address if _WEB.fullmatch(address) else None,
        in_head=date.group() if date else None,
        is_cut=True,
    )


def _number_lists(element: Tag) -> None:
    """Write the numbers of numbered lists, which no text of a page holds: footnotes need them."""
    for ordered in element("ol"):
        for number, item in enumerate(ordered.find_all("li", recursive=False), start=1):
            item.insert(0, f"{number}. ")
            item.name = "p"


def _looks_like_html(data: bytes) -> bool:
    start = data[:1000].lstrip().lower()
    return start.startswith((b"<!doctype html", b"<html", b"<head", b"<body"))


def decoded(data: bytes, *, charset: str | None = None) -> str:
    """A page's text, in the encoding that came with it, or else in the one that it names."""
    named = _CHARSET.search(data[:2000])
    for encoding in (charset or (named[1].decode() if named else "utf-8"), "utf-8", "cp1252"):
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("utf-8", "replace")
