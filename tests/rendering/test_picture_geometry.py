"""Where bars, ends and words of pictures stand: pure functions, for any value."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketcompare.comparing.results import SourceRange
from ketcompare.comparing.vague import HOURS
from ketcompare.rendering.pictures.axis import (
    Axis,
    em,
    hours_in_words,
    per_cent,
    share_axis,
    time_axis,
)
from ketcompare.rendering.pictures.bars import (
    LETTERS,
    WORDS_WIDTH,
    Span,
    anchored,
    hull,
    lanes,
    lines,
    span,
)
from ketcompare.rendering.pictures.reach import percent_in_words, reach_in_words
from ketcompare.rendering.pictures.strips import LINE, WIDTH, set_as_lines

HOURS_OF_LIFE = st.floats(min_value=0, max_value=1_000_000, allow_nan=False)
SHARES = st.floats(min_value=0, max_value=100, allow_nan=False)
ENDS = st.one_of(st.none(), HOURS_OF_LIFE)
PLACES = st.floats(min_value=0, max_value=100, allow_nan=False)


@st.composite
def ranges(draw: st.DrawFn) -> SourceRange:
    """What a source says, with firm, soft and open ends."""
    least, most = draw(ENDS), draw(ENDS)
    if least is not None and most is not None:
        least, most = sorted((least, most))
    return SourceRange("ash", ("words",), least, most, draw(st.booleans()), draw(st.booleans()))


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """A bar somewhere on an axis."""
    start, end = sorted((draw(PLACES), draw(PLACES)))
    return Span(start, end, "firm", "firm")


@given(one=HOURS_OF_LIFE, other=HOURS_OF_LIFE)
def test_a_longer_time_never_stands_before_a_shorter_one(one: float, other: float) -> None:
    """The time axis keeps the order of times, and none leaves the picture."""
    axis = time_axis(max(one, other))

    first, last = axis.at(min(one, other)), axis.at(max(one, other))

    assert 0 <= first <= last <= 100


@given(one=SHARES, other=SHARES)
def test_a_larger_share_never_stands_before_a_smaller_one(one: float, other: float) -> None:
    """The share axis keeps the order of shares and runs from no one to all."""
    axis = share_axis()

    first, last = axis.at(min(one, other)), axis.at(max(one, other))

    assert 0 <= first <= last <= 100
    assert axis.at(one) == pytest.approx(one)


def test_steps_of_the_time_axis_are_marked_in_their_order() -> None:
    """From a minute to a year, each further on; ten years only where a time needs them."""
    short, long = time_axis(HOURS["years"]), time_axis(HOURS["years"] + 1)

    assert [tick.words for tick in short.ticks] == [
        "1 minute", "1 hour", "1 day", "1 week", "1 month", "1 year",
    ]  # fmt: skip
    assert [tick.words for tick in long.ticks][-2:] == ["1 year", "10 years"]
    for axis in (short, long):
        places = [float(tick.at.removesuffix("%")) for tick in axis.ticks]
        assert places == sorted(set(places))
        assert (places[0], places[-1]) == (0, 100)
        assert (axis.ticks[0].place, axis.ticks[-1].place) == ("start", "end")


def test_equal_factors_take_equal_room_on_the_time_axis() -> None:
    """That is what makes the axis logarithmic."""
    axis = time_axis()

    assert axis.at(10) - axis.at(1) == pytest.approx(axis.at(1000) - axis.at(100))


@given(told=ranges(), axis=st.sampled_from((time_axis(), time_axis(10_000), share_axis())))
def test_every_bar_lies_inside_its_picture_and_can_be_seen(told: SourceRange, axis: Axis) -> None:
    """A bar runs forward, has a width, and its solid part lies within it."""
    bar = span(axis, told)

    start, width = bar.block

    assert 0 <= bar.start < bar.end <= 100
    assert width > 0
    assert bar.start <= start
    assert start + width <= bar.end + 1e-9


@pytest.mark.parametrize(
    ("told", "looks"),
    [
        (SourceRange("ash", (), 1, 4), ("firm", "firm")),
        (SourceRange("ash", (), 1, 4, soft_from=True, soft_to=True), ("soft", "soft")),
        (SourceRange("ash", (), 4, None), ("firm", "open")),
        (SourceRange("ash", (), None, 4), ("open", "firm")),
    ],
)
def test_ends_look_firm_soft_or_open_as_the_words_give_them(
    told: SourceRange, looks: tuple[str, str]
) -> None:
    """A number is firm, a vague word soft, and no word at all open."""
    bar = span(time_axis(), told)

    assert (bar.first, bar.last) == looks


def test_a_bar_with_an_open_end_is_solid_at_its_other_end_alone() -> None:
    """What the words do not give is not drawn as if they did."""
    from_four = span(time_axis(), SourceRange("ash", (), 4, None))
    up_to_four = span(time_axis(), SourceRange("ash", (), None, 4))

    assert (from_four.end, from_four.block) == (100, (from_four.start, 1))
    assert (up_to_four.start, up_to_four.block) == (0, (up_to_four.end - 1, 1))


@given(bar=spans())
def test_words_at_a_bar_never_leave_the_picture(bar: Span) -> None:
    """However narrow the picture, a line of words fits, and it touches its bar."""
    place, x = anchored(bar)
    left = {"start": x, "middle": x - WORDS_WIDTH / 2, "end": x - WORDS_WIDTH}[place]

    assert left >= -1e-9
    assert left + WORDS_WIDTH <= 100 + 1e-9
    assert bar.start <= x <= bar.end


@given(phrase=st.text(alphabet="abcdef ", min_size=1, max_size=120))
def test_long_words_break_into_short_lines_and_none_is_lost(phrase: str) -> None:
    """Lines are short enough to stand at any bar; every word of the source is there."""
    found = lines([phrase])

    assert all(len(line) <= LETTERS for line in found)
    assert "".join("".join(found).split()) == f"“{phrase}”".replace(" ", "")


@given(bars=st.lists(spans(), max_size=6))
def test_bars_of_one_lane_never_touch(bars: list[Span]) -> None:
    """Every bar has a lane, two at most share one, and those stand apart."""
    found = lanes(bars)

    assert sorted(place for lane in found for place in lane) == list(range(len(bars)))
    for lane in found:
        assert len(lane) <= 2
        if len(lane) == 2:
            one, other = sorted((bars[place] for place in lane), key=lambda bar: bar.start)
            assert one.end < other.start


@given(told=st.lists(ranges(), min_size=1, max_size=6))
def test_what_several_say_reaches_from_the_least_to_the_most(told: list[SourceRange]) -> None:
    """The summary of a picture covers every bar; an open end stays open."""
    least, most = hull((each.least, each.most) for each in told)

    for each in told:
        assert least is None or (each.least is not None and least <= each.least)
        assert most is None or (each.most is not None and most >= each.most)


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (1 / 60, "1 minute"),
        (5 / 60, "5 minutes"),
        (1.5, "90 minutes"),
        (4, "4 hours"),
        (24, "1 day"),
        (168, "1 week"),
        (504, "3 weeks"),
        (730.5, "1 month"),
        (8766, "1 year"),
        (5 * 8766, "5 years"),
    ],
)
def test_hours_are_told_in_the_unit_that_they_fill(hours: float, words: str) -> None:
    """Nobody has to count hours."""
    assert hours_in_words(hours) == words


def test_reach_is_told_with_its_open_ends() -> None:
    """The table says in words what ends look like in the picture."""
    half = reach_in_words(50, None, percent_in_words)

    assert half == "50% or more; no upper end is given"
    assert reach_in_words(None, 4, hours_in_words) == "up to 4 hours; no lower end is given"
    assert reach_in_words(4, 4, hours_in_words) == "4 hours"
    assert reach_in_words(4, 24, hours_in_words) == "4 hours to 1 day"


@given(value=PLACES)
def test_places_are_written_short_and_the_same_every_time(value: float) -> None:
    """Two digits after the point, no exponent: the same bytes everywhere."""
    for written, unit in ((per_cent(value), "%"), (em(value), "em")):
        number = written.removesuffix(unit)

        assert "e" not in number
        assert float(number) == pytest.approx(value, abs=0.0051)


@given(
    widths=st.lists(st.integers(min_value=6, max_value=2000), min_size=1, max_size=60),
    kind=st.sampled_from(("frame", "subject-1")),
)
def test_bars_of_a_strip_stay_in_order_and_inside_it(widths: list[int], kind: str) -> None:
    """Bars follow one another as words do; no bar leaves its strip or covers another."""
    bars = set_as_lines((kind, width) for width in widths)

    assert len(bars) == len(widths)
    assert all(bar.x >= 0 and bar.x + bar.width <= WIDTH for bar in bars)
    for before, after in pairwise(bars):
        next_line = after.y == before.y + LINE and after.x == 0
        assert next_line or (after.y == before.y and after.x > before.x + before.width)
    assert all(bar.y % LINE + bar.height <= LINE for bar in bars)
