"""Reading a saved page or text: the article's own text, and what the page tells of itself."""

from __future__ import annotations

import re
from pathlib import Path

from msgspec import Struct

from ketcompare.extracting.marks import number_lists, plain_notes
from ketcompare.text.decoding import decode_page
from ketcompare.text.plain import plain_text
from ketcompare.verifying.originals import visible_text

HTML_SUFFIXES = (".html", ".htm", ".xhtml")
_WEB = re.compile(r"https?://\S+")
_YEAR_MONTH = re.compile(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])(?:/|$)")


class Page(Struct, frozen=True):
    """An article's text, and what a page's head says; what it does not say is None.

    `in_head` is a date that only the page's head gives: no reader sees it. `was_there` says that
    the text was found at the address, and not only that the page names it.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    address: str | None = None
    in_head: str | None = None
    is_cut: bool = False
    was_there: bool = False

    @property
    def published_by_address(self) -> str | None:
        """Year and month, where the address tells them."""
        found = _YEAR_MONTH.search(self.address or "")
        return f"{found[1]}-{found[2]}" if found else None


def read_page(path: Path) -> Page:
    """Read a file: a page is cut down to its article, a text is taken as `verify` takes it."""
    return page_of(path.read_bytes(), is_html=path.suffix.lower() in HTML_SUFFIXES)


def page_of(data: bytes, *, is_html: bool = False, charset: str | None = None) -> Page:
    """What a file holds; what looks like a page is one. `charset` is what a server told of it."""
    if is_html or _looks_like_html(data):
        return cut(decode_page(data, charset))
    return Page(plain_text(data))


def cut(html: str) -> Page:
    """The article of a page, without the page's furniture."""
    from bs4 import BeautifulSoup

    from ketcompare.extracting.furniture import article_element, find_title
    from ketcompare.extracting.page_head import read_head

    soup = BeautifulSoup(html, "html.parser")
    head = read_head(soup)
    element = article_element(soup)
    found = find_title(element)
    title = " ".join(found.get_text(" ").split()) if found else head.heading or head.title
    plain_notes(element)
    number_lists(element)
    text = visible_text(str(element))
    if title and title not in text:
        text = f"{title}\n{text}"
    return Page(
        text=text,
        title=title,
        publisher=head.publisher,
        address=head.address if _WEB.fullmatch(head.address) else None,
        in_head=head.day,
        is_cut=True,
    )


def _looks_like_html(data: bytes) -> bool:
    start = data[:1000].lstrip().lower()
    return start.startswith((b"<!doctype html", b"<html", b"<head", b"<body"))
