"""A line in two sentences, whom it favours, and the same as a letter."""

from __future__ import annotations

from urllib.parse import unquote

import msgspec
from bs4 import BeautifulSoup

from ketcompare.comparing.compare import compare
from ketcompare.content import Content
from ketcompare.rendering.addresses import Addresses
from ketcompare.rendering.context import Context
from ketcompare.rendering.parts.favour import favour
from ketcompare.rendering.parts.sentences import sentences
from rendering import invented, invented_evidence
from support.true_site import true_site


def context(content: Content | None = None) -> Context:
    """What there is to look at, without addresses."""
    given = content or invented.content()
    return Context(given, compare(given), Addresses({}))


def told(subject: str, term: str, topic: str = "warmth") -> str:
    """The sentences of a line of the invented comparison."""
    found = context()
    return sentences(found, found.line[topic, subject, term])


def test_those_who_say_both_or_the_opposite_are_told_apart() -> None:
    """Who speaks comes first, silence last, and everyone is named."""
    assert told("tea", "warms") == (
        "On “Warms”, of tea: one of the four articles says so (Ash). "
        "One says it is not so (Birch); one says both (Cedar); one is silent (Elm)."
    )


def test_a_single_voice_and_an_open_one_take_the_singular() -> None:
    """Grammar follows the number."""
    assert told("cocoa", "warms") == (
        "On “Warms”, of cocoa: one of the four articles says so (Birch with a “may”). "
        "One leaves it open (Cedar); two are silent (Ash and Elm)."
    )


def test_a_value_is_told_in_the_words_of_each_article() -> None:
    """Nobody says so to a time: they give one."""
    assert told("tea", "lasts") == (
        "On “Stays warm”, of tea: two of the four articles give a time "
        "(Ash: “an hour”; Birch: “days”, with a “may”). Two are silent (Cedar and Elm)."
    )


def test_silence_of_all_is_told_in_the_same_form() -> None:
    """Two sentences as well."""
    assert told("cocoa", "burns", "burns") == (
        "On “Burns”, of cocoa: none of the four articles speaks to it. It is left out by all."
    )


def test_agreement_of_all_says_that_none_is_silent() -> None:
    """The second sentence is never missing."""
    ash = {"ash": invented.SOURCES["ash"]}
    found = context(invented.content(sources=ash, provenance={}))

    assert sentences(found, found.line["warmth", "tea", "warms"]) == (
        "On “Warms”, of tea: the one article says so (Ash). None is silent."
    )


def test_favour_counts_articles_for_and_against_what_is_sold() -> None:
    """Ash praises what it sells, Birch does not, Cedar does both."""
    found = context()

    assert favour(found, found.line["warmth", "tea", "warms"]) == (
        "In one article this favours what the tea rooms sell, "
        "in one article it speaks against that."
    )


def test_nothing_is_said_of_the_favour_of_a_neutral_point() -> None:
    """How long tea stays warm is neither good nor bad."""
    found = context()

    assert favour(found, found.line["warmth", "tea", "lasts"]) == ""


def test_nothing_is_said_of_favour_where_nobody_speaks() -> None:
    """Silence favours nobody."""
    found = context()

    assert favour(found, found.line["burns", "cocoa", "burns"]) == ""


def test_a_row_can_be_sent_as_text_and_as_a_letter() -> None:
    """The text holds both sentences of each subject, who sells, and where it is from."""
    page = BeautifulSoup(invented.site()["topics/warmth/index.html"].content, "html.parser")
    row = page.select_one("#term-lasts")
    assert row is not None

    text = row.select_one(".send__text")
    letter, anchor = (str(link["href"]) for link in row.select(".send__links a"))

    assert text is not None
    assert text.get_text().startswith("Does it warm? Stays warm: How long.\nOn “Stays warm”")
    assert "No cook has reviewed this site." in text.get_text()
    assert text.get_text().endswith(
        "From the page “Warmth” of drinkcompare, as of 3 February 2026."
    )
    assert unquote(letter).endswith("\r\n".join(text.get_text().split("\n")[1:]))
    assert anchor.endswith("topics/warmth/index.html#term-lasts")


def test_a_sent_row_always_tells_how_what_it_says_holds() -> None:
    """Whoever gets it has no sign to look at; of what nobody says there is nothing to hold."""
    site = invented.site(invented_evidence.content())
    page = BeautifulSoup(site["topics/warmth/index.html"].content, "html.parser")
    texts = [each.get_text() for each in page.select(".send__text")]
    told = [line for text in texts for line in text.split("\n") if line.startswith("On “")]
    of_nobody = [line for line in told if "none of the four articles speaks to it" in line]

    assert len(told) > len(of_nobody) > 0
    assert all("Beside what was found" not in line for line in of_nobody)
    assert all("Beside what was found" in line for line in told if line not in of_nobody)


def test_a_sent_row_carries_its_full_address_where_there_is_one() -> None:
    """With a base address the row can be found again."""
    based = msgspec.structs.replace(invented.SITE, base_url="https://drinks.example")
    site = invented.site(invented.content(site=based))

    assert b"https://drinks.example/topics/warmth/index.html#term-lasts</p>" in (
        site["topics/warmth/index.html"].content
    )


def test_the_description_of_a_topic_tells_its_most_told_point() -> None:
    """What a search engine shows is a result, with who says it."""
    page = BeautifulSoup(invented.site()["topics/warmth/index.html"].content, "html.parser")
    found = page.find("meta", attrs={"name": "description"})

    assert found is not None
    assert str(found["content"]).startswith("Does it warm? On “Warms”, of tea: one of the four")


def test_the_description_of_a_topic_tells_what_none_of_the_articles_does() -> None:
    """Who searches for a price reads at the hit that no article gives one."""
    page = BeautifulSoup(true_site().artifact("topics/cost/index.html").content, "html.parser")
    told = str(page.select("meta[name=description]")[0]["content"])

    assert "No article speaks to “Price of a session” or “Price of a full course”." in told
