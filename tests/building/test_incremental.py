"""What is kept, by builds and while serving, is what a build from nothing makes, byte for byte."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from building.edits import change
from ketcompare.building.fresh import Freshness
from ketcompare.building.memory import Made
from ketcompare.checking.check import check
from ketcompare.commands.project import Project
from ketcompare.comparing.compare import compare
from ketcompare.content import Content
from ketcompare.loading.folder import load
from ketcompare.loading.reading import Readings
from ketcompare.problems import errors
from ketcompare.rendering.environment import environment
from ketcompare.rendering.site import prepare
from ketcompare.serving.keeping import KeptComparison, KeptSite
from projects.copying import copy_of_valid

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
ENGINE = environment(TEMPLATES)
SEQUENCES = int(os.environ.get("KETCOMPARE_SEQUENCES", "6"))
"""How many sequences of edits are tried; more for a night's run."""

EDITS = 6


@dataclass
class Kept:
    """What an incremental build has: the files, and what is remembered of each."""

    files: dict[str, bytes] = field(default_factory=dict)
    remembered: dict[str, Made] = field(default_factory=dict)
    compare: KeptComparison = field(default_factory=KeptComparison)
    site: KeptSite = field(default_factory=lambda: KeptSite(TEMPLATES))

    def build(self, content: Content) -> dict[str, bytes]:
        """Make what is stale; give what a build from nothing makes."""
        site = self.site(content, self.compare(content), ENGINE)
        fresh = Freshness(site, self.remembered)
        for path in fresh.stale(lambda path, _mark: path in self.files):
            made = site.artifact(path)
            fresh.notice(path, made.shown)
            self.files[path] = made.content
        self.remembered = fresh.made(lambda _path: None)
        self.files = {path: self.files[path] for path in site.paths}
        clean = prepare(content, compare(content), templates=TEMPLATES, engine=ENGINE)
        return {path: clean.artifact(path).content for path in clean.paths}


def published(project: Project, readings: Readings) -> Content | None:
    """The content, if nothing is wrong with it."""
    loaded = load(project.content, readings=readings)
    if loaded.content is None or errors(check(loaded)):
        return None
    content = loaded.content.published()
    return content if content.sources else None


@settings(max_examples=SEQUENCES)
@given(data=st.data())
def test_after_any_edits_the_incremental_site_is_the_clean_one(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Edits that break the content are taken back, as no build would come of them."""
    project = copy_of_valid(tmp_path_factory.mktemp("edited"))
    kept, readings = Kept(), Readings()
    content = published(project, readings)
    assert content is not None
    kept.build(content)

    for _ in range(EDITS):
        before = {file: file.read_bytes() for file in project.content.rglob("*.yaml")}
        changed = change(data, project.root)
        content = published(project, readings)
        if content is None:
            changed.write_bytes(before[changed])
            continue
        clean = kept.build(content)
        differing = [path for path in clean if clean[path] != kept.files.get(path)]
        assert differing == []
        assert list(kept.files) == list(clean)
