"""`explain`: what a claim reaches, and who says what of a term."""

from __future__ import annotations

from pathlib import Path

import pytest

from ketcompare.commands.explain import run_explain
from ketcompare.commands.project import Project
from ketcompare.reporter import RecordingReporter
from projects.copying import VALID, copy_of_valid, edit

TEMPLATES = Path(__file__).parents[2] / "templates"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The valid project with the templates of this one."""
    made = copy_of_valid(tmp_path)
    made.templates.symlink_to(TEMPLATES)
    return made


def told(project: Project, name: str) -> tuple[int, list[str]]:
    """The exit code, and what is told."""
    reporter = RecordingReporter()
    return run_explain(project, reporter, name=name), reporter.summaries_told


def test_a_claim_is_told_with_its_lines_cells_pages_and_findings(project: Project) -> None:
    """Its own page and those of its topic and source are among the pages."""
    code, lines = told(project, "bean-bar/strength/better-than-tea")

    text = "\n".join(lines)
    assert code == 0
    assert lines[0] == "Bean Bar says: Coffee is stronger than tea."
    assert "sentence" in text
    assert "finding   coffee-beats-tea supports it" in text
    assert "  strength × coffee, more_effective: contradict" in text
    assert "    cell  index.html#topic-strength" in lines
    assert "    row   topics/strength/index.html#term-more_effective" in lines
    for path in (
        "topics/strength/index.html",
        "sources/bean-bar/index.html",
        "claims/bean-bar/strength/better-than-tea/index.html",
    ):
        assert f"  {path}  shows its words" in lines


def test_a_term_is_told_with_who_says_what(project: Project) -> None:
    """Stance by stance, with the claims."""
    code, lines = told(project, "speed/works_slowly")

    text = "\n".join(lines)
    assert code == 0
    assert "affirmed by cold-tap" in text
    assert "Cold Tap says: Tea takes its time." in text


def test_a_name_that_nothing_has_is_wrong_usage(project: Project) -> None:
    """The nearest names are offered."""
    code, lines = told(project, "speed/works_slowl")

    assert code == 2
    assert "speed/works_slowly" in lines[0]


def test_content_with_errors_cannot_be_explained_but_codes_can(project: Project) -> None:
    """A code needs no content."""
    edit(project.content / "sources/cold-tap.yaml", "term: works_slowly", "term: works_slow")

    assert told(project, "speed/works_slowly")[0] == 1
    assert told(project, "unknown-term")[0] == 0


def test_the_valid_project_is_left_as_it_is() -> None:
    """Explaining writes nothing."""
    before = {path: path.read_bytes() for path in VALID.rglob("*") if path.is_file()}

    told(Project(VALID), "duplicate-id")

    assert {path: path.read_bytes() for path in VALID.rglob("*") if path.is_file()} == before
