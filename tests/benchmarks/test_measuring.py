"""What is measured is proved, and figures say what they seem to say."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from ketcompare.checking.check import check
from ketcompare.loading.folder import load
from making.project import make_project
from making.shape import Shape
from measuring import names
from measuring.aims import AIMS
from measuring.editing import new_mark, retitling, rewording
from measuring.figures import Figure, Size, growth
from measuring.processes import Command, FailedError, run
from measuring.proof import Claims, Site, UntrueError, prove, prove_same
from measuring.report import told_together


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The content of a small made project."""
    make_project(tmp_path, Shape(claims=20, sources=2, topics=3, terms=4))
    return tmp_path / "content"


def _sized(claims: int, **walls: float) -> Size:
    figures = {
        name.replace("_", "-"): Figure(wall, wall, wall, 100.0, 1) for name, wall in walls.items()
    }
    return Size(claims, cases=figures)


def _site(content: Path, folder: Path) -> Site:
    """Pages that say what the claims say, each alone."""
    loaded = load(content).content
    assert loaded is not None
    for each in loaded.claims:
        page = folder / f"claims/{each.address}/index.html"
        page.parent.mkdir(parents=True)
        page.write_text(each.claim.says, encoding="utf-8")
    return Site(folder)


def test_a_changed_claim_is_in_the_content_and_the_content_is_still_without_problems(
    content: Path,
) -> None:
    """Else a benchmark would time the telling of problems."""
    edit, title = rewording(content), retitling(content)

    edit.write("zqaaa")
    title.write("zqaab")
    loaded = load(content)

    assert check(loaded) == []
    assert loaded.content is not None
    changed = [each for each in loaded.content.claims if "zqaaa" in each.claim.says]
    assert [f"claims/{each.address}/index.html" for each in changed] == [edit.page]
    assert "zqaab" in loaded.content.topics[title.topic].title


def test_marks_never_come_twice() -> None:
    """A page that shows the mark before would else pass for a new one."""
    found = [new_mark() for _ in range(20_000)]

    assert len(set(found)) == len(found)


def test_a_site_with_all_its_claims_is_proved_and_one_that_says_something_else_is_not(
    content: Path, tmp_path: Path
) -> None:
    """A count alone would not see a page of the last build."""
    site = _site(content, tmp_path / "site")
    prove(site, Claims(content), count=20)
    address = next(iter(Claims(content).sample))
    page = site.folder / f"claims/{address}/index.html"

    with pytest.raises(UntrueError, match="20 claim pages for 21"):
        prove(site, Claims(content), count=21)
    page.write_text("Something else.", encoding="utf-8")
    with pytest.raises(UntrueError, match="does not say"):
        prove(site, Claims(content), count=20)


def test_two_sites_are_the_same_only_file_by_file(tmp_path: Path) -> None:
    """The builder's own notes aside."""
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
        (folder / "index.html").write_text("same")
    (one / ".ketcompare.json").write_text("noted")

    prove_same(one, other)
    (other / "index.html").write_text("stale")
    with pytest.raises(UntrueError, match="stale"):
        prove_same(one, other)
    (other / "more.html").write_text("more")
    (other / "index.html").write_text("same")
    with pytest.raises(UntrueError, match=r"more\.html"):
        prove_same(one, other)


def test_a_process_that_fails_has_no_figures() -> None:
    """How fast it failed says nothing."""
    with pytest.raises(FailedError, match="exit 3"):
        run(Command([sys.executable, "-c", "raise SystemExit(3)"]))


def test_the_time_and_memory_of_children_count() -> None:
    """A build that hands its work on is not free."""
    work = "import subprocess, sys; subprocess.run([sys.executable, '-c', {!r}])"
    child = (
        "x = bytearray(60_000_000)\nfor _ in range(2_000_000): pass\nimport time; time.sleep(.1)"
    )

    took = run(Command([sys.executable, "-c", work.format(child)]), watch_memory=True)

    assert took.processor > 0
    assert took.megabytes is not None
    assert took.megabytes > 60


def test_time_that_grows_as_the_claims_do_has_a_growth_of_one() -> None:
    """Twice the time for each claim is a growth of two."""
    small, large = _sized(200, cold=1.0, check=1.0), _sized(2_000, cold=10.0, check=20.0)

    assert growth(small, large, "cold") == 1
    assert growth(small, large, "check") == 2
    assert growth(small, large, "again") is None


def test_every_aim_is_told_as_reached_not_reached_or_not_measured() -> None:
    """With the figure beside it."""
    sizes = {200: _sized(200, cold=3.0, hugo=1.0, again=0.05, interpreter=0.01)}

    lines = [line for line in told_together(sizes) if line.startswith("  ")]

    assert len(lines) == len(AIMS)
    assert "NOT REACHED   cold build at 200, of Hugo's: 3x (aim: 1.5x)" in lines[0]
    assert "reached       no-change build at 200" in lines[2]
    assert "not measured" in lines[1]
    assert set(names.TOLD) >= set(names.BUILDS)
