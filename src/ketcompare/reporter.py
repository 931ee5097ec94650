"""All that the program prints, with a recording twin for tests."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from typing import Any, Protocol, TextIO

from ketcompare.catalogue import look_up
from ketcompare.problem_lines import OneLine
from ketcompare.problem_text import Paint, plain, problem_text
from ketcompare.problems import Problem, errors, in_order, to_json, warnings

_COLOURS = {
    "error": "1;31",
    "warning": "1;33",
    "place": "1",
    "marker": "1;31",
    "gutter": "2",
    "label": "36",
}

BAR_LENGTH = 24


class Reporter(Protocol):
    """Where the stages' words to people, or machines, go."""

    def problems(self, problems: Sequence[Problem]) -> None:
        """Tell all problems of a run at once."""

    def progress(self, line: str) -> None:
        """Tell what is being done; for people who wait."""

    def step(
        self, doing: str, done: int = 0, of: int = 0, *, seconds_left: float | None = None
    ) -> None:
        """Tell how far it is, in place of what was told last; for people who watch."""

    def summary(self, line: str) -> None:
        """Tell what came of the run."""


class TerminalReporter:
    """Prints for people; progress only where somebody looks on."""

    def __init__(self, stream: TextIO, *, colour: bool = False, progress: bool = True) -> None:
        self._stream = stream
        self._paint: Paint = _coloured if colour else plain
        self._shows_progress = progress
        self._bar = 0

    def problems(self, problems: Sequence[Problem]) -> None:
        """Print every problem, most important first, and how many there are."""
        ordered = in_order(problems)
        for each in ordered:
            self._write(problem_text(each, self._paint) + "\n")
        if ordered:
            self._write(count_line(ordered))
            self.progress(f"What a code means: python build.py explain {ordered[0].code}")

    def progress(self, line: str) -> None:
        """Print a line of progress."""
        if self._shows_progress:
            self._write(line)

    def step(
        self, doing: str, done: int = 0, of: int = 0, *, seconds_left: float | None = None
    ) -> None:
        """Draw a bar over the last one."""
        if self._shows_progress:
            line = bar(doing, done, of, seconds_left)
            _put(self._stream, f"\r{self._fitting(line):<{self._bar}}")
            self._bar = len(line)

    def summary(self, line: str) -> None:
        """Print a closing line."""
        self._write(line)

    def _write(self, text: str) -> None:
        """Write whole lines; a bar goes, and nothing is left of it."""
        if self._bar:
            _put(self._stream, f"\r{'':<{self._bar}}\r")
            self._bar = 0
        _put(self._stream, self._fitting(text) + "\n")

    def _fitting(self, text: str) -> str:
        """The text as the stream can show it: characters that it lacks become question marks."""
        encoding = getattr(self._stream, "encoding", None) or "utf-8"
        return text.encode(encoding, "replace").decode(encoding)


class LineReporter(TerminalReporter):
    """Prints each problem in one line, for machines that read along; the rest as for people."""

    def __init__(self, stream: TextIO, one_line: OneLine) -> None:
        super().__init__(stream, progress=False)
        self._one_line = one_line

    def problems(self, problems: Sequence[Problem]) -> None:
        """Print every problem, most important first, and how many there are."""
        ordered = in_order(problems)
        for each in ordered:
            self._write(self._one_line(each))
        if ordered:
            self._write(count_line(ordered))


class JsonReporter:
    """Prints problems as one JSON object, and nothing else."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def problems(self, problems: Sequence[Problem]) -> None:
        """Print the object."""
        _put(self._stream, json.dumps(problems_as_json(problems), indent=2) + "\n")

    def progress(self, line: str) -> None:
        """Print nothing."""

    def step(
        self, doing: str, done: int = 0, of: int = 0, *, seconds_left: float | None = None
    ) -> None:
        """Print nothing."""

    def summary(self, line: str) -> None:
        """Print nothing."""


class RecordingReporter:
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.problems_told: list[Problem] = []
        self.progress_told: list[str] = []
        self.summaries_told: list[str] = []

    def problems(self, problems: Sequence[Problem]) -> None:
        """Keep the problems."""
        self.problems_told.extend(problems)

    def progress(self, line: str) -> None:
        """Keep the line."""
        self.progress_told.append(line)

    def step(
        self, doing: str, done: int = 0, of: int = 0, *, seconds_left: float | None = None
    ) -> None:
        """Keep it as a bar would show it."""
        self.progress_told.append(bar(doing, done, of, seconds_left))

    def summary(self, line: str) -> None:
        """Keep the line."""
        self.summaries_told.append(line)


def bar(doing: str, done: int, of: int, seconds_left: float | None) -> str:
    """A line that shows how far something is: `Rendering  ########........  50%  3 s left`."""
    if not of:
        return f"{doing} ..."
    full = BAR_LENGTH * done // of
    left = "" if seconds_left is None else f"  {seconds_left:.0f} s left"
    return f"{doing}  {'#' * full}{'.' * (BAR_LENGTH - full)}  {100 * done // of:>3}%{left}"


def terminal_reporter(stream: TextIO, environment: Mapping[str, str]) -> TerminalReporter:
    """The reporter that suits a stream: colour and progress on a terminal, plain when piped."""
    watched = stream.isatty()
    plain_wanted = bool(environment.get("NO_COLOR")) or environment.get("TERM") == "dumb"
    return TerminalReporter(stream, colour=watched and not plain_wanted, progress=watched)


def count_line(problems: Sequence[Problem]) -> str:
    """How many problems there are in how many files: "2 errors, 1 warning in 3 files"."""
    counts = [(len(errors(problems)), "error"), (len(warnings(problems)), "warning")]
    told = ", ".join(_counted(number, word) for number, word in counts if number)
    files = len({each.place.path for each in problems})
    if not told:
        return "no problems"
    following = sum(look_up(each.code).follows for each in errors(problems))
    causes = len(errors(problems)) - following
    hint = f"; {following} of them may follow from the others" if causes and following else ""
    return f"{told} in {_counted(files, 'file')}{hint}"


def problems_as_json(problems: Sequence[Problem]) -> dict[str, Any]:
    """All problems in order as plain data, with how many there are."""
    ordered = in_order(problems)
    return {
        "problems": [to_json(each) for each in ordered],
        "errors": len(errors(ordered)),
        "warnings": len(warnings(ordered)),
    }


def _put(stream: TextIO, text: str) -> None:
    """Write at once; where nobody reads any more, as after `| head`, the work goes on unheard."""
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        # What is left in the stream has to go somewhere, or closing it would fail as well.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _coloured(style: str, text: str) -> str:
    return f"\x1b[{_COLOURS[style]}m{text}\x1b[0m"
