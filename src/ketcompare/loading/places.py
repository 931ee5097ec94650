"""Where each claim stands in its file, for those who are led there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ketcompare.content import Content, SourcedClaim
from ketcompare.loading.document import Document
from ketcompare.problems import Place


def with_places(content: Content, document_of: Callable[[str], Document]) -> Content:
    """The content with the places of its claims, where it has a repository; else as it is.

    Nobody else is led to them, and to know the places in a file takes a closer reading of it.
    """
    if content.site.repository is None:
        return content
    return replace(content, places=claim_places(content, document_of))


def claim_places(content: Content, document_of: Callable[[str], Document]) -> dict[str, Place]:
    """Where each claim begins, by its address; `document_of` gives the document of a file."""
    return {
        SourcedClaim(source_id, topic_id, claim).address: document.place(("claims", topic_id, at))
        for source_id, source in content.sources.items()
        for document in [document_of(f"sources/{source_id}.yaml")]
        for topic_id, claims in source.claims.items()
        for at, claim in enumerate(claims)
    }
