"""Problems as values: what they hold and how they are ordered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketcompare.catalogue import CATALOGUE
from ketcompare.problems import (
    Place,
    Problem,
    Severity,
    errors,
    in_order,
    problem,
    to_json,
    warnings,
    within,
)

PROBLEMS = st.builds(
    problem,
    st.sampled_from(sorted(CATALOGUE)),
    st.builds(Place, st.sampled_from("ab"), st.integers(1, 3), st.integers(1, 3)),
)


def test_severity_message_and_repair_come_from_the_catalogue() -> None:
    """What a caller does not give is what the entry of the code says."""
    made = problem("byte-order-mark", Place("a.yaml"))

    assert made.severity is Severity.WARNING
    assert made.message == "the file begins with an invisible byte order mark"
    assert made.repair == "save the file as UTF-8 without a byte order mark"


def test_what_a_caller_gives_wins_over_the_catalogue() -> None:
    """A precise message and repair replace the general ones."""
    made = problem("lost-text", Place("a.yaml"), "lost!", repair="quote it", found="# 2")

    assert (made.message, made.repair, made.found) == ("lost!", "quote it", "# 2")


def test_a_problem_needs_a_code_of_the_catalogue() -> None:
    """A code without entry fails."""
    with pytest.raises(LookupError):
        problem("made-up", Place("a.yaml"))


def test_errors_come_first_then_files_and_places() -> None:
    """A warning in the first line stands after an error in a later file."""
    late = problem("duplicate-key", Place("b.yaml", 9, 1))
    early = problem("duplicate-key", Place("b.yaml", 2, 7))
    other = problem("duplicate-key", Place("a.yaml", 30, 1))
    mild = problem("byte-order-mark", Place("a.yaml"))

    assert in_order([mild, late, early, other]) == [other, early, late, mild]


def test_causes_come_before_what_follows_from_them() -> None:
    """What cannot be read is told first, what is named and not there last, whatever the file."""
    unnamed = problem("unknown-claim", Place("a.yaml", 1, 1))
    twice = problem("duplicate-id", Place("b.yaml", 5, 1))
    shape = problem("missing-key", Place("c.yaml", 1, 1))
    broken = problem("yaml-syntax", Place("d.yaml", 9, 1))

    assert in_order([unnamed, twice, shape, broken]) == [broken, shape, twice, unnamed]


LINES = (
    "claims:",
    "  onset:",
    "    - id: first",
    "      value:",
    "        worded: soon",
    "",
    "      cites:",
    "        - 1",
    "    - id: second",
    "      says: x",
    "draft: true",
)


@pytest.mark.parametrize(
    ("line", "begins"),
    [(5, 3), (7, 3), (8, 3), (10, 9), (3, None), (9, None), (11, None), (1, None), (40, None)],
)
def test_a_line_lies_within_the_item_that_began_above_it(line: int, begins: int | None) -> None:
    """Not within that whose first line it is, nor the one before; at the margin within none."""
    found = within(LINES, line)

    assert (found.line if found else None) == begins
    assert found is None or found.text == LINES[found.line - 1]


@given(st.lists(PROBLEMS))
def test_order_does_not_depend_on_the_order_of_finding(problems: list[Problem]) -> None:
    """Any order of the same problems is printed the same, each once."""
    ordered = in_order(problems)

    assert in_order(reversed(problems)) == ordered
    assert len(set(ordered)) == len(ordered)
    assert errors(ordered) + warnings(ordered) == ordered


def test_a_problem_as_json_has_every_key() -> None:
    """Machines find all keys, null where nothing is told."""
    plain = to_json(problem("duplicate-key", Place("a.yaml", 2, 3), line_text="says: x"))

    assert plain == {
        "code": "duplicate-key",
        "severity": "error",
        "place": {"path": "a.yaml", "line": 2, "column": 3},
        "message": "the same key is given twice, and only one of the two could count",
        "line_text": "says: x",
        "found": None,
        "expected": None,
        "repair": "keep one of the two lines",
        "length": 1,
        "within": None,
    }
