"""What comes out of a printer."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from browser.conftest import Opening
from support.paper import count
from support.true_site import true_site, write

MANY = 25
"""A table of more rows alone takes more than a sheet."""


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


def test_a_topic_of_the_real_content_takes_two_sheets(chromium: Browser, tmp_path: Path) -> None:
    """Printed on both sides; only a question with very many points may take more."""
    points = {path: page.count('<tr id="term-') for path, page in topics().items()}
    longest = sorted((path for path in points if points[path] <= MANY), key=points.__getitem__)[-4:]
    write(tmp_path, longest)
    page = chromium.new_page(java_script_enabled=False)
    taken = {}
    for path in longest:
        page.goto((tmp_path / path).as_uri())
        taken[path] = count(page.pdf(format="A4", prefer_css_page_size=True))
    page.close()

    assert min(points[path] for path in longest) > 10
    assert {path: number for path, number in taken.items() if number > 4} == {}


def topics() -> dict[str, str]:
    """The page of every topic."""
    site = true_site()
    found = (path for path, page in site.pages.items() if page.template == "topic.html")
    return {path: site.artifact(path).content.decode() for path in found}


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
