"""No page is heavy: what its first view takes over the wire stays within a bound, page by page."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ketcompare.comparing.compare import compare
from ketcompare.loading.folder import load
from ketcompare.rendering.site import prepare
from support.weight import first_view

ROOT = Path(__file__).parents[2]
BOUND = 60_000
EACH = 20
"""Of the claims, one in so many is weighed: their pages are all of one make."""


def test_the_first_view_of_every_page_is_within_the_bound() -> None:
    """On the real content: the page, its style, its font and its scripts, compressed."""
    content = load(ROOT / "content").content
    assert content is not None
    site = prepare(content, compare(content), templates=ROOT / "templates")
    claims = [path for path in site.pages if path.startswith("claims/")]
    pages = [path for path in site.pages if path not in claims] + claims[::EACH]
    read = cache(lambda path: site.artifact(path).content)

    weights = {path: first_view(path, read) for path in pages}

    assert min(weights.values()) > len(read(next(p for p in site.assets if p.endswith("woff2"))))
    assert {path: weight for path, weight in weights.items() if weight > BOUND} == {}
