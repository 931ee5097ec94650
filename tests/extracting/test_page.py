"""Cutting an article out of a saved page, and what the page tells of itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from extracting.drafting import ARTICLES, CLINICS, DAY, article_of, content, tables
from ketcompare.extracting.details import source_details
from ketcompare.extracting.draft import draft
from ketcompare.extracting.page import cut, read_page
from ketcompare.text.article import Article


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


def test_author_reviewer_and_date_may_share_a_line() -> None:
    """What parts them is no part of them."""
    article = article_of("tms.html")

    source = source_details(
        read_page(CLINICS / "tms.html"), article, draft(article, tables()), content(), DAY
    )

    assert source.reviewer == "Pat Nobody, MD"
    assert (source.published, source.published_basis) == ("2024-08-04", "text")


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


BODY = (
    "<p>Ketamine lifts the mood of many people within hours. Pills take weeks to do so.</p>"
    "<p>Each infusion takes forty minutes. A pill is swallowed at home, every day.</p>"
)


def text_of(parts: str) -> str:
    """The text of a page of these parts."""
    return cut(f"<html><body>{parts}</body></html>").text


@pytest.mark.parametrize(
    "furniture",
    [
        "<div><h3>Recent posts</h3><ul><li><a href='#'>Gone</a></li></ul></div>",
        "<div><h3>Related articles</h3><article><h3>Gone</h3><p>Gone too.</p></article></div>",
        "<h3>Categories</h3><ul><li>Gone</li></ul>",
        "<div class='cmplz-cookie-box'>Gone</div>",
        "<div><a href='#'>Gone</a> <a href='#'>Gone</a> <a href='#'>Gone</a></div>",
        "<p>© 2020 Gone. All of it.</p>",
        "<div><h2>2 thoughts on this post</h2><p>Gone</p></div>",
    ],
)
def test_furniture_without_a_telling_tag_is_known_by_its_words(furniture: str) -> None:
    """Headings, links and imprints tell what a box is for."""
    text = text_of(f"<div><h1>Both</h1>{BODY}{furniture}</div>")

    assert text.startswith("Both\nKetamine lifts")
    assert "Gone" not in text


def test_what_stands_before_the_title_is_left_out() -> None:
    """A bar, a telephone number, a trail of pages."""
    text = text_of(f"<div>Open daily</div><div><span>Blog</span><h1>Both</h1>{BODY}</div>")

    assert text.startswith("Both\n")


def test_a_list_of_links_under_references_is_kept() -> None:
    """It is what the article cites."""
    links = "".join(f"<li><a href='#'>A study of the year 201{n}</a></li>" for n in range(4))

    assert "3. A study of the year 2012" in text_of(f"{BODY}<h2>References</h2><ol>{links}</ol>")


def test_an_answer_that_is_folded_away_is_read() -> None:
    """However its box is hidden."""
    fold = "<div class='faq-item'><h3>Why?</h3><div style='display: none'>Because.</div></div>"

    assert "Why?\nBecause." in text_of(BODY + fold)


def test_what_is_hidden_for_good_is_not() -> None:
    """It is not on the page."""
    assert "Unseen" not in text_of(f"{BODY}<p hidden>Unseen</p><p style='display:none'>Unseen</p>")


def test_a_table_that_lays_the_page_out_is_no_table() -> None:
    """Its cells are parts of the page."""
    page = f"<table><tr><td>Menu</td><td>{BODY * 3}</td></tr></table>"

    assert " | " not in text_of(page)
    assert "\nEach infusion takes forty minutes." in text_of(page)


@pytest.mark.parametrize(
    "table",
    [
        "<div role='table'><div role='row'><span role='columnheader'>What</span>"
        "<span role='columnheader'>Pills</span></div><div role='row'>"
        "<span role='rowheader'>Price</span><span role='cell'>Low</span></div></div>",
        "<div><div><div>What</div><div>Pills</div></div><div><div>Price</div><div>Low</div></div>"
        "<div><div>Wait</div><div>Long</div></div></div>",
        "<table><tr><th>What</th><th>Pills</th></tr><tr><td>Price</td><td>Low</td></tr></table>",
    ],
)
def test_a_table_is_read_whatever_it_is_built_of(table: str) -> None:
    """Tags, roles and boxes in rows of one width make the same rows."""
    assert "What | Pills |\nPrice | Low |" in text_of(BODY + table)


def test_a_cell_that_spans_several_is_written_into_each() -> None:
    """Every row is as wide as the others."""
    table = (
        "<table><tr><td rowspan='2'>Price</td><td>Low</td></tr><tr><td>High</td></tr>"
        "<tr><td colspan='2'>Both</td></tr></table>"
    )

    assert "Price | Low |\nPrice | High |\nBoth | Both |" in text_of(BODY + table)


@pytest.mark.parametrize(
    "mark", ["<sup>1</sup>", "<sup><a href='#'>1</a></sup>", "<a href='#'><sup>1</sup></a>"]
)
def test_a_raised_number_is_glued_to_the_word_that_it_is_behind(mark: str) -> None:
    """Then it is known as a footnote, whatever its tags are."""
    page = f"{BODY}<p>It helps {mark}.</p><h2>Sources</h2><ol><li>A source of it</li></ol>"

    article = Article(text_of(page))

    assert "it helps." in [article.normal_sentence(each.number) for each in article.sentences]
    assert [article.text[start:end] for start, end in article.footnotes.items()] == ["1"]


def test_a_page_without_a_great_heading_has_the_title_of_its_head() -> None:
    """The name of the site is no part of it."""
    page = cut(f"<html><head><title>Both | A Clinic</title></head><body>{BODY}</body></html>")

    assert page.title == "Both"


def test_a_date_in_data_for_machines_is_a_date_in_the_head() -> None:
    """No reader sees it."""
    data = '<script type="application/ld+json">{"datePublished": "2020-05-06T00:00"}</script>'

    assert cut(f"<html><head>{data}</head><body>{BODY}</body></html>").in_head == "2020-05-06"
