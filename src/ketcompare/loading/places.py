"""Where each claim stands in its file, for those who are led there."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import msgspec

from ketcompare.loading.document import Document
from ketcompare.loading.reading import Reading, Readings
from ketcompare.model import Source
from ketcompare.problems import Place


class _Lines(msgspec.Struct, frozen=True, array_like=True):
    """Line and column of each claim of a source, by topic."""

    of: dict[str, tuple[tuple[int, int], ...]]


def claim_places(sources: Mapping[str, Reading[Source]], readings: Readings) -> dict[str, Place]:
    """Where each claim of these sources begins, by its address."""
    found = {}
    for name, reading in sources.items():
        source, document = reading.value, reading.document
        if source and document:
            find = partial(_lines, source, document)
            lines = readings.made(f"lines {document.path}", reading.digest, _Lines, find)
            for topic, claims in source.claims.items():
                for claim, at in zip(claims, lines.of[topic], strict=True):
                    found[f"{name}/{topic}/{claim.id}"] = Place(document.path, *at)
    return found


def _lines(source: Source, document: Document) -> _Lines:
    found = {
        topic: [document.starts["claims", topic, at] for at in range(len(claims))]
        for topic, claims in source.claims.items()
    }
    return _Lines(
        {topic: tuple((at.line, at.column) for at in each) for topic, each in found.items()}
    )
