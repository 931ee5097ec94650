"""Searching claims, pages and words."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Opening
from ketcompare.loading.folder import load
from ketcompare.rendering.exports.words import word_rows

SEARCH = "search/index.html"
CONTENT = Path(__file__).parents[2] / "content"
FAILING = "export const search = () => Promise.reject(new Error());"


def find(page: Page, words: str) -> None:
    """Type words and wait for what is found."""
    page.get_by_label("Your words").fill(words)
    expect(page.get_by_role("status")).to_contain_text(f"“{words}”")


def test_a_claim_is_found_with_who_says_it_and_its_standing(open_page: Opening) -> None:
    """A search hit never shows a claim alone."""
    page = open_page(SEARCH)
    find(page, "stomach")

    claim = page.locator("ol .search__result", has_text="Claim").first
    expect(claim.get_by_role("link")).to_contain_text("Kettle House says of coffee:")
    expect(claim).to_contain_text("independent")


def test_a_hit_leads_to_its_page(open_page: Opening) -> None:
    """Addresses hold under any folder of the host."""
    page = open_page(SEARCH)
    find(page, "stomach")
    page.locator("ol .search__result", has_text="Claim").first.get_by_role("link").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("Kettle House says of")


def test_a_word_is_found_with_its_meaning(open_page: Opening) -> None:
    """The hit leads to the word's own place in the glossary."""
    page = open_page(SEARCH)
    find(page, "habit")

    word = page.locator("ol .search__result", has_text="Word explained")
    expect(word).to_contain_text("What a person does often")
    assert str(word.get_by_role("link").get_attribute("href")).endswith("#word-habit")


def test_an_explained_word_comes_before_all_else(open_page: Opening) -> None:
    """Whoever types just a word, in any spelling that the glossary knows, is told what it means."""
    page = open_page(SEARCH)

    for spelling in ("After-effect", "after-effects"):
        find(page, spelling)
        first = page.locator("ol .search__result").first
        expect(first).to_contain_text("Word explained")
        expect(first.get_by_role("link", name="after-effect")).to_be_visible()


def test_pages_that_compare_come_before_single_claims(open_page: Opening) -> None:
    """A question is answered by all sources together rather than by one."""
    page = open_page(SEARCH)
    find(page, "stomach")
    kinds = page.locator(".search__kind")

    expect(kinds.first).to_have_text("Page")
    expect(kinds.filter(has_text="Claim").first).to_be_visible()


def test_the_program_is_asked_for_only_when_it_is_used(open_page: Opening) -> None:
    """A page that is only looked at weighs no more than any other."""
    page = open_page(SEARCH)
    page.wait_for_load_state("networkidle")
    resources = "performance.getEntriesByType('resource').map((each) => each.name)"
    before = page.evaluate(resources)

    find(page, "tea")

    assert not [each for each in before if "pagefind" in each]
    assert [each for each in page.evaluate(resources) if "pagefind" in each]


def test_a_search_is_kept_in_the_address(open_page: Opening) -> None:
    """It can be shared, and found again."""
    page = open_page(SEARCH)
    find(page, "shaking")

    other = open_page(SEARCH + page.url.partition(SEARCH)[2])

    expect(other.get_by_label("Your words")).to_have_value("shaking")
    expect(other.locator(".search__result").first).to_be_visible()


def test_nothing_found_is_said(open_page: Opening) -> None:
    """With what to try next."""
    page = open_page(SEARCH)
    find(page, "xylophone")

    expect(page.get_by_role("status")).to_contain_text("Nothing found")
    expect(page.locator("ol .search__result")).to_have_count(0)


def test_what_is_only_near_is_said_to_be(open_page: Opening) -> None:
    """A misspelt word finds what begins like it; that is no answer, and is not told as one."""
    page = open_page(SEARCH)
    find(page, "stomachwards")
    expect(page.get_by_role("status")).to_contain_text("No page has “stomachwards”")

    find(page, "stomachs")
    expect(page.get_by_role("status")).to_contain_text("for “stomachs”.")


def know(page: Page, *rows: object) -> None:
    """Let the site know other words than its own."""
    page.route("**/data/words.json", lambda route: route.fulfill(json={"words": rows}))


@pytest.mark.parametrize("words", ["How much is it?", "cheaper", "a price for tea"])
def test_the_words_of_a_reader_lead_to_the_question(open_page: Opening, words: str) -> None:
    """Also where the page has none of them; an ending more does not matter."""
    page = open_page(SEARCH)
    find(page, words)

    first = page.locator("ol .search__result").first.get_by_role("link")
    expect(first).to_have_text("What does it cost, and what do I need for it?")
    expect(page.get_by_role("status")).to_contain_text(f"for “{words}”.")


def test_without_script_every_question_stands_with_the_words_for_it(open_page: Opening) -> None:
    """The browser's own search within a page finds them."""
    page = open_page(SEARCH, java_script_enabled=False)

    row = page.locator(".search__questions .search__result", has_text="cheap")
    expect(row.get_by_role("link", name="What does it cost")).to_be_visible()


def test_the_questions_make_room_for_results_and_come_back(open_page: Opening) -> None:
    """One list at a time."""
    page = open_page(SEARCH)
    questions = page.get_by_role("heading", name="words that lead to them")
    expect(questions).to_be_visible()
    find(page, "tea")
    expect(questions).to_be_hidden()
    page.get_by_label("Your words").fill("")

    expect(questions).to_be_visible()


