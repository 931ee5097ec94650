"""Which files of the site become others: both states are made in memory and compared."""

from __future__ import annotations

import hashlib
from pathlib import Path

from msgspec.structs import replace

from ketcompare.comparing.compare import compare
from ketcompare.content import Content
from ketcompare.differing.names import names_change
from ketcompare.differing.results import NamesChange
from ketcompare.rendering.environment import Engine, environment
from ketcompare.rendering.site import prepare


def page_changes(old: Content, new: Content, *, templates: Path) -> NamesChange:
    """The pages and data files whose bytes differ, both made with the same templates."""
    engine = environment(templates)
    before, after = (_hashes(each, templates, engine) for each in (old, new))
    return names_change(before, after)


def _hashes(content: Content, templates: Path, engine: Engine) -> dict[str, bytes]:
    """A hash of each file by its path; only what is told is compared, not on which line it is."""
    comparison = compare(content)
    unplaced = replace(content, places={})
    site = prepare(unplaced, comparison, templates=templates, engine=engine)
    return {path: hashlib.sha256(site.artifact(path).content).digest() for path in site.paths}
