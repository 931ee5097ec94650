"""The grade is that of the formula, over words that are ours and sentences that are whole."""

from __future__ import annotations

import pytest

from ketcompare.reading.grade import NOTHING, Measured, Names, measured, sentences

NAMES = Names.of(["Ketamine", "antidepressants", "Drip into a vein"])


def test_the_grade_is_the_formula_of_flesch_and_kincaid() -> None:
    """0.39 a word in a sentence, 11.8 a syllable in a word, less 15.59."""
    text = Measured(sentences=2, words=20, syllables=36, weight=30)

    assert text.grade == pytest.approx(0.39 * 10 + 11.8 * 1.5 - 15.59)
    assert text.in_full == pytest.approx(0.39 * 10 + 11.8 * 1.8 - 15.59)


def test_two_texts_are_graded_together_by_adding_up() -> None:
    """The grade of a page is no mean of grades."""
    short, long = measured("It helps.", NAMES), measured("Medication necessitates care.", NAMES)

    assert short + long == measured("It helps. Medication necessitates care.", NAMES)
    assert short + NOTHING == short


def test_nothing_to_read_has_no_grade() -> None:
    """A page with exact words alone has none of ours."""
    assert measured("“Relief within a few hours.”", NAMES) == NOTHING
    assert NOTHING.grade == 0


def test_exact_words_are_left_out() -> None:
    """What stands in quote marks is not ours."""
    assert measured("It says “notwithstanding considerable improvement” once.", NAMES).words == 3


def test_names_and_numbers_are_words_of_one_syllable() -> None:
    """They add to the length of a sentence and not to the weight of its words."""
    found = measured("Ketamine helped 1,234 people.", NAMES)

    assert (found.words, found.weight, found.syllables) == (4, 5, 7)


def test_a_capital_within_a_sentence_tells_a_name() -> None:
    """At its beginning every word has one; two capitals tell a name anywhere."""
    assert NAMES.has("Serenity", first=False)
    assert not NAMES.has("Medication", first=True)
    assert NAMES.has("SSRIs", first=True)


def test_only_names_of_one_word_are_listed() -> None:
    """The words of a longer one are everyday words."""
    assert NAMES.listed == {"ketamine", "antidepressants", "antidepressant"}


def test_sentences_end_at_their_stops_and_at_the_ends_of_lines() -> None:
    """A decimal point ends none, and a heading needs no full stop."""
    text = "Costs\nIt rose by 2.5 points. Did it? (Yes!) “So they say.” They said so"

    assert list(sentences(text)) == [
        "Costs",
        "It rose by 2.5 points.",
        "Did it?",
        "(Yes!",
        "“So they say.",
        "They said so",
    ]
