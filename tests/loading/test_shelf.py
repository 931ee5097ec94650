"""What is kept in a file comes back where it still holds, and is never in the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from ketcompare.loading.shelf import Shelf
from ketcompare.model import Form

VALUE = Form(id="green", name="Green tea", explains="Leaves that were not left to wither.")


def saved(shelf: Shelf, file: Path, version: str = "1") -> Shelf:
    """The shelf that the next run of the program finds."""
    file.write_bytes(shelf.to_bytes(version) or b"")
    return Shelf.open(file, "1")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with one value."""
    shelf = Shelf()
    shelf.put("a", b"leaf", VALUE)
    saved(shelf, tmp_path / "shelf")
    return tmp_path / "shelf"


def test_a_value_comes_back_where_it_was_made_from_the_same(file: Path) -> None:
    """From something else, or under another name, nothing was kept."""
    shelf = Shelf.open(file, "1")

    assert shelf.get("a", b"leaf", Form) == VALUE
    assert shelf.get("a", b"other leaf", Form) is None
    assert shelf.get("b", b"leaf", Form) is None


def test_what_another_version_kept_is_passed_over(file: Path) -> None:
    """It may have been made by other rules."""
    assert Shelf.open(file, "2").get("a", b"leaf", Form) is None


@pytest.mark.parametrize("damage", [b"", b"\xc1", b"\x93\x01\x02\x03", b"PK\x03\x04", b"\x92\xa11"])
def test_a_file_that_is_no_shelf_is_an_empty_one(file: Path, damage: bytes) -> None:
    """Whatever stands there, values are made anew."""
    file.write_bytes(damage)

    assert Shelf.open(file, "1").get("a", b"leaf", Form) is None


def test_no_damage_to_the_file_is_a_fault(file: Path) -> None:
    """One byte changed, anywhere: a value comes back or it does not."""
    whole = file.read_bytes()
    for at in range(len(whole)):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        shelf = Shelf.open(file, "1")

        shelf.get("a", b"leaf", Form)

        assert shelf.get("never", b"", Form) is None


def test_a_value_that_does_not_fit_is_made_anew(file: Path) -> None:
    """Something else was kept under this name."""
    shelf = Shelf.open(file, "1")

    assert shelf.get("a", b"leaf", int) is None
    shelf.put("a", b"leaf", 7)
    assert shelf.get("a", b"leaf", int) == 7


def test_what_nobody_asks_for_any_more_goes(file: Path) -> None:
    """The file does not grow with what was once there."""
    shelf = Shelf.open(file, "1")
    shelf.put("b", b"", VALUE)

    later = saved(shelf, file)

    assert later.get("a", b"leaf", Form) is None
    assert later.get("b", b"", Form) == VALUE


def test_a_file_that_holds_all_already_is_not_written_again(file: Path) -> None:
    """Neither is one for nothing at all."""
    shelf = Shelf.open(file, "1")
    shelf.get("a", b"leaf", Form)

    assert shelf.to_bytes("1") is None
    assert Shelf().to_bytes("1") is None
