"""`find`: where words stand, and the locator to write for them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketcompare.commands.find import run_find
from ketcompare.commands.project import Project
from ketcompare.finding import stands, yaml_text
from ketcompare.loading.yaml_reader import read_yaml
from ketcompare.reporter import RecordingReporter
from ketcompare.text.article import Article
from ketcompare.text.locate import find
from projects.copying import VALID

ARTICLE = Article(
    "Tea wakes people up.\n"
    "In the morning, tea wakes people up again, slowly and without any haste at all.\n"
    "\n"
    "Drink | Works | Lasts |\n"
    "Tea | Yes | 3 hours |\n"
    "Coffee | Yes | 5 hours |\n"
)


def told(words: str, *, originals: Path | None = VALID / "originals") -> tuple[int, list[str]]:
    """The exit code, and what is told of the valid project."""
    reporter = RecordingReporter()
    code = run_find(Project(VALID), reporter, words=words, originals=originals)
    return code, reporter.summaries_told


def test_words_that_stand_once_need_no_occurrence() -> None:
    """The locator is the words themselves."""
    (stand,) = stands(ARTICLE, "In the MORNING")

    assert stand.sentence == 2
    assert [locator.yaml for locator in stand.locators] == [("locator: In the MORNING",)]


def test_words_that_stand_twice_get_an_occurrence_or_more_words() -> None:
    """Both ways point at the place, and the second one at it alone."""
    second = stands(ARTICLE, "tea wakes people")[1]

    counted, unique = second.locators

    assert counted.yaml == ("locator: tea wakes people", "occurrence: 2")
    assert [hit.sentence for hit in find(ARTICLE, unique.words)] == [2]


def test_words_that_are_too_many_get_a_few_of_them() -> None:
    """At most eight words, which stand only there."""
    words = "tea wakes people up again, slowly and without any haste at all"

    (stand,) = stands(ARTICLE, words)

    (locator,) = stand.locators
    assert len(find(ARTICLE, locator.words)) == 1
    assert len(locator.words.split()) <= 8


def test_a_cell_that_says_little_gets_the_label_of_its_row() -> None:
    """`Yes` stands in two rows."""
    locators = [stand.locators[-1].words for stand in stands(ARTICLE, "Yes")]

    assert locators == ["Tea | Yes", "Coffee | Yes"]


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1).map(str.strip))
def test_the_yaml_of_a_text_reads_as_the_text(text: str) -> None:
    """Whatever signs are in it."""
    document, _problems = read_yaml(f"key: {yaml_text(text)}\n", "")

    assert document is not None
    if not ('"' in text or "\\" in text) or text != yaml_text(text):
        assert document.data == {"key": text}


def test_words_of_an_article_are_told_with_sentence_claims_and_yaml() -> None:
    """And the claims that have the words, too."""
    code, lines = told("works better than coffee")

    assert code == 0
    place = next(line for line in lines if line.startswith("cold-tap, sentence 4 of "))
    assert "strength/better-than-coffee" in place
    assert "      locator: works better than coffee" in lines
    assert any(line.startswith("cold-tap/strength/better-than-coffee in") for line in lines)


def test_a_sentence_that_is_set_aside_is_told_as_such() -> None:
    """With its reason."""
    _code, lines = told("You may bring a friend")

    assert "set aside as promotion" in lines[0]


def test_without_articles_claims_and_titles_are_searched() -> None:
    """And it is said that only these were."""
    code, lines = told("cold shower is stronger", originals=None)

    assert code == 0
    assert "  says: A cold shower is stronger than coffee." in lines
    assert "--originals" in lines[-1]


@pytest.mark.parametrize("words", ["works bettr than coffee", "no such words"])
def test_words_that_stand_nowhere_end_with_1(words: str) -> None:
    """What is most like them is named, where anything is."""
    code, lines = told(words)

    assert code == 1
    assert lines[0] == f"“{words}” stands nowhere."
    assert any("better than coffee" in line for line in lines) == words.startswith("works")
