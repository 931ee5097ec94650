"""Copying one source's page: asking for it, judging what came, and putting it on the shelf."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from msgspec import Struct

from ketcompare.extracting.page import cut
from ketcompare.fetching.asking import Answer, FetchError
from ketcompare.fetching.keeping import Shelf, only_if_newer, put
from ketcompare.fetching.visitor import Visit, Visitor, refusal
from ketcompare.provenance import Provenance
from ketcompare.text.article import Article
from ketcompare.text.decoding import decode_page
from ketcompare.verifying.edition import held, likeness
from ketcompare.verifying.originals import visible_text
from ketcompare.writing.single import write_file

NOT_MODIFIED: Final = 304
PAGES: Final = frozenset({"text/html", "application/xhtml+xml"})
LEAST_HELD: Final = 0.5
"""A page with less than this share of the recorded sentences is taken for another page."""


class Copied(Struct, frozen=True):
    """A page that was asked for, its article's text, and the old copies that were put aside.

    `since` is the day of the copy that is still the newest one, if the host says so.
    """

    visit: Visit
    article: Article
    is_new: bool
    differs: bool
    kept: tuple[Path, ...] = ()
    since: str | None = None


def copy(url: str, shelf: Shelf, visitor: Visitor, record: Provenance | None, day: str) -> Copied:
    """Copy the page at an address; what keeps it from being copied is a `FetchError`."""
    known = shelf.record()
    visit = visitor.visit(url, head=only_if_newer(known, url))
    if visit.answer.status == NOT_MODIFIED and known:
        article = _on_shelf(shelf) or _article(decode_page(shelf.page.read_bytes()), record)
        return Copied(visit, article, is_new=False, differs=False, since=known.fetched)
    html = _page(visit.answer)
    article = _article(html, record)
    if record and held(record, article) < LEAST_HELD:
        write_file(shelf.unlike, visit.answer.body)
        raise FetchError(_unlike(record, article, shelf))
    return _shelved(visit, html, article, shelf, url, day)


def _page(answer: Answer) -> str:
    fault = refusal(answer)
    if fault:
        raise FetchError(fault)
    if answer.media_type not in PAGES:
        kind = answer.media_type or "something that is not named"
        raise FetchError(f"it is no page, but {kind}")
    return decode_page(answer.body, answer.charset)


def _article(html: str, record: Provenance | None) -> Article:
    """The article's text: cut from the page, or all of the page if that is what was recorded."""
    article = Article(cut(html).text)
    if record is None:
        return article
    whole = Article(visible_text(html))
    return max(article, whole, key=lambda each: likeness(record, each))


def _on_shelf(shelf: Shelf) -> Article | None:
    if not shelf.text.is_file():
        return None
    return Article(shelf.text.read_bytes().decode("utf-8", "replace"))


def _unlike(record: Provenance, article: Article, shelf: Shelf) -> str:
    count = round(held(record, article) * len(record.sentences))
    of = len(record.sentences)
    return (
        f"what came has {count} of the article's {of} sentences, so it is taken for another page; "
        f"it is kept as {shelf.unlike.name}, and the copies are as they were"
    )


def _shelved(visit: Visit, html: str, article: Article, shelf: Shelf, url: str, day: str) -> Copied:
    """Put page and text on the shelf; the old ones stay beside them if their words differ."""
    old_text = _on_shelf(shelf)
    kept = []
    if shelf.page.is_file() and _words(decode_page(shelf.page.read_bytes())) != _words(html):
        kept.append(put(shelf.page, visit.answer.body, until=day))
    else:
        write_file(shelf.page, visit.answer.body)
    differs = old_text is not None and old_text.normal != article.normal
    if old_text is None or differs:
        kept.append(put(shelf.text, article.text.encode(), until=day))
    shelf.note(visit.answer, url, day)
    return Copied(
        visit,
        article,
        is_new=old_text is None,
        differs=differs,
        kept=tuple(path for path in kept if path),
    )


def _words(html: str) -> list[str]:
    return visible_text(html).split()
