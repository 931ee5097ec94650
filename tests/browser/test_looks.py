"""What the looks of every kind of page hold to, on the true content."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.visits import Visit, enlarge_text, visit
from support.true_site import one_of_each, write


@pytest.fixture(scope="module")
def visits(
    chromium: Browser, served: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Visit]:
    """A visit to a page of every kind."""
    folder = tmp_path_factory.mktemp("true")
    write(folder, one_of_each())
    base = served(folder)
    page, large = (chromium.new_page(reduced_motion="reduce") for _ in range(2))
    enlarge_text(large)
    made = {path: visit(page, large, base + path) for path in one_of_each()}
    page.close()
    large.close()
    return made


def test_no_page_scrolls_sideways(visits: Mapping[str, Visit]) -> None:
    """From 320 to 1920 pixels, and with double text."""
    assert {path: each.sideways for path, each in visits.items() if each.sideways} == {}


def test_no_text_is_smaller_than_fifteen_pixels(visits: Mapping[str, Visit]) -> None:
    """The letters of marks apart, which are drawings."""
    assert {path: each.small for path, each in visits.items() if each.small} == {}


def test_on_a_phone_a_line_tells_whose_a_cell_is(visits: Mapping[str, Visit]) -> None:
    """There are no columns there."""
    assert {path: each.unmarked for path, each in visits.items() if each.unmarked} == {}


def test_whatever_has_the_focus_shows_it(visits: Mapping[str, Visit]) -> None:
    """Every link, control and fold."""
    assert sum(each.focusable for each in visits.values()) > 1000
    assert {path: each.unseen for path, each in visits.items() if each.unseen} == {}


def test_nothing_covers_what_has_the_focus(visits: Mapping[str, Visit]) -> None:
    """Heads of tables stick to the window's top, and the label of a bar to its foot."""
    assert {path: each.covered for path, each in visits.items() if each.covered} == {}
