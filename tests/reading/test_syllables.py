"""Syllables are counted by spelling, and come out as people say the words."""

from __future__ import annotations

import pytest

from ketcompare.reading.syllables import syllables

ONE = "tea days times worked called pulled use eased clothes weight health through mood friend"
TWO = (
    "people able table study studies settled rated needed changes being safely unique lifeline "
    "others million sometimes someone centre doubled helpful nations"
)
THREE = (
    "ketamine suicide medicine benefit however another period studying opinion serious idea area "
    "medium violet usual nausea earlier sertraline opioid"
)
FOUR = "suicidal experience anxiety american esketamine bupropion dependency"
FIVE = "antidepressant norepinephrine neurotransmitters dissociation"


@pytest.mark.parametrize(
    ("count", "words"),
    [(1, ONE), (2, TWO), (3, THREE), (4, FOUR), (5, FIVE)],
)
def test_known_words_have_their_syllables(count: int, words: str) -> None:
    """Silent endings, vowels apart, and words that break the rules."""
    found = {word: syllables(word) for word in words.split()}

    assert found == dict.fromkeys(words.split(), count)


def test_every_word_has_at_least_one() -> None:
    """Also one without a vowel."""
    assert syllables("mg") == 1
    assert syllables("I") == 1


def test_capitals_and_a_genitive_make_no_difference() -> None:
    """The same word is meant."""
    assert syllables("Medicine") == syllables("medicine’s") == syllables("medicine's") == 3
