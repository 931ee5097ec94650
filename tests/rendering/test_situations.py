"""What brings readers here, the visit sheet, and what to ask a publisher."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag
from msgspec import structs

from ketcompare.content import Content
from rendering import invented, invented_evidence


def text(tag: BeautifulSoup | Tag, selector: str) -> str:
    """The text of what a selector finds, in one line."""
    return " ".join(" ".join(each.get_text(" ").split()) for each in tag.select(selector))


@pytest.fixture(scope="module")
def told() -> dict[str, BeautifulSoup]:
    """Pages of the invented site with evidence, by path."""
    site = invented.site(invented_evidence.content())
    paths = ("situations/cold/index.html", "visit/index.html")
    return {path: BeautifulSoup(site[path].content, "html.parser") for path in paths}


@pytest.fixture
def cold(pages: dict[str, BeautifulSoup]) -> BeautifulSoup:
    """A situation that is no crisis."""
    return pages["situations/cold/index.html"]


def test_a_situation_shows_each_of_its_points_by_subject(cold: BeautifulSoup) -> None:
    """Told points are rows, also those told of what is no column."""
    rows = [row["id"] for row in cold.select(".compare tbody tr")]

    assert rows == ["warmth--term-warms", "burns--term-burns", "burns--term-hurts--thirst"]
    assert "Only Birch says so" in text(cold, "#warmth--term-warms")
    assert cold.select("#burns--term-hurts--thirst td[colspan='3']")


def test_a_situation_shows_silence_as_silence(cold: BeautifulSoup) -> None:
    """What none tells is listed, and each article's silence has its mark and its word."""
    rows = [text(row, "th, td") for row in cold.select(".matrix tbody tr")]

    assert text(cold, "section[aria-labelledby=none-title] a") == "Steams"
    assert len(rows) == 5
    assert all("Elm is silent" in row for row in rows)


def test_a_situation_begins_with_the_answer(told: dict[str, BeautifulSoup]) -> None:
    """What is said, with who stands how; what was found; what nobody says."""
    facts = text(told["situations/cold/index.html"], ".opening .facts__pair")

    assert facts.startswith("The articles On “warms”, of coffee: only Birch says so.")
    assert "Independent evidence Green tea warmed most guests." in facts
    assert facts.endswith("None of the four says Steams.")


def test_a_situation_counts_what_is_told_and_what_is_not(cold: BeautifulSoup) -> None:
    """Beside the rows stands how much there is."""
    assert text(cold, "#points-title + p") == (
        "We looked at four points that bear on this. On three of them, at least one article says "
        "something. On one, none of the four articles does."
    )


def test_a_situation_tells_what_to_ask(cold: BeautifulSoup) -> None:
    """The question leads to the list of all questions."""
    (link,) = cold.select("section[aria-labelledby=ask-title] li a")

    assert link.get_text() == "How warm is it?"
    assert str(link["href"]).endswith("questions/index.html#how-warm")


def test_crisis_help_comes_first_where_it_belongs(pages: dict[str, BeautifulSoup]) -> None:
    """Boxed before all else in a crisis, and then not again; else a line at the point."""
    burnt, cold = pages["situations/burnt/index.html"], pages["situations/cold/index.html"]

    assert burnt.select(".opening > h1 + .crisis")
    assert len(burnt.select(".crisis, .crisis-spot")) == 1
    assert not cold.select(".crisis")
    assert cold.select("#burns--term-burns .crisis-spot a[href='tel:555']")


def test_a_number_within_the_words_of_crisis_help_can_be_called() -> None:
    """A phone dials it wherever it stands; other numbers are no links."""
    (line,) = invented.SITE.crisis
    numbered = structs.replace(line, says="Burnt? Call 555, not 5551 & not later.")
    content = invented.content(site=structs.replace(invented.SITE, crisis=(numbered,)))
    box = BeautifulSoup(
        invented.site(content)["situations/burnt/index.html"].content, "html.parser"
    )

    links = [(each["href"], each.get_text()) for each in box.select(".crisis p:first-child a")]

    assert links == [("tel:555", "555")]
    assert "Call 555 , not 5551 & not later." in text(box, ".crisis")


