"""Cutting an article out of a saved page, and what the page tells of itself."""

from __future__ import annotations

from pathlib import Path

from extracting.drafting import ARTICLES, DAY, article_of, content, tables
from ketcompare.extracting.details import source_details
from ketcompare.extracting.draft import draft
from ketcompare.extracting.page import cut, read_page


def test_furniture_is_left_out() -> None:
    """Menus, banners, forms, lists of other posts and asides are no part of the article."""
    text = read_page(ARTICLES / "page.html").text

    for gone in ("cookies", "Prices", "every network", "booster", "email", "banner", "Copyright"):
        assert gone not in text


def test_the_article_is_kept_whole() -> None:
    """Its heading, folded answers, tables and list of references are all there."""
    text = read_page(ARTICLES / "page.html").text

    assert text.startswith("Ketamine and Pills Side by Side\n")
    assert "\nDoes insurance pay for ketamine infusions?\nNo. Each infusion" in text
    assert "Use in a crisis | Yes | No |" in text
    assert "\n2. Pills and Patience." in text


def test_footnotes_of_a_page_are_tied_to_its_list() -> None:
    """Numbers of a list are written out, so that raised digits are known as footnotes."""
    article = article_of("page.html")

    assert [article.text[start:end] for start, end in article.footnotes.items()] == ["2", "1"]


def test_a_page_tells_title_publisher_address_and_date() -> None:
    """What the page states is proposed, and the rest is left to a person."""
    page = read_page(ARTICLES / "page.html")
    article = article_of("page.html")

    source = source_details(page, article, draft(article, tables()), content(), DAY)

    assert source.title == "Ketamine and Pills Side by Side"
    assert source.publisher == "Invented Lake Clinic"
    assert source.url == "https://lake.example/2024/03/side-by-side/"
    assert not source.url_confirmed
    assert (source.published, source.published_basis) == ("2024-03-02", "text")
    assert source.author == "Rosa Imagined, MD"
    assert source.short.startswith("TODO")
    assert source.received == DAY


def test_a_date_that_no_reader_sees_is_only_noted() -> None:
    """The head of a page may tell a date that the text does not."""
    page = cut(
        '<html><head><meta property="article:published_time" content="2020-05-06"></head>'
        "<body><main><p>Ketamine lifts mood.</p></main></body></html>"
    )
    article_text = draft(article_of("rows.txt"), tables())

    source = source_details(page, article_of("rows.txt"), article_text, content(), DAY)

    assert source.published is None
    assert "2020-05-06" in source.notes[0]


def test_cards_of_other_posts_are_not_taken_for_the_article() -> None:
    """A main part whose articles are all short is itself the article."""
    page = cut(
        "<body><main><h1>Both</h1><p>Ketamine lifts the mood of many people within hours.</p>"
        "<article><p>Another.</p></article></main></body>"
    )

    assert page.text.startswith("Both\nKetamine lifts")


def test_a_text_is_taken_as_it_is(tmp_path: Path) -> None:
    """Numbers of sentences are those that `verify` gives the same file."""
    file = tmp_path / "plain.txt"
    file.write_text("Skip to content\n\nKetamine lifts mood.\n", encoding="utf-8")

    assert read_page(file).text == "Skip to content\n\nKetamine lifts mood.\n"


def test_a_page_in_another_encoding_is_read(tmp_path: Path) -> None:
    """A page says how its bytes are meant."""
    file = tmp_path / "old.html"
    html = (
        '<html><head><meta charset="windows-1252"></head><body><p>It’s 4–6 weeks.</p></body></html>'
    )
    file.write_bytes(html.encode("cp1252"))

    assert read_page(file).text == "It’s 4–6 weeks.\n"
