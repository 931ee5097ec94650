"""The index: made from the pages, when they have changed, and never one that does not fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from ketcompare.rendering.addresses import SEARCH_FOLDER
from ketcompare.searching import program
from ketcompare.searching.index import index_site
from ketcompare.searching.stamp import STAMP
from ketcompare.writing import write
from writing.tree import artifacts, stamps

PAGE = '<!DOCTYPE html><html lang="en"><title>t</title><main data-pagefind-body><h1>{}</h1></main>'
SITE = {"index.html": PAGE.format("Home"), "tea/index.html": PAGE.format("Tea wakes people")}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Make a small site with its index."""
    write(artifacts(SITE), tmp_path / "site", apart=SEARCH_FOLDER)
    assert index_site(tmp_path / "site").report
    return tmp_path / "site"


def index_files(out: Path) -> dict[str, bytes]:
    """Read every file of the index, by path."""
    folder = out / SEARCH_FOLDER
    return {
        each.relative_to(folder).as_posix(): each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file()
    }


def fragments(out: Path) -> int:
    """Count the pages that can be found."""
    return sum(name.startswith("fragment/") for name in index_files(out))


def test_every_page_with_a_body_can_be_found(out: Path) -> None:
    """Pages that say that they are no content are left out."""
    write(artifacts({**SITE, "404.html": "<main>x</main>"}), out, apart=SEARCH_FOLDER)
    index_site(out)

    assert fragments(out) == 2


def test_only_what_our_own_box_needs_is_kept(out: Path) -> None:
    """Ready-made boxes and their styles would only weigh."""
    assert "pagefind.js" in index_files(out)
    assert not [name for name in index_files(out) if "ui" in name or "highlight" in name]


def test_an_index_that_fits_is_left_as_it_is(out: Path) -> None:
    """A second run touches nothing."""
    before = stamps(out)

    indexed = index_site(out)

    assert stamps(out) == before
    assert (indexed.report, indexed.missing) == (None, "")


def test_the_next_build_leaves_the_index_where_it_is(out: Path) -> None:
    """It is part of the site, though another step makes it."""
    before = stamps(out)

    write(artifacts(SITE), out, apart=SEARCH_FOLDER)

    assert stamps(out) == before


def test_a_changed_page_makes_it_anew_and_what_is_the_same_is_not_written(out: Path) -> None:
    """Only what the page changes in the index is written."""
    changed = {**SITE, "tea/index.html": PAGE.format("Tea helps nobody")}
    write(artifacts(changed), out, apart=SEARCH_FOLDER)

    report = index_site(out).report

    assert report
    assert report.written
    assert f"{SEARCH_FOLDER}pagefind.js" in report.unchanged
    assert fragments(out) == 2


def test_two_sites_of_the_same_pages_have_the_same_index(out: Path, tmp_path: Path) -> None:
    """Byte for byte, wherever they stand."""
    other = tmp_path / "another place"
    write(artifacts(SITE), other, apart=SEARCH_FOLDER)
    index_site(other)

    assert index_files(other) == index_files(out)


def test_a_damaged_index_is_made_anew(out: Path) -> None:
    """Whether a file was changed, is gone, or the stamp cannot be read."""
    whole = index_files(out)

    (out / SEARCH_FOLDER / "pagefind.js").write_text("broken")
    index_site(out)
    (out / SEARCH_FOLDER / "pagefind-entry.json").unlink()
    index_site(out)
    (out / STAMP).write_text("{")
    index_site(out)

    assert index_files(out) == whole


def test_without_the_program_an_index_that_fits_stays_and_another_goes(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A search that leads to what the pages no longer say is worse than none."""
    monkeypatch.setattr(program, "version", lambda: None)
    assert index_site(out).missing == ""
    assert fragments(out) == 2

    write(artifacts({"index.html": PAGE.format("New")}), out, apart=SEARCH_FOLDER)

    assert index_site(out).missing == "pagefind-bin is not installed"
    assert not (out / SEARCH_FOLDER).exists()


def test_a_program_that_fails_leaves_no_index_and_its_words(
    out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The build goes on without a search."""
    write(artifacts({"index.html": PAGE.format("New")}), out, apart=SEARCH_FOLDER)
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: tmp_path / "absent")

    assert "absent" in index_site(out).missing
    assert not (out / SEARCH_FOLDER).exists()


def test_settings_from_outside_change_nothing(
    out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither in the surroundings nor in the folder where the command runs."""
    monkeypatch.setenv("PAGEFIND_FORCE_LANGUAGE", "de")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pagefind.yml").write_text("force_language: de\n")
    other = tmp_path / "other"
    write(artifacts(SITE), other, apart=SEARCH_FOLDER)
    index_site(other)

    assert index_files(other) == index_files(out)


def test_where_nothing_was_built_it_says_so(tmp_path: Path) -> None:
    """The site comes first."""
    assert index_site(tmp_path / "site").missing == "there is no built site"
