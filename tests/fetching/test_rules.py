"""What a robots.txt allows: the longest path that fits, of the groups that name the visitor."""

from __future__ import annotations

import pytest

from ketcompare.fetching.rules import Rules, read_rules

HOST = "https://tea.example"


def rules(*lines: str, agents: str = "*") -> Rules:
    """The rules of one group."""
    return read_rules("\n".join([f"User-agent: {agents}", *lines]), "ketcompare")


@pytest.mark.parametrize(
    ("lines", "allowed", "refused"),
    [
        (["Disallow: /a"], ["/", "/b", "/b/a"], ["/a", "/ab", "/a/b", "/a?b"]),
        (["Disallow: /a/"], ["/a"], ["/a/", "/a/b"]),
        (["Disallow:"], ["/", "/a"], []),
        (["Disallow: /"], ["/robots.txt"], ["", "/", "/a"]),
        (["Allow: /", "Disallow: /a"], ["/b"], ["/a"]),
        (["Disallow: /", "Allow: /a"], ["/a", "/a/b"], ["/b"]),
        (["Disallow: /a", "Allow: /a"], ["/a"], []),
        (["Disallow: /*/private"], ["/private", "/x/y"], ["/x/private", "/x/y/private/z"]),
        (["Disallow: /*.pdf$"], ["/a.pdf?x", "/a.pdf.html"], ["/a.pdf", "/x/y.pdf"]),
        (["Disallow: /*?print"], ["/a", "/a?b"], ["/a?print", "/a?print=1"]),
        (["Disallow: /a.b"], ["/axb"], ["/a.b"]),
        (["Disallow: /caf%C3%A9"], ["/cafe"], ["/café", "/caf%c3%a9"]),
        (["Disallow: /tea%2Dhouse"], ["/tea"], ["/tea-house"]),
        (["Disallow: /a # not this"], ["/b"], ["/a"]),
        (["disallow : /a"], ["/b"], ["/a"]),
        (["Sitemap: /map", "Disallow: /a"], ["/map"], ["/a"]),
    ],
)
def test_the_longest_path_that_fits_decides(
    lines: list[str], allowed: list[str], refused: list[str]
) -> None:
    """Where two are of one length, what is allowed is."""
    found = rules(*lines)

    assert [path for path in allowed if not found.allow(HOST + path)] == []
    assert [path for path in refused if found.allow(HOST + path)] == []


@pytest.mark.parametrize(
    ("text", "is_allowed"),
    [
        ("", True),
        ("Disallow: /", True),
        ("User-agent: *\nDisallow: /", False),
        ("\ufeffUser-agent: *\nDisallow: /", False),
        ("User-agent: other\nDisallow: /", True),
        ("User-agent: other\nUser-agent: *\nDisallow: /", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: KetCompare\nDisallow: /a", True),
        ("User-agent: ketcompare/2.0\nDisallow: /", False),
        ("User-agent: ketcompare\nDisallow: /a\n\nUser-agent: ketcompare\nDisallow: /", False),
        ("User-agent: ketcompare\nAllow: /\n\nUser-agent: *\nDisallow: /", True),
        ("User-agent: ketcompare-mobile\nDisallow: /", True),
        ("User-agent: *\r\nDisallow: /\r\n", False),
    ],
)
def test_the_groups_that_name_the_visitor_hold_for_it(text: str, is_allowed: bool) -> None:
    """All of them together; those for everybody only where none names it."""
    assert read_rules(text, "ketcompare").allow(f"{HOST}/page") == is_allowed


@pytest.mark.parametrize(
    ("lines", "delay"),
    [
        (["Disallow: /a"], None),
        (["Crawl-delay: 3"], 3),
        (["Crawl-delay: 0.5"], 0.5),
        (["Crawl-delay: 3", "Crawl-delay: 5"], 5),
        (["Crawl-delay: soon"], None),
    ],
)
def test_the_longest_delay_holds(lines: list[str], delay: float | None) -> None:
    """What is no number asks for nothing."""
    assert rules(*lines).delay == delay
