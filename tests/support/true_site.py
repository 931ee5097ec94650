"""The site of the true content, prepared once for all tests that only look at it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from ketcompare.comparing.compare import compare
from ketcompare.loading.folder import load
from ketcompare.rendering.site import Site, prepare

ROOT = Path(__file__).parents[2]


@cache
def true_site() -> Site:
    """Nothing of it is made before it is asked for."""
    content = load(ROOT / "content").content
    assert content is not None
    return prepare(content, compare(content), templates=ROOT / "templates")


def one_of_each() -> tuple[str, ...]:
    """The path of a page of every kind: the first that is made from its template."""
    first = {page.template: path for path, page in reversed([*true_site().pages.items()])}
    return tuple(first.values())


def write(folder: Path, paths: Iterable[str]) -> None:
    """Put some of its files into a folder, with the assets that pages ask for."""
    site = true_site()
    for path in (*site.assets, *paths):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(site.artifact(path).content)
