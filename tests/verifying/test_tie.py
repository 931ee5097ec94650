"""Finding the one sentence that a claim rests on, and what is wrong if there is none."""

from __future__ import annotations

import pytest

from ketcompare.model import Claim, Value
from ketcompare.provenance import ClaimRecord
from ketcompare.text.article import Article
from ketcompare.verifying.tie import stands_in, tie
from verifying.building import NOWHERE, claim

ARTICLES = {
    "tea": Article("Tea lasts 24 weeks on a shelf. It is warm. It is good. Tea helps.\n"),
    "coffee": Article("Coffee is bitter.\n"),
}


def told(asserted: Claim, recorded: ClaimRecord | None = None) -> list[tuple[str, str]]:
    """Code and message of what is wrong with a claim of the tea house."""
    tied = tie(asserted, "tea", ARTICLES, document=NOWHERE, at=(), recorded=recorded)
    return [(each.code, each.message) for each in tied.problems]


def test_a_locator_that_is_found_has_a_record_and_no_problem() -> None:
    """The sentence is known by its number."""
    tied = tie(claim("is warm"), "tea", ARTICLES, document=NOWHERE, at=())

    assert tied.record is not None
    assert tied.record.sentence == 2
    assert tied.problems == ()


def test_not_found_has_three_messages() -> None:
    """In no source; in another one; in the edition that was recorded."""
    record = ClaimRecord(locator="is cold", occurrence=None, sentence=2, text="is cold")

    assert told(claim("is cold")) == [("locator-not-found", "these words stand in no source")]
    assert told(claim("is bitter")) == [
        ("locator-in-other-source", "these words stand in coffee, sentence 1")
    ]
    assert told(claim("is cold"), record) == [
        ("locator-changed", "the article changed: sentence 2 had these words when recorded")
    ]


def test_a_record_of_other_words_tells_nothing_of_the_edition() -> None:
    """The author has edited the locator since."""
    record = ClaimRecord(locator="is good", occurrence=None, sentence=3, text="is good")

    assert told(claim("is cold"), record)[0][0] == "locator-not-found"


def test_words_that_stand_twice_need_an_occurrence() -> None:
    """It is told where they stand; a third one there is not."""
    twice = told(claim("It is"))

    assert twice == [("locator-ambiguous", "these words stand 2 times, in sentences 2, 3")]
    assert told(claim("It is", occurrence=2)) == []
    assert told(claim("It is", occurrence=3))[0][0] == "occurrence-wrong"
    assert told(claim("is warm", occurrence=1))[0][0] == "occurrence-wrong"


def test_nine_words_are_too_many_for_a_locator_and_not_looked_for() -> None:
    """Nothing longer is ever shown."""
    found = told(claim("Tea lasts 24 weeks on a shelf and more"))

    assert [code for code, _message in found] == ["locator-too-long"]


@pytest.mark.parametrize(
    ("worded", "found"), [("24 weeks", True), ("4 weeks", False), ("24 week", False)]
)
def test_the_words_of_a_value_stand_there_as_whole_words(worded: str, found: bool) -> None:
    """A number is never nearly right."""
    problems = told(claim("lasts", value=Value(worded=worded)))

    assert ([] if found else ["worded-not-found"]) == [code for code, _message in problems]


@pytest.mark.parametrize(
    ("wanted", "sentence", "stands"),
    [
        ("5 weeks", "for 1.5 weeks", False),
        ("5 weeks", "for 1,5 weeks", False),
        ("1", "about 1.5", False),
        ("30", "30% of them", False),
        ("30%", "30% of them", True),
        ("$400", "it is $400.", True),
        ("4-8 weeks", "after 4-8 weeks,", True),
        ("8 weeks", "after 4-8 weeks", True),
    ],
)
def test_a_number_is_whole_with_its_point_and_sign(
    wanted: str,
    sentence: str,
    stands: bool,
) -> None:
    """Half a number is another number."""
    assert stands_in(wanted, sentence) is stands
