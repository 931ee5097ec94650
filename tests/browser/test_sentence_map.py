"""Walking the sentence map with the arrow keys."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from browser.conftest import Opening

SOURCE = "sources/kettle-house/index.html"


def number(page: Page) -> int:
    """The number of the sentence whose bar has the focus."""
    label = page.evaluate("document.activeElement.textContent")
    return int(label.partition("Sentence ")[2].partition(":")[0])


def test_arrow_keys_go_from_sentence_to_sentence_and_stop_at_the_ends(open_page: Opening) -> None:
    """Left and right by one, home and end to the first and last."""
    page = open_page(SOURCE)
    last = page.locator(".map__sentence").count()
    page.locator(".map__sentence").first.focus()
    expect(page.locator(".map__sentence[tabindex='0']")).to_have_count(1)
    numbers = []

    for key in ("ArrowLeft", "ArrowRight", "ArrowRight", "ArrowLeft", "End", "ArrowRight", "Home"):
        page.keyboard.press(key)
        numbers.append(number(page))

    assert numbers == [1, 2, 3, 2, last, last, 1]


def test_up_and_down_go_from_part_to_part(open_page: Opening) -> None:
    """To the first sentence of each."""
    page = open_page(SOURCE)
    page.locator(".map__sentence").first.focus()
    page.keyboard.press("ArrowDown")

    second = page.locator(".map__part").nth(1).locator(".map__sentence").first
    expect(second).to_be_focused()
    page.keyboard.press("ArrowUp")
    assert number(page) == 1


def test_the_map_is_one_stop_for_the_tab_key(open_page: Opening) -> None:
    """Who does not care for the map is past it at once, and comes back where they were."""
    page = open_page(SOURCE)
    page.locator(".map__sentence").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".map__sentence[tabindex='0']")).to_have_count(1)
    page.keyboard.press("Tab")
    outside = page.evaluate("document.activeElement.closest('.map') === null")
    page.keyboard.press("Shift+Tab")

    assert outside
    assert number(page) == 2


def test_keys_with_modifiers_stay_the_browser_s(open_page: Opening) -> None:
    """Going back by the keyboard goes on working."""
    page = open_page(SOURCE)
    page.locator(".map__sentence").nth(1).focus()
    page.keyboard.press("Control+ArrowRight")

    assert number(page) == 2


def test_without_script_every_bar_is_a_link_of_its_own(open_page: Opening) -> None:
    """None is left out of the order of tabs."""
    page = open_page(SOURCE, java_script_enabled=False)

    assert page.locator(".map__sentence[tabindex]").count() == 0
    assert page.locator("a.map__sentence[href]").count() > 10
    expect(page.locator(".map__hint:visible").first).not_to_contain_text("arrow")
