"""Finding a locator: exact words in one sentence, item or cell."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketcompare.text.article import Article
from ketcompare.text.locate import find, nearest, quote
from ketcompare.text.normal import MOST_WORDS

INVENTED = Article(Path(__file__).with_name("invented.txt").read_text("utf-8"))


def found(locator: str, article: Article = INVENTED) -> list[str]:
    """The article's own characters at every hit."""
    return [article.text[slice(*hit.span)] for hit in find(article, locator)]


@pytest.mark.parametrize(
    "locator", ["aged people's SNORING - a", "Aged  people’s snoring — a", "AGED PEOPLE'S"]
)
def test_case_and_the_kind_of_quote_dash_and_space_do_not_matter(locator: str) -> None:
    """Browsers and editors change them."""
    assert len(found(locator)) == 1


@pytest.mark.parametrize("locator", ["4–8 hour", "8 hours, or", "48 hours", "50 - 70%", "50%-70"])
def test_digits_signs_and_word_ends_do_matter(locator: str) -> None:
    """A number is never nearly right."""
    assert found(locator) == []


def test_words_that_run_over_a_sentence_are_not_found() -> None:
    """A claim rests on one sentence."""
    assert found("for the morning. Dr. Brown") == []


def test_words_that_run_over_a_cell_are_not_found() -> None:
    """A claim rests on one cell."""
    assert found("Minutes to hours Minutes") == []


def test_a_cell_that_says_little_takes_the_label_of_its_row() -> None:
    """The label tells which row is meant."""
    hits = find(INVENTED, "Use at night | No")

    assert [INVENTED.text[slice(*hit.span)] for hit in hits] == ["No"]
    assert quote(INVENTED, hits, hits[0]) is not None


@pytest.mark.parametrize(
    "locator", ["At night | No", "Use at night | Tea", "| No", "Use at night |"]
)
def test_a_label_must_be_that_of_the_row(locator: str) -> None:
    """Part of a label, another row's cell, or nothing, is not found."""
    assert found(locator) == []


def test_a_footnote_digit_is_no_part_of_the_word_and_comes_along_for_the_link() -> None:
    """The publisher's page prints it there, and a browser looks for whole words."""
    hits = find(INVENTED, "Noise")

    quoted = quote(INVENTED, hits, hits[0])

    assert quoted is not None
    assert quoted.text == "Noise1"


def test_a_later_hit_is_told_from_the_first_by_the_words_before_it() -> None:
    """A link would else reach the first one."""
    article = Article("They help some people. These do not help some people.\n")
    hits = find(article, "help some people")

    quoted = quote(article, hits, hits[1])

    assert quoted is not None
    assert quoted.before == "not"


def test_eight_words_are_the_most_a_link_quotes() -> None:
    """Where they cannot tell two places apart, there is no quote."""
    article = Article("We say that this one can help people now.\n" * 2)
    hits = find(article, "say that this one can help people now")

    assert quote(article, hits, hits[1]) is None


def test_likeness_only_suggests() -> None:
    """The nearest words are given as a repair, and are no hit."""
    assert found("well-known causes") == []
    assert nearest(INVENTED, "well-known causes") == "well-known cause"


SENTENCES = [each for each in INVENTED.segments if len(each.normal.split()) > 1]


@given(st.data())
def test_any_words_of_a_sentence_are_found_there(data: st.DataObject) -> None:
    """Whatever stretch of whole words is copied, one hit lies in its sentence."""
    segment = data.draw(st.sampled_from(SENTENCES))
    tokens = segment.normal.split()
    start = data.draw(st.integers(0, len(tokens) - 1))
    stop = data.draw(st.integers(start + 1, min(len(tokens), start + MOST_WORDS)))
    locator = " ".join(tokens[start:stop])

    hits = find(INVENTED, locator)

    if any(character.isalnum() for character in locator) and "|" not in locator:
        assert segment.sentence.number in [hit.sentence for hit in hits]
