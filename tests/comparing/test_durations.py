"""Reading durations from the words that sources use."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketcompare.comparing.durations import duration_range
from ketcompare.comparing.results import STEPS, DurationRange
from ketcompare.comparing.vague import HOURS, vague_words
from ketcompare.model import Value

WEEK, MONTH = HOURS["weeks"], HOURS["months"]


def read(worded: str) -> DurationRange:
    """Read words that must be understood."""
    found = duration_range(Value(worded=worded))
    assert found is not None, worded
    return found


@pytest.mark.parametrize(
    ("worded", "steps", "least", "most"),
    [
        ("4–8 weeks", ("weeks", "weeks"), 4 * WEEK, 8 * WEEK),
        ("Three to six weeks", ("weeks", "weeks"), 3 * WEEK, 6 * WEEK),
        ("every 2-6 weeks", ("weeks", "weeks"), 2 * WEEK, 6 * WEEK),
        ("between 2 and 4 weeks", ("weeks", "weeks"), 2 * WEEK, 4 * WEEK),
        ("6 sessions over 2–3 weeks", ("weeks", "weeks"), 2 * WEEK, 3 * WEEK),
        ("a week or two", ("weeks", "weeks"), WEEK, 2 * WEEK),
        ("two weeks to three months", ("weeks", "months"), 2 * WEEK, 3 * MONTH),
        ("a 40-minute drip", ("minutes", "minutes"), 40 / 60, 40 / 60),
        ("half an hour", ("minutes", "minutes"), 0.5, 0.5),
        ("1.5 hours", ("hours", "hours"), 1.5, 1.5),
        ("1,000 hours", ("hours", "hours"), 1000, 1000),
        ("daily", ("days", "days"), 24, 24),
    ],
)
def test_numbers_give_firm_ends(
    worded: str, steps: tuple[str, str], least: float, most: float
) -> None:
    """Digits and number words before a step are taken as they stand, and are not soft."""
    found = read(worded)

    assert (found.from_step, found.to_step) == steps
    assert (found.from_hours, found.to_hours) == pytest.approx((least, most))
    assert not found.soft


@pytest.mark.parametrize(
    ("worded", "steps", "least", "most"),
    [
        ("Hours to Days", ("hours", "days"), 1, 7 * 24),
        ("weeks of consistent use", ("weeks", "weeks"), WEEK, 8 * WEEK),
        ("weeks or even months", ("weeks", "months"), WEEK, 12 * MONTH),
        ("several weeks or months", ("weeks", "months"), 3 * WEEK, 12 * MONTH),
        ("a few hours", ("hours", "hours"), 2, 6),
        ("a couple of days", ("days", "days"), 48, 72),
        ("nearly instantaneous", ("at_once", "at_once"), 1 / 60, 5 / 60),
        ("immediate", ("at_once", "at_once"), 1 / 60, 5 / 60),
        ("at once", ("at_once", "at_once"), 1 / 60, 5 / 60),
    ],
)
def test_vague_words_give_soft_ends(
    worded: str, steps: tuple[str, str], least: float, most: float
) -> None:
    """Words without numbers are drawn from the table, softly; their steps are those they name."""
    found = read(worded)

    assert (found.from_step, found.to_step) == steps
    assert (found.from_hours, found.to_hours) == pytest.approx((least, most))
    assert found.soft_from
    assert found.soft_to


@pytest.mark.parametrize(
    ("worded", "steps", "most"),
    [
        ("within 4 hours", ("minutes", "hours"), 4),
        ("within an hour, sometimes even sooner", ("minutes", "hours"), 1),
        ("within a few hours", ("minutes", "hours"), 6),
        ("within hours or days", ("minutes", "days"), 7 * 24),
        ("less than an hour", ("minutes", "hours"), 1),
        ("up to 6 weeks", ("days", "weeks"), 6 * WEEK),
        ("no more than 6 weeks", ("days", "weeks"), 6 * WEEK),
        ("the same day", ("hours", "days"), 24),
        ("within seconds", ("at_once", "at_once"), 5 / 60),
        ("within 0.5 minutes", ("at_once", "minutes"), 0.5 / 60),
    ],
)
def test_within_also_covers_the_step_below(
    worded: str, steps: tuple[str, str], most: float
) -> None:
    """Words that set only an upper end reach down one step, and the lower end is soft."""
    found = read(worded)

    assert (found.from_step, found.to_step) == steps
    assert found.to_hours == pytest.approx(most)
    assert found.from_hours is not None
    assert found.from_hours <= most
    assert found.soft_from


@pytest.mark.parametrize(
    ("worded", "least"),
    [
        ("within hours", 1),
        ("within 24 hours", 1),
        ("within minutes", 1 / 60),
        ("within days", 24),
        ("within hours or days", 1),
        ("within 0.5 minutes", 0.5 / 60),
    ],
)
def test_within_is_drawn_from_one_of_the_unit_that_it_names(worded: str, least: float) -> None:
    """A start that the words do not give is drawn no sooner than they reach, and is soft."""
    found = read(worded)

    assert found.from_hours == pytest.approx(least)
    assert found.soft_from


@pytest.mark.parametrize("worded", ["at least 4 weeks", "4+ weeks", "4 weeks or more"])
def test_at_least_leaves_the_upper_end_open(worded: str) -> None:
    """An open end is null, and its steps reach to the last one."""
    found = read(worded)

    assert (found.from_step, found.to_step) == ("weeks", None)
    assert (found.from_hours, found.to_hours) == (4 * WEEK, None)
    assert found.steps == ("weeks", "months", "years")


def test_an_open_end_is_not_soft() -> None:
    """Nothing is drawn there that a table could have given."""
    found = read("at least several weeks")

    assert (found.soft_from, found.soft_to, found.to_hours) == (True, False, None)


@pytest.mark.parametrize(
    "worded",
    [
        "a while",
        "over time",
        "sometimes even sooner",
        "three to six",
        "not for weeks",
        "twice a week",
        "an hour and a half",
        "two sessions",
    ],
)
def test_words_that_name_no_step_or_turn_it_round_are_not_understood(worded: str) -> None:
    """Nothing is guessed: the author gives numbers, or leaves the value out."""
    found = duration_range(Value(worded=worded))

    assert found is None


def test_the_authors_numbers_win_over_the_words() -> None:
    """Explicit ends are taken, firm, whatever the words would have meant."""
    value = Value(worded="a few weeks", least=2, most=4, unit="weeks")

    found = duration_range(value)

    assert found == DurationRange("a few weeks", "weeks", "weeks", 2 * WEEK, 4 * WEEK)


def test_the_authors_upper_end_with_words_of_within_reaches_down() -> None:
    """Words that are not understood alone still tell which way an open end goes."""
    value = Value(worded="sometimes even sooner", most=1, unit="hours")

    found = duration_range(value)

    assert found is not None
    assert (found.from_step, found.to_step, found.to_hours) == ("minutes", "hours", 1)


def test_the_authors_open_end_stays_open() -> None:
    """A null end is open where the words do not close it."""
    value = Value(worded="some weeks", most=6, unit="weeks")

    found = duration_range(value)

    assert found == DurationRange("some weeks", None, "weeks", None, 6 * WEEK)


def test_every_row_of_the_table_is_read_as_the_table_says() -> None:
    """The printed table is the one that reading uses."""
    rows = vague_words()

    for words, least, most in rows:
        found = read(words)
        assert (found.from_hours, found.to_hours) == pytest.approx((least, most)), words
        assert found.soft


AMOUNTS = st.sampled_from(["a", "few", "several", "half", "two", "2", "10", "1.5", "9" * 400, "+"])
TURNS = st.sampled_from(["within", "at least", "-", "–", "to", "or", "same", "not", "no more than"])
NAMES = st.sampled_from(["hour", "hours", "days", "weeks", "months", "years", "daily", "at once"])
TIME_WORDS = st.lists(AMOUNTS | TURNS | NAMES, max_size=8).map(" ".join)


@given(st.one_of(st.text(), TIME_WORDS))
def test_any_text_is_read_without_fault_and_in_order(worded: str) -> None:
    """Reading raises on no text; what it understands runs from less to more."""
    found = duration_range(Value(worded=worded))

    if found and found.from_hours is not None and found.to_hours is not None:
        assert 0 <= found.from_hours <= found.to_hours < math.inf
    if found and found.from_step and found.to_step:
        assert STEPS.index(found.from_step) <= STEPS.index(found.to_step)


@given(
    st.floats(0, 1e6) | st.none(),
    st.floats(0, 1e6) | st.none(),
    st.sampled_from(["minutes", "hours", "days", "weeks", "months", "years"]),
    TIME_WORDS,
)
def test_any_numbers_are_read_in_order(
    least: float | None, most: float | None, unit: str, worded: str
) -> None:
    """Ends that an author swaps are put in order."""
    found = duration_range(Value(worded=worded, least=least, most=most, unit=unit))  # type: ignore[arg-type]

    if found and found.from_hours is not None and found.to_hours is not None:
        assert found.from_hours <= found.to_hours
