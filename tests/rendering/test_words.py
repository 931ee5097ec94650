"""Glossary words are explained on the page that uses them."""

from __future__ import annotations

from bs4 import BeautifulSoup

from ketcompare.comparing.compare import compare
from ketcompare.content import Prose
from ketcompare.model import Entry, Glossary, Page
from ketcompare.rendering.addresses import Addresses
from ketcompare.rendering.context import Context
from ketcompare.rendering.parts.words import Words
from rendering import invented

GLOSSARY = Glossary(
    entries=(
        Entry(term="steam", means="Hot mist.", also=("vapour",)),
        Entry(term="hot steam", means="Steam that burns."),
        Entry(term="IT", means="Machines."),
        Entry(term="tea", means="A drink."),
    )
)


def words() -> Words:
    """The words of a page that has not used any yet."""
    content = invented.content(glossary=GLOSSARY)
    return Words(Context(content, compare(content), Addresses({})))


def test_the_first_use_of_a_word_leads_to_its_meaning() -> None:
    """The second use is left alone, and so are parts of longer words."""
    page = words()

    assert page.marked("Steamy Vapour, then steam.") == (
        'Steamy <a class="word" id="use-steam" href="#word-steam">Vapour</a>, then steam.'
    )
    assert page.marked("More steam.") == "More steam."
    assert [(part.term, part.means) for part in page.parts] == [("steam", "Hot mist.")]


def test_the_longest_word_wins() -> None:
    """A word of two parts is not taken for its second part."""
    page = words()

    page.marked("Hot steam burns.")

    assert [part.term for part in page.parts] == ["hot steam"]


def test_capitals_count_where_a_word_has_several() -> None:
    """The little word it is not IT; a subject's own name is not explained."""
    page = words()

    page.marked("If it is tea, drink it.")

    assert page.parts == ()
    assert 'id="use-it"' in page.marked("Ask IT.")


def test_text_is_escaped_before_words_are_marked() -> None:
    """Markup in a text stays text."""
    assert words().marked("<b>steam</b>").startswith("&lt;b&gt;<a ")


def test_headings_links_and_code_of_a_page_are_left_alone() -> None:
    """A link cannot hold a link, and a heading is no place for one."""
    marked = words().marked_page(
        '<h2 id="steam">Steam</h2><p><a href="#x">steam</a> <code>steam</code> <b>steam</b></p>'
    )

    assert marked.count('class="word"') == 1
    assert '<b><a class="word"' in marked


def test_a_page_lists_its_words_with_a_way_back() -> None:
    """Both links hold, on the page of a topic and on one of prose."""
    one = Prose(Page(title="One", description="One.", order=1), "Mind the steam.\n")
    site = invented.site(invented.content(glossary=GLOSSARY, prose={"one": one}))
    page = BeautifulSoup(site["one/index.html"].content, "html.parser")
    meaning = page.select_one("#word-steam")

    assert meaning is not None
    assert meaning.get_text(" ").split()[:3] == ["steam", "Hot", "mist."]
    assert page.select_one("a[href='#word-steam']#use-steam")
    assert meaning.select("a[href='#use-steam']")
    assert b"Words on this page" not in site["questions/index.html"].content
