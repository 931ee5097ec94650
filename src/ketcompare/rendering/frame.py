"""What surrounds every page: the notice, the menu, the foot, the signs that may be drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from markupsafe import Markup
from msgspec import Struct

from ketcompare.rendering import wording
from ketcompare.rendering.assets import Assets
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.bounds import many
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.public import FEED, full_address


class MenuItem(Struct, frozen=True):
    """One link of the menu; `section` tells on which pages it is the current one."""

    words: str
    href: str
    section: str


class MarkSign(Struct, frozen=True):
    """The drawn sign of a source: a shape by its place, and its letter."""

    name: str
    shape: int
    letter: str


class Article(Struct, frozen=True):
    """The address of an article, as it stands on paper; null where it has none."""

    short: str
    url: str | None


class Frame(Struct, frozen=True):
    """The part of a page that is the same on all pages of one depth."""

    language: str
    site: str
    home: str
    style: str
    font: str
    icon: Markup
    loader: Markup
    scripts: Mapping[str, str]
    search: str
    menu: tuple[MenuItem, ...]
    pages: tuple[MenuItem, ...]
    topics: tuple[MenuItem, ...]
    interest: str
    statement: str | None
    advice: str | None
    crisis: tuple[CrisisPart, ...]
    dates: tuple[str, ...]
    unstated: tuple[str, ...]
    articles: tuple[Article, ...]
    feed: str | None
    marks: Mapping[str, MarkSign]


def frame(here: Here, assets: Assets) -> Frame:
    """The frame of a page."""
    site = here.context.content.site
    return Frame(
        language=site.language,
        site=site.title,
        home=here.link("home"),
        style=here.link("file", assets.style.path),
        font=here.link("file", assets.font.path),
        icon=Markup(assets.icon),
        loader=Markup(assets.loader),
        scripts={name: here.link("file", script.path) for name, script in assets.scripts.items()},
        search=here.link("search"),
        menu=_menu(here),
        pages=_pages(here),
        topics=_topics(here),
        interest=interest(here.context),
        statement=site.statement,
        advice=site.advice,
        crisis=crisis_parts(here.context),
        dates=_dates(here.context),
        unstated=_unstated(here.context),
        articles=_articles(here.context),
        feed=full_address(site.base_url, FEED) if site.base_url else None,
        marks=marks(source.mark for source in here.context.content.sources.values()),
    )


def interest(context: Context) -> str:
    """Who has something to sell, from what the sources' publishers are known to sell."""
    sold = Counter(each for source in context.content.sources.values() for each in source.sells)
    publishers = context.content.site.publishers
    return " ".join(
        f"{_how_many(context, count)} from {publishers} that sell {subject.short}."
        for subject in context.content.columns
        if (count := sold[subject.id])
    )


def _how_many(context: Context, count: int) -> str:
    of = context.source_count
    if count == of:
        return wording.capital(f"{wording.all_of(of, 'article')} come{'s' if of == 1 else ''}")
    comes = "comes" if count == 1 else "come"
    return wording.capital(f"{wording.number(count)} of the {wording.number(of)} articles {comes}")


def _menu(here: Here) -> tuple[MenuItem, ...]:
    kinds = (
        ("Home", "home"),
        ("Sources", "sources"),
        ("Where they differ", "disagreements"),
        ("What none says", "silences"),
        ("Evidence", "evidence"),
        ("Questions to ask", "questions"),
        ("Visit sheet", "visit"),
        ("Search", "search"),
    )
    return tuple(
        MenuItem(words, here.link(kind), kind)
        for words, kind in kinds
        if here.context.addresses.has(kind)
    )


def _pages(here: Here) -> tuple[MenuItem, ...]:
    kinds = (
        ("Your situation", "situations"),
        ("References", "references"),
        ("Where they agree", "agreements"),
        ("Two sources side by side", "pairs"),
        ("Words explained", "glossary"),
    )
    last = (("Standards", "standards"), ("Changes", "changes"), ("Data", "data"))
    prose = tuple(
        MenuItem(each.page.title, here.link("page", name), name)
        for name, each in here.context.content.prose.items()
    )
    return (*_menu(here), *_items(here, kinds), *prose, *_items(here, last))


def _items(here: Here, kinds: tuple[tuple[str, str], ...]) -> tuple[MenuItem, ...]:
    return tuple(
        MenuItem(words, here.link(kind), kind)
        for words, kind in kinds
        if here.context.addresses.has(kind)
    )


def _topics(here: Here) -> tuple[MenuItem, ...]:
    return tuple(
        MenuItem(topic.title, here.link("topic", name), name)
        for name, topic in here.context.content.topics.items()
    )


def _dates(context: Context) -> tuple[str, ...]:
    """When the texts came, when their passages were last verified, when the content was made."""
    received = [source.received for source in context.content.sources.values()]
    verified = [provenance.verified for provenance in context.content.provenance.values()]
    dates = [f"Articles received {wording.on(received)}."] if received else []
    dates += [f"Exact words last found in them {wording.on(verified)}."] if verified else []
    return (*dates, f"Content as of {wording.day(context.content.site.as_of)}.")


def _unstated(context: Context) -> tuple[str, ...]:
    """Who makes this site and who pays for it, said also where it is not stated."""
    site = context.content.site
    return (
        f"Made by {site.maker}." if site.maker else "Who makes this site is not stated.",
        f"Paid for by {site.payer}." if site.payer else "Who pays for this site is not stated.",
    )


def _articles(context: Context) -> tuple[Article, ...]:
    """The addresses of the articles; none where they are too many for the foot of a page."""
    sources = () if many(context) else context.content.sources.values()
    return tuple(Article(source.short, source.url) for source in sources)


def marks(letters: Iterable[str]) -> Mapping[str, MarkSign]:
    """The drawn marks of sources with these letters, by the names that pages refer to."""
    signs = (MarkSign(f"mark-{place}", place, letter) for place, letter in enumerate(letters, 1))
    return {sign.name: sign for sign in signs}
