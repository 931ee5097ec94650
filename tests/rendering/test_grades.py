"""The reading grades are of words that stand on the pages, and are printed by the build."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from ketcompare.comparing.compare import compare
from ketcompare.loading.folder import load
from ketcompare.reading.grade import measured
from ketcompare.reading.names import names
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.own_words import KINDS, Kind, plain
from ketcompare.rendering.parts.asking import asking
from ketcompare.rendering.parts.borne_out import borne_out
from ketcompare.rendering.parts.favour import favour
from ketcompare.rendering.parts.firmness import firmness
from ketcompare.rendering.parts.grades import BOUND, graded_pages
from ketcompare.rendering.parts.sentences import sentences
from ketcompare.rendering.parts.suitability import stands_in_words
from ketcompare.rendering.parts.tally import agreement
from ketcompare.rendering.site import Site, prepare
from rendering import invented

ROOT = Path(__file__).parents[2]
EACH = 20
"""Of the claims, one in so many is looked at: their pages are all of one make."""


@pytest.fixture(scope="module")
def site() -> Site:
    """The site of the real content, before any page is made."""
    content = load(ROOT / "content").content
    assert content is not None
    return prepare(content, compare(content), templates=ROOT / "templates")


def bare(text: str) -> str:
    """A text without spaces, joiners and kinds of quote marks, as markup may change them."""
    return "".join(text.replace("\u2060", "").replace("’", "'").split())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.title)
def test_every_text_that_is_graded_stands_on_its_page(kind: Kind, site: Site) -> None:
    """A grade is of what readers see."""
    pages = list(kind.gather(site.context))
    step = EACH if len(pages) > EACH else 1

    assert pages
    for own in pages[::step]:
        artifact = site.artifact(address(*own.page))
        shown = bare(BeautifulSoup(artifact.content, "html.parser").get_text())
        assert [text for text in own.texts if bare(text) not in shown] == [], own.page


def test_no_page_is_above_the_bound(site: Site) -> None:
    """Not even that of a single claim, which has so few sentences that the grade swings.

    Short sentences that the build forms make no page easy whose written words are not.
    """
    kinds = dict(graded_pages(site.context))
    pages = [page for found in kinds.values() for page in found]

    assert len(kinds) == len(KINDS)
    assert [page.own.page for page in pages if page.measured.grade > BOUND] == []
    assert [page.own.page for page in pages if page.written.grade > BOUND] == []


def in_fixed_forms(context: Context) -> Iterator[str]:
    """What the build itself says of the points that articles tell, and asks of their clinics."""
    for line in context.comparison.lines():
        if line.told:
            yield sentences(context, line)
            yield firmness(context, line)
            yield favour(context, line)
            yield stands_in_words(context, line)
            yield agreement(context, line)
            yield borne_out(context, line)
    for name in context.content.sources:
        groups = asking(Here(address("source", name), context), name)
        yield from (each.asks for group in groups for each in group.questions)


def test_no_sentence_in_a_fixed_form_is_above_the_bound(site: Site) -> None:
    """Each is looked at alone: most stand on no page that is graded with them."""
    known = names(site.context.content.subjects)
    texts = set(in_fixed_forms(site.context))

    assert len(texts) > len(site.context.content.topics)
    assert [text for text in texts if measured(text, known).grade > BOUND] == []


def test_the_build_prints_the_grades_where_a_page_asks_for_them(
    pages: dict[str, BeautifulSoup],
) -> None:
    """One row a kind of page, with the hardest page to go to; other prose has none."""
    (table,) = pages["method/index.html"].select("table.grades")
    rows = [row.get_text(" ", strip=True) for row in table.select("tbody tr")]

    assert rows[0].startswith("First page Pages 1 Sentences ")
    assert all(row.select_one("td a") for row in table.select("tbody tr"))
    assert pages["about/index.html"].select("table.grades") == []


def test_markdown_is_graded_by_its_words() -> None:
    """Signs and addresses of links are no words."""
    text = plain("## Head\n\n- See [*the* row](topic:warmth#term-warms), `now`.\n1. Then **go**.")

    assert text == "Head\n\nSee the row, now.\nThen go."


def test_the_first_page_is_graded_by_what_it_shows() -> None:
    """Its message and its rows are among the texts."""
    content = invented.content()
    made = prepare(content, compare(content), templates=invented.TEMPLATES)

    (home,) = KINDS[0].gather(made.context)

    assert "Does it warm?" in home.texts
    assert home.title == content.site.tagline
