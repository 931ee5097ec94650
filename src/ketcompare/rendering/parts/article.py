"""An article as a thing: who publishes it, what they sell, where it stands, what is not stated."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from msgspec import Struct

from ketcompare.model import Source
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context
from ketcompare.rendering.view import Link


class Fact(Struct, frozen=True):
    """A detail; `stated` is false where the text does not give it; `rests_on` leads to findings."""

    label: str
    text: str
    href: str | None = None
    stated: bool = True
    note: str = ""
    rests_on: tuple[Link, ...] = ()


def article(context: Context, name: str) -> Iterator[Fact]:
    """The details of a source's article, those that it does not state too."""
    source = context.content.sources[name]
    yield Fact("Publisher", source.publisher)
    yield Fact("What it sells", source.interest)
    yield _stated("Title", source.title)
    yield _web_address(source)
    if source.archived_url:
        yield Fact("Kept copy", urlsplit(source.archived_url).netloc, source.archived_url)
    yield _stated("Author", source.author)
    yield _stated("Reviewer", source.reviewer)
    yield _published(source)
    yield _stated("Place", source.place)
    yield Fact("Text received", wording.day(source.received))
    yield _verified(context, name)


def _stated(label: str, text: str | None) -> Fact:
    return Fact(label, text) if text else Fact(label, "not stated", stated=False)


def _web_address(source: Source) -> Fact:
    if source.url is None:
        return _stated("Address", None)
    doubt = "" if source.url_confirmed else "We could not confirm this address."
    return Fact("Address", f"the article on {urlsplit(source.url).netloc}", source.url, note=doubt)


def _published(source: Source) -> Fact:
    if source.published is None:
        return _stated("Published", None)
    known = " (known from the address only)" if source.published_basis == "address" else ""
    return Fact("Published", wording.day(source.published) + known)


def _verified(context: Context, name: str) -> Fact:
    provenance = context.content.provenance.get(name)
    if provenance is None:
        return Fact("Exact words last verified", "not yet", stated=False)
    return Fact("Exact words last verified", wording.day(provenance.verified))
