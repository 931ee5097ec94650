"""The comparison, kept from one state to the next: it is what comparing anew would give."""

from __future__ import annotations

from dataclasses import fields
from typing import Final

import msgspec

from ketcompare.comparing.compare import compare
from ketcompare.comparing.results import Comparison
from ketcompare.content import Content
from ketcompare.model import Source

NOT_COMPARED: Final = {"site", "glossary", "questions", "situations", "changes", "prose", "sources"}
"""The fields of the content that comparing does not read; of sources it reads all but wording."""


class KeptComparison:
    """The latest comparison, while nothing but wording has changed."""

    def __init__(self) -> None:
        self._kept: tuple[Content, Comparison] | None = None

    def __call__(self, content: Content) -> Comparison:
        """As `compare`."""
        if self._kept is None or not same_but_for_wording(self._kept[0], content):
            self._kept = content, compare(content)
        return self._kept[1]


def same_but_for_wording(one: Content, other: Content) -> bool:
    """Whether two contents differ at most in how claims, and pages around them, are worded."""
    compared = [field.name for field in fields(Content) if field.name not in NOT_COMPARED]
    return (
        all(_equal(getattr(one, name), getattr(other, name)) for name in compared)
        and list(one.sources) == list(other.sources)
        and all(_same_claims(one.sources[name], other.sources[name]) for name in one.sources)
    )


def _equal(one: object, other: object) -> bool:
    """Whether values are equal, the order of mappings included."""
    in_order = not isinstance(one, dict) or list(one) == list(other)  # type: ignore[call-overload]
    return in_order and one == other


def _same_claims(one: Source, other: Source) -> bool:
    return one is other or _wordless(one) == _wordless(other)


def _wordless(source: Source) -> Source:
    claims = {
        topic: tuple(msgspec.structs.replace(claim, says="-") for claim in found)
        for topic, found in source.claims.items()
    }
    return msgspec.structs.replace(source, claims=claims)
