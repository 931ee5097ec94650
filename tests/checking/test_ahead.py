"""Looking ahead changes who does the work, and nothing of what comes of it."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from ketcompare.checking import ahead, check
from ketcompare.checking.ahead import look_ahead
from ketcompare.checking.kept import KeptChecks
from ketcompare.loading import record_file
from ketcompare.loading.folder import Loaded, load
from ketcompare.loading.reading import Readings
from ketcompare.loading.shelf import Shelf
from ketcompare.problems import Problem
from projects.copying import INVALID, VALID, copy_of_case, copy_of_valid

CASES = sorted(INVALID.iterdir())[::8]


@pytest.fixture(autouse=True)
def worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """However little there is to share; threads of a test run do no harm."""
    monkeypatch.setattr(ahead, "WORTH_SHARING", 0)
    monkeypatch.setattr(threading, "active_count", lambda: 1)


def checked(content: Path, shelf: Shelf) -> tuple[Loaded, list[Problem]]:
    """What is loaded with a shelf, and its problems."""
    loaded = load(content, readings=Readings(shelf))
    return loaded, check.check(loaded, kept=KeptChecks(shelf))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_same_is_told_whatever_is_wrong(case: Path, tmp_path: Path) -> None:
    """With two who look ahead, or with none."""
    content, shelf = copy_of_case(case, tmp_path).content, Shelf()

    look_ahead(content, shelf, workers=2)

    assert checked(content, shelf)[1] == checked(content, Shelf())[1]


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_the_same_is_loaded_however_many_look_ahead(workers: int) -> None:
    """One is this process; there may be more than there are fact files."""
    shelf = Shelf()

    look_ahead(VALID / "content", shelf, workers=workers)

    assert checked(VALID / "content", shelf)[0].content == load(VALID / "content").content


def test_nothing_is_left_to_do_for_sound_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """No record is read again, and no rule of a single source runs again."""
    shelf, again = Shelf(), []
    look_ahead(VALID / "content", shelf, workers=2)
    monkeypatch.setattr(record_file, "read_record", lambda *args, **_: again.append(args))
    monkeypatch.setattr(check, "_of_source", lambda *args: again.append(args))

    assert checked(VALID / "content", shelf)[1] == []
    assert again == []


def test_what_is_known_is_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second look finds nothing new."""
    shelf = Shelf()
    look_ahead(VALID / "content", shelf)
    checked(VALID / "content", shelf)
    monkeypatch.setattr(ahead, "WORTH_SHARING", 1)
    monkeypatch.delattr(ahead, "shared_out")

    look_ahead(VALID / "content", shelf)


def test_what_is_no_fact_file_is_left_to_loading(tmp_path: Path) -> None:
    """A folder with the name of one, say; loading tells of it."""
    project = copy_of_valid(tmp_path)
    (project.content / "sources" / "folder.yaml").mkdir()
    shelf = Shelf()

    look_ahead(project.content, shelf, workers=2)

    assert [each.code for each in checked(project.content, shelf)[1]] == ["bad-file-name"]
