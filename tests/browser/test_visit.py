"""The visit sheet: what a reader ticks and writes stays in the browser, until it is deleted."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from browser.conftest import Opening

VISIT = "visit/index.html"
KEPT = "JSON.stringify(Object.values(localStorage))"


def row(page: Page, place: int) -> str:
    """The question of a row."""
    return str(page.locator(".visit__row h2 a").nth(place).inner_text())


def fill(page: Page) -> None:
    """Tick the second row and write two notes."""
    page.get_by_label(f"This matters to me: {row(page, 1)}").check()
    page.get_by_label("My notes: My own questions").fill("Is it safe <b>for me</b>?\nHow so?")


def test_what_is_ticked_and_written_is_there_again(open_page: Opening) -> None:
    """After the page was closed, too."""
    page = open_page(VISIT)
    fill(page)
    page.reload()

    expect(page.get_by_label(f"This matters to me: {row(page, 1)}")).to_be_checked()
    notes = page.get_by_label("My notes: My own questions")
    expect(notes).to_have_value("Is it safe <b>for me</b>?\nHow so?")
    expect(page.get_by_role("status")).to_contain_text("1 of ")


def test_it_can_all_be_deleted_and_nothing_stays_in_the_browser(open_page: Opening) -> None:
    """The button asks first, and says what it did."""
    page = open_page(VISIT)
    fill(page)
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Delete what I wrote here").click()

    expect(page.get_by_role("status")).to_have_text("Deleted. Nothing is kept in this browser.")
    assert page.evaluate(KEPT) == "[]"
    assert page.locator("input:checked").count() == 0
    expect(page.get_by_label("My notes: My own questions")).to_have_value("")


def test_who_says_no_keeps_it(open_page: Opening) -> None:
    """A slip of the finger costs nothing."""
    page = open_page(VISIT)
    fill(page)
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Delete what I wrote here").click()

    assert "for me" in page.evaluate(KEPT)


def test_paper_shows_the_marked_rows_or_all_of_them(open_page: Opening) -> None:
    """And never a button."""
    page = open_page(VISIT)
    page.emulate_media(media="print")
    every = page.locator(".visit__row:visible").count()
    page.emulate_media(media="screen")
    fill(page)
    page.emulate_media(media="print")

    assert every == page.locator(".visit__row").count() > 1
    expect(page.locator(".visit__row:visible")).to_have_count(1)
    expect(page.locator("button:visible")).to_have_count(0)


def test_paper_shows_what_is_written_and_lines_for_a_pen_where_nothing_is(
    open_page: Opening,
) -> None:
    """Words as they were typed, with their line breaks, and no markup of theirs."""
    page = open_page(VISIT)
    fill(page)
    expect(page.get_by_role("status")).to_contain_text("1 of ")
    page.emulate_media(media="print")

    own = page.locator("#visit-notes")
    expect(own.locator(".kept__written")).to_have_text("Is it safe <b>for me</b>?\nHow so?")
    expect(own.locator(".kept__line:visible")).to_have_count(0)
    assert page.locator("#visit-matters .kept__line:visible").count() > 0


def test_paper_shows_the_ticked_questions_of_a_topic_or_all_of_them(open_page: Opening) -> None:
    """With lines to write the answers on; boxes and what to do are for the screen."""
    page = open_page(VISIT)
    row = page.locator(".visit__row").first
    row.locator(".visit__title .kept__tick").check()
    page.emulate_media(media="print")
    expect(row.locator(".visit__question:visible")).to_have_count(2)
    page.emulate_media(media="screen")
    row.locator(".visit__question .kept__tick").last.check()
    expect(page.get_by_role("status")).to_contain_text("1 of")
    expect(page.get_by_role("status")).to_contain_text("with 1 question:")
    page.emulate_media(media="print")

    asked = row.locator(".visit__question:visible")
    expect(asked).to_have_count(1)
    answer = "(each) => getComputedStyle(each, '::after').borderBlockEndStyle"
    assert asked.first.evaluate(answer) == "solid"
    expect(page.locator(".kept__tick:visible")).to_have_count(0)
    expect(page.get_by_text("Print this sheet")).to_be_hidden()


def test_a_note_is_told_to_be_the_readers_own(open_page: Opening) -> None:
    """On paper it stands between what articles say and what to ask."""
    page = open_page(VISIT)
    note = page.locator(".visit__row .kept__notes").first
    note.get_by_label("My note:").fill("at night")
    expect(page.get_by_role("status")).to_contain_text("1 of ")
    page.emulate_media(media="print")

    assert " ".join(note.inner_text().split()).startswith("My note:")
    expect(note.locator(".kept__label")).to_be_visible()
    expect(note.locator(".kept__written")).to_have_text("at night")


def test_a_note_marks_its_row(open_page: Opening) -> None:
    """What one has written to is wanted on paper."""
    page = open_page(VISIT)
    page.locator(".visit__row textarea").first.fill("ask about this")

    expect(page.get_by_role("status")).to_contain_text("1 of ")


def test_damaged_memory_is_as_good_as_none(open_page: Opening) -> None:
    """Whatever stands there, the sheet opens."""
    page = open_page(VISIT)
    for damaged in ("{", "null", '{"ticked": 3, "written": "x"}'):
        page.evaluate(f"localStorage.setItem('visit-sheet ' + location.pathname, {damaged!r})")
        page.reload()
        expect(page.get_by_role("status")).to_contain_text("All ")


def test_a_browser_that_keeps_nothing_is_said(open_page: Opening) -> None:
    """So that nobody closes the page in good faith."""
    page = open_page(VISIT)
    blocked = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})"
    page.context.add_init_script(blocked)
    page.reload()
    fill(page)

    expect(page.get_by_text("does not keep what you write")).to_be_visible()


def test_without_script_there_are_boxes_and_lines_for_a_pen(open_page: Opening) -> None:
    """And how to print, on the screen; nothing there needs a script."""
    page = open_page(VISIT, java_script_enabled=False)

    expect(page.locator(".kept__note:visible")).to_contain_text("Ctrl and P")
    expect(page.locator("button:visible")).to_have_count(0)
    page.emulate_media(media="print")
    assert page.locator(".visit__row .kept__tick:visible").count() > 1
    assert page.locator(".kept__line:visible").count() > 1
    expect(page.locator("textarea:visible")).to_have_count(0)


def test_without_script_paper_shows_the_marked_rows_and_what_is_written(
    open_page: Opening,
) -> None:
    """Boxes and fields are the page's own; only keeping them takes a script."""
    page = open_page(VISIT, java_script_enabled=False)
    fill(page)
    page.emulate_media(media="print")

    expect(page.locator(".visit__row:visible")).to_have_count(1)
    expect(page.locator("#visit-notes textarea")).to_be_visible()
    expect(page.locator("#visit-notes .kept__line:visible")).to_have_count(0)
