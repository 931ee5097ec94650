"""The completeness board: what is still to be done, each with its file and line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from ketcompare.comparing.results import Comparison
from ketcompare.content import MAY_BE_UNSTATED, Content, SourcedClaim
from ketcompare.loading.document import Document, KeyPath
from ketcompare.loading.folder import Loaded
from ketcompare.serving.overview import Row, is_unassessed, overview
from ketcompare.serving.own_pages import own_page
from ketcompare.serving.state import State


class Item(Struct, frozen=True):
    """One thing to do: where in the content, what it is, and the page that shows it."""

    place: str
    words: str
    href: str | None = None


class Section(Struct, frozen=True):
    """Things to do of one kind; None where that cannot be known while the content is broken."""

    id: str
    title: str
    meaning: str
    items: tuple[Item, ...] | None


def sections(state: State) -> tuple[Section, ...]:
    """Everything that is still to be done."""
    drafts, unlocated, unverified, unassessed, unstated = _MEANINGS
    loaded, comparison = state.loaded, state.comparison
    if loaded is None:
        return tuple(Section(*meaning, None) for meaning in _MEANINGS)
    content = loaded.content
    return (
        Section(*drafts, tuple(_drafts(loaded, content)) if content else None),
        Section(*unlocated, tuple(_without_locator(loaded))),
        Section(*unverified, tuple(_not_verified(loaded, content)) if content else None),
        Section(
            *unassessed,
            tuple(_not_assessed(loaded, content, comparison)) if content and comparison else None,
        ),
        Section(*unstated, tuple(_not_stated(loaded, content)) if content else None),
    )


_MEANINGS: Final = (
    ("drafts", "Drafts", "Fact files that are marked as drafts."),
    ("without-locator", "Without locator", "Claims that point to no words of their article."),
    ("not-verified", "Not verified", "Claims whose words were not found by verifying."),
    ("not-assessed", "Not assessed", "Claims on which no finding bears; repeats are left out."),
    ("not-stated", "Not stated", "What the site cannot say of itself; readers are told so."),
)


def board_markup(state: State) -> bytes:
    """The board as a page."""
    return own_page(
        "board.html",
        title="What is still to be done",
        sections=sections(state),
        rows=_rows(state),
        problems=state.problems,
        missed=state.missed,
    )


def _rows(state: State) -> tuple[Row, ...]:
    content = state.loaded.content if state.loaded else None
    return overview(content, state.comparison) if content else ()


def _drafts(loaded: Loaded, content: Content) -> Iterator[Item]:
    for name, source in content.sources.items():
        if source.draft:
            yield Item(_place(_document(loaded, name), ("draft",)), source.publisher)


def _without_locator(loaded: Loaded) -> Iterator[Item]:
    """Claims without words: no file that could be read as a record has any."""
    broken = [each for each in loaded.readings.values() if each.value is None]
    for document in (each.document for each in broken if each.document):
        for at, claim in _written_claims(document):
            if not claim.get("locator"):
                yield Item(_place(document, at), str(claim.get("says") or claim.get("id") or ""))


def _written_claims(document: Document) -> Iterator[tuple[KeyPath, dict[str, object]]]:
    """The claims of a document as they are written, whatever is wrong with them."""
    claims = document.data.get("claims") if isinstance(document.data, dict) else None
    for topic, found in claims.items() if isinstance(claims, dict) else ():
        for index, claim in enumerate(found if isinstance(found, list) else ()):
            if isinstance(claim, dict):
                yield ("claims", topic, index), claim


def _not_verified(loaded: Loaded, content: Content) -> Iterator[Item]:
    for sourced, at in _placed(content):
        if content.record(sourced) is None:
            yield _item(loaded, content, sourced, (*at, "locator"))


def _not_assessed(loaded: Loaded, content: Content, comparison: Comparison) -> Iterator[Item]:
    for sourced, at in _placed(content):
        if is_unassessed(comparison, sourced):
            yield _item(loaded, content, sourced, (*at, "id"))


def _not_stated(loaded: Loaded, content: Content) -> Iterator[Item]:
    document = loaded.document("site.yaml")
    for name in MAY_BE_UNSTATED:
        if getattr(content.site, name) is None:
            yield Item(_place(document, (name,)), name)


def _placed(content: Content) -> Iterator[tuple[SourcedClaim, KeyPath]]:
    """Every claim with its path in its file."""
    for name, source in content.sources.items():
        for topic, claims in source.claims.items():
            for index, claim in enumerate(claims):
                yield SourcedClaim(name, topic, claim), ("claims", topic, index)


def _item(loaded: Loaded, content: Content, sourced: SourcedClaim, at: KeyPath) -> Item:
    says = f"{content.sources[sourced.source].short} says: {sourced.claim.says}"
    place = _place(_document(loaded, sourced.source), at)
    return Item(place, says, f"/claims/{sourced.address}/index.html")


def _document(loaded: Loaded, source: str) -> Document:
    return loaded.document(f"sources/{source}.yaml")


def _place(document: Document, at: KeyPath) -> str:
    place = document.place(at)
    return f"{place.path}:{place.line}"
