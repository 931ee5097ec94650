"""Which sentences a fact file sets aside, and how items of its lists are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketcompare.checking.ledger import numbers


@pytest.mark.parametrize(
    ("item", "meant"),
    [
        (7, [7]),
        ("3-5", [3, 4, 5]),
        ("3–5", [3, 4, 5]),
        (" 3 - 5 ", [3, 4, 5]),
        ("4-4", [4]),
    ],
)
def test_an_item_is_a_number_or_a_range(item: int | str, meant: list[int]) -> None:
    """Both ends belong to a range, and the kind of dash does not matter."""
    assert list(numbers(item) or ()) == meant


@pytest.mark.parametrize(
    "item",
    [0, -2, "0-3", "5-3", "3-", "-3", "3", "three", "", "1-2-3", "٣-٥", "1-99999", "9" * 5000],
)
def test_what_is_neither_is_refused(item: int | str) -> None:
    """A text that is no range names no sentence, however long it is."""
    assert numbers(item) is None


@given(st.text(max_size=12) | st.integers())
def test_whatever_is_written_yields_numbers_from_1_or_none(item: int | str) -> None:
    """No item makes the program fail."""
    found = numbers(item)

    assert found is None or found[0] >= 1
