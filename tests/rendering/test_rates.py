"""A hundred people, drawn: what is filled is as much as the number says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketcompare.model import Rate
from ketcompare.rendering.parts.rates import Block, blocks, count, ends

people = st.integers(0, 1000).map(lambda tenths: tenths / 10)


def area(block: Block) -> float:
    """How many people a rectangle covers; each is ten units wide and high."""
    assert block.width is not None
    assert block.height is not None
    return block.width * block.height / 100


@given(people)
def test_as_many_people_are_filled_as_there_are(number: float) -> None:
    """A share of a person is a share of its sign."""
    assert sum(map(area, blocks(number))) == pytest.approx(number)


@given(people)
def test_what_is_filled_lies_within_the_hundred(number: float) -> None:
    """Full rows first, then the row that is begun; nothing hangs over."""
    found = blocks(number)

    for block in found:
        assert (block.y or 0) + (block.height or 0) <= 100
        assert 0 < (block.width or 0) <= 100
    assert len(found) <= 2


@pytest.mark.parametrize(
    ("rate", "told", "drawn"),
    [
        (Rate(group="a", percent=24.5), "24.5", (24.5, 24.5)),
        (Rate(group="a", percent=30), "30", (30, 30)),
        (Rate(group="a", low=10, high=25), "10 to 25", (10, 25)),
        (Rate(group="a", low=10), "at least 10", (10, 10)),
        (Rate(group="a", high=25), "at most 25", (0, 25)),
        (Rate(group="a"), "not stated", (0, 0)),
    ],
)
def test_a_rate_is_told_as_it_is_drawn(rate: Rate, told: str, drawn: tuple[float, float]) -> None:
    """One number, a range, or the end that is known."""
    assert (count(rate), ends(rate)) == (told, drawn)
