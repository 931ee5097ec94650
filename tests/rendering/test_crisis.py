"""Crisis help stands wherever a page speaks of what it is for."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup
from msgspec import structs

from ketcompare.content import Content
from ketcompare.model import Change, Changes, Entry, Glossary
from ketcompare.rendering.crisis_help import with_help
from rendering import invented
from support.spoken import late
from support.true_site import true_site

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


def test_help_stands_before_every_mention_or_in_its_section(
    helped: dict[str, BeautifulSoup],
) -> None:
    """Not only in the notice above, nor at the end of the page."""
    spoken = re.compile(r"\b(?:burn|scald|warm)", re.IGNORECASE)
    plain = _pages()
    too_late = {path: found for path, page in helped.items() if (found := late(str(page), spoken))}

    assert len([path for path, page in plain.items() if late(str(page), spoken)]) > 10
    assert too_late == {}


def test_help_stands_before_every_mention_or_in_its_section_of_the_real_content() -> None:
    """On every page but those of claims, which begin with it where they need it."""
    site = true_site()
    spoken = re.compile(r"\bsuicid|\bkill my", re.IGNORECASE)
    pages = {
        path: site.artifact(path).content.decode()
        for path, page in site.pages.items()
        if page.template not in {"claim.html", "redirect.html"}
    }

    too_late = {path: found for path, text in pages.items() if (found := late(text, spoken))}

    assert len([text for text in pages.values() if spoken.search(text)]) > 20
    assert too_late == {}


@pytest.mark.parametrize(
    ("main", "helped"),
    [
        ("<header>burn</header><h2>a</h2>", "<header>burn+</header><h2>a</h2>"),
        (
            "<header></header><h2>a</h2>burn<h2>b</h2>burn",
            "<header></header><h2>a</h2>+burn<h2>b</h2>burn",
        ),
        ("<h2>a</h2><p class='x' title='burn'>", "<h2>a</h2><p class='x' title='burn'>"),
        ("<h2>a</h2><nav>burn</nav>", "<h2>a</h2>+<nav>burn</nav>"),
        ("burn", "+burn"),
        (
            '<h2>a</h2><p class="crisis"><h2>b</h2>burn',
            '<h2>a</h2><p class="crisis"><h2>b</h2>burn',
        ),
    ],
)
def test_help_is_put_where_a_page_first_speaks_of_it(main: str, helped: str) -> None:
    """Below a heading, at the end of the head, before links; once, and not after other help."""
    site = _content("burn").site

    assert with_help(site, main, "+") == helped


def test_help_that_is_folded_away_is_none_for_what_follows() -> None:
    """It holds where it stands alone."""
    folded = '<h2>a</h2><details><p class="crisis"></details>'

    assert with_help(_content("burn").site, f"{folded}<h2>b</h2>burn", "+") == (
        f"{folded}<h2>b</h2>+burn"
    )


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


def test_the_search_page_leads_to_every_case_and_question_that_is_for_a_crisis(
    helped: dict[str, BeautifulSoup],
) -> None:
    """Words that ask for help list these and nothing else."""
    content = invented.content()
    links = [link.get_text() for link in helped["search/index.html"].select(".search__page a")]
    topics = [topic.question for topic in content.topics.values() if topic.crisis]

    assert links == [*(each.title for each in content.situations if each.crisis), *topics]
    assert len(links) > len(topics) > 0
