"""Links: relative, by name of file, and never to nowhere."""

from __future__ import annotations

from posixpath import dirname, join, normpath

import msgspec
import pytest
from bs4 import BeautifulSoup

from ketcompare.content import Prose
from ketcompare.model import Page
from ketcompare.rendering.addresses import Addresses, address
from rendering import invented

OUTSIDE = ("data:", "https:", "http:", "tel:", "sms:", "mailto:")


def inner_links(path: str, page: BeautifulSoup) -> list[str]:
    """Every inner link of a page as `path#fragment` from the site's root."""
    found = (str(tag.get("href")) for tag in page.find_all(["a", "link"]))
    own = (href for href in found if not href.startswith(OUTSIDE))
    return [resolved(path, href) for href in own]


def resolved(path: str, href: str) -> str:
    """Where a link leads, from the site's root."""
    target, _, fragment = href.partition("#")
    whole = normpath(join(dirname(path), target)) if target else path
    return f"{whole}#{fragment}" if fragment else whole


def test_every_link_of_every_page_leads_to_a_file_and_an_id(
    pages: dict[str, BeautifulSoup],
) -> None:
    """No inner link is broken, fragments included."""
    artifacts = invented.site()
    ids = {path: {tag["id"] for tag in page.find_all(id=True)} for path, page in pages.items()}

    links = {link for path, page in pages.items() for link in inner_links(path, page)}

    assert len(links) > 50
    assert [link for link in links if link.partition("#")[0] not in artifacts] == []
    pointing = (link.partition("#") for link in links if "#" in link)
    assert [target for target, _, fragment in pointing if fragment not in ids[target]] == []


def test_every_drawn_sign_is_on_its_page(pages: dict[str, BeautifulSoup]) -> None:
    """A drawn sign refers only to what its page holds."""
    for page in pages.values():
        ids = {tag["id"] for tag in page.find_all(id=True)}
        used = {str(tag["href"])[1:] for tag in page.find_all("use")}
        fills = {
            str(tag["fill"])[5:-1] for tag in page.find_all(fill=True) if "url(" in tag["fill"]
        }

        assert used | fills <= ids


def test_no_page_has_the_same_id_twice(pages: dict[str, BeautifulSoup]) -> None:
    """An id names one place."""
    for path, page in pages.items():
        ids = [tag["id"] for tag in page.find_all(id=True)]

        assert len(ids) == len(set(ids)), path


def test_links_name_the_file_so_that_the_site_opens_from_disk(
    pages: dict[str, BeautifulSoup],
) -> None:
    """No link ends in a folder and none begins at the root of a server."""
    hrefs = [str(tag["href"]) for page in pages.values() for tag in page.find_all("a", href=True)]

    assert [href for href in hrefs if href.startswith("/") or href.endswith("/")] == [
        "https://example.org/"
    ]


def test_an_unknown_page_or_fragment_or_kind_fails() -> None:
    """A link is made only to what will be there."""
    addresses = Addresses.of([("topics/warmth/index.html", ("term-warms",))])

    assert addresses.find("topic", "warmth", fragment="term-warms").endswith("#term-warms")
    with pytest.raises(LookupError, match="topics/cold"):
        addresses.find("topic", "cold")
    with pytest.raises(LookupError, match="'term-cold'"):
        addresses.find("topic", "warmth", fragment="term-cold")
    with pytest.raises(LookupError, match="no kind of page 'planet'"):
        address("planet")
    with pytest.raises(LookupError, match="2 ids"):
        address("topic", "a", "b")


def test_two_pages_at_one_address_are_a_fault_of_the_program() -> None:
    """Nothing is overwritten in silence."""
    with pytest.raises(ValueError, match="Two pages"):
        Addresses.of([("a.html", ()), ("a.html", ())])


def test_a_link_of_prose_to_an_unknown_page_fails() -> None:
    """The author of a page hears of a wrong link."""
    page = Page(title="Bad", description="Bad.", order=1)
    bad = invented.content(prose={"bad": Prose(page, "[x](topic:cold)")})

    with pytest.raises(LookupError, match="cold"):
        invented.site(bad)


def test_a_claim_that_was_renamed_redirects_from_its_old_address() -> None:
    """An old address leads on, and search engines keep out."""
    page = BeautifulSoup(
        invented.site()["claims/ash/warmth/tea-heats/index.html"].content, "html.parser"
    )

    new = "claims/ash/warmth/tea-warms/index.html"
    assert page.find("meta", attrs={"http-equiv": "refresh"})["content"].endswith(new)  # type: ignore[index, union-attr]
    assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex"  # type: ignore[index]
    assert page.select_one("main a")["href"].endswith(new)  # type: ignore[index, union-attr]


def test_full_addresses_are_given_only_where_the_site_has_one() -> None:
    """Without a base address there is no canonical link; with one, each page has its own."""
    based = msgspec.structs.replace(invented.SITE, base_url="https://drinks.example/compare")
    path = "topics/warmth/index.html"

    without = invented.site()[path].content
    given = invented.site(invented.content(site=based))

    assert b"canonical" not in without
    canonical = b'<link rel="canonical" href="https://drinks.example/compare/topics/warmth/">'
    assert canonical in given[path].content
    assert b'href="https://drinks.example/compare/index.html"' in given["404.html"].content