def test_a_situation_tells_what_to_ask_before_the_details(told: dict[str, BeautifulSoup]) -> None:
    """Then findings on its points, silences, and what is said."""
    cold = told["situations/cold/index.html"]
    parts = [str(part["aria-labelledby"]) for part in cold.select("main section.section")]

    assert parts[:5] == [
        "ask-title",
        "evidence-title",
        "none-title",
        "matrix-title",
        "points-title",
    ]
    assert 0 < len(cold.select("section[aria-labelledby=evidence-title] li")) <= 5


def test_a_situation_tells_the_findings_that_an_editor_chose(
    told: dict[str, BeautifulSoup],
) -> None:
    """Which speak most plainly to a case is not a matter of how many claims they meet."""
    content = invented_evidence.content()
    (cold, *others) = content.situations
    chosen = (structs.replace(cold, findings=("sore-tongues",)), *others)
    made = invented.site(invented_evidence.content(situations=chosen))
    page = BeautifulSoup(made["situations/cold/index.html"].content, "html.parser")

    (only,) = _findings(page)

    assert "Coffee burns if it is drunk at once." in only
    assert only in _findings(told["situations/cold/index.html"])[1:]


def _findings(page: BeautifulSoup) -> list[str]:
    """The text of each finding of a situation, in order."""
    return [each.get_text(" ", strip=True) for each in page.select(".finding__claims > li")]


def test_what_a_finding_contradicts_stands_open_at_the_line(
    told: dict[str, BeautifulSoup],
) -> None:
    """With who says it and why it does not hold, in no fold."""
    against = told["situations/cold/index.html"].select(".line__against")

    assert against
    assert all("contradicts what" in each.get_text() for each in against)
    assert not any(each.find_parent("details") for each in against)


def test_the_visit_sheet_tells_of_each_line_how_far_it_holds(
    told: dict[str, BeautifulSoup],
) -> None:
    """Paper has no page behind it: the reason, or how far it holds, stands on the line."""
    sheet = text(told["visit/index.html"], ".visit__line b")

    assert sheet == (
        "Independent evidence speaks against Birch here. It did warm. "
        "Beside what was found: 1 of 4 claims contradicted, 1 backed, 1 only in part, "
        "1 not assessed. "
        "Beside what was found: not assessed. "
        "Beside what was found: not assessed. "
        "Beside what was found: not backed as told."
    )


def test_every_situation_is_reached_from_the_first_page_and_the_foot(
    pages: dict[str, BeautifulSoup],
) -> None:
    """Readers start from their own case."""
    home = pages["index.html"]

    assert text(home, "nav[aria-labelledby=start-title] li") == "I am cold I am burnt"
    assert "Your situation" in text(home, "footer")
    assert "I am burnt" in text(pages["situations/index.html"], "main")


def test_without_situations_nothing_leads_to_them() -> None:
    """An empty list is no page."""
    site = invented.site(invented.content(situations=()))

    assert not [path for path in site if path.startswith("situations/")]
    assert b"What brings you here" not in site["index.html"].content


def test_the_visit_sheet_has_boxes_lines_and_ids_for_every_row(
    pages: dict[str, BeautifulSoup],
) -> None:
    """What a script needs later is there, and paper needs no script."""
    sheet = pages["visit/index.html"]
    rows = {str(row["data-topic"]): row for row in sheet.select("[data-topic]")}

    assert list(rows) == ["warmth", "burns"]
    assert rows["warmth"]["id"] == "visit-warmth"
    assert [each["data-question"] for each in rows["warmth"].select("[data-question]")] == [
        "ask-how-warm"
    ]
    assert rows["warmth"].select("li .kept__tick")
    assert {str(each["data-notes"]) for each in sheet.select("[data-notes]")} == {
        "tried", "matters", "warmth", "burns", "own"
    }  # fmt: skip
    assert "Cocoa : Burns: no article speaks to it. Ash speaks to other points." in text(
        rows["burns"], ".visit__line"
    )
    notes = [text(row, ".kept__label") for row in rows.values()]
    assert all(each.startswith("My note:") for each in notes)
    assert "Burns line" in text(sheet, ".visit__crisis")
    assert "No cook has reviewed this site." in text(sheet, ".notice")


