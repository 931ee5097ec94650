"""A site with a public address has a map, a feed of changes and a word to robots."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from msgspec.structs import replace

from ketcompare.comparing.compare import compare
from ketcompare.model import Change
from ketcompare.rendering import public
from ketcompare.rendering.public import FEED, MAP, anchors, public_files
from ketcompare.rendering.site import Site, prepare
from rendering import invented

BASE = "https://example.org"
PLACES = {"m": "http://www.sitemaps.org/schemas/sitemap/0.9", "a": "http://www.w3.org/2005/Atom"}


def made(base: str | None = BASE) -> Site:
    """The invented site at an address."""
    content = invented.content()
    at_base = replace(content, site=replace(invented.SITE, base_url=base))
    return prepare(at_base, compare(at_base), templates=invented.TEMPLATES)


def texts(xml: bytes, path: str) -> list[str]:
    """What stands at a path of a document."""
    return [each.text or "" for each in ET.fromstring(xml).findall(path, PLACES)]


def test_without_a_public_address_there_is_none_of_them() -> None:
    """They would have nothing to name."""
    assert not {MAP, FEED, "robots.txt"} & set(made(None).paths)


def test_the_map_has_every_page_that_may_be_found() -> None:
    """Each by the address that it gives itself; what is hidden from search engines is left out."""
    site = made()
    found = texts(site.artifact(MAP).content, "m:url/m:loc")
    pages = {path: site.artifact(path).content.decode() for path in site.pages}

    open_ones = {path for path, text in pages.items() if 'content="noindex"' not in text}
    assert found == [
        f"{BASE}/{path.removesuffix('index.html')}" for path in pages if path in open_ones
    ]
    assert all(
        f'<link rel="canonical" href="{address}">' in "".join(pages.values()) for address in found
    )


def test_a_site_of_very_many_pages_has_a_map_of_maps(monkeypatch: pytest.MonkeyPatch) -> None:
    """As one map may not have them all."""
    monkeypatch.setattr(public, "MOST", 2)
    content = replace(invented.content(), site=replace(invented.SITE, base_url=f"{BASE}/tea/"))
    files = {
        each.path: each.content for each in public_files(content, ["a.html", "b.html", "c.html"])
    }

    assert texts(files[MAP], "m:sitemap/m:loc") == [f"{BASE}/tea/sitemap-{n}.xml" for n in (1, 2)]
    assert texts(files["sitemap-2.xml"], "m:url/m:loc") == [f"{BASE}/tea/c.html"]
    assert "robots.txt" not in files


def test_the_feed_tells_each_change_and_leads_to_it() -> None:
    """It is found from every page, and holds no day but those of the content."""
    site = made()
    feed = site.artifact(FEED).content
    page = site.artifact("changes/index.html").content.decode()
    changes = site.context.content.changes.changes

    assert texts(feed, "a:entry/a:title") == [change.what for change in changes]
    for found in texts(feed, "a:entry/a:id"):
        assert found.startswith(f"{BASE}/changes/#")
        assert f'id="{found.partition("#")[2]}"' in page
    assert f'type="application/atom+xml" title="What changed" href="{BASE}/{FEED}"' in page


def test_a_change_keeps_its_number_when_newer_ones_come() -> None:
    """Changes of one day are counted from the oldest."""
    older = [
        Change(date="2026-01-02", what="b", why="b"),
        Change(date="2026-01-02", what="a", why="a"),
    ]
    newer = Change(date="2026-01-02", what="c", why="c")

    assert anchors(older) == ["of-2026-01-02-2", "of-2026-01-02-1"]
    assert anchors([newer, *older])[1:] == anchors(older)
