"""The standards: every line of seven checklists is answered, and every link of them leads on."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest
from bs4 import BeautifulSoup

from ketcompare.checking.prose import link_fault
from ketcompare.comparing.compare import compare
from ketcompare.content import Content
from ketcompare.loading.folder import load
from ketcompare.prose import targets
from ketcompare.rendering.site import Site, prepare
from rendering import invented, invented_evidence

ROOT = Path(__file__).parents[2]
PATH = "standards/index.html"
LINES = {
    "ipdas": 44,
    "discern": 16,
    "jama": 4,
    "hon": 8,
    "pemat": 24,
    "cci": 20,
    "practical-issues": 15,
}
"""How many lines each checklist has, as those who made it count them."""


@pytest.fixture(scope="module")
def content() -> Content:
    """The real content."""
    found = load(ROOT / "content").content
    assert found is not None
    return found


@pytest.fixture(scope="module")
def site(content: Content) -> Site:
    """Its site, before any page is made."""
    return prepare(content, compare(content), templates=ROOT / "templates")


@pytest.fixture(scope="module")
def page(site: Site) -> BeautifulSoup:
    """The page of standards of the real content."""
    return BeautifulSoup(site.artifact(PATH).content, "html.parser")


def test_every_line_of_every_list_has_an_answer(content: Content) -> None:
    """No line is left out, and none is made up."""
    answered = {name: set(answers) for name, answers in content.standards.items()}

    assert {name: len(answers) for name, answers in answered.items()} == LINES
    assert answered == {name: set(content.checklists[name].lines) for name in LINES}


def test_every_answer_has_a_reason_in_whole_sentences(content: Content) -> None:
    """One plain sentence or two."""
    for name, answers in content.standards.items():
        for line, standard in answers.items():
            assert standard.because.endswith("."), f"{name}/{line}"


def test_every_linked_page_is_there(content: Content, page: BeautifulSoup, site: Site) -> None:
    """A link in an answer leads to a page of the site, and to a place on it."""
    because = [each.because for answers in content.standards.values() for each in answers.values()]
    named = {target for text in because for target in targets(text)}
    shown = {str(link["href"]) for link in page.select("main td a")}

    assert len(named) > 30
    assert [target for target in named if link_fault(content, target)] == []
    assert {_whole(href) for href in shown} <= set(site.paths)


def _whole(href: str) -> str:
    return normpath(join(dirname(PATH), href.partition("#")[0]))


def test_the_page_shows_every_line_with_its_answer(content: Content, page: BeautifulSoup) -> None:
    """A table a list, a row a line."""
    for name, answers in content.standards.items():
        rows = page.select(f"section[aria-labelledby='{name}'] tbody tr")
        assert [row.select_one("th").get_text() for row in rows] == list(answers)  # type: ignore[union-attr]


def test_the_summary_counts_what_the_tables_show(content: Content, page: BeautifulSoup) -> None:
    """All answers, those that do not apply last; the title tells what is met of those that do."""
    every = [each for answers in content.standards.values() for each in answers.values()]
    counted = Counter(each.answer for each in every)
    last = page.select("section[aria-labelledby=score] tbody tr")[-1]
    numbers = [cell.get_text(" ").split()[-1] for cell in last.select("td")]

    apart = counted["not_applicable"]
    applying = counted.total() - apart
    title, lead = (page.select(each)[0].get_text() for each in ("h1", ".opening__lead"))
    scored = [counted["met"], counted["partly"], counted["cannot"], applying, apart]
    assert numbers == [str(number) for number in scored]
    assert counted.total() == 131
    assert title.startswith(f"This site meets {counted['met']} of the {applying} lines that apply")
    assert "131 lines in all" in lead


def test_the_page_is_linked_from_the_foot_and_from_what_is_said_of_the_site(site: Site) -> None:
    """Readers come to it from wherever they doubt."""
    for path in ("method/index.html", "about/index.html"):
        made = BeautifulSoup(site.artifact(path).content, "html.parser")
        assert made.select(f"main a[href='../{PATH}']")
        assert made.select(f"footer a[href='../{PATH}']")


def test_a_site_without_standards_has_no_such_page() -> None:
    """Nor a link to it."""
    site = invented.site()

    assert PATH not in site
    assert PATH.encode() not in site["index.html"].content


def test_an_answer_is_told_in_words_with_its_reason_and_links() -> None:
    """Markup is written by us; what an author types is text."""
    site = invented.site(invented_evidence.content())
    page = BeautifulSoup(site[PATH].content, "html.parser")
    rows = [row.get_text(" ", strip=True) for row in page.select("section .data tbody tr")]

    assert (
        "3 Whether cups are stained Partly met No tea room says; <b>ask</b> about warmth ." in rows
    )
    assert page.select("td a[href='../topics/warmth/index.html']")
