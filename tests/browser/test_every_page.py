"""What holds of every kind of page, with scripts and without."""

from __future__ import annotations

from pathlib import Path

import pytest

from browser.conftest import Opening
from browser.kinds import one_of_each

SHIFTS = """() => new Promise((told) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const each of list.getEntries()) if (!each.hadRecentInput) sum += each.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => told(sum), 150);
})"""
DEAD = "button:visible, select:visible, [type=search]:visible, [role=status], [hidden]"
FIRST_VIEW = {".html", ".css", ".woff2"}


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_moves_and_no_script_is_asked_for_at_the_first_view(
    open_page: Opening, base: str, site: Path, width: int
) -> None:
    """A page is asked for with its style and its font, and stands still from then on."""
    page = open_page("index.html", width=width)
    moved: dict[str, float] = {}
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))

    for path in one_of_each(site):
        page.goto(base + path)
        moved[path] = page.evaluate(SHIFTS)

    assert {path: value for path, value in moved.items() if value} == {}
    assert {Path(each).suffix for each in asked if not each.startswith("data:")} == FIRST_VIEW
    assert len([each for each in asked if each.endswith(".css")]) == 1


def test_without_script_no_page_has_a_dead_control_or_hides_a_thing(
    open_page: Opening, base: str, site: Path
) -> None:
    """Boxes and fields of the visit sheet need none; they are ticked, filled and printed."""
    page = open_page("index.html", java_script_enabled=False)

    for path in ("index.html", *one_of_each(site)):
        page.goto(base + path)
        assert page.locator(DEAD).count() == 0, path
        assert page.get_by_text("Choose what to show").is_hidden(), path


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