def asked(path: str, content: Content | None = None) -> dict[str, str]:
    """What to ask a publisher, by the heading it stands under."""
    page = BeautifulSoup(invented.site(content)[path].content, "html.parser")
    heads = page.select("section[aria-labelledby=ask] h3")
    return {str(head["id"]): text(head.find_next("ul") or page, "p") for head in heads}


def test_a_publisher_is_asked_about_its_gaps_and_contradictions() -> None:
    """Both come from the comparison, in fixed forms."""
    questions = asked("sources/cedar/index.html")

    assert (
        "Of tea, two other articles speak to “Stays warm” (how long). Yours does not."
        in (questions["ask-gaps"])
    )
    assert questions["ask-both"].startswith(
        "Your article says: Tea warms. It also says: Tea never warms. Which of the two holds?"
    )


def test_a_publisher_is_asked_for_the_basis_of_what_favours_its_sales() -> None:
    """A flat claim in favour of what is sold, without a basis; what is cited is not asked about."""
    questions = asked("sources/ash/index.html")

    assert (
        "Your article says: Tea warms more than coffee. What is this based on?"
        in (questions["ask-unproven"])
    )
    assert "<b>well</b>" not in questions["ask-unproven"]


def test_a_publisher_is_asked_about_two_strengths() -> None:
    """Once flatly, once with a may."""
    warmth = (
        invented.claim("flat", "cocoa", "warms", "Cocoa warms."),
        invented.claim("careful", "cocoa", "warms", "Cocoa may warm.", hedged=True),
    )
    alone = invented.source("Birch", "B", 2, claims={"warmth": warmth})
    content = invented.content(sources={**invented.SOURCES, "birch": alone})

    assert asked("sources/birch/index.html", content)["ask-strengths"].startswith(
        "In one place your article is sure: Cocoa warms. In another it is not: Cocoa may warm."
    )


def test_a_publisher_with_nothing_to_ask_has_no_such_part() -> None:
    """No empty heading."""
    content = invented.content(sources={"elm": invented.SOURCES["elm"]}, provenance={}, prose={})

    assert asked("sources/elm/index.html", content) == {}


def test_the_first_page_offers_questions_then_cases(pages: dict[str, BeautifulSoup]) -> None:
    """Each question leads to its topic, and help stands once, before any of them."""
    home = pages["index.html"]
    choices = [nav["aria-labelledby"] for nav in home.select(".starts nav")]
    first = home.select_one("nav[aria-labelledby=choose-title] a")
    assert first is not None

    assert choices == ["choose-title", "start-title"]
    assert str(first["href"]).endswith("topics/warmth/index.html")
    assert home.select(".opening__lead + .crisis-spot")
    assert not home.select(".starts .crisis-spot")


def test_cells_of_a_row_show_the_same_points(pages: dict[str, BeautifulSoup]) -> None:
    """Like stands beside like where both are told: no best beside another's worst."""
    cells = pages["index.html"].select("#topic-warmth td.cell")
    told = [
        {text(each, ".points__term") for each in cell.select(".points__item")} for cell in cells
    ]

    assert set.intersection(*(points for points in told if points))


def test_the_menu_of_a_phone_opens_in_place(pages: dict[str, BeautifulSoup]) -> None:
    """It needs no script and is closed at first."""
    for page in pages.values():
        for menu in page.select("header .menu-fold"):
            assert not menu.has_attr("open")
            assert "Sources" in text(menu, "nav a")
    assert pages["index.html"].select("header details.menu-fold > summary")
