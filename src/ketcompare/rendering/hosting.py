"""Files that tell a host how to serve the site: what to send along, how long pages may be kept.

`_headers` and `_redirects` are read by Netlify and by Cloudflare Pages, `_nginx.conf` is to be
included by nginx. The site works without any of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final
from urllib.parse import urlsplit

from ketcompare.content import Content
from ketcompare.rendering.addresses import address
from ketcompare.rendering.artifacts import Artifact

HEADERS: Final = "_headers"
REDIRECTS: Final = "_redirects"
NGINX: Final = "_nginx.conf"

FOR_GOOD: Final = "public, max-age=31536000, immutable"
"""For files whose names tell their content."""
FOR_A_WHILE: Final = "public, max-age=300"
"""For all others: what is put right is seen by everybody five minutes later."""
EVERYWHERE: Final[Mapping[str, str]] = {
    "Content-Security-Policy": "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""Sent with every answer. A page's own policy stands in its head; framing only a header forbids."""
FREE_DATA: Final = "Access-Control-Allow-Origin"
"""Programs of others may read the data files."""

_INDEX: Final = "index.html"
_DATA: Final = "data/"
_NAMED: Final = r"assets/[^/]+\.[0-9a-f]{10}\.[a-z0-9]+$"
"""How files named by their content are called: nginx has no room for whole paths."""


def hosting(content: Content, pages: Iterable[str], named: Iterable[str]) -> Iterator[Artifact]:
    """The files for hosts, from the paths of pages and of files named by their content."""
    below = urlsplit(content.site.base_url or "").path.rstrip("/")
    moved = {f"{below}/{old}": f"{below}/{new}" for old, new in _moved(content)}
    kept = tuple(f"{below}/{path}" for path in named)
    yield _file(HEADERS, _headers(below, sorted(_folders(pages)), kept))
    yield _file(REDIRECTS, _redirects(moved))
    yield _file(NGINX, _nginx(below, moved))


def _file(path: str, lines: Iterable[str]) -> Artifact:
    return Artifact(path, "".join(f"{line}\n" for line in lines).encode())


def _moved(content: Content) -> Iterator[tuple[str, str]]:
    """The former address of every renamed claim, and the present one."""
    for each in content.claims:
        if each.claim.moved_from:
            old = address("claim", each.source, each.topic, each.claim.moved_from)
            yield old, address("claim", each.source, each.topic, each.claim.id)


def _folders(pages: Iterable[str]) -> set[str]:
    """The first folders of all pages, and the pages that are in none."""
    return {path.partition("/")[0] + ("/*" if "/" in path else "") for path in pages}


def _headers(below: str, folders: Iterable[str], kept: Iterable[str]) -> Iterator[str]:
    """Blocks of one address each. No two set the same header: hosts would send both."""
    yield from _block(f"{below}/*", EVERYWHERE)
    for path in kept:
        yield from _block(path, {"Cache-Control": FOR_GOOD})
    for folder in ("", *folders):
        data = {FREE_DATA: "*"} if folder == f"{_DATA}*" else {}
        yield from _block(f"{below}/{folder}", {"Cache-Control": FOR_A_WHILE, **data})


def _block(path: str, headers: Mapping[str, str]) -> Iterator[str]:
    yield path
    yield from (f"  {name}: {value}" for name, value in headers.items())


def _redirects(moved: Mapping[str, str]) -> Iterator[str]:
    """Two lines for each moved page: its folder, and the file in it."""
    for old, new in moved.items():
        yield f"{old.removesuffix(_INDEX)} {new} 301"
        yield f"{old} {new} 301"


def _nginx(below: str, moved: Mapping[str, str]) -> Iterator[str]:
    """A server that keeps to the same rules; what is above it belongs to the `http` block."""
    yield "# Include this file in the http block of nginx.conf. Mend the lines marked with <--."
    yield "map $uri $ketcompare_keep {"
    yield f'    default "{FOR_A_WHILE}";'
    yield f'    "~^{below}/{_NAMED}" "{FOR_GOOD}";'
    yield "}"
    yield "map $uri $ketcompare_readers {"
    yield '    default "";'
    yield f'    "~^{below}/{_DATA}" "*";'
    yield "}"
    yield _SERVER
    yield from (f'    add_header {name} "{value}" always;' for name, value in EVERYWHERE.items())
    yield "    add_header Cache-Control $ketcompare_keep always;"
    yield f"    add_header {FREE_DATA} $ketcompare_readers;"
    yield f"    error_page 404 {below}/404.html;"
    yield f"    location ~ ^{below}/[._] {{ return 404; }}"
    yield from (f"    location ~ \\.{end}$ {{ default_type {kind}; }}" for end, kind in _KINDS)
    for old, new in moved.items():
        yield f"    location = {old.removesuffix(_INDEX)} {{ return 301 {new}; }}"
        yield f"    location = {old} {{ return 301 {new}; }}"
    yield "}"


_KINDS: Final = (("csv", "text/csv"), ("bib", "application/x-bibtex"))
"""The kinds of file that nginx does not know by itself."""
_SERVER: Final = """\
server {
    listen 8080;                    # <--
    server_name _;                  # <--
    root /srv/ketcompare;           # <-- the folder that holds the site
    index index.html;
    absolute_redirect off;
    charset utf-8;
    charset_types text/css text/csv text/plain application/javascript application/json;
    gzip on;
    gzip_comp_level 6;
    gzip_vary on;
    gzip_types text/css text/csv text/plain text/javascript application/javascript application/json
               application/xml image/svg+xml;"""
