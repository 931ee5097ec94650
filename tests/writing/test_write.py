"""Writing builds one after another into a folder."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketcompare.rendering.artifacts import Artifact
from ketcompare.writing import WriteReport, folder, write
from ketcompare.writing.manifest import NAME
from writing.tree import artifacts, files, stamps

FIRST = {"index.html": "home", "topics/onset/index.html": "onset", "data/facts.csv": "a,b"}

paths = st.lists(st.sampled_from("abc"), min_size=1, max_size=3).map("/".join)
builds = st.dictionaries(paths, st.sampled_from(["one", "two", "öü"]), max_size=6).filter(
    lambda build: not any(other.startswith(f"{path}/") for path in build for other in build)
)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Name a folder that is not there yet."""
    return tmp_path / "some" / "site"


def test_a_first_build_makes_the_folder_with_every_file(out: Path) -> None:
    """The folder and those above it need not be there."""
    report = write(artifacts(FIRST), out)

    assert files(out) == FIRST
    assert report == WriteReport(written=tuple(sorted(FIRST)))


def test_a_second_build_touches_nothing(out: Path) -> None:
    """Same content, same files: not even a folder's time changes."""
    write(artifacts(FIRST), out)
    before = stamps(out)

    report = write(artifacts(FIRST), out)

    assert stamps(out) == before
    assert report == WriteReport(unchanged=tuple(sorted(FIRST)))


def test_only_the_file_that_differs_is_written(out: Path) -> None:
    """A change of the same length is seen too."""
    write(artifacts(FIRST), out)
    before = stamps(out / "topics")

    report = write(artifacts({**FIRST, "index.html": "HOME"}), out)

    assert report.written == ("index.html",)
    assert files(out)["index.html"] == "HOME"
    assert stamps(out / "topics") == before


def test_what_is_no_longer_planned_goes_with_its_empty_folders(out: Path) -> None:
    """A removed page leaves nothing behind."""
    write(artifacts(FIRST), out)

    report = write(artifacts({"index.html": "home"}), out)

    assert report.removed == ("data/facts.csv", "topics/onset/index.html")
    assert sorted(each.name for each in out.iterdir()) == [NAME, "index.html"]


def test_files_that_no_build_wrote_stay_with_their_folders(out: Path) -> None:
    """Somebody's own file beside ours is left alone, build after build."""
    write(artifacts(FIRST), out)
    (out / "topics" / "notes.txt").write_text("mine")
    (out / "CNAME").write_text("mine")

    write(artifacts({"index.html": "home"}), out)

    assert files(out) == {"index.html": "home", "topics/notes.txt": "mine", "CNAME": "mine"}


def test_a_file_that_was_edited_or_deleted_by_hand_is_put_right(out: Path) -> None:
    """The folder is compared by what is in it, and not by what should be."""
    write(artifacts(FIRST), out)
    (out / "index.html").write_text("hand")
    (out / "data" / "facts.csv").unlink()

    report = write(artifacts(FIRST), out)

    assert report.written == ("data/facts.csv", "index.html")
    assert files(out) == FIRST


def test_a_file_may_become_a_folder_and_a_folder_a_file(out: Path) -> None:
    """Pages move, also to where their own folder was."""
    write(artifacts({"a": "file", "b/c/d": "deep"}), out)

    report = write(artifacts({"a/e": "deep", "b": "file"}), out)

    assert files(out) == {"a/e": "deep", "b": "file"}
    assert report.removed == ("a", "b/c/d")


def test_a_path_that_changes_in_letter_case_only_is_written_anew(out: Path) -> None:
    """Where letter case does not tell files apart, removing the old one must not remove the new."""
    write(artifacts({"About.html": "about"}), out)

    report = write(artifacts({"about.html": "about"}), out)

    assert (report.written, report.removed) == (("about.html",), ("About.html",))
    assert files(out) == {"about.html": "about"}


def test_after_a_stop_between_two_letter_cases_the_new_file_is_written_again(out: Path) -> None:
    """The list of a stopped build names both, and one file may stand for both."""
    write(artifacts({"About.html": "about"}), out)
    (out / "about.html").write_text("about")
    manifest = (out / NAME).read_text()
    entry = re.findall(r'"About.html".*', manifest)[0]
    (out / NAME).write_text(manifest.replace(entry, f"{entry},\n{entry.lower()}"))

    report = write(artifacts({"about.html": "about"}), out)

    assert report.written == ("about.html",)
    assert files(out) == {"about.html": "about"}


