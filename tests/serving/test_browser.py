"""What somebody sees who has a page open while the content is changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from ketcompare.commands.project import Project
from projects.copying import edit
from serving.conftest import EXTRA, Served, serve

CLAIM = "claims/cold-tap/speed/tea-slow/index.html"


@pytest.fixture
def page(chromium: Browser, served: Served) -> Iterator[Page]:
    """The page of a claim, open; errors of scripts and of the policy are failures."""
    opened = chromium.new_page(viewport={"width": 800, "height": 400})
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda told: faults.append(told.text) if _is_fault(told.text) else None)
    opened.goto(served.address + CLAIM)
    yield opened
    opened.close()
    assert faults == []


def _is_fault(text: str) -> bool:
    return "Content Security Policy" in text or "Uncaught" in text


@pytest.fixture
def source(project: Project) -> Path:
    """The fact file that is changed."""
    return project.content / "sources/cold-tap.yaml"


def test_a_saved_claim_shows_in_the_open_page(page: Page, source: Path) -> None:
    """New words are put in their places: what was open stays open without loading the page."""
    page.evaluate("window.stays = true")

    edit(source, "Tea takes its time.", "Tea wants its time.")

    expect(page.get_by_role("heading", level=1)).to_contain_text("Tea wants its time.")
    expect(page).to_have_title(_containing("Tea wants its time."))
    assert page.evaluate("window.stays")


def test_a_page_that_differs_in_words_alone_is_not_asked_for(
    page: Page, served: Served, source: Path
) -> None:
    """It is told them; whatever it was told, it ends as the page that is served."""
    page.goto(f"{served.address}topics/speed/index.html")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    edit(source, "Tea takes its time.", "Tea & rest want time.")
    expect(page.get_by_role("main")).to_contain_text("Tea & rest want time.")
    edit(source, "Tea & rest want time.", "Tea rests.")
    expect(page.get_by_role("main")).to_contain_text("Tea rests.")

    assert asked == []
    shown = page.locator("main").inner_text()
    page.reload()
    assert page.locator("main").inner_text() == shown


def test_what_needs_a_script_stays_in_sight_where_more_than_words_changes(
    page: Page, served: Served, project: Project
) -> None:
    """The page as it is sent does not know yet that scripts can work."""
    page.goto(f"{served.address}index.html")
    page.evaluate("window.stays = true")

    shop = project.content / "sources/kettle-house.yaml"
    edit(shop, "url: https://kettle", "url: https://new-kettle")

    expect(page.locator("a[href^='https://new-kettle']").first).to_be_attached()
    assert page.evaluate("window.stays")
    expect(page.get_by_text("Choose what to show")).to_be_visible()


def test_what_is_broken_is_shown_over_the_page_and_goes_when_mended(
    page: Page, source: Path
) -> None:
    """With place, line and repair; the last good page stays under it."""
    edit(source, "term: works_slowly", "term: work_slowly")
    panel = page.get_by_role("complementary", name="Problems of the content")

    expect(panel).to_contain_text("2 errors. The page is the last good one.")
    expect(panel).to_contain_text("content/sources/cold-tap.yaml:73:13")
    expect(panel.locator("mark")).to_have_text(["work_slowly", "works_slowly"])
    expect(panel).to_contain_text("repair: did you mean: works_slowly")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Tea takes its time.")
    expect(page.get_by_role("alert")).to_contain_text("2 errors")

    edit(source, "term: work_slowly", "term: works_slowly")

    expect(panel).to_have_count(0)


def test_a_problem_leads_to_what_its_code_means(page: Page, source: Path) -> None:
    """On a page that has the problem over it too, with the way back to the site."""
    edit(source, "term: works_slowly", "term: work_slowly")
    panel = page.get_by_role("complementary", name="Problems of the content")

    panel.get_by_role("link", name="unknown-term").first.click()

    expect(page.get_by_role("heading", level=1)).to_have_text("unknown-term")
    expect(page.get_by_role("main")).to_contain_text("Cause: Sources are compared term by term.")
    expect(panel).to_contain_text("content/sources/cold-tap.yaml:73:13")
    expect(page.get_by_role("link", name="Back to the site")).to_be_visible()


def test_a_page_of_another_shape_is_loaded_again_where_it_was(page: Page, project: Project) -> None:
    """Scrolled to the same place, with the same parts open."""
    template = project.templates / "pages" / "claim.html"
    text = template.read_text("utf-8")
    block = "{% block main %}"
    fold = f"{block}<details id=fold><summary>More</summary>more</details><p id=far>far</p>"
    template.write_text(text.replace(block, fold), "utf-8")
    page.get_by_text("More", exact=True).click()
    page.evaluate("scrollTo(0, 120)")

    template.write_text(text.replace(block, f"{fold}<p id=new>new</p>"), "utf-8")

    expect(page.locator("#new")).to_have_count(1)
    expect(page.locator("#fold")).to_have_attribute("open", "")
    assert page.evaluate("scrollY") == 120


def test_a_style_is_shown_without_loading_the_page(page: Page, project: Project) -> None:
    """Its address tells its content, so it is another one."""
    page.evaluate("window.stays = true")
    style = project.templates / "assets" / "style" / "utilities.css"

    style.write_text(style.read_text("utf-8") + "\nh1 { outline: 7px solid; }\n", "utf-8")

    expect(page.get_by_role("heading", level=1)).to_have_css("outline-width", "7px")
    assert page.evaluate("window.stays")


def test_a_page_that_comes_and_goes_shows_so(page: Page, project: Project, served: Served) -> None:
    """It follows changes all the while."""
    page.goto(served.address + "extra/index.html")
    title = page.get_by_role("heading", level=1)
    extra = project.content / "pages/extra.md"

    extra.write_text(EXTRA, "utf-8")
    expect(title).to_have_text("An extra page")
    extra.unlink()

    expect(title).to_have_text("There is no such page")


def test_a_template_that_fails_on_the_open_page_is_shown_over_it(
    page: Page, project: Project
) -> None:
    """At its line."""
    template = project.templates / "pages" / "claim.html"
    text = template.read_text("utf-8")
    template.write_text(text.replace("{% block main %}", "{% block main %}{{ nothing }}"), "utf-8")

    panel = page.get_by_role("complementary", name="Problems of the content")

    expect(panel).to_contain_text("templates/pages/claim.html:")
    expect(panel).to_contain_text("'nothing' is undefined")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Tea takes its time.")


def test_a_burst_of_saves_ends_with_the_last_one(page: Page, source: Path) -> None:
    """Whatever was shown on the way."""
    text = source.read_text("utf-8")
    for number in range(1, 30):
        words = f"Tea is in no {'very ' * number}hurry."
        source.write_text(text.replace("Tea takes its time.", words), "utf-8")

    expect(page.get_by_role("heading", level=1)).to_contain_text(words)


def test_the_first_page_comes_when_the_project_is_mended(
    chromium: Browser, project: Project
) -> None:
    """Without anybody loading it again."""
    away = (project.content / "site.yaml").rename(project.root / "site.yaml")
    with serve(project) as served:
        page = chromium.new_page()
        page.goto(served.address)
        expect(page.get_by_role("main")).to_contain_text("There is no good version")
        expect(page.get_by_text("content/site.yaml is missing")).to_be_visible()

        away.rename(project.content / "site.yaml")

        expect(page.get_by_role("table").first).to_be_visible()
        page.close()


def _containing(text: str) -> re.Pattern[str]:
    return re.compile(re.escape(text))


def test_a_page_leads_to_its_line_and_to_what_is_to_be_done(page: Page) -> None:
    """In the corner, closed until somebody opens it; by keyboard too."""
    corner = page.locator("#live-edit")
    expect(corner.get_by_role("link", name="What is still to be done")).to_be_hidden()

    corner.locator("summary").press("Enter")

    expect(corner).to_contain_text(re.compile(r"written in content/sources/cold-tap\.yaml:\d+$"))
    corner.get_by_role("link", name="What is still to be done").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What is still to be done")
    expect(page.locator("#live-edit")).to_have_count(0)
