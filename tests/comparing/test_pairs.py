"""Two sources side by side."""

from __future__ import annotations

from comparing.building import claim, content, counting, lasting
from ketcompare.comparing.compare import compare
from ketcompare.comparing.pairs import Pairs
from ketcompare.comparing.results import LineKey


def key(term: str) -> LineKey:
    """Name a line of the ketamine column."""
    return "onset", "ketamine", term


def test_a_pair_sorts_every_line_of_which_either_speaks() -> None:
    """Agreeing, contradicting, overlapping, differing, and what only one tells."""
    made = content(
        {
            "a": [claim(), claim("hurts"), lasting("hours"), counting(1, 2), claim("fact")],
            "b": [
                claim(),
                claim("hurts", stance="denies"),
                lasting("hours to days"),
                counting(6, 6),
                claim("drip"),
            ],
            "c": [claim("share")],
        }
    )

    found = Pairs(made, compare(made)).of("a", "b")

    assert found.agree == (key("helps"),)
    assert found.contradict == (key("hurts"),)
    assert found.overlap == (key("relief"),)
    assert found.differ == (key("sessions"),)
    assert found.only_first == (key("fact"),)
    assert found.only_second == (key("drip"),)


def test_a_third_source_does_not_disturb_a_pair() -> None:
    """Two that agree do so though a third contradicts both."""
    made = content({"a": [claim()], "b": [claim()], "c": [claim(stance="denies")]})

    found = Pairs(made, compare(made))

    assert found.of("a", "b").agree == (key("helps"),)
    assert found.of("a", "c").contradict == found.of("b", "c").contradict == (key("helps"),)
    assert found.of("a", "b") is found.of("a", "b")


def test_a_pair_the_other_way_round_swaps_what_only_one_tells() -> None:
    """The order is that in which the two are asked for."""
    made = content({"a": [claim()], "b": []})

    assert Pairs(made, compare(made)).of("b", "a").only_second == (key("helps"),)


def test_comparisons_with_different_others_stand_apart() -> None:
    """They neither agree nor differ: nothing meets."""
    made = content(
        {
            "a": [claim("better", than="antidepressants")],
            "b": [claim("better", than="talking", stance="denies")],
        },
        columns=("ketamine", "antidepressants", "talking"),
    )

    assert Pairs(made, compare(made)).of("a", "b").apart == (key("better"),)
