"""Values: joined within a source, and compared between sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comparing.building import claim, counting, lasting, line, sharing
from ketcompare.comparing.results import SourceRange
from ketcompare.comparing.values import agreement
from ketcompare.model import Value

if TYPE_CHECKING:
    from ketcompare.comparing.values import Agreement

Ends = tuple[float | None, float | None]


def test_a_sources_durations_are_joined() -> None:
    """What it says in two places is one range, with both wordings and the steps between."""
    claims = {"a": [lasting("within an hour"), lasting("3 to 4 weeks"), lasting("within an hour")]}

    (found,) = line(claims, "relief").measures[""]

    assert found.worded == ("within an hour", "3 to 4 weeks")
    assert found.steps == ("minutes", "hours", "days", "weeks")
    assert (found.least, found.most) == pytest.approx((1, 4 * 168))
    assert (found.soft_from, found.soft_to, found.soft) == (True, False, True)


def test_joined_ranges_are_compared_and_not_their_parts() -> None:
    """A source that names hours here and days there agrees with hours to days."""
    claims = {"a": [lasting("4 hours"), lasting("2 days")], "b": [lasting("hours to days")]}

    assert line(claims, "relief").state == "all"


def test_within_hours_overlaps_hours() -> None:
    """The step below belongs to one and not to the other."""
    claims = {"a": [lasting("within 4 hours")], "b": [lasting("4 hours")]}

    assert line(claims, "relief").state == "overlap"


def test_ranges_overlap_only_where_all_share_a_step() -> None:
    """Three in a chain, of which the outer two share nothing, differ."""
    claims = {
        "a": [lasting("hours to days")],
        "b": [lasting("days to weeks")],
        "c": [lasting("weeks to months")],
    }

    assert line(claims, "relief").state == "differ"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((6, 6), (6, 6), "equal"),
        ((50, None), (50, None), "equal"),
        ((3, 6), (6, 6), "overlap"),
        ((50, None), (60, 70), "overlap"),
        ((None, 10), (5, None), "overlap"),
        ((3, 5), (6, 6), "apart"),
        ((None, 49), (50, None), "apart"),
    ],
)
def test_counts_compare_by_their_ends(first: Ends, second: Ends, expected: Agreement) -> None:
    """Open ends reach as far as can be."""
    ranges = [SourceRange("a", (), *first), SourceRange("b", (), *second)]

    assert agreement(ranges) == expected
    assert agreement(ranges[::-1]) == expected


def test_counts_that_touch_overlap_on_the_line() -> None:
    """Three to six sessions, and six."""
    found = line({"a": [counting(3, 6)], "b": [counting(6, 6)]}, "sessions")

    assert found.state == "overlap"
    assert [each.most for each in found.measures[""]] == [6, 6]


def test_shares_of_different_people_are_not_compared() -> None:
    """Thirty per cent of some and seventy of others do not differ: they measure two things."""
    claims = {"a": [sharing(30, 30, "first tries")], "b": [sharing(70, 70, "later tries")]}

    found = line(claims, "share")

    assert found.state == "all"
    assert list(found.measures) == ["first tries", "later tries"]


def test_shares_of_the_same_people_are_compared_whatever_the_spelling() -> None:
    """What a share is of is compared in its normal form."""
    claims = {"a": [sharing(30, 30, "First  tries")], "b": [sharing(70, 70, "first tries")]}

    found = line(claims, "share")

    assert found.state == "differ"
    assert list(found.measures) == ["First  tries"]


def test_one_group_apart_makes_the_line_differ() -> None:
    """The worst group decides."""
    claims = {
        "a": [sharing(30, 30, "one"), sharing(50, 50, "two")],
        "b": [sharing(30, 30, "one"), sharing(60, 60, "two")],
    }

    assert line(claims, "share").state == "differ"


def test_a_denied_value_is_not_compared() -> None:
    """Not within hours is no value of hours."""
    denied = claim("relief", stance="denies", value=Value(worded="4 hours"))

    found = line({"a": [denied], "b": [lasting("2 weeks")]}, "relief")

    assert [each.source for each in found.measures[""]] == ["b"]


def test_a_value_that_is_not_understood_is_left_out_of_comparing() -> None:
    """Checking reports it; comparing goes on."""
    found = line({"a": [lasting("a while")], "b": [lasting("2 weeks")]}, "relief")

    assert found.state == "all"
    assert [each.source for each in found.measures[""]] == ["b"]


def test_a_value_without_ends_is_left_out_of_comparing() -> None:
    """A count whose words have no number says nothing that can be compared."""
    found = line({"a": [counting(None, None)], "b": [counting(6, 6)]}, "sessions")

    assert [each.source for each in found.measures[""]] == ["b"]


def test_a_value_of_a_term_that_has_no_measure_is_not_compared() -> None:
    """The term fixes what is measured."""
    found = line({"a": [claim(value=Value(worded="4 hours"))]})

    assert found.measures == {}
