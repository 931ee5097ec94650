"""How the site's own points are worded: told or not, none of them reads as a fact."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from ketcompare.content import Content
from ketcompare.loading.folder import load

ROOT: Final = Path(__file__).parents[2]
ASKING: Final = ("Whether", "How", "What", "When", "Which", "Whom", "Over how long")
"""How an explanation begins that leaves it to the articles what is so."""


@cache
def shipped() -> Content:
    """The site's own content."""
    content = load(ROOT / "content").content
    assert content is not None
    return content


def test_what_a_point_is_about_is_told_as_a_question() -> None:
    """On a list of what no article tells, a plain sentence would read as a fact."""
    flat = {
        f"{topic}/{term}": found.explains
        for (topic, term), found in shipped().terms.items()
        if not found.explains.startswith(tuple(f"{word} " for word in ASKING))
    }

    assert flat == {}


def test_no_two_points_of_a_topic_are_told_alike() -> None:
    """An editor could not choose between them, and a reader would see one row twice."""
    for topic in shipped().topics.values():
        told = [term.explains for term in topic.terms]

        assert len(told) == len(set(told))


def test_every_question_is_found_by_words_that_readers_use() -> None:
    """They are for finding alone: none of them names an option, so none can say anything of it."""
    options = tuple(subject.short for subject in shipped().columns)

    for name, topic in shipped().topics.items():
        assert len(topic.also_asked) >= 4, name
        assert not [each for each in topic.also_asked if each.startswith(options)], name
