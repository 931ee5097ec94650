"""Choosing what a comparison shows."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from browser.conftest import Opening

HOME = "index.html"
TOPIC = "topics/after_effects/index.html"


def rows(page: Page) -> list[str]:
    """The ids of the rows that are shown."""
    return [str(row.get_attribute("id")) for row in page.locator(".compare tbody tr:visible").all()]


def choose(page: Page) -> None:
    """Open the panel."""
    page.get_by_text("Choose what to show").click()


def test_only_rows_that_differ_can_be_shown_and_the_address_keeps_it(open_page: Opening) -> None:
    """The same address shows the same view to somebody else."""
    page = open_page(HOME)
    choose(page)
    page.get_by_label("Only where articles differ").check()
    expect(page.get_by_role("status")).to_contain_text("3 of 5 rows.")

    other = open_page(HOME + page.url.partition(HOME)[2])

    assert "differ=yes" in other.url
    assert rows(other) == rows(page) == ["topic-strength", "topic-speed", "topic-after_effects"]


def test_without_an_article_go_the_rows_of_which_it_alone_speaks(open_page: Opening) -> None:
    """Marks and counts still tell of every article, and the page says so."""
    page = open_page(TOPIC)
    before = page.locator(".tally:visible").count()
    choose(page)
    page.get_by_label("Kettle House").uncheck()

    expect(page.get_by_role("status")).to_contain_text("5 of 6 rows.")
    expect(page.get_by_role("status")).to_contain_text("still tell of all articles")
    assert "term-upset_stomach" not in rows(page)
    assert page.locator('.claim[data-source="kettle-house"]:not([hidden])').count() == 0
    assert page.locator('.matrix [data-source="kettle-house"]:visible').count() == 0
    assert page.locator(".tally__marks:visible").first.locator(".mark").count() == 3
    assert page.locator(".tally:visible").count() == before > 0


def test_a_column_can_be_left_out(open_page: Opening) -> None:
    """Its head and its cells go; cells that span the table go on doing so."""
    page = open_page(HOME)
    choose(page)
    page.get_by_role("group", name="Columns").get_by_label("Coffee").uncheck()

    expect(page.locator(".compare thead th:visible")).to_have_count(3)
    first = page.locator(".compare tbody tr").first
    assert first.locator("td:visible").count() == 2
    assert page.locator(".compare td.cell--joint").get_attribute("colspan") == "2"


def test_words_leave_the_rows_that_hold_them_and_open_what_is_folded(open_page: Opening) -> None:
    """A word in a folded claim is seen at once, and folded again afterwards."""
    page = open_page(TOPIC)
    choose(page)
    words = page.get_by_label("Only with these words")
    words.fill("rinse")

    expect(page.locator(".compare tbody tr:visible")).to_have_count(1)
    assert rows(page) == ["term-stains"]
    assert page.locator(".compare details.exact[open]").count() == 1
    words.fill("")
    expect(page.locator(".compare tbody tr:visible")).to_have_count(6)
    assert page.locator(".compare details.exact[open]").count() == 0


def test_everything_is_shown_again_by_one_button_and_the_focus_stays_near(
    open_page: Opening,
) -> None:
    """The button goes, so the focus moves to what stands beside it."""
    page = open_page(HOME + "?differ=yes&words=tea&sources=bean-bar&subjects=tea")
    page.get_by_role("button", name="Show all").press("Enter")

    expect(page.get_by_role("button", name="Show all")).to_be_hidden()
    assert len(rows(page)) == 5
    assert page.url.endswith(HOME)
    assert page.evaluate("document.activeElement.textContent") == "Choose what to show"


def test_enter_in_the_words_closes_the_panel_and_the_choice_stays(open_page: Opening) -> None:
    """So does the button; the focus stays on what opens the panel."""
    page = open_page(TOPIC)
    choose(page)
    page.get_by_label("Only with these words").fill("stomach")
    expect(page.locator(".compare tbody tr:visible")).to_have_count(1)
    page.keyboard.press("Enter")

    expect(page.get_by_role("button", name="Done")).to_be_hidden()
    assert rows(page) == ["term-upset_stomach"]
    assert page.evaluate("document.activeElement.textContent") == "Choose what to show"


def test_nothing_that_fits_is_said_in_words(open_page: Opening) -> None:
    """An empty table would look broken."""
    page = open_page(HOME + "?words=xylophone")

    expect(page.get_by_role("status")).to_have_text("0 of 5 rows.")
    expect(page.locator(".compare")).to_be_hidden()
    expect(page.get_by_role("button", name="Show all")).to_be_visible()


def test_ids_that_the_page_does_not_know_are_passed_over(open_page: Opening) -> None:
    """An old or mistyped address shows everything rather than nothing."""
    page = open_page(HOME + "?sources=nobody&subjects=milk&other=1")

    assert len(rows(page)) == 5


def test_a_row_that_a_link_leads_to_is_always_shown(open_page: Opening) -> None:
    """A link to a row never leads to nothing."""
    page = open_page(TOPIC + "?words=shaking#term-late_cup")

    assert "term-late_cup" in rows(page)


def test_the_notice_and_crisis_help_stay_whatever_is_chosen(open_page: Opening) -> None:
    """They are no part of the choice."""
    page = open_page(TOPIC + "?words=xylophone&sources=bean-bar")

    expect(page.locator(".notice")).to_be_visible()
    expect(page.locator(".notice a[href='tel:555']")).to_be_visible()


def test_it_works_by_the_keyboard_alone(open_page: Opening) -> None:
    """Open the panel, tick, and hear what came of it."""
    page = open_page(HOME)
    page.locator(".choose__open").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Done")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")

    expect(page.get_by_role("status")).to_contain_text("Bean Bar, Cold Tap.")
    assert page.evaluate("document.activeElement.value") == "kettle-house"


def test_it_works_from_disk(open_page: Opening, site: Path) -> None:
    """Pages that are opened from disk can be narrowed down too."""
    page = open_page((site / HOME).as_uri() + "?differ=yes")

    expect(page.get_by_role("status")).to_contain_text("3 of 5 rows.")
