"""Sending a row: a press copies its text, where the browser lets a page do that."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.conftest import Opening

TOPIC = "topics/strength/index.html"
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"
REFUSING = "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }"
SCRIPTS = """() => performance.getEntriesByType("resource")
  .filter((each) => each.name.includes("/copy.")).length"""


def opened_rows(page: Page) -> tuple[Locator, Locator]:
    """The first two rows, each opened to be sent."""
    rows = page.locator(".send")
    for row in (rows.nth(0), rows.nth(1)):
        row.locator("summary").click()
    return rows.nth(0), rows.nth(1)


def copied(page: Page) -> str:
    """What the clipboard holds."""
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_press_copies_the_text_of_the_row(open_page: Opening) -> None:
    """The first press too, which asks for the script; one script serves every row."""
    page = open_page(TOPIC, permissions=["clipboard-read", "clipboard-write"])
    first, second = opened_rows(page)
    assert page.evaluate(SCRIPTS) == 0
    for row in (first, second):
        row.get_by_role("button", name="Copy").click()
        expect(row.get_by_role("status")).to_have_text("Copied.")
        assert copied(page) == row.locator(".send__text").text_content()

    assert page.evaluate(SCRIPTS) == 1


def test_a_refusal_is_told(open_page: Opening) -> None:
    """And what to do then."""
    page = open_page(TOPIC)
    page.evaluate(REFUSING)
    row, _ = opened_rows(page)
    row.get_by_role("button", name="Copy").click()

    expect(row.get_by_role("status")).to_contain_text("Not copied.")


@pytest.mark.parametrize("scripted", [True, False])
def test_where_nothing_can_be_copied_there_is_no_button(
    open_page: Opening, *, scripted: bool
) -> None:
    """Without a clipboard, as on hosts without encryption, or without scripts."""
    page = open_page(TOPIC, java_script_enabled=scripted)
    page.context.add_init_script(NO_CLIPBOARD)
    page.reload()
    row, _ = opened_rows(page)

    expect(row.get_by_role("link", name="Put it in an email")).to_be_visible()
    expect(row.get_by_role("button", name="Copy")).to_be_hidden()
