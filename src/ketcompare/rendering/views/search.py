"""The page for searching: where the index is, and what to do where searching is not possible."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from ketcompare.rendering.addresses import SEARCH_FOLDER, address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.crisis_words import crisis_words
from ketcompare.rendering.exports import WORDS
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import Link, View

WHY = (
    "Searching needs a browser with scripts switched on, and pages that come from a web host. "
    "From disk, “python build.py serve” does that. Until then, look below for words like yours."
)


class SearchHelp(Struct, frozen=True):
    """Crisis help: at the top without a script, in place of all hits where one of `words` is typed.

    `pages` are the situations and questions that are for it.
    """

    lines: tuple[CrisisPart, ...]
    words: tuple[str, ...]
    pages: tuple[Link, ...]


class AskedFor(Struct, frozen=True):
    """A question, and other words by which readers look for it."""

    question: Link
    also: str


class SearchPage(View, frozen=True, kw_only=True):
    """The page that searches; addresses are relative to it."""

    index: str
    root: str
    glossary: str
    known: str
    why: str
    help: SearchHelp
    questions: tuple[AskedFor, ...]


def planned(context: Context) -> Iterator[PlannedPage]:
    """The one page."""
    del context
    yield PlannedPage(address("search"), "search.html", search_page, listed=False)


def search_page(here: Here) -> SearchPage:
    """The page, which does not find itself."""
    return SearchPage(
        title="Search",
        description="Find claims, pages and words. Every claim is shown with who says it.",
        section="search",
        hidden=True,
        scripts=("search",),
        index=f"{here.root}{SEARCH_FOLDER}pagefind.js",
        root=here.root,
        glossary=address("glossary"),
        known=here.link("file", WORDS),
        why=WHY,
        help=_help(here),
        questions=tuple(_questions(here)),
    )


def _questions(here: Here) -> Iterator[AskedFor]:
    """Every question with the words that lead to it; it helps without a script too."""
    for name, topic in here.context.content.topics.items():
        yield AskedFor(Link(topic.question, here.link("topic", name)), ", ".join(topic.also_asked))


def _help(here: Here) -> SearchHelp:
    content = here.context.content
    cases = (Link(e.title, here.link("situation", e.id)) for e in content.situations if e.crisis)
    topics = (
        Link(topic.question, here.link("topic", name))
        for name, topic in content.topics.items()
        if topic.crisis
    )
    return SearchHelp(
        lines=crisis_parts(here.context),
        words=crisis_words(content.site),
        pages=(*cases, *topics),
    )
