"""A problem in a single line, in the forms that editors and code hosts read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ketcompare.problem_text import visible
from ketcompare.problems import Problem, advice

OneLine = Callable[[Problem], str]

# What would end a value of a workflow command, or the command itself.
_IN_TEXT = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_IN_VALUE = (*_IN_TEXT, (":", "%3A"), (",", "%2C"))


def compiler_line(problem: Problem) -> str:
    """As compilers write it, `path:line:column: severity: message`: most editors follow that."""
    repair = f"; {problem.repair}" if problem.repair else ""
    text = visible(f"{problem.message}{repair}".replace("\n", " "))
    return f"{visible(str(problem.place))}: {problem.severity}: {text} [{problem.code}]"


def workflow_command(problem: Problem) -> str:
    """As a workflow of GitHub, or of a host that took it over, shows it beside the line."""
    place = problem.place
    values = {
        "file": place.path,
        "line": place.line,
        "col": place.column,
        "endColumn": place.column + max(1, problem.length),
        "title": problem.code,
    }
    told = ",".join(f"{name}={_escaped(str(value), _IN_VALUE)}" for name, value in values.items())
    return f"::{problem.severity} {told}::{_escaped(_message(problem), _IN_TEXT)}"


FORMATS: Mapping[str, OneLine] = MappingProxyType(
    {"lines": compiler_line, "github": workflow_command}
)
"""The forms of a line, by the names that `--format` knows."""


def _message(problem: Problem) -> str:
    told = (f"{label}: {text}" for label, text in advice(problem))
    return "\n".join([problem.message, *told])


def _escaped(text: str, signs: tuple[tuple[str, str], ...]) -> str:
    for sign, written in signs:
        text = text.replace(sign, written)
    return text
