"""YAML that is read otherwise than its author meant, or not at all: each has its repair."""

from __future__ import annotations

import pytest

from ketcompare.loading.document import Document
from ketcompare.loading.record_file import read_record
from ketcompare.loading.yaml_reader import read_yaml, read_yaml_bytes
from ketcompare.model import Subjects
from ketcompare.problems import Problem, in_order

PATH = "content/sources/a.yaml"


def read(text: str) -> tuple[Document | None, list[Problem]]:
    """The document and problems of a text, in order."""
    document, problems = read_yaml(text, PATH)
    return document, in_order(problems)


def only_problem(text: str) -> Problem:
    """The one problem of a text."""
    _document, problems = read(text)
    assert len(problems) == 1, [each.message for each in problems]
    return problems[0]


def places(problems: list[Problem]) -> list[tuple[str, int, int]]:
    """Code, line and column of each problem."""
    return [(each.code, each.place.line, each.place.column) for each in problems]


@pytest.mark.parametrize(
    ("line", "code", "column", "typed"),
    [
        ("says: Note: it can help", "needs-quotes", 7, 'says: "Note: it can help"'),
        ("says: We note:", "needs-quotes", 7, 'says: "We note:"'),
        ('says: "Ket" can help', "needs-quotes", 7, "says: '\"Ket\" can help'"),
        ("says: 'it's quick'", "needs-quotes", 7, 'says: "it\'s quick"'),
        ('says: "50\\% of all"', "needs-quotes", 7, "says: '50\\% of all'"),
        ("says: [sic] it can help", "needs-quotes", 7, 'says: "[sic] it can help"'),
        ("says: %50", "needs-quotes", 7, 'says: "%50"'),
        ("says: > 50% of all", "needs-quotes", 7, 'says: "> 50% of all"'),
        ("says: *very* quick", "needs-quotes", 7, 'says: "*very* quick"'),
        ("says: @home", "needs-quotes", 7, 'says: "@home"'),
        ("says: - quick", "needs-quotes", 7, 'says: "- quick"'),
        ("says: it can: help {x: y}", "needs-quotes", 7, 'says: "it can: help {x: y}"'),
        ("limits: {people: adults: all}", "needs-quotes", 18, 'limits: {people: "adults: all"}'),
        ('says: "it can help', "not-closed", 7, 'says: "it can help"'),
        ("cites: [1, 2", "not-closed", 8, "cites: [1, 2]"),
        ("limits: {people: adults", "not-closed", 9, "limits: {people: adults}"),
        ("says:it can help", "missing-space", 6, "says: it can help"),
        ("says: Item # 2 of all", "lost-text", 12, 'says: "Item # 2 of all"'),
        ("says: Item  #2", "lost-text", 13, 'says: "Item  #2"'),
        ("says: #2", "lost-text", 7, 'says: "#2"'),
    ],
)
def test_text_that_needs_quotes_is_told_with_the_line_to_type(
    line: str, code: str, column: int, typed: str
) -> None:
    """The repair is the very line to type, and it reads without a problem."""
    found = only_problem(f"id: a\n{line}\nhedged: true\n")

    assert places([found]) == [(code, 2, column)]
    assert found.line_text == line
    assert (found.repair or "").split("\n")[0] == f"write: {typed}"
    assert read(f"id: a\n{typed}\nhedged: true\n")[1] == []


def test_one_slip_does_not_hide_the_others() -> None:
    """Several slips in one file are told at once, and what stands between them is read."""
    text = (
        "claims:\n"
        "  onset:\n"
        "    - id: a\n"
        "      says: Note: it can help\n"
        "      locator: [sic] hours\n"
        "     hedged: true\n"
        "      basis:none\n"
        "    - id: b\n"
    )

    document, problems = read(text)

    assert places(problems) == [
        ("needs-quotes", 4, 13),
        ("needs-quotes", 5, 16),
        ("wrong-indentation", 6, 6),
        ("missing-space", 7, 13),
    ]
    assert document is not None
    assert document.data == {
        "claims": {
            "onset": [
                {
                    "id": "a",
                    "says": "Note: it can help",
                    "locator": "[sic] hours",
                    "hedged": True,
                    "basis": "none",
                },
                {"id": "b"},
            ]
        }
    }


@pytest.mark.parametrize(
    ("text", "line", "repair"),
    [
        ("a: b\n  c: d\n", 2, "begin this line with no space instead of 2 spaces"),
        ("a:\n  - b: 1\n   c: 2\n", 3, "begin this line with 4 spaces instead of 3 spaces"),
        ("a:\n  b: 1\n c: 2\n", 3, "begin this line with no space instead of 1 space"),
        ("a:\n  - b\n   - c: 1\n", 3, "begin this line with 2 spaces instead of 3 spaces"),
    ],
)
def test_wrong_indentation_is_told_with_the_right_one(text: str, line: int, repair: str) -> None:
    """The nearest depth at which the file can be read is proposed."""
    found = only_problem(text)

    assert (found.code, found.place.line, found.repair) == ("wrong-indentation", line, repair)


