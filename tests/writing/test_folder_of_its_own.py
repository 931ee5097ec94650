"""A folder of the site that another step makes: each step replaces its own files only."""

from __future__ import annotations

from pathlib import Path

import pytest

from ketcompare.writing import write, write_folder
from writing.tree import artifacts, files

PAGES = {"index.html": "home", "data/facts.csv": "a,b"}
EXTRA = {"data/extra/one": "1", "data/extra/two": "2"}
FOLDER = "data/extra/"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Make a site with a folder that another step wrote."""
    write(artifacts(PAGES), tmp_path / "site", apart=FOLDER)
    write_folder(artifacts(EXTRA), tmp_path / "site", folder=FOLDER)
    return tmp_path / "site"


def test_a_build_leaves_the_folder_as_it_is(out: Path) -> None:
    """Also where it changes and removes files of its own."""
    report = write(artifacts({"index.html": "HOME"}), out, apart=FOLDER)

    assert files(out) == {"index.html": "HOME", **EXTRA}
    assert (report.written, report.removed) == (("index.html",), ("data/facts.csv",))


def test_the_other_step_leaves_the_rest_as_it_is(out: Path) -> None:
    """What it no longer plans goes, in its own folder alone."""
    report = write_folder(artifacts({"data/extra/two": "2"}), out, folder=FOLDER)

    assert files(out) == {**PAGES, "data/extra/two": "2"}
    assert report.removed == ("data/extra/one",)


def test_the_files_of_both_stay_ours(out: Path) -> None:
    """A build that knows of no other step may remove them again."""
    write(artifacts(PAGES), out, apart=FOLDER)
    write(artifacts(PAGES), out)

    assert files(out) == PAGES


def test_a_step_that_plans_a_file_of_the_other_is_a_fault(out: Path) -> None:
    """It would be removed by the next run of the other."""
    with pytest.raises(ValueError, match="data/extra/one"):
        write(artifacts(EXTRA), out, apart=FOLDER)
    with pytest.raises(ValueError, match=r"index\.html"):
        write_folder(artifacts(PAGES), out, folder=FOLDER)
