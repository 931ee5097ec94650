"""The link to the words: what browsers take for a text fragment."""

from __future__ import annotations

from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from ketcompare.provenance import ClaimRecord
from ketcompare.rendering.words_link import words_link

URL = "https://leaf.example/tea"
words = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1)


def record(text: str, *, before: str | None = None, label: str | None = None) -> ClaimRecord:
    """Record where a locator was found."""
    return ClaimRecord(
        locator=text, occurrence=None, sentence=1, text=text, before=before, label=label
    )


def test_the_words_follow_the_address() -> None:
    """Spaces and letters beyond ASCII are encoded."""
    assert words_link(URL, record("4–8 weeks")) == f"{URL}#:~:text=4%E2%80%938%20weeks"


def test_words_before_tell_the_place_from_an_earlier_one() -> None:
    """They are given as the prefix, which ends with a dash of its own."""
    link = words_link(URL, record("a few hours", before="it takes"))

    assert link == f"{URL}#:~:text=it%20takes-,a%20few%20hours"


def test_a_row_s_label_begins_a_range_that_ends_with_the_words() -> None:
    """A cell that says little is reached by way of its row."""
    link = words_link(URL, record("No", label="Use in Crisis"))

    assert link == f"{URL}#:~:text=Use%20in%20Crisis,No"


def test_signs_that_part_the_directive_are_encoded_within_words() -> None:
    """A dash, a comma, an ampersand, a hash or a per cent sign of the article is no syntax."""
    link = words_link(URL, record("50%-70%, A&B #1"))

    assert link == f"{URL}#:~:text=50%25%2D70%25%2C%20A%26B%20%231"


def test_odd_white_space_becomes_one_space() -> None:
    """Browsers see a line end or a no-break space of the text as a space."""
    assert words_link(URL, record("4\u00a08\n weeks")) == f"{URL}#:~:text=4%208%20weeks"


def test_an_address_that_has_a_fragment_keeps_it() -> None:
    """The directive follows what is there."""
    assert words_link(f"{URL}#part", record("tea")) == f"{URL}#part:~:text=tea"


def test_without_address_or_verified_words_there_is_no_link() -> None:
    """A link that might lead to other words is worse than none."""
    assert words_link(None, record("tea")) is None
    assert words_link(URL, None) is None


@given(words, words, words)
def test_any_words_come_back_whole(text: str, before: str, label: str) -> None:
    """Whatever the article's characters, the parts of the directive stay apart."""
    link = words_link(URL, record(text, before=before, label=label)) or ""
    directive = link.removeprefix(f"{URL}#:~:text=")

    prefix, start, end = (unquote(part) for part in directive.split(","))

    assert (prefix, start, end) == (f"{before}-", label, text)
    assert directive.count("-") == 1
