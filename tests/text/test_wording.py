"""What a sentence's words do: hedge, negate, count."""

from __future__ import annotations

import pytest

from ketcompare.text import wording


@pytest.mark.parametrize(
    "text", ["It may help.", "It CAN help", "often helps", "Typically slow", "a potential gain"]
)
def test_words_that_weaken_are_hedges(text: str) -> None:
    """They stand in one table."""
    assert wording.hedges(text)


@pytest.mark.parametrize(
    "text", ["It can’t help.", "about half", "some people", "most, many", "maybe"]
)
def test_numbers_of_people_and_negations_are_no_hedges(text: str) -> None:
    """Words such as some and many are kept in the claim instead."""
    assert wording.hedges(text) == []


@pytest.mark.parametrize(
    "text",
    ["It can't help", "does not", "free of effects", "rather than pills", "no relief", "isn’t"],
)
def test_negations_are_seen(text: str) -> None:
    """Short forms and phrases count."""
    assert wording.negations(text)


@pytest.mark.parametrize("text", ["notable", "another", "free choice", "know"])
def test_words_that_look_like_negations_are_none(text: str) -> None:
    """Only whole words count."""
    assert wording.negations(text) == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("4–8 weeks", {"4", "8"}),
        ("three to six", {"3", "6"}),
        ("over half of people", {"50"}),
        ("50%-70% of 1,000", {"50", "70", "1000"}),
        ("one of them", set()),
    ],
)
def test_number_words_equal_digits(text: str, numbers: set[str]) -> None:
    """And a half is fifty per cent."""
    assert wording.numbers(text) == numbers


def test_the_longest_shared_run_is_counted_in_words() -> None:
    """Punctuation and case do not break it."""
    shared = wording.longest_overlap("It helps, most of all, people.", "helps most of ALL others")

    assert shared == 4
