"""Drafts of articles in the many forms in which clinics publish them."""

from __future__ import annotations

import pytest

from extracting.drafting import CLINICS
from extracting.expecting import Verdict, articles, judge_article

FOUND, EXPECTED, RIGHT = 0.9, 0.85, 0.85
"""Of each article at least this share of the sentences that claim is found, at least this share of
what is proposed claims, and at least this share of that has a right topic."""


@pytest.fixture(scope="module", params=articles(CLINICS), ids=lambda path: path.name)
def verdict(request: pytest.FixtureRequest) -> Verdict:
    """How the draft of one article compares with what a person expects of it."""
    return judge_article(request.param)


def test_sentences_that_claim_are_proposed(verdict: Verdict) -> None:
    """Whatever the page is built of, its sentences are found, and the words that tell of claims."""
    assert not verdict.lost
    assert verdict.found >= FOUND * verdict.expected, verdict.missed


def test_other_sentences_are_not(verdict: Verdict) -> None:
    """What sells, leads on or belongs to the page is no claim."""
    assert verdict.found >= EXPECTED * verdict.proposed, verdict.surplus


def test_the_topic_is_right(verdict: Verdict) -> None:
    """A sentence is proposed under a topic that a person would read it under."""
    assert verdict.right_topic >= RIGHT * verdict.found, verdict.wrong_topic


def test_no_furniture_is_left(verdict: Verdict) -> None:
    """Menus, banners, teasers, comments and imprints are no part of the article."""
    assert not verdict.left_in


def test_values_and_citations_are_read(verdict: Verdict) -> None:
    """Amounts have the article's own words, and footnotes lead to its list."""
    assert not verdict.wrong_value
    assert not verdict.wrong_cited