def test_a_key_given_twice_points_to_both() -> None:
    """The problem stands at the second and names the line of the first."""
    found = only_problem("id: a\nsays: one\nlimits: {use: x}\nsays: two\n")

    assert places([found]) == [("duplicate-key", 4, 1)]
    assert found.message == "`says` is given twice, first in line 2"
    assert found.found == "line 2: says: one"


def test_the_same_key_in_two_records_is_fine() -> None:
    """Only keys of the same mapping clash."""
    assert read("- says: one\n- says: two\n")[1] == []


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        ("says: &first it can help\n", "anchor-not-allowed", 7),
        ("says: &first [a]\n", "anchor-not-allowed", 7),
        ("&key says: it can help\n", "anchor-not-allowed", 1),
        ("says: *first\n", "alias-not-allowed", 7),
        ("*first : a\n", "alias-not-allowed", 1),
        ("says: !!str 12\n", "tag-not-allowed", 7),
        ("says: !important it can help\n", "tag-not-allowed", 7),
        ("<<: {id: a}\n", "merge-not-allowed", 1),
        ("? [a, {b: c}]\n: d\n", "key-not-text", 3),
    ],
)
def test_yaml_beyond_plain_data_is_refused(text: str, code: str, column: int) -> None:
    """Anchors, aliases, tags, merge keys and keys that are no words are told at their place."""
    assert places([only_problem(text)]) == [(code, 1, column)]


def test_a_value_that_was_told_is_not_told_again() -> None:
    """What stands for an alias is marked, so that no type error follows."""
    document, _problems = read("id: a\nsays: *first\n")

    assert document is not None
    assert document.contents.reported == {("says",)}


@pytest.mark.parametrize(
    "line",
    [
        "published: null   # the text does not say",
        "published:        # the text does not say",
        "hedged: true # as it says",
        "received: 2026-11-20 # by post",
        "order: 3 # of five",
        "id: within-hours  # the first",
        "says: 'quoted' # a comment",
        "says: C#m7 is no comment",
        "# says: a comment",
    ],
)
def test_comments_that_are_comments_are_left_alone(line: str) -> None:
    """Null, numbers, dates, quoted text, or two spaces before `#`: nothing is lost."""
    assert read(f"first: a\n{line}\n")[1] == []


def test_lost_text_in_brackets_is_told_once() -> None:
    """The bracket that the comment hides is no second problem."""
    found = only_problem("cites: [a #b, c]\nid: x\n")

    assert places([found]) == [("lost-text", 1, 11)]


def test_tabs_at_the_start_of_lines_are_one_problem() -> None:
    """However many lines are indented with tabs, one problem names the first and how many."""
    document, problems = read("claims:\n\tonset:\n\t\t- id: a\n\t\t  says: b\n")

    assert places(problems) == [("tab-indentation", 2, 1)]
    assert "2 more" in problems[0].message
    assert problems[0].line_text == "\tonset:"
    assert document is None or document.data == {"claims": {"onset": [{"id": "a", "says": "b"}]}}


def test_tabs_elsewhere_are_harmless() -> None:
    """A tab before a comment, in a blank line or within text needs no repair."""
    assert read("a: b\tc\n\t\nd: e\t # f\n\t# g\n")[1] == []


@pytest.mark.parametrize(
    ("text", "code", "line", "column", "name"),
    [
        ("a: b\n\u00a0\u00a0c: d\n", "invisible-character", 2, 1, "no-break space (U+00A0)"),
        ("a:\u00a0b\n", "invisible-character", 1, 3, "no-break space"),
        ("k\u200bey: b\n", "invisible-character", 1, 2, "zero width space"),
        ("a: b\u2028c\n", "invisible-character", 1, 5, "line separator"),
        ("a: b\ufeffc\n", "invisible-character", 1, 5, "zero width no-break space"),
        ("a: b\u00adc\n", "invisible-character", 1, 5, "soft hyphen"),
        ("a: b\x00c\n", "control-character", 1, 5, "U+0000"),
        ("a: b\x1bc\n", "control-character", 1, 5, "U+001B"),
        ("a: b\x85c\n", "control-character", 1, 5, "U+0085"),
        ("a: b\ud800c\n", "control-character", 1, 5, "U+D800"),
    ],
)
def test_characters_that_nobody_sees_are_named(
    text: str, code: str, line: int, column: int, name: str
) -> None:
    """The character is told by name, number and column, and nothing else is told."""
    found = only_problem(text)

    assert places([found]) == [(code, line, column)]
    assert name in found.message


def test_odd_characters_of_one_line_are_one_problem() -> None:
    """The first is pointed to, the others are counted."""
    found = only_problem("says:\u00a0it\u00a0can\u00a0help\n")

    assert "and 2 more in this line" in found.message


