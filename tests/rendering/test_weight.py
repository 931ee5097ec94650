"""No page is heavy: what its first view takes over the wire stays within a bound, page by page."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from ketcompare.comparing.compare import compare
from ketcompare.content import Content
from ketcompare.loading.folder import load
from ketcompare.rendering.parts.bounds import MARKS
from ketcompare.rendering.site import prepare
from rendering import invented_many
from support.weight import first_view

ROOT = Path(__file__).parents[2]
BOUND = 60_000
ROW = re.compile(r"topics/[^/]+/[^/]+/[^/]+/")
EACH = 20
"""Of the claims, one in so many is weighed: their pages are all of one make."""


def test_the_first_view_of_every_page_is_within_the_bound() -> None:
    """On the real content: the page, its style and its font, compressed."""
    content = load(ROOT / "content").content
    assert content is not None
    site = prepare(content, compare(content), templates=ROOT / "templates")
    claims = [path for path in site.pages if path.startswith("claims/")]
    pages = [path for path in site.pages if path not in claims] + claims[::EACH]
    read = cache(lambda path: site.artifact(path).content)

    weights = {path: first_view(path, read) for path in pages}

    assert min(weights.values()) > len(read(next(p for p in site.assets if p.endswith("woff2"))))
    assert {path: weight for path, weight in weights.items() if weight > BOUND} == {}


@pytest.fixture(scope="module")
def sizes() -> dict[int, dict[str, int]]:
    """The size of every page but those of claims, by path, for two numbers of sources."""
    return {count: _sizes(invented_many.content(count)) for count in (60, 120)}


def _sizes(content: Content) -> dict[str, int]:
    site = prepare(content, compare(content), templates=ROOT / "templates")
    paths = (path for path in site.pages if not path.startswith("claims/"))
    return {path: len(site.artifact(path).content) for path in paths}


def test_pages_stay_of_a_size_however_many_sources_there_are(
    sizes: dict[int, dict[str, int]],
) -> None:
    """Twice the sources make no page longer, but for the lists of all of them and of all claims."""
    fewer, more = sizes[60], sizes[120]
    lists = {path for path in more if ROW.match(path)} | {"sources/index.html"}
    both = fewer.keys() & more.keys() - lists

    assert len(both) > 100
    assert {path for path in both if more[path] > 1.05 * fewer[path]} == set()


def test_twice_the_sources_make_no_more_pairs(sizes: dict[int, dict[str, int]]) -> None:
    """All pairs would grow with the square of the sources."""
    pairs = [{path for path in each if path.startswith("pairs/")} for each in sizes.values()]

    assert len(pairs[0]) == len(pairs[1]) == MARKS * (MARKS - 1) // 2 + 1
