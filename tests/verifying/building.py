"""Small sources, documents and records for the tests of verifying."""

from __future__ import annotations

from typing import Any

from ketcompare.loading.document import Contents, Document
from ketcompare.model import Claim, Reason, Source

NOWHERE = Document("content/sources/tea.yaml", Contents)


def claim(locator: str, **details: Any) -> Claim:
    """A claim that rests on a locator; what the details do not say does not matter."""
    plain = {"id": "warm", "subject": "tea", "term": "warms", "says": "It warms."}
    return Claim(**{**plain, "hedged": False, "basis": "none", "locator": locator, **details})


def source(*claims: Claim, set_aside: dict[Reason, tuple[int | str, ...]] | None = None) -> Source:
    """A source with its claims under one topic."""
    return Source(
        publisher="The Tea House",
        short="Tea House",
        mark="T",
        order=1,
        title=None,
        url=None,
        url_confirmed=False,
        archived_url=None,
        published=None,
        received="2026-01-01",
        author=None,
        reviewer=None,
        place=None,
        interest="Sells tea.",
        claims={"effects": claims},
        set_aside=set_aside or {},
    )
