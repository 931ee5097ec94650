"""Plain words for numbers, lists and dates."""

from __future__ import annotations

import pytest

from ketcompare.rendering import wording


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (0, "no points"),
        (1, "one point"),
        (2, "two points"),
        (12, "twelve points"),
        (13, "13 points"),
    ],
)
def test_small_numbers_are_words_and_nouns_follow_them(count: int, told: str) -> None:
    """Up to twelve in words."""
    assert wording.told(count, "point") == told


def test_lists_read_as_sentences() -> None:
    """A comma between, an `and` before the last."""
    assert wording.listed([]) == ""
    assert wording.listed(["a"]) == "a"
    assert wording.listed(["a", "b"]) == "a and b"
    assert wording.listed(["a", "b", "c"], "or") == "a, b or c"


def test_dates_are_as_exact_as_they_are_known() -> None:
    """A year stays a year."""
    assert wording.day("2026-11-20") == "20 November 2026"
    assert wording.day("2021-09") == "September 2021"
    assert wording.day("2020") == "2020"
    assert wording.days(["2026-11-20", "2026-11-21"]) == (
        "between 20 November 2026 and 21 November 2026"
    )


def test_all_and_none_agree_with_their_number() -> None:
    """Two are both and neither."""
    assert wording.all_of(5, "article") == "all five articles"
    assert wording.all_of(2, "article") == "both articles"
    assert wording.none_of(5) == "none of the five"
    assert wording.none_of(2, "article") == "neither of the two articles"


def test_a_share_of_nothing_is_none() -> None:
    """No division by zero."""
    assert wording.share(1, 3) == "33%"
    assert wording.share(0, 0) == "none"


def test_a_number_range_is_not_parted_by_a_line_break() -> None:
    """Only a dash between digits is held; one between words may break."""
    assert wording.unbroken("1–2 weeks, tea–coffee") == "1\u2060–\u20602 weeks, tea–coffee"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("“refresh”", "refresh"),
        ('"refresh"', "refresh"),
        ("“re-wires” the brain", "‘re-wires’ the brain"),
        ('it "re-wires"', "it ‘re-wires’"),
        ("“fast” or “slow”", "‘fast’ or ‘slow’"),
        ("a so-called “cure", "a so-called ‘cure"),
        ("don’t stop", "don’t stop"),
        ("”", "’"),
    ],
)
def test_words_with_quotation_marks_of_their_own_are_not_quoted_twice(
    words: str, shown: str
) -> None:
    """Marks around all of them go, others become single ones."""
    assert wording.within_quotes(words) == shown
