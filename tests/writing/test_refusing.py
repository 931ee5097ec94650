"""What the writer refuses: nothing is touched, and a problem says why."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketcompare.writing import write
from ketcompare.writing.manifest import NAME
from ketcompare.writing.paths import fault
from writing.tree import artifacts, files, stamps

PAGE = {"index.html": "home"}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Make a folder that holds a built site of one page."""
    write(artifacts({"a/old.html": "old"}), tmp_path / "site")
    return tmp_path / "site"


def refusals(contents: dict[str, str], out: Path) -> list[str]:
    """Try to write, make sure that nothing was touched, and tell the codes of the problems."""
    before = stamps(out.parent)
    report = write(artifacts(contents), out)

    assert stamps(out.parent) == before
    assert not report.touched
    assert all(problem.repair for problem in report.problems)
    return [problem.code for problem in report.problems]


def test_a_folder_with_files_that_no_build_wrote_is_refused(tmp_path: Path) -> None:
    """A wrong `--out` costs nobody a file."""
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "chapter.txt").write_text("mine")

    assert refusals(PAGE, tmp_path / "thesis") == ["output-not-ours"]


def test_an_empty_folder_is_as_good_as_none(tmp_path: Path) -> None:
    """Who makes the folder first may use it."""
    (tmp_path / "site").mkdir()

    assert not write(artifacts(PAGE), tmp_path / "site").problems
    assert files(tmp_path / "site") == PAGE


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    """The file stays what it is."""
    (tmp_path / "site").write_text("mine")

    assert refusals(PAGE, tmp_path / "site") == ["output-not-ours"]


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"version": 2, "files": {}}', '{"version": 1, "files": {"../x": "hash"}}'],
)
def test_a_manifest_that_cannot_be_trusted_is_refused(out: Path, text: str) -> None:
    """No file is removed on the word of a damaged list, least of all outside the folder."""
    (out.parent / "x").write_text("mine")
    (out / NAME).write_text(text)

    assert refusals(PAGE, out) == ["output-manifest"]


@pytest.mark.parametrize(
    "path", ["../x", "/x", "a/../../x", "a//b", "./a", "a/", "", NAME, ".KetCompare.json", ".."]
)
def test_a_path_that_leads_out_of_the_folder_or_to_the_manifest_is_refused(
    out: Path, path: str
) -> None:
    """A site's files are in its folder, and the writer's own are no part of it."""
    assert refusals({path: "x"}, out) == ["output-path"]


@pytest.mark.parametrize(
    "path",
    [
        "claims/con/index.html", "aux", "NUL.txt", "com1.tar.gz", "lpt9 .x", "c:x", "a\\b", "a?",
        "a.", "a /b", "a\nb", "\ud800", "x" * 256, "ü" * 128,
    ],
)  # fmt: skip
def test_a_name_that_some_system_cannot_store_is_refused(out: Path, path: str) -> None:
    """What is built on one system can be copied to any other."""
    assert refusals({path: "x"}, out) == ["output-name"]


@pytest.mark.parametrize("path", ["console.html", "a/auxiliary", "com10", ".nojekyll", "a b", "ü"])
def test_a_name_that_only_looks_like_a_bad_one_is_written(out: Path, path: str) -> None:
    """Nothing is refused that every system can store."""
    assert not write(artifacts({path: "x"}), out).problems
    assert files(out) == {path: "x"}


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("about.html", "About.html"),
        ("topics/x", "Topics/y"),
        ("a/stra\u00dfe", "a/STRASSE"),
        ("caf\u00e9", "cafe\u0301"),
        ("b", "b/c"),
        ("b/c/d", "b/C"),
    ],
)
def test_two_paths_that_are_one_place_somewhere_are_refused(
    out: Path, path: str, other: str
) -> None:
    """No file replaces another where letter case or composition does not count."""
    assert refusals({path: "x", other: "y"}, out) == ["output-collision"]


def test_a_path_that_is_given_twice_is_refused(out: Path) -> None:
    """Two pages with one address are a fault, even when they say the same."""
    report = write([*artifacts(PAGE), *artifacts(PAGE)], out)

    assert [problem.code for problem in report.problems] == ["output-collision"]
    assert "'index.html'" in report.problems[0].message


def test_all_bad_paths_are_told_at_once(out: Path) -> None:
    """One run names them all, with the place of each."""
    report = write(artifacts({"../x": "", "con": "", "good": ""}), out)

    assert [problem.found for problem in report.problems] == ["../x", "con"]
    assert report.problems[1].place.path == f"{out.as_posix()}/con"


def test_somebody_s_own_file_in_a_page_s_place_is_not_replaced(out: Path) -> None:
    """Nor is a folder, or a file where the page needs a folder."""
    (out / "index.html").write_text("mine")
    (out / "topics").write_text("mine")
    (out / "about").mkdir()
    contents = {**PAGE, "topics/x": "x", "about": "x"}

    assert refusals(contents, out) == ["output-not-ours"] * 3


def test_a_folder_of_ours_with_somebody_s_file_in_it_makes_no_room(out: Path) -> None:
    """The file would be lost."""
    (out / "a" / "notes.txt").write_text("mine")

    assert refusals({"a": "now a file"}, out) == ["output-not-ours"]


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_a_link_that_leads_out_of_the_folder_is_not_followed(out: Path) -> None:
    """Neither to write nor to remove."""
    elsewhere = out.parent / "elsewhere"
    (out / "a").rename(elsewhere)
    (out / "a").symlink_to(elsewhere)

    assert refusals(PAGE, out) == ["output-not-ours"]
    assert refusals({"a/new.html": "new"}, out) == ["output-not-ours"]


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_a_link_in_place_of_a_page_of_ours_is_replaced_and_not_followed(out: Path) -> None:
    """What it leads to stays as it is."""
    target = out.parent / "target"
    target.write_text(str(target))  # as long as the link, and what the page is to hold
    (out / "a" / "old.html").unlink()
    (out / "a" / "old.html").symlink_to(target)

    write(artifacts({"a/old.html": str(target)}), out)

    assert files(out) == {"a/old.html": str(target)}
    assert not (out / "a" / "old.html").is_symlink()
    assert target.exists()


@given(path=st.text(alphabet="abcnouxplt019_-./", max_size=24))
def test_a_plain_path_is_judged_as_any_other(path: str) -> None:
    """That nearly all paths are let through at a glance lets no bad one through."""
    at_a_glance = fault(path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ketcompare.writing.paths._PLAIN", re.compile("(?!)"))
        assert fault(path) == at_a_glance
