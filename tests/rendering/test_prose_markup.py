"""Markdown becomes markup once, and links get their addresses from page to page."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ketcompare import prose
from ketcompare.markup import convert
from ketcompare.model import Standards

STANDARDS = Path(__file__).parents[2] / "content" / "standards.yaml"
PIECES = st.sampled_from(
    [
        *(
            "a",
            "Abc",
            "é",
            "1",
            "12.",
            " ",
            "  ",
            ",",
            ".",
            ": ",
            ";",
            "?",
            "!",
            "%",
            "/",
            "-",
            "- ",
        ),
        *("(", ")", "'", "’", "“", "”", '"', "–", "[", "]", "(x)", "](", "[a](b:c)", "[a b](#d_e)"),
        *("*", "_", "`", "<", ">", "&", "\\", "#", "|", "~", "+", "=", "\n", "http://x.y", "[TOC]"),
    ]
)

LINKS = """\
# Two kinds

[One](topic:speed "in minutes") and <https://example.org/?a=1&b=2>, then [another][other].

| who | [what](source:tap) |
|:----|-----:|
| `<a href="1">` | <a href="2">raw</a> |

## Two kinds

[other]: page:method
"""


def test_every_link_gets_its_own_address_and_nothing_else_does() -> None:
    """Those of tables and of notes too; what is no link stays as it is."""
    seen: list[str] = []

    def link(target: str) -> str:
        seen.append(target)
        return f"../{len(seen)}.html?x&y"

    markup = prose.markup(LINKS, link)

    assert seen == ["topic:speed", "https://example.org/?a=1&b=2", "page:method", "source:tap"]
    assert tuple(seen) == prose.targets(LINKS)
    assert '<a href="../1.html?x&amp;y" title="in minutes">One</a>' in markup
    assert '<a href="../3.html?x&amp;y">another</a>' in markup
    assert '<th scope="col"><a href="../4.html?x&amp;y">what</a></th>' in markup
    assert '<code>&lt;a href="1"&gt;</code>' in markup
    assert '&lt;a href="2"&gt;raw&lt;/a&gt;' in markup


def test_texts_do_not_influence_each_other() -> None:
    """Headings of the same name are told apart within one text only."""
    other = "# Two kinds\n"

    assert prose.fragments(LINKS) == {"two-kinds", "two-kinds_1"}
    assert prose.fragments(other) == {"two-kinds"}
    assert prose.markup(LINKS, str.upper) == prose.markup(LINKS, str.upper)


@pytest.mark.parametrize("text", ["", "\n", "No link here."])
def test_a_text_without_links_has_none_of_the_one_before(text: str) -> None:
    """Even where there is nothing to convert."""
    prose.targets(LINKS)

    assert prose.targets(text) == ()
    assert "href" not in prose.markup(text, str.upper)


@given(st.lists(PIECES, max_size=12).map("".join))
@example("See [One](topic:speed), or (so) [two b](page:a_b#c-d): 5%.")
def test_a_simple_text_needs_no_converter_and_reads_the_same(text: str) -> None:
    """What is taken for simple is just what Markdown would make of it."""
    assert prose.converted(text) == convert(text)


def test_reasons_of_the_standards_are_simple() -> None:
    """They are many, and each is a sentence or two with a link."""
    standards = msgspec.yaml.decode(STANDARDS.read_bytes(), type=Standards).standards
    reasons = [each.because for answers in standards.values() for each in answers.values()]

    assert sum(map(prose.is_simple, reasons)) > len(reasons) * 0.9
