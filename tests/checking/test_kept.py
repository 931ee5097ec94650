"""What is kept of a check gives what checking anew would give."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from ketcompare.checking import between, sources
from ketcompare.checking.check import check
from ketcompare.checking.kept import Clean, KeptChecks
from ketcompare.loading.folder import load
from ketcompare.loading.reading import Readings
from ketcompare.loading.shelf import Shelf
from ketcompare.model import Source
from ketcompare.problems import Place, Problem, problem
from projects.copying import INVALID, VALID, copy_of_case, copy_of_valid, edit

CASES = sorted(INVALID.iterdir())


def checked(folder: Path, file: Path) -> list[Problem]:
    """The problems of a content folder, found with the shelf in a file, which is saved again."""
    shelf = Shelf.open(file, "1")
    problems = check(load(folder, readings=Readings(shelf)), kept=KeptChecks(shelf))
    if (content := shelf.to_bytes("1")) is not None:
        file.write_bytes(content)
    return problems


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_from_one_run_to_the_next_the_same_is_told(case: Path, tmp_path: Path) -> None:
    """From the valid project to a broken one, again, and back to the valid one."""
    broken, file = copy_of_case(case, tmp_path), tmp_path / "shelf"
    checked(VALID / "content", file)

    first, second = checked(broken.content, file), checked(broken.content, file)

    assert first == second == check(load(broken.content))
    assert checked(VALID / "content", file) == []


def test_rules_run_again_only_for_what_they_read_that_changed() -> None:
    """Made from the same, what is known is told; made from something else, it is found anew."""
    checks, runs = KeptChecks(), []

    def run() -> list[Problem]:
        runs.append("run")
        return []

    for made_from in (b"leaf", b"leaf", b"other leaf", b"leaf"):
        checks.told("check", made_from, run)

    assert len(runs) == 3


def test_what_was_clean_is_not_looked_at_again_and_anything_else_is() -> None:
    """Where something was found the rules run anew: its place may be another one by now."""
    clean, runs = Clean(), []
    fault = problem("bad-date", Place("a.yaml", 1, 1))

    def run(*found: Problem) -> list[Problem]:
        runs.append("run")
        return [*found]

    told = [
        clean.told("leaf", read, partial(run, *found))
        for read, found in (("a", ()), ("a", ()), ("b", (fault,)), ("b", (fault,)), ("a", ()))
    ]

    assert told == [(), (), (fault,), (fault,), ()]
    assert len(runs) == 4


def test_a_claim_that_is_saved_has_the_others_of_its_file_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only its topic is checked again, for as long as the program runs."""
    content, kept, topics = copy_of_valid(tmp_path).content, KeptChecks(), []
    looked_at = sources.check_topic

    def noted(source_id: str, source: Source, topic: str, *rest: Any) -> Iterator[Problem]:
        topics.append((source_id, topic))
        return looked_at(source_id, source, topic, *rest)

    check(load(content), kept=kept)
    monkeypatch.setattr(sources, "check_topic", noted)
    edit(content / "sources/cold-tap.yaml", "Tea takes its time.", "Tea wants its time.")
    check(load(content), kept=kept)

    assert topics == [("cold-tap", "speed")]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_told_moves_with_the_lines_of_fact_files(case: Path, tmp_path: Path) -> None:
    """Where they were is not kept, though what was found between files is."""
    content, file = copy_of_case(case, tmp_path).content, tmp_path / "shelf"
    checked(content, file)
    for source in (content / "sources").glob("*.yaml"):
        source.write_bytes(b"# one line more\n" + source.read_bytes())

    assert checked(content, file) == check(load(content))


def test_rules_between_files_do_not_run_again_for_other_wording(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They run again for another term, of which they may have something to tell."""
    project, file = copy_of_valid(tmp_path), tmp_path / "shelf"
    source, runs = project.content / "sources" / "cold-tap.yaml", []

    def noted(*_: object) -> list[Problem]:
        runs.append("run")
        return []

    monkeypatch.setattr(between, "check_between", noted)
    checked(project.content, file)

    edit(source, "Tea takes its time.", "Tea wants its time.")
    checked(project.content, file)
    assert len(runs) == 1

    edit(source, "id: tea-slow", "id: tea-is-slow")
    checked(project.content, file)
    assert len(runs) == 2
