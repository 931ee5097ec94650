"""Readings that are kept on a shelf are those that the files themselves would give."""

from __future__ import annotations

from pathlib import Path

import pytest

from ketcompare.loading import record_file
from ketcompare.loading.folder import load
from ketcompare.loading.reading import Reading, Readings
from ketcompare.loading.shelf import Shelf
from projects.copying import VALID, copy_of_valid, edit


def kept(folder: Path, file: Path) -> Shelf:
    """The shelf that loading a folder leaves for the next run."""
    shelf = Shelf()
    load(folder, readings=Readings(shelf))
    file.write_bytes(shelf.to_bytes("1") or b"")
    return Shelf.open(file, "1")


@pytest.fixture
def read_anew(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The YAML files that were read, as they are read."""
    paths: list[str] = []
    read = record_file.read_record

    def noted(data: bytes, path: str, kind: type[object]) -> Reading[object]:
        paths.append(path)
        return read(data, path, kind)

    monkeypatch.setattr(record_file, "read_record", noted)
    return paths


def test_the_content_is_the_same_and_no_record_is_read_again(
    tmp_path: Path, read_anew: list[str]
) -> None:
    """Typed values come from the shelf, places still from the files."""
    shelf = kept(VALID / "content", tmp_path / "shelf")
    anew = load(VALID / "content")
    read_anew.clear()

    recalled = load(VALID / "content", readings=Readings(shelf))

    assert read_anew == []
    assert recalled.content == anew.content
    document = recalled.document("sources/cold-tap.yaml")
    assert document.contents == anew.document("sources/cold-tap.yaml").contents


def test_only_a_changed_file_is_read_again(tmp_path: Path, read_anew: list[str]) -> None:
    """The others are recalled, and what changed is in the content."""
    project = copy_of_valid(tmp_path)
    shelf = kept(project.content, tmp_path / "shelf")
    saved = project.content / "sources" / "cold-tap.yaml"
    edit(saved, "Tea takes its time.", "Tea wants its time.")
    read_anew.clear()

    recalled = load(project.content, readings=Readings(shelf))

    assert read_anew == ["content/sources/cold-tap.yaml"]
    assert recalled.content == load(project.content).content


def test_a_file_with_problems_is_not_kept(tmp_path: Path, read_anew: list[str]) -> None:
    """It is read again, and tells them again, until it is mended."""
    project = copy_of_valid(tmp_path)
    saved = project.content / "sources" / "cold-tap.yaml"
    edit(saved, "mark: C\n", "mark: tap\n")
    shelf = kept(project.content, tmp_path / "shelf")
    read_anew.clear()

    recalled = load(project.content, readings=Readings(shelf))

    assert read_anew == ["content/sources/cold-tap.yaml"]
    assert [each.code for each in recalled.problems] == ["wrong-form"]
