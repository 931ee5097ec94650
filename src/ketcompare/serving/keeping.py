"""What is kept from one state to the next: the comparison and the plan of the site.

They are what comparing and planning anew would give, while only wording has changed.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct
from msgspec.structs import fields

from ketcompare.comparing.compare import compare
from ketcompare.comparing.results import Comparison
from ketcompare.content import Content
from ketcompare.model import Source
from ketcompare.rendering.environment import Engine
from ketcompare.rendering.site import Site, prepare, redressed, reworded

NOT_COMPARED: Final = {"site", "glossary", "questions", "situations", "changes", "prose", "sources"}
"""The fields of the content that comparing does not read; of sources it reads all but wording."""

PLANNED_FROM: Final = {"site", "glossary", "questions", "situations", "changes", "prose"}
"""Those of them that planning reads."""


class KeptComparison:
    """The latest comparison, while nothing but wording has changed."""

    def __init__(self) -> None:
        self._kept: tuple[Content, Comparison] | None = None

    def __call__(self, content: Content) -> Comparison:
        """As `compare`."""
        same = self._kept is not None and same_but_for_wording(self._kept[0], content)
        self._kept = content, self._kept[1] if same and self._kept else compare(content)
        return self._kept[1]


class KeptSite(Struct):
    """The latest site, while its plan holds."""

    templates: Path
    _kept: tuple[Engine, Site] | None = None

    def __call__(self, content: Content, comparison: Comparison, engine: Engine) -> Site:
        """As `prepare`."""
        site = self._made(content, comparison, engine)
        self._kept = engine, site
        return site

    def _made(self, content: Content, comparison: Comparison, engine: Engine) -> Site:
        if not (self._kept and _same_plan(self._kept[1], content, comparison)):
            return prepare(content, comparison, templates=self.templates, engine=engine)
        before, site = self._kept
        if before is engine:
            return reworded(site, content)
        return redressed(site, content, templates=self.templates, engine=engine)


def _same_plan(site: Site, content: Content, comparison: Comparison) -> bool:
    """Whether only the wording of claims differs: then the comparison is the very same."""
    before = site.context
    return before.comparison is comparison and all(
        _equal(getattr(before.content, name), getattr(content, name)) for name in PLANNED_FROM
    )


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
