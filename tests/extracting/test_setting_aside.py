"""Why sentences are set aside: what is proposed by words and place."""

from __future__ import annotations

import pytest

from extracting.drafting import article_of, set_aside_of, tables
from ketcompare.extracting.draft import draft
from ketcompare.extracting.setting_aside import ranges


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Skip to content", "navigation"),
        ("How It All Began", "heading"),
        ("March 2, 2024", "heading"),
        ("Written by Rosa Imagined", "heading"),
        ("Is ketamine right for me?", "question"),
        ("Are you tired? It is time.", "question"),
        ("By submitting this form you agree to be called.", "form"),
        ("This page is for informational purposes only.", "disclaimer"),
        ("Always consult your doctor before you change anything.", "advice"),
        ("Reach out to us today!", "promotion"),
        ("We are proud to serve the Invented Bay.", "promotion"),
        ("Read on to learn more.", "signpost"),
        ("In this article, we will look at both of them.", "signpost"),
        ("“I had tried everything.”", "testimonial"),
    ],
)
def test_a_first_sentence_is_set_aside_for_its_reason(text: str, reason: str) -> None:
    """Words and form tell what a sentence is there for."""
    assert set_aside_of(f"{text}\n\nKetamine lifts mood.\n").get(1) == reason


def test_a_lead_in_is_set_aside_and_one_that_asserts_is_not() -> None:
    """A line that only opens a list carries no claim; one that says more does."""
    opening = set_aside_of("Side effects of ketamine include:\n- Nausea\n- Headache\n")
    asserting = set_aside_of("The number of infusions depends on:\n- Severity of symptoms\n- Age\n")

    assert opening == {1: "lead_in"}
    assert 1 not in asserting


def test_a_list_of_other_articles_is_a_teaser_to_the_end() -> None:
    """What stands below "Related articles" belongs to other pages."""
    found = draft(article_of("bullets.txt"), tables())

    assert found.set_aside["teaser"] == (29, 30, 31)


def test_titles_and_dates_in_turn_are_teasers() -> None:
    """A list of posts shows by its dates where no heading announces it."""
    body = "Ketamine lifts mood. It helps many people. Some feel sick. Others sleep.\n"
    posts = "A first post\nMay 3, 2024\nFind out why.\nA second post\nMay 1, 2024\nFind out how.\n"

    found = set_aside_of(body + posts)

    assert {found[number] for number in range(5, 11)} == {"teaser"}


def test_entries_below_references_are_references() -> None:
    """The heading tells; the heading itself is a heading."""
    found = draft(article_of("questions.txt"), tables())

    assert found.set_aside["reference"] == (21, 22)
    assert 20 in found.set_aside["heading"]


def test_an_item_that_tells_what_a_study_found_is_no_reference() -> None:
    """A journal's name does not make an assertion an entry of a list."""
    text = "What is known:\n- A study published in Moods found that it helps.\n- It lifts mood.\n"

    assert 2 not in set_aside_of(text)


def test_praise_that_tells_a_price_is_a_claim() -> None:
    """Costs are told in advertisements too."""
    assert 1 not in set_aside_of("Call us today for a free consultation on ketamine.\n")


def test_numbers_in_a_row_are_written_as_a_range() -> None:
    """Lists are as short as those written by hand."""
    assert ranges([1, 3, 4, 5, 9]) == (1, "3-5", 9)
