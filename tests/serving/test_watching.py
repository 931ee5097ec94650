"""Saves of every kind are noticed, and folders that come and go."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from ketcompare.serving.watching import ANYTHING, NOTHING, Touched, beats


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file in it."""
    made = tmp_path / "content"
    made.mkdir()
    (made / "a.yaml").write_text("a")
    return made


@pytest.fixture
def watched(folder: Path) -> Iterator[Iterator[Touched]]:
    """The beats of the folder, once the watch stands."""
    stop = threading.Event()
    watching = beats([folder], stop=stop)
    assert next(watching) is ANYTHING
    yield watching
    stop.set()
    list(watching)


def changes_within(watching: Iterator[Touched], *, count: int = 50) -> bool:
    """Whether any of the next beats tells of a change."""
    return any(next(watching) != NOTHING for _ in range(count))


def test_it_is_quiet_while_nothing_is_saved(watched: Iterator[Touched]) -> None:
    """Beats go on, so that waiting errors can be shown."""
    assert not changes_within(watched, count=3)


def test_a_save_is_noticed(watched: Iterator[Touched], folder: Path) -> None:
    """A new content of the same file."""
    (folder / "a.yaml").write_text("b")

    told = next(touched for touched in watched if touched != NOTHING)
    assert told == frozenset({folder / "a.yaml"})


def test_a_save_through_a_temporary_file_is_noticed(
    watched: Iterator[Touched], folder: Path
) -> None:
    """As careful editors write."""
    (folder / "a.yaml.tmp").write_text("b")
    (folder / "a.yaml.tmp").replace(folder / "a.yaml")

    assert changes_within(watched)


def test_a_folder_that_is_deleted_is_watched_again_when_it_is_back(
    watched: Iterator[Touched], folder: Path
) -> None:
    """Saves after its return are noticed."""
    shutil.rmtree(folder)
    assert changes_within(watched)
    folder.mkdir()
    (folder / "a.yaml").write_text("b")
    assert changes_within(watched)
    while next(watched) != NOTHING:
        pass

    (folder / "a.yaml").write_text("c")

    assert changes_within(watched)


def test_a_folder_that_another_takes_the_place_of_is_noticed(
    watched: Iterator[Touched], folder: Path
) -> None:
    """As when a checkout or a copy is moved into place."""
    other = folder.with_name("other")
    shutil.copytree(folder, other)
    shutil.move(folder, folder.with_name("old"))
    shutil.move(other, folder)

    assert changes_within(watched)
    while next(watched) != NOTHING:
        pass
    (folder / "a.yaml").write_text("c")
    assert changes_within(watched)
