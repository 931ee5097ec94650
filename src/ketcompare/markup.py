"""Markdown to markup. A text is converted once, wherever its links lead to from page to page."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension
from markdown.treeprocessors import Treeprocessor

from ketcompare.prose import Converted

_GAP: Final = re.compile(r'(?<=<a href=")\d+(?=")')
_ONE_AT_A_TIME: Final = threading.Lock()


def convert(markdown: str) -> Converted:
    """A text as markup."""
    with _ONE_AT_A_TIME:
        converter, links = _converter()
        links.targets = []  # of a text without words no part is run
        pieces = _GAP.split(converter.reset().convert(markdown))
        targets = tuple(links.targets)
        fragments = frozenset(_ids(converter.toc_tokens))  # type: ignore[attr-defined]
    return Converted(tuple(pieces), targets, fragments)


class _Links(Treeprocessor):
    """Leaves a number for the address of each link; heads of tables get their scope."""

    targets: list[str]

    def run(self, root: Element) -> None:
        for anchor in root.iter("a"):
            self.targets.append(anchor.get("href", ""))
            anchor.set("href", str(len(self.targets)))
        for heading in root.iter("th"):
            heading.set("scope", "col")
            heading.attrib.pop("style", None)
        for cell in root.iter("td"):
            cell.attrib.pop("style", None)


class _Plain(Extension):
    """Markdown whose links are resolved by us and whose raw markup is text."""

    def __init__(self, links: _Links) -> None:
        super().__init__()
        self._links = links

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(self._links, "links", 0)


@lru_cache(maxsize=1)
def _converter() -> tuple[Markdown, _Links]:
    """The converter: making one takes longer than most texts do."""
    links = _Links()
    # Named as classes: by their names they would be looked for in all that is installed.
    extensions = [TableExtension(), TocExtension(), SaneListExtension(), DefListExtension()]
    return Markdown(extensions=[*extensions, _Plain(links)], output_format="html"), links


def _ids(tokens: list[dict[str, Any]]) -> Iterator[str]:
    for token in tokens:
        yield str(token["id"])
        yield from _ids(token["children"])
