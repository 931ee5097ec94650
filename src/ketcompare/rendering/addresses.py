"""Where every page stands, and the only way to link to one: an unknown target is a failure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from msgspec import Struct

PATTERNS: Mapping[str, str] = {
    "home": "index.html",
    "topic": "topics/{}/index.html",
    "findings": "topics/{}/evidence/index.html",
    "row": "topics/{}/{}/{}/index.html",
    "rows": "topics/{}/{}/{}/{}/index.html",
    "sources": "sources/index.html",
    "source": "sources/{}/index.html",
    "beside": "sources/{}/evidence/index.html",
    "claim": "claims/{}/{}/{}/index.html",
    "pairs": "pairs/index.html",
    "pair": "pairs/{}--{}/index.html",
    "agreements": "agreements/index.html",
    "disagreements": "disagreements/index.html",
    "silences": "silences/index.html",
    "evidence": "evidence/index.html",
    "references": "evidence/references/index.html",
    "questions": "questions/index.html",
    "situations": "situations/index.html",
    "situation": "situations/{}/index.html",
    "visit": "visit/index.html",
    "glossary": "glossary/index.html",
    "search": "search/index.html",
    "standards": "standards/index.html",
    "changes": "changes/index.html",
    "data": "data/index.html",
    "page": "{}/index.html",
    "missing": "404.html",
    "file": "{}",
}


SEARCH_FOLDER = "data/search/"
"""Where the search index stands; it is made from the written pages, after them."""


def address(kind: str, *ids: str) -> str:
    """The path of a page, relative to the site's root."""
    pattern = PATTERNS.get(kind)
    if pattern is None or pattern.count("{}") != len(ids):
        raise LookupError(f"There is no kind of page '{kind}' with {len(ids)} ids.")
    return pattern.format(*ids)


def root_of(path: str) -> str:
    """What leads from a page to the site's root: `../` for each folder above it."""
    return "../" * path.count("/")


class Addresses(Struct, frozen=True):
    """Every path that the site will hold, with the fragments that may be pointed at."""

    known: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, targets: Iterable[tuple[str, Collection[str]]]) -> Addresses:
        """Gather them; two pages at one path are a fault of the program."""
        known: dict[str, frozenset[str]] = {}
        for path, fragments in targets:
            if path in known:
                raise ValueError(f"Two pages want the address {path}.")
            known[path] = frozenset(fragments)
        return cls(known)

    def find(self, kind: str, *ids: str, fragment: str = "") -> str:
        """The path of a target from the site's root, after making sure that it will be there."""
        path = address(kind, *ids)
        if path not in self.known:
            raise LookupError(f"No page has the address {path}.")
        if fragment and fragment not in self.known[path]:
            raise LookupError(f"The page {path} has nothing called '{fragment}'.")
        return f"{path}#{fragment}" if fragment else path

    def has(self, kind: str, *ids: str) -> bool:
        """Whether the site has such a page."""
        return address(kind, *ids) in self.known
