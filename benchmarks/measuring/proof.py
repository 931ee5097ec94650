"""Whether what was measured did its work: pages counted, sentences found, nothing stale."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from random import Random
from typing import Final

from measuring.editing import SAYS

_SAMPLED: Final = 25
_ID: Final = re.compile(r"^    - id: (\S+)$", re.MULTILINE)


class UntrueError(Exception):
    """A site is not what its content says."""


@dataclass(frozen=True)
class Site:
    """A written site, to be looked at."""

    folder: Path

    def pages(self) -> int:
        """How many pages there are."""
        return sum(1 for _ in self.folder.rglob("*.html"))

    def kinds(self) -> Counter[str]:
        """How many pages of each kind: the first part of their path."""
        return Counter(
            kind_of(each.relative_to(self.folder)) for each in self.folder.rglob("*.html")
        )

    def megabytes(self) -> float:
        """How large all files are together."""
        return sum(each.stat().st_size for each in self.folder.rglob("*") if each.is_file()) / 1e6

    def has(self, page: str, words: str) -> bool:
        """Whether a page is there and shows the words."""
        file = self.folder / page
        return file.is_file() and html.escape(words, quote=False) in _plain(file)


def kind_of(path: Path) -> str:
    """The kind of a page by its path: the folder it is in, or that it is one of few."""
    return path.parts[0] if path.parts[0] in _KINDS and len(path.parts) > 2 else "other"


_KINDS: Final = frozenset(("claims", "topics", "sources", "pairs"))


def _plain(file: Path) -> str:
    return file.read_text("utf-8").replace("&#39;", "'").replace("&#34;", '"')


@dataclass(frozen=True)
class Claims:
    """What content says, read anew from its files and by no code of the engine."""

    content: Path

    @cached_property
    def sample(self) -> Mapping[str, str]:
        """Some claims as address and sentence, always the same of the same content."""
        random = Random(0)
        files = sorted((self.content / "sources").glob("*.yaml"))
        return dict(_some_claim(random.choice(files), random) for _ in range(_SAMPLED))


def _some_claim(file: Path, random: Random) -> tuple[str, str]:
    text = file.read_text("utf-8")
    found = random.choice(list(_ID.finditer(text)))
    topic = re.findall(r"^  (\w+):$", text[: found.start()], re.MULTILINE)[-1]
    says = text[found.end() :].split(SAYS, maxsplit=1)[1].split("\n", maxsplit=1)[0]
    return f"{file.stem}/{topic}/{found[1]}", says.strip('"')


def prove(site: Site, claims: Claims, *, count: int) -> None:
    """Fail unless the site has a page for each claim, and sampled claims stand on their pages."""
    pages = site.kinds()["claims"]
    if pages < count:
        raise UntrueError(f"{site.folder} has {pages} claim pages for {count} claims")
    for address, says in claims.sample.items():
        if not site.has(f"claims/{address}/index.html", says):
            raise UntrueError(f"{site.folder}: the page of {address} does not say: {says}")


def prove_same(site: Path, clean: Path) -> None:
    """Fail unless two sites have the same files with the same bytes."""
    one, other = _files(site), _files(clean)
    for name in sorted({*one, *other}):
        if name not in one or name not in other:
            raise UntrueError(f"only one of two builds has {name}")
        if one[name].read_bytes() != other[name].read_bytes():
            raise UntrueError(f"{name} is stale: a clean build writes something else")


def _files(folder: Path) -> dict[str, Path]:
    return {
        str(each.relative_to(folder)): each
        for each in folder.rglob("*")
        if each.is_file() and not each.relative_to(folder).parts[0].startswith(".ketcompare")
    }