def test_comments_may_hold_any_space() -> None:
    """A copied space in a comment harms nobody."""
    assert read("# a\u00a0b\nc: d\n")[1] == []


def test_an_escape_in_quotes_is_the_way_to_write_a_no_break_space() -> None:
    """What is written as an escape is meant."""
    document, problems = read('a: "b\\u00a0c"\n')

    assert problems == []
    assert document is not None
    assert document.data == {"a": "b\u00a0c"}


def test_a_byte_order_mark_is_a_warning_and_shifts_nothing() -> None:
    """The file is read, and its first key stands in column 1."""
    document, problems = read("\ufeffid: a\n")

    assert places(problems) == [("byte-order-mark", 1, 1)]
    assert problems[0].severity == "warning"
    assert document is not None
    assert document.contents.keys[("id",)] == (1, 1, 2)


@pytest.mark.parametrize("text", ["", "\n\n", "# a comment only\n", "   "])
def test_an_empty_file_is_told(text: str) -> None:
    """A file without content is a problem and no data."""
    document, problems = read(text)

    assert document is None
    assert [each.code for each in problems] == ["empty-file"]


def test_a_second_document_is_told_at_its_line() -> None:
    """What stands before it is read; a first `---` alone is no problem."""
    document, problems = read("---\nid: a\n---\nid: b\n")

    assert places(problems) == [("several-documents", 3, 1)]
    assert document is not None
    assert document.data == {"id": "a"}


def test_brackets_without_end_are_told_once() -> None:
    """A thousand open brackets give one problem and no data."""
    document, problems = read("[" * 5000)

    assert document is None
    assert [each.code for each in problems] == ["nested-too-deeply"]


def test_a_fault_without_known_repair_still_has_place_and_words() -> None:
    """The place is the line of the fault, the words are ours."""
    document, problems = read("id: a\nsays: b\n- hedged\n")

    assert document is None
    assert places(problems) == [("yaml-syntax", 3, 1)]
    assert problems[0].line_text == "- hedged"
    assert problems[0].message.startswith("a key was expected here")
    assert problems[0].repair


def test_traps_before_a_fault_are_told_with_it() -> None:
    """What was seen up to a fault that cannot be mended is told too."""
    _document, problems = read("id: a\nid: b\nsays: c\n- hedged\n")

    assert [each.code for each in problems] == ["duplicate-key", "yaml-syntax"]


CONFLICT = """\
claims:
  onset:
    - id: a
<<<<<<< HEAD
      says: It may help.
||||||| base
      says: It helps.
=======
      says: It can help.
      hedged: true
>>>>>>> theirs
    - id: a: b
"""


def test_an_unfinished_merge_is_told_with_both_versions() -> None:
    """What to choose from and which lines to delete are named, and the rest is read."""
    problems = read(CONFLICT)[1]

    assert places(problems) == [("merge-conflict", 4, 1), ("needs-quotes", 12, 11)]
    assert problems[0].found == "one version in line 5, the other in lines 9 to 10"
    assert (problems[0].repair or "").endswith("delete the marks in lines 4, 6, 8 and 11")


def test_the_first_version_counts_until_the_merge_is_finished() -> None:
    """So that nothing is told of a key given twice."""
    document, _ = read(CONFLICT.replace("a: b", "b"))

    assert document is not None
    first = {"id": "a", "says": "It may help."}
    assert document.data == {"claims": {"onset": [first, {"id": "b"}]}}


@pytest.mark.parametrize("line", ["=======", "says: <<<<<<< HEAD", ">>>>>>> theirs"])
def test_a_mark_alone_is_no_unfinished_merge(line: str) -> None:
    """A text may have such a line for other reasons."""
    codes = {code for code, _, _ in places(read(f"says: It helps.\n{line}\n")[1])}

    assert "merge-conflict" not in codes


def test_a_quote_mark_opened_far_above_is_told_where_it_was_opened() -> None:
    """It is closed by a mark that begins another text, where the parser stumbles."""
    text = (
        'claims:\n  - says: "It may help.\n    hedged: true\n    basis: none\n'
        '  - says: "It helps."\n    hedged: false\n'
    )

    found = only_problem(text)

    assert places([found]) == [("not-closed", 2, 11)]
    assert found.repair == 'write: - says: "It may help."'


def test_a_byte_of_an_old_encoding_is_told_as_what_it_stood_for() -> None:
    """So that the place is found in the editor."""
    _, problems = read_yaml_bytes("says: 4–6 weeks\n".encode("cp1252"), PATH)

    assert problems[0].found == (
        "the byte 96 (hexadecimal), which older programs on Windows write for –"
    )


def test_tabs_are_told_before_types_confuse() -> None:
    """What belongs to what is not known until they are gone, so nothing else is told of it."""
    text = "subjects:\n  - id: tea\n\tname: Tea\n    short: Tea\n"

    reading = read_record(text.encode(), PATH, Subjects)

    assert [each.code for each in reading.problems] == ["tab-indentation"]
