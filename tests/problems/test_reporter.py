"""What is printed, for people and for machines."""

from __future__ import annotations

import io
import json
import os

import pytest

from ketcompare.problem_text import problem_text
from ketcompare.problems import Place, Problem, problem
from ketcompare.reporter import (
    JsonReporter,
    RecordingReporter,
    Reporter,
    TerminalReporter,
    count_line,
    problems_as_json,
    terminal_reporter,
)

ERROR = problem("duplicate-key", Place("b.yaml", 4, 1), line_text="says: x", length=4)
FOLLOWING = problem("unknown-claim", Place("a.yaml"))
WARNING = problem("byte-order-mark", Place("a.yaml"))


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Always."""
        return True


def test_problems_are_printed_most_important_first_with_their_count() -> None:
    """Errors, warnings, and a closing line."""
    stream = io.StringIO()

    TerminalReporter(stream, progress=False).problems([WARNING, ERROR])

    assert stream.getvalue() == (
        f"{problem_text(ERROR)}\n\n{problem_text(WARNING)}\n\n1 error, 1 warning in 2 files\n"
    )


def test_a_terminal_is_told_how_to_learn_what_a_code_means() -> None:
    """Of the first problem, after the count."""
    stream = Terminal()

    terminal_reporter(stream, {}).problems([WARNING, ERROR])

    assert stream.getvalue().endswith(
        "in 2 files\nWhat a code means: python build.py explain duplicate-key\n"
    )


def test_without_problems_nothing_is_printed() -> None:
    """No count of nothing."""
    stream = io.StringIO()

    TerminalReporter(stream).problems([])

    assert stream.getvalue() == ""


@pytest.mark.parametrize(
    ("problems", "line"),
    [
        ([], "no problems"),
        ([ERROR], "1 error in 1 file"),
        ([WARNING, WARNING], "2 warnings in 1 file"),
        ([ERROR, WARNING, ERROR], "2 errors, 1 warning in 2 files"),
        ([FOLLOWING], "1 error in 1 file"),
        ([FOLLOWING, ERROR], "2 errors in 2 files; 1 of them may follow from the others"),
    ],
)
def test_the_count_line_says_how_many(problems: list[Problem], line: str) -> None:
    """Singular and plural are right, and what there is none of is left out."""
    assert count_line(problems) == line


def test_colour_is_for_terminals() -> None:
    """On a terminal the marker is coloured; the text is the same without the colour."""
    stream = Terminal()

    terminal_reporter(stream, {}).problems([ERROR])

    assert "\x1b[1;31m^^^^\x1b[0m" in stream.getvalue()


@pytest.mark.parametrize(
    ("stream", "environment"),
    [
        (io.StringIO(), {}),
        (Terminal(), {"NO_COLOR": "1"}),
        (Terminal(), {"TERM": "dumb"}),
    ],
    ids=["piped", "NO_COLOR", "dumb"],
)
def test_no_colour_where_it_is_not_wanted(stream: io.StringIO, environment: dict[str, str]) -> None:
    """Piped, with NO_COLOR, or on a terminal that has none, no escape is written."""
    terminal_reporter(stream, environment).problems([ERROR])

    assert stream.getvalue().startswith("b.yaml:4:1: error[duplicate-key]")
    assert "\x1b" not in stream.getvalue()


def test_an_empty_no_color_is_none() -> None:
    """The convention is that NO_COLOR counts only if it is not empty."""
    stream = Terminal()

    terminal_reporter(stream, {"NO_COLOR": ""}).problems([ERROR])

    assert "\x1b" in stream.getvalue()


def test_progress_is_quiet_when_piped_and_summaries_are_not() -> None:
    """Progress is for people who look on; the outcome is for all."""
    piped, watched = io.StringIO(), Terminal()

    for stream in (piped, watched):
        reporter = terminal_reporter(stream, {})
        reporter.progress("loading")
        reporter.summary("done")

    assert piped.getvalue() == "done\n"
    assert watched.getvalue() == "loading\ndone\n"


@pytest.mark.parametrize("reporter", [TerminalReporter, JsonReporter])
def test_the_work_goes_on_where_nobody_reads_any_more(
    reporter: type[TerminalReporter] | type[JsonReporter],
) -> None:
    """As in `check | head -1`: the first lines are read, and the pipe is closed."""
    reading, writing = os.pipe()
    os.close(reading)

    with os.fdopen(writing, "w") as stream:
        made = reporter(stream)
        made.problems([ERROR])
        made.problems([WARNING])
        made.summary("done")


def test_a_stream_with_few_characters_gets_question_marks() -> None:
    """Where the encoding lacks a character the report goes on."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii", newline="\n")

    TerminalReporter(stream).summary("naïve → done")

    stream.seek(0)
    assert stream.read() == "na?ve ? done\n"


def test_json_is_one_object_with_counts() -> None:
    """Machines read problems and counts; nothing else is in the stream."""
    stream = io.StringIO()
    reporter = JsonReporter(stream)

    reporter.progress("loading")
    reporter.problems([WARNING, ERROR])
    reporter.summary("done")

    told = json.loads(stream.getvalue())
    assert told == problems_as_json([ERROR, WARNING])
    assert [each["code"] for each in told["problems"]] == ["duplicate-key", "byte-order-mark"]
    assert (told["errors"], told["warnings"]) == (1, 1)


def test_the_recording_twin_keeps_what_it_is_told() -> None:
    """Tests can ask what was told, in order."""
    recording = RecordingReporter()
    reporter: Reporter = recording

    reporter.progress("loading")
    reporter.problems([ERROR])
    reporter.summary("done")

    assert recording.progress_told == ["loading"]
    assert recording.problems_told == [ERROR]
    assert recording.summaries_told == ["done"]
