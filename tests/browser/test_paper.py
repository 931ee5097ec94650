"""What comes out of a printer."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.conftest import Opening
from ketcompare.rendering.wording import day
from support.paper import count, sides
from support.true_site import true_site, write

SIDES = 4
"""Of two sheets."""
SMALLEST = 8.5
"""Points: what one can read at the distance of a sheet."""
PIXELS = 96 / 72
TEXT_SIZES = """() => {
  const found = {};
  for (const each of document.querySelectorAll("body *")) {
    const words = [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!words || each.closest("symbol, .visually-hidden") || !each.checkVisibility()) continue;
    const scale = each.getScreenCTM ? each.getScreenCTM().a : 1;
    const size = parseFloat(getComputedStyle(each).fontSize) * scale;
    const name = each.className.baseVal ?? each.className;
    found[name] = Math.min(size, found[name] ?? size);
  }
  return found;
}"""


def test_the_visit_sheet_of_the_real_content_takes_two_sides_at_most(
    chromium: Browser, tmp_path: Path
) -> None:
    """It goes on one sheet of A4 or of Letter, printed on both sides."""
    write(tmp_path, ["visit/index.html"])
    page = chromium.new_page(java_script_enabled=False)
    page.goto((tmp_path / "visit/index.html").as_uri())

    printed = [page.pdf(format=paper) for paper in ("A4", "Letter")]
    page.close()

    assert [count(each) for each in printed] == [2, 2]


@pytest.mark.parametrize("box", [".visit__title .kept__tick", ".visit__question .kept__tick"])
def test_three_marks_on_the_visit_sheet_of_the_real_content_take_one_side(
    chromium: Browser, tmp_path: Path, box: str
) -> None:
    """Three single questions, or the three topics that have the most of them."""
    write(tmp_path, ["visit/index.html"])
    page = chromium.new_page(java_script_enabled=False)
    page.goto((tmp_path / "visit/index.html").as_uri())
    rows = page.locator(".visit__row").all()
    fullest = sorted(rows, key=lambda row: -row.locator(".visit__question").count())[:3]
    for row in fullest:
        row.locator(box).first.check()

    (side,) = sides(page.pdf(format="A4"))
    page.close()

    words = " ".join(side.words.split())
    site = true_site().context.content.site
    assert words.count("My note:") == 3
    assert f"From {site.title}, as of {day(site.as_of)}" in words


def test_every_topic_of_the_real_content_takes_two_sheets_at_most(
    chromium: Browser, tmp_path: Path
) -> None:
    """Printed on both sides; Letter holds less than A4, on which the fullest are printed too."""
    paths = topics()
    write(tmp_path, paths)
    page = chromium.new_page(java_script_enabled=False)

    def printed(path: str, paper: str) -> int:
        page.goto((tmp_path / path).as_uri())
        return count(page.pdf(format=paper))

    letter = {path: printed(path, "Letter") for path in paths}
    fullest = sorted(paths, key=letter.__getitem__)[-2:]
    a4 = {path: printed(path, "A4") for path in fullest}
    page.close()

    assert {path: sides for path, sides in letter.items() if sides > SIDES} == {}
    assert {path: sides for path, sides in a4.items() if sides > SIDES} == {}
    assert len(letter) > 10


def test_nothing_is_printed_too_small(chromium: Browser, tmp_path: Path) -> None:
    """Neither in tables and notes nor in pictures."""
    paths = ["topics/onset/index.html", "topics/effectiveness/index.html", "visit/index.html"]
    write(tmp_path, paths)
    page = chromium.new_page()
    page.emulate_media(media="print")
    sizes: dict[str, float] = {}
    for path in paths:
        page.goto((tmp_path / path).as_uri())
        told = page.evaluate(TEXT_SIZES)
        sizes |= {f"{path} {name}": size for name, size in told.items()}
    page.close()

    assert len(sizes) > 20
    assert {name: size for name, size in sizes.items() if size < SMALLEST * PIXELS - 0.05} == {}


def topics() -> list[str]:
    """The page of every topic."""
    return [path for path, page in true_site().pages.items() if page.template == "topic.html"]


def test_printed_links_to_other_sites_show_their_addresses_and_inner_ones_do_not(
    open_page: Opening,
) -> None:
    """Who reads on paper can type the address; quoted words have theirs at the foot."""
    page = open_page("about/index.html")
    page.emulate_media(media="print")

    shown = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("main a")].map((link) =>
           [link.getAttribute("href"), getComputedStyle(link, "::after").content]))"""
    )

    assert shown["https://example.org/"] != "none"
    assert {content for href, content in shown.items() if not href.startswith("http")} == {"none"}
    assert page.locator(".footer__articles li").first.is_visible()


def test_printed_references_show_a_short_address(chromium: Browser, tmp_path: Path) -> None:
    """Beside each, its DOI where it has one, else its address."""
    path = "topics/effectiveness/index.html"
    write(tmp_path, [path])
    page = chromium.new_page(java_script_enabled=False)
    page.goto((tmp_path / path).as_uri())

    words = " ".join(side.words for side in sides(page.pdf(format="A4")))
    page.close()

    assert "Rush and others, 2006, doi:10.1176/ajp.2006.163.11.1905" in words
    assert "pubmed.ncbi.nlm.nih.gov/37792613" in words
