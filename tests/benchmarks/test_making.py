"""Content that is made to measure with is as whole as the real content."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest

from ketcompare.checking.check import check
from ketcompare.commands.build import Options, run_build
from ketcompare.commands.project import Project
from ketcompare.loading.folder import load
from ketcompare.loading.yaml_reader import read_yaml
from ketcompare.reporter import terminal_reporter
from ketcompare.verifying.verify import verify
from making.project import ORIGINALS, make_project
from making.shape import Shape, shape_of
from making.yaml_text import scalar

ROOT = Path(__file__).parents[2]
SHAPE = Shape(claims=60, sources=4, topics=4, terms=6)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small made project."""
    folder = tmp_path_factory.mktemp("made")
    make_project(folder, SHAPE)
    return folder


def test_made_content_has_no_problem_and_the_claims_that_were_asked_for(made: Path) -> None:
    """Not even a warning: a benchmark of mistakes would measure something else."""
    loaded = load(made / "content")

    assert check(loaded) == []
    assert loaded.content is not None
    assert len(loaded.content.claims) == SHAPE.claims
    assert {each.topic for each in loaded.content.claims} == set(loaded.content.topics)


def test_made_records_are_those_that_verify_would_make(made: Path) -> None:
    """The articles beside the content are the ones that its records tell of."""
    loaded = load(made / "content")

    found = verify(loaded, made / ORIGINALS, day="2026-11-20")

    assert found.problems == ()
    assert len(found.records) == SHAPE.sources


def test_made_content_has_every_kind_of_claim(made: Path) -> None:
    """What costs time in the real content is in the made content too."""
    content = load(made / "content").content
    assert content is not None
    claims = [each.claim for each in content.claims]

    assert {each.stance for each in claims} == {"affirms", "denies", "leaves_open"}
    assert any(each.value for each in claims)
    assert any(each.hedged for each in claims)
    assert any(each.limits for each in claims)
    assert any(each.repeats for each in claims)
    assert any(each.than for each in claims)
    assert any(each.cites for each in claims)
    assert any(finding.bears_on for finding in content.findings.values())


def test_made_content_builds(made: Path, tmp_path: Path) -> None:
    """The site of it has a page for each claim."""
    shutil.copytree(ROOT / "templates", made / "templates")
    out = tmp_path / "site"
    reporter = terminal_reporter(io.StringIO(), {})

    code = run_build(Project(made), reporter, Options(out, search=False))

    assert code == 0
    assert len(list(out.glob("claims/*/*/*/index.html"))) >= SHAPE.claims


def test_the_same_shape_gives_the_same_bytes_and_another_seed_others(tmp_path: Path) -> None:
    """Figures of two days are of the same content."""
    shapes = (("one", 1), ("again", 1), ("other", 2))
    for name, seed in shapes:
        make_project(tmp_path / name, Shape(claims=12, sources=2, topics=3, terms=3, seed=seed))

    assert _bytes(tmp_path / "one") == _bytes(tmp_path / "again")
    assert _bytes(tmp_path / "one") != _bytes(tmp_path / "other")


def test_a_source_has_forty_claims_and_terms_grow_slower_than_sources() -> None:
    """New articles mostly tell what others tell."""
    small, large = shape_of(200), shape_of(40_000)

    assert (small.sources, large.sources) == (5, 1000)
    assert small.terms < large.terms < 4 * small.terms


def test_texts_are_quoted_where_yaml_would_read_something_else() -> None:
    """What is written is what is read."""
    texts = ["no", "12", "a: b", "[a", "plain words", "with, comma", "2024-01", "“quoted” # 1", "~"]

    document, problems = read_yaml("\n".join(f"- {scalar(each)}" for each in texts), "made.yaml")

    assert not problems
    assert document is not None
    assert document.data == texts


def _bytes(folder: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
