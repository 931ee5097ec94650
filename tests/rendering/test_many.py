"""Where sources are many: counts instead of marks, some claims by a line, and all on its page."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from ketcompare.comparing.compare import compare
from ketcompare.rendering.parts.bounds import CLAIMS_OF_MANY, MARKS, NAMES
from ketcompare.rendering.site import Site, prepare
from rendering import invented, invented_many
from rendering.test_links import inner_links
from rendering.test_pages import words

Pages = dict[str, BeautifulSoup]
ROOMS = 120


@pytest.fixture(scope="module")
def site() -> Site:
    """A site with many sources, of which pages are made when they are asked for."""
    content = invented_many.content(ROOMS)
    return prepare(content, compare(content), templates=invented.TEMPLATES)


@pytest.fixture(scope="module")
def many(site: Site) -> Pages:
    """Every page of it but those of claims and sources, by path."""
    return {
        path: BeautifulSoup(site.artifact(path).content, "html.parser")
        for path in site.pages
        if not path.startswith(("claims/", "sources/"))
    }


def test_a_line_counts_its_sources_instead_of_drawing_their_marks(many: Pages) -> None:
    """A few are named, and how many more there are."""
    cell = many["topics/warmth/index.html"].select_one("#term-lasts td")
    assert cell is not None

    assert cell.select(".tally .mark") == []
    assert words(cell, ".tally__words") == "Their times differ"
    assert f"and {ROOMS // 2 - NAMES} more" in words(cell, ".tally .visually-hidden")
    assert f"Silent: {ROOMS // 2} articles." in words(cell, ".tally .visually-hidden")


def test_some_claims_stand_with_a_line_and_its_own_pages_have_all(many: Pages) -> None:
    """Those that say so and those that do not are among the some; each stands once among all."""
    cell = many["topics/warmth/index.html"].select_one("#term-warms td")
    assert cell is not None
    (more,) = cell.select(".exact__more a")
    pages = [page for path, page in many.items() if path.startswith("topics/warmth/tea/warms/")]
    claims = [str(a["href"]) for page in pages for a in page.select(".claim .claim__link")]

    assert len(cell.select(".claim")) == CLAIMS_OF_MANY
    assert len(cell.select(".claim .mark--denies")) > 0
    assert more.get_text().startswith(f"All {len(claims)} claims")
    assert len(pages) > 1
    assert len(claims) == len(set(claims)) == ROOMS


def test_side_by_side_stand_those_that_say_most(many: Pages) -> None:
    """Pairs, and nothing that would need a column for each source."""
    assert "too many pairs" in words(many["pairs/index.html"], ".opening")
    assert len(many["pairs/index.html"].select("tbody tr")) == MARKS * (MARKS - 1) // 2
    assert many["topics/warmth/index.html"].select(".matrix, .key") == []


def test_every_link_leads_somewhere(many: Pages, site: Site) -> None:
    """Also those to what is told elsewhere."""
    files = set(site.paths)

    links = {link for path, page in many.items() for link in inner_links(path, page)}

    assert [link for link in links if link.partition("#")[0] not in files] == []
