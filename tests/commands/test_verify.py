"""`verify`: noticing that claims and articles part, recording, and moving set-aside numbers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ketcompare.commands.project import Project
from ketcompare.exit_codes import CLEAN, PROBLEMS
from projects.copying import edit

Run = Callable[..., int]

PROMOTION, FORM = "  promotion: [10]", "  form: [17, 18]"


@pytest.fixture
def facts(project: Project) -> Path:
    """The fact file that these tests change."""
    return project.content / "sources/cold-tap.yaml"


@pytest.fixture
def article(project: Project) -> Path:
    """The article that these tests change."""
    return project.root / "originals/cold-tap.txt"


@pytest.fixture
def record(project: Project) -> Path:
    """The record of that article."""
    return project.content / "provenance/cold-tap.json"


def test_a_project_as_recorded_is_clean_and_its_ledger_is_printed(
    run_verify: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """For each article: claims, sentences by what became of them, and the share that is quoted."""
    code = run_verify()

    lines = capsys.readouterr().out.splitlines()
    assert code == CLEAN
    assert lines[2] == (
        "cold-tap: 14 claims on 11 of 18 sentences; form 2, heading 3, navigation 1, "
        "promotion 1; quoted 31% of 131 words"
    )


def test_verifying_alone_writes_nothing(project: Project, facts: Path, run_verify: Run) -> None:
    """Only `--write` records."""
    edit(facts, "locator: Tea is slow", "locator: is slow")
    before = {path: path.read_bytes() for path in project.root.rglob("*") if path.is_file()}

    code = run_verify()

    assert code == PROBLEMS
    assert before == {path: path.read_bytes() for path in before}


def test_an_edited_locator_is_noticed_recorded_and_verified_again(
    facts: Path, run: Run, run_verify: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not verified in `check`, outdated in `verify`, and clean once it is recorded."""
    edit(facts, "locator: Tea is slow", "locator: is slow")

    assert run("check", "--strict") == PROBLEMS
    assert run_verify() == PROBLEMS
    assert "what was recorded of speed/tea-slow is not what is found now" in capsys.readouterr().out
    assert run_verify("--write") == CLEAN
    assert run("check", "--strict") == CLEAN


def test_a_second_recording_changes_nothing(project: Project, run_verify: Run) -> None:
    """Not even the time of a file."""
    run_verify("--write", "--day", "2026-03-02")
    stamps = {path: path.stat().st_mtime_ns for path in project.content.rglob("*")}

    code = run_verify("--write", "--day", "2026-03-02")

    assert code == CLEAN
    assert {path: path.stat().st_mtime_ns for path in project.content.rglob("*")} == stamps


def test_the_day_of_recording_is_no_difference(record: Path, run_verify: Run) -> None:
    """It is recorded, and the next verifying does not mind it."""
    run_verify("--write", "--day", "2026-03-02")

    assert '"verified": "2026-03-02"' in record.read_text("utf-8")
    assert run_verify() == CLEAN


def test_records_are_made_where_there_are_none(record: Path, run: Run, run_verify: Run) -> None:
    """The new record is that of before."""
    before = record.read_bytes()
    record.unlink()

    code = run_verify("--write", "--day", "2026-03-01")

    assert code == CLEAN
    assert record.read_bytes() == before
    assert run("check", "--strict") == CLEAN


def test_a_record_that_cannot_be_read_is_made_anew(record: Path, run_verify: Run) -> None:
    """The repair that its problem names does repair it."""
    record.write_text("{\n", "utf-8")

    assert run_verify() == PROBLEMS
    assert run_verify("--write") == CLEAN


