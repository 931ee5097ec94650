"""Prose: Markdown to markup, with links by kind and id instead of by address."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

Link = Callable[[str], str]

TARGET: Final = re.compile(
    r"^(?P<kind>[a-z]+):(?P<ids>[a-z0-9/_-]*)(?:#(?P<fragment>[A-Za-z0-9_-]+))?$"
)
ELSEWHERE: Final = ("http:", "https:", "mailto:", "tel:", "sms:", "#")


class _Links(Treeprocessor):
    """Turns `topic:onset` into the address of that page; heads of tables get their scope."""

    def __init__(self, processor: Markdown, link: Link) -> None:
        super().__init__(processor)
        self.link = link

    def run(self, root: Element) -> None:
        for anchor in root.iter("a"):
            anchor.set("href", self.link(anchor.get("href", "")))
        for heading in root.iter("th"):
            heading.set("scope", "col")
            heading.attrib.pop("style", None)
        for cell in root.iter("td"):
            cell.attrib.pop("style", None)


class _PlainMarkdown(Extension):
    """Markdown whose links are resolved by us and whose raw markup is text."""

    def __init__(self, link: Link) -> None:
        super().__init__()
        self.link = link

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(_Links(md, self.link), "links", 0)


def markup(markdown: str, link: Link) -> str:
    """The markup of a page of prose; every link goes through `link`."""
    return _converter(link).convert(markdown)


def targets(markdown: str) -> tuple[str, ...]:
    """Where the links of a page of prose lead, as written, in their order."""
    found: list[str] = []

    def met(target: str) -> str:
        found.append(target)
        return target

    markup(markdown, met)
    return tuple(found)


def fragments(markdown: str) -> frozenset[str]:
    """What can be pointed at on a page of prose: its headings."""
    converter = _converter(lambda target: target)
    converter.convert(markdown)
    return frozenset(_ids(converter.toc_tokens))  # type: ignore[attr-defined]


def parsed(target: str) -> tuple[str, tuple[str, ...], str] | None:
    """Kind, ids and fragment of `topic:onset#term-first`; none for an address elsewhere."""
    if target.startswith(ELSEWHERE):
        return None
    found = TARGET.match(target)
    if found is None:
        raise LookupError(f"'{target}' is not a link: write it as 'topic:name' or 'page:name'.")
    ids = tuple(part for part in found["ids"].split("/") if part)
    return found["kind"], ids, found["fragment"] or ""


def _converter(link: Link) -> Markdown:
    return Markdown(
        extensions=["tables", "toc", "sane_lists", "def_list", _PlainMarkdown(link)],
        output_format="html",
    )


def _ids(tokens: list[dict[str, object]]) -> Iterator[str]:
    for token in tokens:
        yield str(token["id"])
        yield from _ids(token["children"])  # type: ignore[arg-type]
