"""On questions of suitability, whom something is not for stands first, said as a caution."""

from __future__ import annotations

import re

import msgspec
import pytest
from bs4 import BeautifulSoup, Tag

from ketcompare.content import Content
from ketcompare.model import Claim, Term, Topic
from rendering import invented

FITS = Topic(
    title="Who it fits",
    question="Who should drink it, and who should not?",
    order=3,
    suitability=True,
    terms=(
        Term(id="guests", name="Guests", explains="People who visit."),
        Term(id="cats", name="People with cats", explains="People who keep cats."),
        Term(id="colds", name="People with colds", explains="People who sneeze."),
        Term(id="kings", name="Kings", explains="People with a crown.", asked_by=("a-guide",)),
    ),
)


def said(id: str, term: str, stance: str, *, hedged: bool = False) -> Claim:  # noqa: A002
    """A claim on whom tea suits."""
    return invented.claim(id, "tea", term, f"It is {id}.", stance=stance, hedged=hedged)


CLAIMS = {
    "ash": (said("visit", "guests", "affirms"), said("no-cats", "cats", "denies")),
    "birch": (
        said("visits", "guests", "affirms"),
        said("cats", "cats", "denies", hedged=True),
        said("cold", "colds", "affirms"),
    ),
    "cedar": (said("colds", "colds", "denies", hedged=True),),
    "elm": (),
}


def content(*, suitability: bool, truisms: tuple[str, ...] = ()) -> Content:
    """The invented content with one more topic, flagged or not."""
    terms = tuple(msgspec.structs.replace(e, truism=e.id in truisms) for e in FITS.terms)
    topic = msgspec.structs.replace(FITS, suitability=suitability, terms=terms)
    sources = {
        name: msgspec.structs.replace(source, claims={**source.claims, "fits": CLAIMS[name]})
        for name, source in invented.SOURCES.items()
    }
    return invented.content(topics={**invented.TOPICS, "fits": topic}, sources=sources)


def page(*, suitability: bool, truisms: tuple[str, ...] = ()) -> BeautifulSoup:
    """The page of that topic."""
    made = invented.site(content(suitability=suitability, truisms=truisms))
    return BeautifulSoup(made["topics/fits/index.html"].content, "html.parser")


@pytest.fixture(scope="module")
def fits() -> BeautifulSoup:
    """The page of the topic that asks whom it suits."""
    return page(suitability=True)


def words(tag: Tag | None) -> str:
    """Its words, one space between."""
    assert tag is not None
    return re.sub(r"\s+", " ", tag.get_text(" ")).strip()


def test_whom_it_is_not_for_stands_before_silences_and_whom_it_suits(fits: BeautifulSoup) -> None:
    """A reader who should not have it must not have to look for it."""
    order = [str(head["id"]) for head in fits.find_all("h2") if head.has_attr("id")]
    first = fits.select_one("section[aria-labelledby=warned-title]")
    assert first is not None

    assert order[:3] == ["differ-title", "warned-title", "none-title"]
    assert [str(row["id"]) for row in first.select("tbody tr")] == ["term-cats", "term-colds"]
    assert order.count("none-title") == 1
    assert words(fits.find(id="compare-title")) == "Whom it is said to suit"
    assert words(fits.select_one("#term-guests .tally__words")) == "2 of 4 say so"


def test_a_denial_is_a_caution_that_names_who_gives_it(fits: BeautifulSoup) -> None:
    """Flat and hedged denials differ, and who says otherwise stands beside them."""
    cats = fits.select_one("#term-cats .tally__words")
    colds = fits.select_one("#term-colds .tally__words")

    assert words(cats) == "Not for people with cats. Ash says so. Birch urges caution."
    assert words(colds) == (
        "Perhaps not for people with colds. Cedar urges caution. Birch says it suits them."
    )
    assert "not so" not in words(fits.find("section", {"aria-labelledby": "warned-title"}))


def test_each_row_stands_on_the_page_once(fits: BeautifulSoup) -> None:
    """What warns is not told again below."""
    ids = [str(tag["id"]) for tag in fits.find_all(id=True)]

    assert len(ids) == len(set(ids))


def test_other_questions_keep_their_order_and_words() -> None:
    """Without the flag nothing is set apart."""
    plain = page(suitability=False)

    assert plain.select("#warned-title") == []
    assert words(plain.find(id="compare-title")) == "Point by point"
    assert "says it is not so" in words(plain.main)


def test_that_something_is_not_for_everybody_warns_nobody() -> None:
    """A truism stands neither among the warnings nor in what the page begins with."""
    fits = page(suitability=True, truisms=("cats",))
    warned = fits.select("section[aria-labelledby=warned-title] tbody tr")

    assert [str(row["id"]) for row in warned] == ["term-colds"]
    assert "people with cats" not in words(fits.select_one(".opening"))
    assert fits.select("#term-cats")
