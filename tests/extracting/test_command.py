"""`extract` as people call it: what is printed, what is written, what is never overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from extracting.drafting import ARTICLES, DAY
from ketcompare.cli import main
from ketcompare.commands.check import run_check
from ketcompare.commands.project import Project
from ketcompare.commands.verify import run_verify
from ketcompare.exit_codes import CLEAN, PROBLEMS, WRONG_USAGE
from ketcompare.reporter import RecordingReporter
from projects.copying import copy_of_valid

ARTICLE = "Coffee wakes people within 10 to 20 minutes.\n\nTea may wake people, too.\n"
OF_DRAFTS = {"draft", "draft-claim", "draft-detail", "not-verified"}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of the valid project, with a text beside it."""
    (tmp_path / "Tea Shop.txt").write_text(ARTICLE, encoding="utf-8")
    return copy_of_valid(tmp_path)


def extract(project: Project, *arguments: str) -> int:
    """Run the command on the text beside the project."""
    text = project.root.parent / "Tea Shop.txt"
    return main(["extract", str(text), "--project", str(project.root), "--day", DAY, *arguments])


def test_a_draft_is_printed_and_nothing_is_written(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without `--out` the fact file is all that there is."""
    before = sorted(project.root.rglob("*"))

    code = extract(project)

    printed = capsys.readouterr().out
    assert code == CLEAN
    assert printed.startswith("# A draft made by `extract`.")
    assert "\ndraft: true\n" in printed
    assert "wakes people within 10" not in printed
    assert sorted(project.root.rglob("*")) == before


def test_a_draft_is_written_with_its_sentences_beside(project: Project) -> None:
    """The text and its numbered sentences lie where nothing is published from."""
    out = project.content / "sources" / "tea-shop.yaml"

    code = extract(project, "--out", str(out))

    originals = project.root / "originals"
    assert code == CLEAN
    assert out.is_file()
    assert (originals / "tea-shop.txt").read_text("utf-8") == ARTICLE
    assert "   2  Tea may wake people, too.\n" in (originals / "tea-shop.sentences.txt").read_text(
        "utf-8"
    )


def test_checking_lists_what_is_left_to_a_person_and_nothing_else(project: Project) -> None:
    """A draft that was written is no broken fact file: every problem is a thing to write."""
    extract(project, "--out", str(project.content / "sources" / "tea-shop.yaml"))
    reporter = RecordingReporter()

    code = run_check(project, reporter, strict=False)

    assert code == PROBLEMS
    assert {each.code for each in reporter.problems_told} == OF_DRAFTS
    assert {each.place.path for each in reporter.problems_told} == {"content/sources/tea-shop.yaml"}


def test_locators_and_numbers_of_a_draft_hold_against_its_text(project: Project) -> None:
    """Verifying finds nothing but what is left to a person, and what is not recorded yet."""
    extract(project, "--out", str(project.content / "sources" / "tea-shop.yaml"))
    reporter = RecordingReporter()

    run_verify(project, reporter, originals=project.root / "originals", write=False, day=DAY)

    told = {each.code for each in reporter.problems_told}
    assert told <= {*OF_DRAFTS, "record-outdated"}


def test_a_file_that_is_there_is_never_overwritten(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither a fact file nor a text that somebody keeps."""
    out = project.content / "sources" / "cold-tap.yaml"
    before = out.read_bytes()

    code = extract(project, "--out", str(out))

    assert code == WRONG_USAGE
    assert "is there already" in capsys.readouterr().out
    assert out.read_bytes() == before


def test_a_text_that_is_kept_already_is_left_as_it_is(project: Project) -> None:
    """The editor's own copy may be another edition."""
    kept = project.root / "originals" / "tea-shop.txt"
    kept.write_text("Another edition.\n", encoding="utf-8")

    extract(project, "--out", str(project.content / "sources" / "tea-shop.yaml"))

    assert kept.read_text("utf-8") == "Another edition.\n"


def test_a_page_is_drafted_by_the_topics_of_the_checkout(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The project's own content reads a page of its own kind."""
    checkout = Path(__file__).parents[2]

    code = main(["extract", str(ARTICLES / "page.html"), "--project", str(checkout)])

    assert code == CLEAN
    assert "\n  side_effects:\n" in capsys.readouterr().out