def test_a_misspelt_word_is_put_right_at_once(open_page: Opening) -> None:
    """What was typed stays in the box; what was searched for is told."""
    page = open_page(SEARCH)
    find(page, "stomahc ache")

    expect(page.get_by_role("status")).to_contain_text("No page has “stomahc ache”.")
    expect(page.get_by_role("status")).to_contain_text("Showing results for “stomach ache”:")
    expect(page.locator("ol .search__result").first).to_be_visible()
    expect(page.get_by_label("Your words")).to_have_value("stomahc ache")


def test_what_was_typed_is_searched_for_at_a_press(open_page: Opening) -> None:
    """Who meant just these words gets them, and is not put right again."""
    page = open_page(SEARCH)
    find(page, "stomahc ache")
    page.get_by_role("button", name="Search instead for “stomahc ache”").click()

    expect(page.get_by_role("status")).not_to_contain_text("Showing results")
    expect(page.get_by_role("status")).to_contain_text("“stomahc ache”")
    expect(page.get_by_label("Your words")).to_be_focused()
    expect(page.get_by_role("button", name="Search instead")).to_be_hidden()
    expect(page.get_by_role("button", name="Search for")).to_be_hidden()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("antidepresants", "antidepressants"),
        ("adictive", "addictive"),
        ("side efects", "side effects"),
        ("is it sfae", "is it safe"),
        ("Insurrance", "insurance"),
    ],
)
def test_slips_that_readers_make_are_known(open_page: Opening, typed: str, meant: str) -> None:
    """With the words of the real content."""
    content = load(CONTENT).content
    assert content is not None
    page = open_page(SEARCH)
    know(page, *word_rows(content))
    find(page, typed)

    expect(page.locator(".search")).to_contain_text(f"“{meant}”")


def test_words_that_are_known_are_not_put_right(open_page: Opening) -> None:
    """Nor a beginning of one, nor one with another ending."""
    page = open_page(SEARCH)
    know(page, {"words": "ketamine", "kind": "subject", "topic": None, "url": "index.html"})

    for words in ("ketamin", "ketamines", "xylophone"):
        find(page, words)
        expect(page.get_by_role("status")).to_contain_text("Nothing found")
        expect(page.get_by_role("button", name="Search for")).to_be_hidden()


def test_a_misspelt_cry_for_help_shows_help_and_asks_nothing(open_page: Opening) -> None:
    """Nobody in distress is asked whether words are spelled right."""
    page = open_page(SEARCH)
    know(page, {"words": "chest pain", "kind": "topic", "topic": "strength", "url": "index.html"})
    find(page, "chset pains")

    expect(page.get_by_role("alert")).to_contain_text("The Night Line")
    expect(page.get_by_role("status")).not_to_contain_text("Showing results")
    expect(page.get_by_role("button", name="Search for")).to_be_hidden()
    expect(page.get_by_role("button", name="Search instead")).to_be_hidden()


def test_without_its_words_search_goes_on(open_page: Opening) -> None:
    """They are a help and not a need."""
    page = open_page(SEARCH)
    page.route("**/data/words.json", lambda route: route.fulfill(body="{"))
    find(page, "stomach")

    expect(page.locator("ol .search__result").first).to_be_visible()


def test_more_is_shown_when_asked_for_and_the_focus_goes_there(open_page: Opening) -> None:
    """The first hit that is new has the focus."""
    page = open_page(SEARCH)
    find(page, "tea")
    page.get_by_role("button", name="Show more").click()

    expect(page.locator("ol .search__result").nth(10).get_by_role("link")).to_be_focused()


def test_from_disk_the_page_says_why_there_is_no_box(open_page: Opening, site: Path) -> None:
    """Browsers do not let a page from disk read what a search needs."""
    page = open_page((site / SEARCH).as_uri())

    expect(page.locator(".search__why")).to_contain_text("python build.py serve")
    expect(page.get_by_label("Your words")).to_be_hidden()


def test_words_that_ask_for_crisis_help_show_it_and_nothing_else(open_page: Opening) -> None:
    """They may be in capitals, and go on; no claim of a seller stands below it."""
    page = open_page(SEARCH, width=360)
    find(page, "stomach")
    expect(page.locator("ol .search__result").first).to_be_visible()
    find(page, "CHEST pains")

    box = page.get_by_role("alert")
    expect(box.get_by_role("link", name="555").first).to_have_attribute("href", "tel:555")
    expect(box.get_by_role("link", name="My heart is weak")).to_be_visible()
    expect(page.locator("ol .search__result")).to_have_count(0)
    expect(page.get_by_role("button", name="Show more")).to_be_hidden()


def test_other_words_show_no_crisis_help_again(open_page: Opening) -> None:
    """It leaves with the words that asked for it, and does not come within a word."""
    page = open_page(SEARCH)
    find(page, "chest pain")
    find(page, "orchest pain")

    expect(page.locator(".search__help")).to_be_hidden()


def test_crisis_help_needs_no_index(open_page: Opening) -> None:
    """It comes with the page, so that it stands there whatever fails."""
    page = open_page(SEARCH)
    page.route(
        "**/pagefind.js", lambda route: route.fulfill(body=FAILING, content_type="text/javascript")
    )
    page.get_by_label("Your words").fill("too tired to go on")

    expect(page.get_by_role("alert")).to_contain_text("The Night Line")


def test_without_a_script_crisis_help_stands_at_the_top(open_page: Opening) -> None:
    """Before the reason why there is no box."""
    page = open_page(SEARCH, java_script_enabled=False)

    expect(page.locator(".search > :visible").first).to_contain_text("The Night Line")
