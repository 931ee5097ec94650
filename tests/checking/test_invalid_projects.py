"""Every fault that an author can make is told at its place, and nothing else is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ketcompare.catalogue import CATALOGUE, OUTPUT, READING
from ketcompare.commands.check import run_check
from ketcompare.commands.verify import run_verify
from ketcompare.problem_text import problem_text
from ketcompare.problems import Problem, errors, in_order
from ketcompare.reporter import RecordingReporter
from projects.copying import COMMAND, EXPECTED, INVALID, copy_of_case

CASES = sorted(INVALID.iterdir())
CODE = re.compile(r"(?:error|warning)\[([a-z0-9-]+)\]")

NOT_SHOWN = {
    **{code.id: "its example is read in tests/problems" for code in READING},
    **{code.id: "tests/writing shows it" for code in OUTPUT},
    "broken-template": "it is no fault of the content; tests/commands shows it",
}
"""Codes that need no case, each with the reason."""


def told(case: Path, folder: Path) -> tuple[list[Problem], int]:
    """The problems of a case in the order of a report, and the exit code."""
    project = copy_of_case(case, folder)
    reporter = RecordingReporter()
    if (case / COMMAND).is_file():
        originals = project.root / "originals"
        code = run_verify(project, reporter, originals=originals, write=False, day="2026-03-01")
    else:
        code = run_check(project, reporter, strict=False)
    return in_order(reporter.problems_told), code


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_tells_its_problems_and_what_to_do(case: Path, tmp_path: Path) -> None:
    """Those that are expected and no others; each has a repair, or tells what would be right."""
    expected = (case / EXPECTED).read_text("utf-8").splitlines()

    problems, code = told(case, tmp_path)

    assert [problem_text(each).split("\n")[0] for each in problems] == expected
    assert [each.code for each in problems if not (each.repair or each.expected)] == []
    assert code == (1 if errors(problems) or (case / COMMAND).is_file() else 0)


def test_every_code_of_the_catalogue_has_a_case_or_a_reason() -> None:
    """A new code comes with a case that shows it, and a reason does not outlive its code."""
    shown = {code for case in CASES for code in CODE.findall((case / EXPECTED).read_text("utf-8"))}

    assert set(CATALOGUE) - shown - set(NOT_SHOWN) == set()
    assert set(NOT_SHOWN) <= set(CATALOGUE)
