"""What an open page is told of new words, where nothing else on it has changed."""

from __future__ import annotations

import pytest

from ketcompare.serving.answer import OK, Answer, page, sentence
from ketcompare.serving.rewording import words_changed

PAGE = (
    '<html><head></head>\n<body>\n<p title="{title}">{text}</p>\n<p>{other}</p>{more}</body></html>'
)


def answer(title: str = "a", text: str = "Tea.", other: str = "Milk.", more: str = "") -> Answer:
    """A page as it is served."""
    made = PAGE.format(title=title, text=text, other=other, more=more)
    return page(OK, made.encode(), ())


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        (answer(), answer(text="Coffee."), {"Tea.": "Coffee."}),
        (answer(), answer(text="Milk."), {"Tea.": "Milk."}),
        (answer(), answer(text="A &amp; b"), {"Tea.": "A & b"}),
        (answer(), answer("a", "x", "y"), {"Tea.": "x", "Milk.": "y"}),
        (answer(other="Tea."), answer("a", "x", "x"), {"Tea.": "x"}),
    ],
    ids=["one", "one that is there already", "with signs", "two", "twice"],
)
def test_new_words_are_told_by_the_old_ones(
    before: Answer, now: Answer, told: dict[str, str]
) -> None:
    """As they are read, and not as they are written."""
    assert words_changed(before, now) == told


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (None, answer()),
        (answer(), answer()),
        (answer(), answer(title="b")),
        (answer(), answer(title="b", text="x")),
        (answer(), answer(text="x<b>y</b>")),
        (answer(), answer(text="two\nlines")),
        (answer(text="two\nlines"), answer(text="other\nlines")),
        (answer(), answer(text="")),
        (answer(text=""), answer()),
        (answer(other="Tea."), answer(text="x", other="Tea.")),
        (answer(other="Tea."), answer(text="x", other="y")),
        (answer(), answer(more="<p>more</p>")),
        (sentence(OK, "a"), sentence(OK, "b")),
        (answer(), sentence(OK, "b")),
    ],
    ids=[
        "nothing to compare with",
        "nothing has changed",
        "an attribute",
        "an attribute too",
        "another element",
        "another line",
        "a text of several lines",
        "a text that goes",
        "a text that comes",
        "one of two that were alike",
        "two that were alike, in two ways",
        "more of it",
        "no pages",
        "no page any more",
    ],
)
def test_where_more_has_changed_no_words_are_told(before: Answer | None, now: Answer) -> None:
    """The page is then asked for, whole."""
    assert words_changed(before, now) == {}
