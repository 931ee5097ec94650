"""Crisis help stands wherever a page speaks of what it is for."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup
from msgspec import structs

from ketcompare.content import Content
from ketcompare.model import Change, Changes, Entry, Glossary
from rendering import invented

HELP = "main :is(.crisis, .crisis-spot, .compare__crisis, .visit__crisis)"
GLOSSARY = Glossary(
    entries=(Entry(term="blister", means="What a scald leaves."), Entry(term="cup", means="A pot."))
)
CHANGES = Changes(
    changes=(
        Change(date="2026-02-02", what="A claim on scalding was added.", why="It was missed."),
        Change(date="2026-02-01", what="A date was mended.", why="It was wrong."),
    )
)


def _content(*words: str) -> Content:
    """The invented content; what the words of its crisis line are is told."""
    (line,) = invented.SITE.crisis
    site = structs.replace(invented.SITE, crisis=(structs.replace(line, words=words),))
    return invented.content(site=site, glossary=GLOSSARY, changes=CHANGES)


def _pages(*words: str) -> dict[str, BeautifulSoup]:
    return {
        path: BeautifulSoup(artifact.content, "html.parser")
        for path, artifact in invented.site(_content(*words)).items()
        if path.endswith(".html")
    }


@pytest.fixture(scope="module")
def helped() -> dict[str, BeautifulSoup]:
    """Every page, where burns, scalds and warmth ask for help."""
    return _pages("burn", "scald", "warm")


def _speaking(pages: dict[str, BeautifulSoup]) -> set[str]:
    spoken = re.compile(r"\b(?:burn|scald|warm)", re.IGNORECASE)
    return {path for path, page in pages.items() if spoken.search(page.select("main")[0].text)}


def test_a_page_that_speaks_of_it_has_crisis_help_within_its_content(
    helped: dict[str, BeautifulSoup],
) -> None:
    """Not only in the notice above, which a reader has long left behind."""
    plain = _pages()
    lacking = {path for path in _speaking(plain) if not plain[path].select(HELP)}

    assert lacking
    assert {path for path in _speaking(helped) if not helped[path].select(HELP)} == set()


def test_a_page_that_does_not_speak_of_it_has_none(helped: dict[str, BeautifulSoup]) -> None:
    """Pages stay calm; the search page keeps it for who has no script."""
    silent = helped.keys() - _speaking(helped) - {"search/index.html", "visit/index.html"}

    assert silent
    assert {path for path in silent if helped[path].select(HELP)} == set()


def test_a_word_and_a_change_have_it_at_the_spot(helped: dict[str, BeautifulSoup]) -> None:
    """Only those that speak of it, and each once."""
    words = helped["glossary/index.html"].select(HELP)
    changes = helped["changes/index.html"].select(HELP)

    assert [each.find_parent(id="word-blister") is None for each in words] == [False]
    sections = [each.find_parent("section") for each in changes]
    assert ["scalding" in each.text for each in sections if each] == [True]


def test_a_word_within_another_asks_for_nothing() -> None:
    """Only the beginning of a word counts."""
    pages = _pages("cald", "lister")

    assert pages["glossary/index.html"].select(HELP) == []
    assert pages["changes/index.html"].select(HELP) == []