def test_the_manifest_forgets_a_file_that_is_gone_already(out: Path) -> None:
    """A file of that name is somebody else's from then on."""
    write(artifacts(FIRST), out)
    (out / "index.html").unlink()

    write(artifacts({path: FIRST[path] for path in list(FIRST)[1:]}), out)
    (out / "index.html").write_text("mine")
    write(artifacts({"a": "new"}), out)

    assert files(out) == {"index.html": "mine", "a": "new"}


def test_a_build_that_fails_on_the_way_leaves_the_folder_untouched(out: Path) -> None:
    """All artifacts are there before the first is written."""

    def failing() -> Iterator[Artifact]:
        yield Artifact("index.html", b"new")
        raise RuntimeError("a template is broken")

    write(artifacts(FIRST), out)
    before = stamps(out)

    with pytest.raises(RuntimeError, match="broken"):
        write(failing(), out)
    assert stamps(out) == before


def test_a_disk_that_fills_up_leaves_every_old_file(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """New files are all on the disk before one of them takes its place."""
    write(artifacts(FIRST), out)
    _fail_at(monkeypatch, "write_bytes", count=2)

    with pytest.raises(OSError, match="stopped"):
        write(artifacts({"index.html": "new", "a": "new", "b": "new"}), out)
    assert files(out) == FIRST


def test_a_first_build_that_fails_leaves_no_folder(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was not there before is not there after."""
    _fail_at(monkeypatch, "write_bytes", count=2)

    with pytest.raises(OSError, match="stopped"):
        write(artifacts(FIRST), out)
    assert not out.exists()


@pytest.mark.parametrize("count", range(1, 6))
def test_after_a_stop_at_any_step_the_next_build_repairs(
    out: Path, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    """Neither a page of the stopped build nor one of the build before it stays behind."""
    write(artifacts(FIRST), out)
    with monkeypatch.context() as patch:
        _fail_at(patch, "replace", count=count)
        with pytest.raises(OSError, match="stopped"):
            write(artifacts({"index.html": "new", "a/b": "new", "c": "new"}), out)

    write(artifacts({"index.html": "last"}), out)

    assert files(out) == {"index.html": "last"}
    assert not [each for each in out.iterdir() if each.is_dir()]


def test_the_leftovers_of_a_killed_build_are_cleared(out: Path) -> None:
    """A folder that only a killed first build left is as good as empty."""
    leftover = out / f"{folder.STAGE}killed"
    leftover.mkdir(parents=True)
    (leftover / "0").write_text("half")

    write(artifacts(FIRST), out)

    assert files(out) == FIRST


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_files_have_the_permissions_that_new_files_have(out: Path, tmp_path: Path) -> None:
    """A web server that may read the user's files may read the site."""
    (tmp_path / "plain").write_text("plain")

    write(artifacts(FIRST), out)

    assert (out / "index.html").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_the_manifest_names_files_and_hashes_and_nothing_of_time_or_place(out: Path) -> None:
    """Two builds of the same content in two places have the same manifest."""
    other = out.parent / "a much longer name"
    write(artifacts(FIRST), out)
    write(reversed(artifacts(FIRST)), other)
    text = (out / NAME).read_text("utf-8")

    assert text == (other / NAME).read_text("utf-8")
    assert re.findall(r'^  "(.+)": "[0-9a-f]{64}"', text, flags=re.MULTILINE) == sorted(FIRST)


def test_no_artifacts_leave_an_empty_site(out: Path) -> None:
    """Everything of ours goes when nothing is planned."""
    write(artifacts(FIRST), out)

    write([], out)

    assert [each.name for each in out.iterdir()] == [NAME]


@settings(max_examples=60)
@given(st.lists(builds, min_size=1, max_size=5))
def test_after_any_builds_the_folder_holds_the_last(sequence: list[dict[str, str]]) -> None:
    """Whatever came before, the files are the last build's, and the report says what changed."""
    with tempfile.TemporaryDirectory() as name:
        out = Path(name) / "site"
        before: dict[str, str] = {}
        for build in sequence:
            report = write(artifacts(build), out)
            kept = {path for path in build if before.get(path) == build[path]}

            assert files(out) == build
            assert report == WriteReport(
                written=tuple(sorted(build.keys() - kept)),
                unchanged=tuple(sorted(kept)),
                removed=tuple(sorted(before.keys() - build.keys())),
            )
            before = build
        assert not [each for each in out.rglob("*") if each.is_dir() and not any(each.iterdir())]


def _fail_at(monkeypatch: pytest.MonkeyPatch, method: str, *, count: int) -> None:
    """Let the file system fail at the nth call of a method of paths."""
    real = getattr(Path, method)
    calls = iter(range(1, 1000))

    def failing(self: Path, *arguments: object) -> object:
        if next(calls) >= count:
            raise OSError("stopped")
        return real(self, *arguments)

    monkeypatch.setattr(Path, method, failing)
