"""Moving set-aside numbers to where their sentences stand now."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketcompare.checking.ledger import numbers
from ketcompare.provenance import Provenance
from ketcompare.text.article import Article
from ketcompare.verifying.moving import move, ranges, rewritten
from ketcompare.verifying.record import record_source
from verifying.building import NOWHERE, source

BEFORE = "Come in. Tea is warm. Call us. Come in. Goodbye.\n"


def recorded(text: str) -> Provenance:
    """The record of a text."""
    record, _problems = record_source(
        "tea", source(), {"tea": Article(text)}, document=NOWHERE, day="2026-01-01"
    )
    return record


def moved(now: str, *, promotion: tuple[int | str, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where the numbers of one reason went, and which are lost."""
    given_aside = source(set_aside={"promotion": promotion})
    found = move(given_aside, recorded(BEFORE), Article(now))
    return found.numbers["promotion"], found.lost


def test_numbers_stay_where_nothing_changed() -> None:
    """Each sentence is found at its own number."""
    assert moved(BEFORE, promotion=(1, "3-5")) == ((1, 3, 4, 5), ())


def test_a_new_sentence_shifts_those_behind_it() -> None:
    """The numbers follow the words."""
    now = BEFORE.replace("Tea is", "Sit down. Tea is")

    assert moved(now, promotion=(1, 3, 5)) == ((1, 4, 6), ())


def test_a_sentence_that_stands_twice_keeps_its_rank() -> None:
    """The second one is the second one still."""
    now = BEFORE.replace("Call us. ", "")

    assert moved(now, promotion=(4,)) == ((3,), ())


def test_a_sentence_that_is_gone_is_lost_by_its_old_number() -> None:
    """So is the second of two where only one is left."""
    now = "Tea is warm. Call us. Come in. Goodbye.\n"

    assert moved(now, promotion=(1, 3, 4)) == ((2, 3), (4,))


def test_a_sentence_whose_words_changed_is_lost() -> None:
    """Likeness moves no number: somebody has to read it again."""
    now = BEFORE.replace("Call us.", "Call us now.")

    assert moved(now, promotion=(3,)) == ((), (3,))


def test_a_number_that_the_record_does_not_have_is_lost() -> None:
    """It never was a sentence."""
    assert moved(BEFORE, promotion=(9,)) == ((), (9,))


FACTS = """\
title: null

set_aside:
  # greetings
  promotion: [1,
    3]
  form: [2]  # a field

# after it
references: []
"""


def test_a_block_is_written_anew_and_the_rest_stays() -> None:
    """Lines of comments stay with the reason below them."""
    assert rewritten(FACTS, {"promotion": (2, 3, 4), "form": ()}) == (
        "title: null\n\nset_aside:\n  # greetings\n  promotion: [2-4]\n  form: []\n\n"
        "# after it\nreferences: []\n"
    )


@pytest.mark.parametrize("end", ["", "\n"])
def test_a_block_at_the_end_needs_no_last_line_break(end: str) -> None:
    """Editors leave it out at times."""
    text = f"title: null\nset_aside:\n  form: [2]{end}"

    assert rewritten(text, {"form": (3,)}).rstrip() == "title: null\nset_aside:\n  form: [3]"


def test_a_file_that_sets_nothing_aside_stays_as_it_is() -> None:
    """There is no block to write."""
    assert rewritten("title: null\n", {}) == "title: null\n"


def test_three_and_more_in_a_row_are_a_range() -> None:
    """Two are not."""
    assert ranges([9, 1, 2, 4, 5, 6]) == ["1", "2", "4-6", "9"]


@given(st.sets(st.integers(1, 60)))
def test_ranges_read_back_as_the_same_numbers(given_numbers: set[int]) -> None:
    """What is written is what an author's list means."""
    items = (int(item) if item.isdigit() else item for item in ranges(given_numbers))

    read = [number for item in items for number in numbers(item) or ()]

    assert read == sorted(given_numbers)
