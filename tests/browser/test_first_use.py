"""Scripts come when the reader first uses what they serve, and nothing that was done is lost."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, Route, expect

from browser.conftest import Opening

HOME = "index.html"
SOURCE = "sources/kettle-house/index.html"
VISIT = "visit/index.html"
SEARCH = "search/index.html"
SCRIPTS = """() => performance.getEntriesByType("resource")
  .map((each) => each.name).filter((name) => name.endsWith(".js"))"""
LATE_SECONDS = 0.2


def scripts(page: Page) -> list[str]:
    """What scripts the page has asked for, by name without what tells their content."""
    return [Path(each).name.partition(".")[0] for each in page.evaluate(SCRIPTS)]


def come_late(route: Route) -> None:
    """Let a script come when whoever waits for it has gone on."""
    time.sleep(LATE_SECONDS)
    route.continue_()


def opened_slowly(open_page: Opening, path: str) -> Page:
    """A page whose scripts take their time."""
    page = open_page(path)
    page.route("**/assets/*.js", come_late)
    return page


def test_what_needs_a_script_is_seen_from_the_first_view_on(open_page: Opening) -> None:
    """Though the script is not there yet."""
    for path, control in (
        (HOME, "Choose what to show"),
        (VISIT, "Delete what I wrote here"),
        (SEARCH, "Your words"),
        (SOURCE, "use the arrow keys"),
    ):
        page = open_page(path)
        expect(page.get_by_text(control)).to_be_visible()
        assert scripts(page) == []


@pytest.mark.parametrize("key", ["", "Enter", "Space"])
def test_the_first_tap_or_key_opens_the_choice(open_page: Opening, key: str) -> None:
    """It opens when there is something in it, so that nothing comes in afterwards."""
    page = opened_slowly(open_page, HOME)
    opener = page.locator(".choose__open")
    if key:
        opener.focus()
        page.keyboard.press(key)
    else:
        opener.click()

    expect(page.get_by_label("Only where articles differ")).to_be_visible()
    expect(opener).to_be_focused()
    assert scripts(page) == ["choose"]


def test_a_shared_view_is_shown_without_any_use(open_page: Opening) -> None:
    """The address carries a choice, so its script comes at once; other addresses do not."""
    page = open_page(HOME + "?differ=yes")
    expect(page.get_by_role("status")).to_contain_text("3 of 5 rows.")
    other = open_page(HOME + "?from=elsewhere")

    assert scripts(other) == []


def test_words_of_the_address_are_searched_for_without_any_use(open_page: Opening) -> None:
    """A search can be shared."""
    page = open_page(SEARCH + "?words=stomach")

    expect(page.get_by_role("status")).to_contain_text("“stomach”")
    expect(page.get_by_label("Your words")).to_have_value("stomach")


def test_words_that_are_sent_before_the_script_is_there_are_found(open_page: Opening) -> None:
    """Whoever types fast and presses enter neither waits nor loses the focus."""
    page = opened_slowly(open_page, SEARCH)
    page.get_by_label("Your words").focus()
    page.keyboard.type("stomach")
    page.keyboard.press("Enter")

    expect(page.get_by_role("status")).to_contain_text("for “stomach”")
    expect(page.get_by_label("Your words")).to_be_focused()


def test_the_first_arrow_key_walks_the_map(open_page: Opening) -> None:
    """From the bar that has the focus, which stays the map's one stop."""
    page = opened_slowly(open_page, SOURCE)
    page.locator(".map__sentence").nth(2).focus()
    page.keyboard.press("ArrowRight")

    expect(page.locator(".map__sentence").nth(3)).to_be_focused()
    assert page.locator(".map__sentence[tabindex='0']").count() == 1


def test_what_is_ticked_and_written_before_the_script_is_there_is_kept(open_page: Opening) -> None:
    """The sheet itself takes the first tick and the first words."""
    page = opened_slowly(open_page, VISIT)
    page.locator(".visit__row .kept__tick").first.check()
    page.locator("#visit-notes textarea").fill("at night")

    expect(page.get_by_role("status")).to_contain_text("1 of ")
    page.reload()
    expect(page.locator(".visit__row .kept__tick").first).to_be_checked()
    expect(page.locator("#visit-notes textarea")).to_have_value("at night")


def test_a_second_window_adds_to_what_the_first_one_kept(open_page: Opening) -> None:
    """It was opened before anything was kept, and used afterwards."""
    first = open_page(VISIT)
    second = first.context.new_page()
    second.goto(first.url)
    first.locator(".visit__row .kept__tick").first.check()
    expect(first.get_by_role("status")).to_contain_text("1 of ")
    second.locator("#visit-notes textarea").fill("at night")

    expect(second.locator(".visit__row .kept__tick").first).to_be_checked()
    expect(first.locator("#visit-notes textarea")).to_have_value("at night")


def test_a_button_pressed_before_the_script_is_there_does_its_work_once(
    open_page: Opening,
) -> None:
    """It asks, as it always does, and then deletes."""
    page = opened_slowly(open_page, VISIT)
    asked: list[str] = []

    def agree(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.accept()

    page.on("dialog", agree)
    page.get_by_role("button", name="Delete what I wrote here").click()

    expect(page.get_by_text("Deleted.")).to_be_visible()
    assert len(asked) == 1


def test_a_script_that_did_not_come_is_asked_for_again(chromium: Browser, base: str) -> None:
    """A lost connection costs one try."""
    page = chromium.new_page()
    page.goto(base + HOME)
    page.route("**/assets/choose.*.js", lambda route: route.fulfill(status=503), times=1)
    opener = page.locator(".choose__open")
    with page.expect_response("**/assets/choose.*.js"):
        opener.click()
    expect(page.get_by_label("Only where articles differ")).to_be_hidden()
    opener.click()

    expect(page.get_by_label("Only where articles differ")).to_be_visible()
    page.close()


def test_a_panel_that_something_else_opens_is_filled_too(open_page: Opening) -> None:
    """As when the browser or a preview opens what was open before."""
    page = open_page(HOME)
    page.evaluate("document.querySelector('.choose__panel').open = true")

    expect(page.get_by_label("Only where articles differ")).to_be_visible()
