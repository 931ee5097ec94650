"""A problem in one line: whatever its text holds, it stays one line and is read back whole."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from ketcompare.problem_lines import compiler_line, workflow_command
from ketcompare.problems import Place, problem

COMMAND = re.compile(r"::(error|warning) ([^:]*)::(.*)")
TEXTS = st.text(min_size=1, max_size=40)


def read_back(line: str) -> tuple[dict[str, str], str]:
    """The values and the message of a workflow command, as a code host reads them."""
    found = COMMAND.fullmatch(line)
    assert found is not None
    pairs = (each.partition("=") for each in found[2].split(","))
    return {name: unescaped(value) for name, _, value in pairs}, unescaped(found[3])


def unescaped(text: str) -> str:
    """The text that escapes stand for."""
    signs = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}
    return re.sub(r"%(?:0D|0A|3A|2C|25)", lambda found: signs[found[0]], text)


@given(path=TEXTS, message=TEXTS, repair=TEXTS)
def test_a_workflow_command_is_read_back_whole(path: str, message: str, repair: str) -> None:
    """Signs that would end the command are written otherwise."""
    made = problem("lost-text", Place(path, 12, 3), message, repair=repair, length=4)

    values, text = read_back(workflow_command(made))

    assert values["file"] == path
    assert (values["line"], values["col"], values["endColumn"]) == ("12", "3", "7")
    assert text == f"{message}\nrepair: {repair}"


@given(message=TEXTS, repair=TEXTS)
def test_a_compiler_line_is_one_line(message: str, repair: str) -> None:
    """An editor reads path, line and column from its start."""
    line = compiler_line(
        problem("lost-text", Place("content/a.yaml", 12, 3), message, repair=repair)
    )

    assert len(line.splitlines()) == 1
    assert re.match(r"content/a\.yaml:12:3: error: ", line)


def test_a_repair_of_several_lines_stays_in_its_line() -> None:
    """In an editor's list as well as beside the line at a code host."""
    made = problem("missing-key", Place("a.yaml"), "gone", repair="add:\nid: a")

    assert compiler_line(made) == "a.yaml:1:1: error: gone; add: id: a [missing-key]"
    assert workflow_command(made).endswith("::gone%0Arepair: add:%0Aid: a")
