"""axe-core on a page of each kind, and on what scripts add when they are used."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import Opening
from browser.kinds import one_of_each

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
RUN = """async (tags) => (await axe.run(document, {runOnly: {type: "tag", values: tags},
  resultTypes: ["violations"]})).violations.map((each) => [each.id,
  each.nodes.slice(0, 3).map((node) => node.target.join(" "))])"""
COLOURS = ["cat.color"]
"""What the dark changes, and nothing else (`tests/rendering/test_colours.py`)."""
OF_WHOLE_PAGES = ("heading-order", "region", "landmark-")
"""Rules that ask where a thing stands; an example stands in the gallery."""
EVERYWHERE = [("light", 320), ("light", 1280), ("dark", 320), ("dark", 1280)]


def violations(page: Page, tags: list[str] = TAGS) -> list[Any]:
    """What axe finds on the page as it is, and where."""
    page.evaluate(AXE + ";0")
    return list(page.evaluate(RUN, tags))


@pytest.mark.parametrize(("scheme", "width"), EVERYWHERE)
def test_axe_finds_nothing_on_any_kind_of_page(
    open_page: Opening, base: str, site: Path, scheme: str, width: int
) -> None:
    """WCAG 2.2 A and AA, and best practice."""
    page = open_page("index.html", width=width, color_scheme=scheme, bypass_csp=True)
    found = {}

    for path in one_of_each(site):
        page.goto(base + path)
        found[path] = violations(page, TAGS if scheme == "light" else COLOURS)

    assert {path: each for path, each in found.items() if each} == {}


@pytest.mark.parametrize(("scheme", "width"), EVERYWHERE)
def test_axe_finds_nothing_in_what_scripts_add(
    open_page: Opening, base: str, scheme: str, width: int
) -> None:
    """The open panel, search results, a sheet that is filled in."""
    page = open_page("index.html?differ=yes", width=width, color_scheme=scheme, bypass_csp=True)
    page.get_by_text("Choose what to show").click()
    found = {"choose": violations(page)}
    page.goto(base + "search/index.html?words=tea")
    expect(page.locator("ol .search__result").first).to_be_visible()
    found["search"] = violations(page)
    page.goto(base + "visit/index.html")
    page.locator("input").first.check()
    page.locator("textarea").first.fill("a note")
    found["visit"] = violations(page)

    assert {part: each for part, each in found.items() if each} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_gallery_of_components(
    chromium: Browser, gallery_address: str, scheme: Literal["light", "dark"]
) -> None:
    """Every component in every look, also in those that no page of the valid project has."""
    page = chromium.new_page(color_scheme=scheme, bypass_csp=True)
    page.goto(gallery_address)
    told = violations(page, TAGS if scheme == "light" else COLOURS)
    found = [each for each in told if not each[0].startswith(OF_WHOLE_PAGES)]
    page.close()

    assert found == []
