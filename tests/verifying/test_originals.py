"""Reading the articles' texts, saved pages among them."""

from __future__ import annotations

from pathlib import Path

import pytest

from ketcompare.text.article import Article
from ketcompare.verifying.originals import read_articles, visible_text


def test_a_text_is_taken_as_it_is_and_before_a_page(tmp_path: Path) -> None:
    """A source without either is left out."""
    (tmp_path / "tea.txt").write_text("Tea is <b>warm</b>.\n", "utf-8")
    (tmp_path / "tea.html").write_text("<p>Tea is cold.</p>", "utf-8")
    (tmp_path / "coffee.htm").write_text("<p>Coffee is <b>bitter</b>.</p>", "utf-8")

    articles = read_articles(tmp_path, ["tea", "coffee", "water"])

    assert {name: article.text for name, article in articles.items()} == {
        "tea": "Tea is <b>warm</b>.\n",
        "coffee": "Coffee is bitter.\n",
    }


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One\n  line.</p><p>Another.</p>", "One line.\nAnother.\n"),
        ("<p>One<br>two</p>", "One\ntwo\n"),
        ("<p>One <em>wo</em>rd</p>", "One word\n"),
        ("<p>Warm.<sup>1</sup></p>", "Warm.1\n"),
        ("<ul><li>One</li><li><p>Two\nlines</p></li></ul>", "- One\n- Two lines\n"),
        ("<ul><li>One<ul><li>Within</li></ul></li></ul>", "- One\n- Within\n"),
        ("<ul><li></li></ul><p>After</p>", "After\n"),
        ("<table><tr><th>A</th><td><p>B</p></td></tr></table>", "A | B |\n"),
        ("<title>T</title><script>x</script><style>y</style><p>Seen</p>", "Seen\n"),
        ("<head><title>T</title></head><p>Seen<!-- not seen --></p>", "Seen\n"),
        ("<p>Caf&eacute;&nbsp;&amp; tea</p>", "Café & tea\n"),
    ],
)
def test_what_a_reader_sees_of_a_page_is_its_text(html: str, text: str) -> None:
    """A line a block; how the file breaks its lines does not matter."""
    assert visible_text(html) == text


def test_the_rows_of_a_page_s_table_are_rows_of_the_article() -> None:
    """So cells can be quoted with their row's label."""
    html = "<table><tr><th>Drink</th><th>Warm</th></tr><tr><td>Tea</td><td>Yes</td></tr></table>"

    sentences = Article(visible_text(html)).sentences

    assert [(each.kind, len(each.cells)) for each in sentences] == [("row", 2), ("row", 2)]
