"""Files that name full addresses: the site's map, its feed of changes, and a word to robots.

A site whose public address is not known has none of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import urlsplit

from markupsafe import escape

from ketcompare.content import Content
from ketcompare.model import Change
from ketcompare.rendering.addresses import address
from ketcompare.rendering.artifacts import Artifact

FEED: Final = "changes/feed.xml"
MAP: Final = "sitemap.xml"
MOST: Final = 50_000
"""So many addresses one map may have."""

_HEAD: Final = '<?xml version="1.0" encoding="utf-8"?>\n'
_MAPS: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
_ATOM: Final = "http://www.w3.org/2005/Atom"


def full_address(base_url: str, path: str) -> str:
    """Where a page or file of the site is found, without the name that hosts give by themselves."""
    return f"{base_url.rstrip('/')}/{path.removesuffix('index.html')}"


def public_files(content: Content, pages: Iterable[str]) -> Iterator[Artifact]:
    """The files, from the paths of the pages that are to be found."""
    base = content.site.base_url
    if base is None:
        return
    yield from _maps(base, tuple(pages))
    yield Artifact(FEED, _feed(content, base).encode())
    if not urlsplit(base).path.strip("/"):  # of a folder of a host nobody asks for it
        told = f"User-agent: *\nAllow: /\nSitemap: {full_address(base, MAP)}\n"
        yield Artifact("robots.txt", told.encode())


def anchors(changes: Iterable[Change]) -> list[str]:
    """What each change is pointed at by: its day, and which of that day's changes it is.

    Changes are listed the newest first, and counted from the oldest, so that a number stays.
    """
    listed = list(changes)
    left = Counter(change.date for change in listed)
    found = []
    for change in listed:
        found.append(f"of-{change.date}-{left[change.date]}")
        left[change.date] -= 1
    return found


def _maps(base: str, pages: tuple[str, ...]) -> Iterator[Artifact]:
    """One map, or several and a map of these."""
    parts = [pages[start : start + MOST] for start in range(0, len(pages), MOST)]
    if len(parts) == 1:
        yield _map(MAP, "urlset", "url", (full_address(base, path) for path in pages))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield _map(MAP, "sitemapindex", "sitemap", (full_address(base, name) for name in names))
    for name, part in zip(names, parts, strict=True):
        yield _map(name, "urlset", "url", (full_address(base, path) for path in part))


def _map(path: str, whole: str, each: str, addresses: Iterable[str]) -> Artifact:
    lines = "".join(f"<{each}><loc>{escape(found)}</loc></{each}>\n" for found in addresses)
    return Artifact(path, f'{_HEAD}<{whole} xmlns="{_MAPS}">\n{lines}</{whole}>\n'.encode())


def _feed(content: Content, base: str) -> str:
    """What changed in substance, as Atom (RFC 4287); all its days are days of the content."""
    site, changes = content.site, content.changes.changes
    page, itself = full_address(base, address("changes")), full_address(base, FEED)
    entries = "".join(
        _entry(change, f"{page}#{anchor}")
        for change, anchor in zip(changes, anchors(changes), strict=True)
    )
    newest = max((change.date for change in changes), default=site.as_of)
    return (
        f'{_HEAD}<feed xmlns="{_ATOM}" xml:lang="{escape(site.language)}">\n'
        f"<title>{escape(site.title)}: what changed</title>\n<id>{escape(page)}</id>\n"
        f'<link rel="self" type="application/atom+xml" href="{escape(itself)}"/>\n'
        f'<link rel="alternate" type="text/html" href="{escape(page)}"/>\n'
        f"<updated>{_moment(newest)}</updated>\n"
        f"<author><name>{escape(site.maker or site.title)}</name></author>\n{entries}</feed>\n"
    )


def _entry(change: Change, found_at: str) -> str:
    return (
        f"<entry>\n<title>{escape(change.what)}</title>\n<id>{escape(found_at)}</id>\n"
        f'<link rel="alternate" type="text/html" href="{escape(found_at)}"/>\n'
        f"<updated>{_moment(change.date)}</updated>\n"
        f"<summary>Why: {escape(change.why)}</summary>\n</entry>\n"
    )


def _moment(day: str) -> str:
    """The beginning of a day, or of a month or year where no more is known."""
    return f"{(day + '-01-01')[:10]}T00:00:00Z"
