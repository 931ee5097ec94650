"""Counts of standings in words."""

from __future__ import annotations

import re
from collections import Counter
from itertools import product

import pytest

from ketcompare.comparing.results import BACKINGS, Backing
from ketcompare.rendering.parts.standing import EXPLAINS, LOOKS, WORDS, counts_told


def counts(*each: int) -> Counter[Backing]:
    """So many claims of each backing, the worst first."""
    return Counter(dict(zip(BACKINGS, each, strict=True)))


@pytest.mark.parametrize("each", [e for e in product((0, 1, 3), repeat=5) if sum(map(bool, e)) > 1])
def test_what_is_told_of_a_line_adds_up_to_all_its_claims(each: tuple[int, ...]) -> None:
    """None is left out, whatever its standing."""
    first, whole, *others = map(int, re.findall(r"\d+", counts_told(counts(*each))))

    assert sum((first, *others)) == whole == sum(each)


def test_what_is_only_limited_is_told_after_what_is_backed_and_never_as_a_part_of_it() -> None:
    """The short words stand only where the long ones are understood."""
    assert counts_told(counts(0, 2, 1, 5, 1)) == (
        "5 of 9 claims backed, 1 only in part, 2 not as told, 1 not assessed"
    )
    assert counts_told(counts(1, 2, 0, 0, 0)) == "1 of 3 claims contradicted, 2 not backed as told"
    assert counts_told(counts(0, 4, 0, 0, 0)) == "not backed as told"


def test_each_backing_has_words_a_sign_and_a_meaning_of_its_own() -> None:
    """In one order, the worst first."""
    assert tuple(WORDS) == BACKINGS
    assert set(EXPLAINS) == set(LOOKS) == set(BACKINGS)
    assert len(set(WORDS.values())) == len(set(LOOKS.values())) == len(BACKINGS)
