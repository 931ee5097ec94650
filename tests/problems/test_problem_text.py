"""How problems read: head line, marker under the right characters, safe to print."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from ketcompare.problem_text import display_width, problem_text, visible
from ketcompare.problems import Place, Within, problem

HEAD = re.compile(r"[^:]+:\d+:\d+: (error|warning)\[[a-z0-9-]+\] \S.*")


def text_of(line: str, column: int, length: int = 1) -> list[str]:
    """The printed lines of a problem at a column of a line."""
    place = Place("content/a.yaml", 12, column)
    return problem_text(problem("lost-text", place, line_text=line, length=length)).split("\n")


def test_a_problem_reads_like_that_of_a_compiler() -> None:
    """Head, line with number, marker, then what was expected and found, and the repair."""
    made = problem(
        "wrong-type",
        Place("content/a.yaml", 12, 9),
        "`hedged` cannot be read",
        line_text="hedged: yes",
        length=3,
        expected="true or false",
        found='the text "yes"',
        repair="write true",
    )

    assert problem_text(made).split("\n") == [
        "content/a.yaml:12:9: error[wrong-type] `hedged` cannot be read",
        "   12 | hedged: yes",
        "      |         ^^^",
        "expected: true or false",
        'found: the text "yes"',
        "repair: write true",
    ]


def test_what_the_message_says_is_not_told_again() -> None:
    """Whole words only: a message that has 12 does not say 1."""
    made = problem(
        "wrong-length",
        Place("content/a.yaml", 12, 9),
        "`subjects` must have 12 to 15 items",
        expected="12 to 15 items",
        found="1",
        repair="add some",
    )

    assert problem_text(made).split("\n")[1:] == ["found: 1", "repair: add some"]


def test_the_item_of_a_problem_is_shown_above_its_line() -> None:
    """With a gap where lines are left out, so that one sees which claim is meant."""
    near = problem(
        "lost-text",
        Place("a.yaml", 4, 7),
        line_text="      says: x",
        within=Within(3, "    - id: a"),
    )
    far = problem(
        "lost-text",
        Place("a.yaml", 9, 7),
        line_text="      says: x",
        within=Within(3, "    - id: a"),
    )

    assert problem_text(near).split("\n")[1:3] == ["    3 |     - id: a", "    4 |       says: x"]
    assert problem_text(far).split("\n")[1:4] == [
        "    3 |     - id: a",
        "  ... |",
        "    9 |       says: x",
    ]


def test_what_is_not_given_is_not_printed() -> None:
    """A problem without line and advice is its head line only."""
    made = problem("missing-key", Place("a.yaml", 3, 1), "`says` is missing")

    assert problem_text(made) == "a.yaml:3:1: error[missing-key] `says` is missing"


def test_a_repair_of_several_lines_is_indented() -> None:
    """Lines to type stand below one another."""
    made = problem("missing-key", Place("a.yaml"), "gone", repair="add:\nid: a\nsays: b")

    assert problem_text(made).endswith("repair: add:\n  id: a\n  says: b")


def test_tabs_are_shown_and_do_not_shift_the_marker() -> None:
    """A tab takes one column, as a sign."""
    lines = text_of("\tsays: a", 2)

    assert lines[1:3] == ["   12 | →says: a", "      |  ^"]


def test_the_marker_stands_under_wide_characters() -> None:
    """Characters of two columns push the marker by two, and are marked by two."""
    lines = text_of("語語a", 2, 2)

    assert lines[1:3] == ["   12 | 語語a", "      |   ^^^"]


def test_accents_of_their_own_take_no_column() -> None:
    """A combining accent does not push the marker."""
    lines = text_of("e\u0301x", 3)

    assert lines[2] == "      |  ^"


def test_a_long_line_is_cut_around_the_place() -> None:
    """Of a line of 500 characters those around the place are shown, the marker under them."""
    lines = text_of("x" * 300 + "#" + "y" * 199, 301)

    shown, marker = lines[1], lines[2]
    assert len(shown) < 130
    assert shown[8] == "…"
    assert shown[-1] == "…"
    assert shown[marker.index("^")] == "#"


def test_a_place_beyond_the_end_of_a_line_is_marked_there() -> None:
    """A marker may stand after the last character."""
    assert text_of("abc", 6)[2] == "      |      ^"


def test_terminal_commands_in_content_are_defused() -> None:
    """Escape, bell and direction marks are shown as signs."""
    assert visible("a\x1b[31mb\x07\u202e\xa0\u200b") == "a␛[31mb␇\ufffd␣\ufffd"


@given(st.text(), st.integers(1, 300), st.integers(1, 300))
def test_any_line_can_be_printed(line: str, column: int, length: int) -> None:
    """Whatever the content, head line and marker are whole and nothing is a command."""
    lines = text_of(line.replace("\n", " "), column, length)

    assert HEAD.fullmatch(lines[0])
    assert all(character.isprintable() for line in lines for character in line)


@given(st.text())
def test_what_is_visible_stays_visible(text: str) -> None:
    """Making text visible twice is making it visible once, and keeps its length."""
    assert visible(visible(text)) == visible(text)
    assert len(visible(text)) == len(text)
    assert display_width(visible(text)) >= 0
