"""Reading text files as browsers, mail programs and old editors save them."""

from __future__ import annotations

import codecs

import pytest

from ketcompare.text.decoding import decode_page, decode_text
from ketcompare.text.plain import plain_text, unwrapped

WRAPPED = """\
Tea and Coffee

Tea comes from the leaves of a shrub and coffee from the seeds of
another. Both wake people up, though tea takes its time over that
and coffee does not. Some drink both, and some of them drink
neither after noon.

Reasons to drink tea:

  * it is warm, and it stays warm for as long as the pot that
    holds it is covered
  * it is wet

              Tea         Coffee
Waking        Slowly      At once
Price         Low         High
"""


def test_wrapped_lines_are_joined_to_paragraphs() -> None:
    """A sentence that a margin cut in two is one sentence."""
    lines = unwrapped(WRAPPED).splitlines()

    assert lines[2].startswith("Tea comes from")
    assert lines[2].endswith("neither after noon.")
    assert lines[6].endswith("for as long as the pot that holds it is covered")


def test_items_rows_and_headings_stay_lines_of_their_own() -> None:
    """Only what goes on is joined."""
    lines = unwrapped(WRAPPED).splitlines()

    assert lines[0] == "Tea and Coffee"
    assert lines[7] == "  * it is wet"
    assert lines[-2:] == ["Waking        Slowly      At once", "Price         Low         High"]


def test_a_word_that_a_margin_cut_is_whole_again() -> None:
    """Its hyphen goes, unless the text has it elsewhere."""
    text = """\
Tea is a drink for those who drink a lot, and coffee is a drink for peo-
ple who drink a little. A long-term habit of either is, at least in any long-
term view, a habit that has little to be said against it, and so are oth-
er habits.
"""

    whole = unwrapped(text)

    assert "for people who" in whole
    assert "any long-term view" in whole
    assert "so are other habits" in whole


@pytest.mark.parametrize(
    "text",
    [
        "",
        "One line.\n",
        "Drinks:\ntea\ncoffee\nwater\nmilk\n",
        "A paragraph that has one long line and no other, as most texts have it.\n\nAnother one.\n",
        f"{'A long paragraph. ' * 20}\n{'and a second one ' * 20}\n" * 4,
    ],
)
def test_a_text_without_a_margin_is_left_as_it_is(text: str) -> None:
    """Its sentences keep their numbers."""
    assert unwrapped(text) == text


def test_joining_twice_changes_nothing_more() -> None:
    """A text that was joined and saved is read as it is."""
    once = unwrapped(WRAPPED)

    assert unwrapped(once) == once


def test_addresses_that_a_browser_writes_out_are_no_part_of_the_text() -> None:
    """They stand in angle brackets behind the words of their links."""
    data = b"Read our guide <https://tea.example/guide> or call <tel:555> us.\n"

    assert plain_text(data) == "Read our guide or call us.\n"


@pytest.mark.parametrize(
    "data",
    [
        "It’s 4–6 weeks".encode(),
        codecs.BOM_UTF8 + "It’s 4–6 weeks".encode(),
        "It’s 4–6 weeks".encode("cp1252"),
        "It’s 4–6 weeks".encode("utf-16"),
    ],
)
def test_a_text_is_read_in_the_encoding_it_was_saved_in(data: bytes) -> None:
    """Quotation marks and dashes survive."""
    assert decode_text(data) == "It’s 4–6 weeks"


@pytest.mark.parametrize("named", ["windows-1252", "ISO-8859-1", "no-such-encoding"])
def test_a_page_that_names_an_old_encoding_is_read_as_browsers_do(named: str) -> None:
    """Pages that say Latin-1 hold the quotation marks of Windows."""
    data = f'<meta charset="{named}">It’s 4–6'.encode("cp1252")

    assert decode_page(data).endswith("It’s 4–6")


def test_what_a_server_says_goes_before_what_the_page_says() -> None:
    """A server may have turned a page into another encoding."""
    data = '<meta charset="windows-1252">It’s'.encode()

    assert decode_page(data, "utf-8").endswith("It’s")
