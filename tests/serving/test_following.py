"""When a state is shown, and what the terminal is told of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from ketcompare.commands.project import Project
from ketcompare.reporter import RecordingReporter
from ketcompare.serving.following import MENDED, STAYS, follow
from ketcompare.serving.present import Present
from ketcompare.serving.watching import ANYTHING, NOTHING, Touched
from ketcompare.serving.workshop import Workshop
from projects.copying import edit

Step = tuple[Callable[[], None], Touched]


def run(project: Project, *steps: Step) -> tuple[list[int], RecordingReporter]:
    """Do each step, then beat; the number of the state that is shown after each."""
    workshop, reporter = Workshop(project), RecordingReporter()
    present, shown = Present(workshop.first()), []

    def beats() -> Iterator[Touched]:
        for act, touched in steps:
            act()
            yield touched
            shown.append(present.state.number)

    follow(workshop, present, beats(), reporter)
    return shown, reporter


def put(file: Path, text: str) -> None:
    """Write a file."""
    file.write_text(text, "utf-8")


def nothing() -> None:
    """Save nothing."""


def test_a_good_change_is_shown_at_once_and_told(project: Project) -> None:
    """The files that changed are named."""
    saved = project.content / "sources/cold-tap.yaml"

    shown, reporter = run(
        project,
        (lambda: edit(saved, "Tea takes its time.", "Tea wants its time."), ANYTHING),
        (nothing, NOTHING),
    )

    assert shown == [2, 2]
    assert reporter.summaries_told == ["Changed: content/sources/cold-tap.yaml."]


def test_an_error_is_shown_when_no_save_follows_it(project: Project) -> None:
    """With what it means for the pages, and that it is mended."""
    saved = project.content / "sources/cold-tap.yaml"

    shown, reporter = run(
        project,
        (lambda: edit(saved, "locator: Tea is slow", "locator: [Tea is slow"), ANYTHING),
        (nothing, NOTHING),
        (lambda: edit(saved, "locator: [Tea is slow", "locator: Tea is slow"), ANYTHING),
    )

    assert shown == [1, 2, 3]
    assert "not-closed" in {each.code for each in reporter.problems_told}
    assert STAYS in reporter.summaries_told
    assert reporter.summaries_told[-1] == MENDED


def test_the_halves_of_a_save_in_two_steps_are_not_told(project: Project) -> None:
    """An editor that empties a file before it writes it makes no error."""
    saved = project.content / "sources/cold-tap.yaml"
    text = saved.read_text("utf-8")

    shown, reporter = run(
        project,
        (lambda: put(saved, ""), ANYTHING),
        (lambda: put(saved, text.replace("Tea takes", "Tea wants")), ANYTHING),
        (nothing, NOTHING),
    )

    assert shown[0] == 1
    assert shown[1] == shown[2] > 1
    assert reporter.problems_told == []


def test_a_problem_is_told_once(project: Project) -> None:
    """Not again with every later save."""
    sources = project.content / "sources"

    _, reporter = run(
        project,
        (
            lambda: edit(sources / "cold-tap.yaml", "locator: Tea is slow", "locator: is slow"),
            ANYTHING,
        ),
        (
            lambda: edit(sources / "cold-tap.yaml", "interest: Sells cold", "interest: Has cold"),
            ANYTHING,
        ),
    )

    assert [each.code for each in reporter.problems_told] == ["not-verified"]


def test_what_no_save_was_told_of_is_found_when_it_is_quiet(project: Project) -> None:
    """One file is named and two have changed: the other one is looked at once no save follows."""
    sources = project.content / "sources"

    def save_two() -> None:
        edit(sources / "cold-tap.yaml", "Tea takes its time.", "Tea wants its time.")
        edit(sources / "kettle-house.yaml", "interest: ", "interest: Today ")

    shown, reporter = run(
        project,
        (save_two, frozenset({sources / "cold-tap.yaml"})),
        (nothing, NOTHING),
        (nothing, NOTHING),
    )

    assert shown == [2, 3, 3]
    assert reporter.summaries_told == [
        "Changed: content/sources/cold-tap.yaml.",
        "Changed: content/sources/kettle-house.yaml.",
    ]
