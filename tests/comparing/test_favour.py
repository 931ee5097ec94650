"""Whether a claim favours a subject."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from comparing.building import TERMS, claim, content
from ketcompare.comparing.favour import favours, favours_sold
from ketcompare.content import SourcedClaim
from ketcompare.model import Stance

TERM = {term.id: term for term in TERMS}


@pytest.mark.parametrize(
    ("term", "stance", "expected"),
    [
        ("helps", "affirms", 1),
        ("helps", "denies", -1),
        ("hurts", "affirms", -1),
        ("hurts", "denies", 1),
        ("hurts", "leaves_open", 0),
        ("fact", "affirms", 0),
    ],
)
def test_a_good_point_told_or_a_bad_one_denied_favours(
    term: str, stance: Stance, expected: int
) -> None:
    """And the reverse; a neutral point and what is left open favour nobody."""
    sourced = SourcedClaim("a", "onset", claim(term, stance=stance))

    assert favours(sourced, TERM[term]) == {"ketamine": expected}


@pytest.mark.parametrize(
    ("term", "stance", "expected"),
    [
        ("better", "affirms", {"ketamine": 1, "antidepressants": -1}),
        ("better", "denies", {"ketamine": -1, "antidepressants": 0}),
        ("better", "leaves_open", {"ketamine": 0, "antidepressants": 0}),
        ("hurts", "affirms", {"ketamine": -1, "antidepressants": 1}),
    ],
)
def test_a_comparison_favours_one_against_the_other(
    term: str, stance: Stance, expected: dict[str, int]
) -> None:
    """Denied, it only speaks against its own subject."""
    made = claim(term, than="antidepressants", stance=stance)

    assert favours(SourcedClaim("a", "onset", made), TERM[term]) == expected


@pytest.mark.parametrize(("stance", "expected"), [("affirms", 1), ("denies", -1)])
def test_to_suit_someone_favours_and_not_to_suit_someone_does_not(
    stance: Stance, expected: int
) -> None:
    """On a topic of suitability a neutral term is good for what suits."""
    sourced = SourcedClaim("a", "onset", claim("fact", stance=stance))

    assert favours(sourced, TERM["fact"], suitability=True) == {"ketamine": expected}


def test_on_a_topic_of_suitability_a_source_that_says_who_it_suits_favours_what_it_sells() -> None:
    """The topic itself says that it is one."""
    sourced = SourcedClaim("a", "onset", claim("fact"))
    plain = content({"a": [sourced.claim]}, details={"a": {"sells": ("ketamine",)}})
    topics = {name: replace(each, suitability=True) for name, each in plain.topics.items()}

    assert favours_sold(plain, sourced) == 0
    assert favours_sold(replace(plain, topics=topics), sourced) == 1
