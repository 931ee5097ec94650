"""What holds of every kind of page, with scripts and without."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from playwright.sync_api import Route

from browser.conftest import Opening
from browser.kinds import one_of_each

SHIFTS = """() => new Promise((told) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const each of list.getEntries()) if (!each.hadRecentInput) sum += each.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => told(sum), 150);
})"""
BLOCKING = """() => performance.getEntriesByType("resource")
  .filter((each) => each.initiatorType === "script" && each.renderBlockingStatus === "blocking")
  .map((each) => each.name)"""
NO_CONTROL = "button, input, select, textarea, [hidden], [role=status]"
LATE_SECONDS = 0.15


def come_late(route: Route) -> None:
    """Let a script come when the page has long been seen."""
    time.sleep(LATE_SECONDS)
    route.continue_()


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_moves_and_no_script_blocks_at_load(
    open_page: Opening, base: str, site: Path, width: int
) -> None:
    """A page stands still from its first view on, also when its scripts come late."""
    page = open_page("index.html", width=width)
    page.route("**/assets/*.js", come_late)
    moved: dict[str, float] = {}
    blocking: list[str] = []

    for path in one_of_each(site):
        page.goto(base + path)
        moved[path] = page.evaluate(SHIFTS)
        blocking += page.evaluate(BLOCKING)

    assert {path: value for path, value in moved.items() if value} == {}
    assert blocking == []


def test_without_script_no_page_has_a_dead_control_or_hides_a_thing(
    open_page: Opening, base: str, site: Path
) -> None:
    """What scripts add, scripts make."""
    page = open_page("index.html", java_script_enabled=False)

    for path in one_of_each(site):
        page.goto(base + path)
        assert page.locator(NO_CONTROL).count() == 0, path


def test_scripts_add_to_a_page_and_take_nothing_away(
    open_page: Opening, base: str, site: Path
) -> None:
    """Every claim, mark and link that stands there without them stands there with them."""
    bare = open_page("index.html", java_script_enabled=False)
    page = open_page("index.html")

    for path in ("index.html", *one_of_each(site)):
        bare.goto(base + path)
        page.goto(base + path)
        for part in ("main a[href]", "main .mark", "main .claim", "main tr"):
            assert page.locator(part).count() == bare.locator(part).count(), (path, part)


def test_every_page_opens_from_disk_without_a_fault(open_page: Opening, site: Path) -> None:
    """Style, font and scripts are allowed there too."""
    page = open_page((site / "index.html").as_uri())

    for path in one_of_each(site):
        page.goto((site / path).as_uri())
        assert page.evaluate("getComputedStyle(document.body).margin") == "0px", path
