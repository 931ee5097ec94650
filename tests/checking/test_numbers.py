"""Which numbers the words of a value stand for."""

from __future__ import annotations

import pytest

from ketcompare.checking.numbers import lacking
from ketcompare.model import Value
from ketcompare.text.wording import numbers


@pytest.mark.parametrize(
    "value",
    [
        Value(worded="three to six", min=3, max=6),
        Value(worded="over half", min_percent=50),
        Value(worded="four in ten", min_percent=40, max_percent=40),
        Value(worded="two out of three", min_percent=66, max_percent=67),
        Value(worded="one in five", min_percent=20),
        Value(worded="a third", min_percent=33, max_percent=34),
        Value(worded="nothing", min=0, max=0),
        Value(worded="the first session", min=1, max=1),
    ],
)
def test_numbers_that_the_words_stand_for_are_not_lacking(value: Value) -> None:
    """Digits, number words, and shares in words."""
    assert lacking(value, numbers(value.worded)) == []


def test_a_number_of_the_sentence_is_not_lacking() -> None:
    """Its words may leave the number to the rest of the sentence."""
    assert lacking(Value(worded="that many cups", min=12), {"12"}) == []


@pytest.mark.parametrize(
    ("value", "missing"),
    [
        (Value(worded="three to six", min=3, max=7), ["7"]),
        (Value(worded="4 weeks"), []),
        (Value(worded="a few weeks", least=2, most=4, unit="weeks"), ["2", "4"]),
        (Value(worded="four in ten", min_percent=45), ["45"]),
    ],
)
def test_a_number_that_neither_has_is_lacking(value: Value, missing: list[str]) -> None:
    """It is ours and not the source's."""
    assert lacking(value, numbers(value.worded)) == missing


def test_a_number_of_the_words_that_the_sentence_lacks_is_lacking() -> None:
    """The words of a value are the source's own."""
    assert lacking(Value(worded="5 weeks"), {"4"}) == ["5"]