def test_nothing_is_recorded_while_a_claim_is_not_tied(
    facts: Path, record: Path, run_verify: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """The error is told; that the record is outdated is not, for it cannot be mended yet."""
    edit(facts, "locator: Tea is slow", "locator: Tea is very slow")
    before = record.read_bytes()

    code = run_verify("--write")

    output = capsys.readouterr().out
    assert code == PROBLEMS
    assert record.read_bytes() == before
    assert "Nothing was recorded: mend the errors first." in output
    assert "error[locator-not-found]" in output
    assert "repair: did you mean: tea is slow." in output
    assert "record-outdated" not in output


def test_no_sentence_of_an_article_is_recorded(article: Path, record: Path) -> None:
    """The originals are not shipped, neither whole nor in parts."""
    sentences = [each for each in article.read_text("utf-8").split(".") if len(each.split()) > 8]
    recorded = record.read_text("utf-8")

    assert sentences
    assert [each for each in sentences if each.strip() in recorded] == []


def test_a_missing_original_is_named(
    article: Path, run_verify: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """The others are verified all the same."""
    article.unlink()

    code = run_verify()

    output = capsys.readouterr().out
    assert code == PROBLEMS
    assert "error[original-missing] there is no text of cold-tap" in output
    assert "kettle-house: 24 claims" in output
    assert "1 error in 1 file" in output


def test_an_article_that_changed_is_noticed(
    article: Path, run_verify: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """Even where no claim is touched."""
    edit(article, "You may bring a friend.", "You may bring friends.")

    code = run_verify()

    assert code == PROBLEMS
    assert "the article's text is not the edition that was recorded" in capsys.readouterr().out


def test_a_change_of_case_or_kind_of_quote_mark_is_none(article: Path, run_verify: Run) -> None:
    """Texts are compared in normal form."""
    edit(article, "You may bring a friend.", "YOU  MAY bring a friend.")

    assert run_verify() == CLEAN


def test_set_aside_numbers_move_with_their_sentences(
    article: Path, facts: Path, run: Run, run_verify: Run
) -> None:
    """A sentence that is gone shifts all those behind it; comments in the list stay."""
    edit(facts, PROMOTION, "  # praise of the baths\n" + PROMOTION)
    edit(facts, "    - id: tea-slow", "    - id: shower-slow")
    edit(facts, "      subject: tea\n", "      subject: cold_shower\n")
    edit(facts, "      locator: Tea is slow", "      locator: can cause chest pain")
    edit(facts, "says: Tea takes its time.", "says: A cold shower may take its time.")
    edit(facts, "pain\n      hedged: false", "pain\n      hedged: true")
    edit(article, " Tea is slow.", "")

    code = run_verify("--write")

    assert code == CLEAN
    assert "  # praise of the baths\n  promotion: [9]\n  form: [16, 17]\n" in facts.read_text(
        "utf-8"
    )
    assert run("check", "--strict") == CLEAN


def test_set_aside_sentences_that_are_gone_are_named(
    article: Path, facts: Path, run_verify: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """Their numbers leave the list, and the rest moves up."""
    edit(article, "You may bring a friend. ", "")

    code = run_verify("--write")

    assert code == CLEAN
    assert "cold-tap: set aside and gone, by their old numbers: 10" in capsys.readouterr().out
    assert "  promotion: []\n  form: [16, 17]\n" in facts.read_text("utf-8")


def test_numbers_are_moved_once_though_errors_are_left(
    article: Path, facts: Path, run_verify: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """A new sentence has to be accounted for first; the next run does not move the list again."""
    edit(article, "You may bring a friend.", "All are welcome. You may bring a friend.")

    assert run_verify("--write") == PROBLEMS
    output = capsys.readouterr().out
    moved = facts.read_text("utf-8")
    assert "Nothing was recorded, but for the sentences of cold-tap: mend" in output
    assert "sentence 10 (“All are welcome.”) is neither used by a claim nor set aside" in output
    assert "  promotion: [11]\n  form: [18, 19]\n" in moved
    assert run_verify("--write") == PROBLEMS
    assert facts.read_text("utf-8") == moved
    edit(facts, "  promotion: [11]", "  promotion: [10, 11]")
    assert run_verify("--write") == CLEAN


def test_verifying_needs_content_that_can_be_read(
    project: Project, run_verify: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """The fault is told, and that nothing was verified."""
    (project.content / "site.yaml").unlink()

    code = run_verify("--write")

    output = capsys.readouterr().out
    assert code == PROBLEMS
    assert "error[missing-file]" in output
    assert "Nothing was verified: the content cannot be read." in output
