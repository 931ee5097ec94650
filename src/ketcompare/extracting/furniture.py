"""Clearing a saved page of its furniture: menus, banners, forms, lists of other posts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from bs4.element import PageElement

from ketcompare.extracting.folding import HEADINGS, names, open_folds, remove_unseen
from ketcompare.extracting.grids import make_tables

_FURNITURE = "nav header footer aside form select input textarea dialog menu".split()
_ROLES = frozenset("navigation banner contentinfo complementary search dialog alertdialog".split())
_NAMES = frozenset(
    "nav navbar navigation menu breadcrumb breadcrumbs cookie cookies consent gdpr related share "
    "sharing social newsletter subscribe subscription signup optin popup modal overlay sidebar "
    "pagination pager comments comment disqus respond toc widget cta promo advert adverts "
    "advertisement ads skip topbar masthead footer header hero-form recommended recent-posts "
    "more-posts related-posts read-next author-bio author-box announcement".split()
)
_WITHIN = re.compile(
    r"cookie|consent|gdpr|newsletter|breadcrumb|nav-?menu|mega-?menu|related-?posts|share-?buttons|"
    r"table-of-contents|author-?box|author-?bio|post-navigation|sharedaddy|popup|"
    r"recent-?posts|announcement"
)
_WORD = re.compile(r"[a-z]+")
_REFERENCES = re.compile(
    r"\s*(?:references|sources|citations|bibliography|works cited|footnotes|notes)\W*", re.I
)
_HEADED = re.compile(
    r"(?:(?:related|recent|latest|popular|similar|other|more|featured|trending|further) "
    r"(?:posts?|articles?|blogs?|stories|news|reads?|resources|from .{1,40})|latest|related|"
    r"you (?:may|might) (?:also )?(?:like|enjoy)|(?:read|up) next|keep reading|recommended.{0,20}|"
    r"categories|archives?|tags?|search|share(?: this.{0,20})?|follow us|connect with us|"
    r"leave a (?:reply|comment)|comments?|(?:\d+|no) (?:comments?|thoughts?).{0,30}|"
    r"about the author|(?:table of )?contents|in this (?:article|post|guide)|on this page|jump to|"
    r"(?:sign up|subscribe|join).{0,40}newsletter|newsletter|subscribe|get in touch|contact us|"
    r"quick links|opening hours|our locations?)\W*",
    re.I,
)
"""What stands over a part that is no part of the article."""
_IMPRINT = re.compile(r"\s*(?:©|\(c\) |copyright\b)", re.I)
_BLOCKS = ["div", "section", "ul", "ol", "td", "table", "p", "figure"]
_MOST = 0.5
"""An element with more than this share of the page's text is no furniture, whatever its name."""
_ENOUGH = 0.4
"""An article has to hold this share of the main part to be taken for all of it."""
_BEFORE_TITLE = 0.25
"""The most that may stand before an article's title without being a part of it."""
_MOST_LINKED = 0.6
_FEW_LINKS = 3


def article_element(soup: BeautifulSoup) -> Tag:
    """The element that holds the article, cleared of furniture."""
    remove_unseen(soup)
    open_folds(soup)
    root = _root(soup)
    make_tables(root)
    whole = _length(root)
    for element in root.find_all(True):
        if not element.decomposed and _is_furniture(element, whole):
            element.decompose()
    for heading in root.find_all(HEADINGS):
        if not heading.decomposed and _HEADED.fullmatch(_words(heading)):
            _remove_part(heading, whole)
    _remove_before_title(root)
    return root


def find_title(element: Tag) -> Tag | None:
    """The heading that is the title of what an element holds."""
    return element.find("h1") or element.find(True, {"role": "heading", "aria-level": "1"})


def _root(soup: BeautifulSoup) -> Tag:
    main = soup.find("main") or soup.find(True, {"role": "main"}) or soup.body or soup
    articles = [each for each in main.find_all("article") if not each.find("article")]
    longest = max(articles, key=_length, default=None)
    if longest is not None and _length(longest) >= _ENOUGH * _length(main):
        return longest
    return main


def _length(element: Tag) -> int:
    return len(element.get_text(" ", strip=True))


def _words(element: Tag) -> str:
    return " ".join(element.get_text(" ").split())


def _is_furniture(element: Tag, whole: int) -> bool:
    named = element.name in _FURNITURE or element.get("role") in _ROLES or _has_name(element)
    if not (named or _is_headed(element) or _is_all_links(element) or _is_imprint(element)):
        return False
    if _length(element) > _MOST * whole:
        return False
    # A page may put its list of references into a footer or an aside.
    headings = element.find_all([*HEADINGS, "strong", "p"])
    return not any(_REFERENCES.fullmatch(each.get_text()) for each in headings)


def _has_name(element: Tag) -> bool:
    if element.name in ("h1", "h2", "h3", "h4", "p", "li", "td", "th", "tr", "table"):
        return False
    told = names(element)
    return bool(_WITHIN.search(told)) or any(map(_names_furniture, told.split()))


def _names_furniture(name: str) -> bool:
    """Whether a class or id names furniture by its first or last word, as `site-nav` does."""
    parts = _WORD.findall(name)
    return name in _NAMES or bool(parts and (parts[0] in _NAMES or parts[-1] in _NAMES))


def _is_headed(element: Tag) -> bool:
    """Whether every heading of a block stands over something that is no part of an article."""
    if element.name not in ("div", "section", "td"):
        return False
    found = [each for each in element.find_all(HEADINGS) if not _is_on_card(each, element)]
    top = [each for each in found if each.name == min(each.name for each in found)]
    return bool(top) and all(_HEADED.fullmatch(_words(each)) for each in top)


def _is_on_card(heading: Tag, element: Tag) -> bool:
    """Whether a heading is that of a teaser: of an article, item or link within the element."""
    card = heading.find_parent(["article", "li", "a"])
    return card is not None and card is not element and element in card.parents


def _is_imprint(element: Tag) -> bool:
    """Whether a block begins as the last line of a page does."""
    return element.name in _BLOCKS and _IMPRINT.match(element.get_text()) is not None


def _is_all_links(element: Tag) -> bool:
    """Whether a block is little more than a row of links, and no list of references."""
    if element.name not in _BLOCKS:
        return False
    links = element.find_all("a", href=True)
    linked = sum(map(_length, links))
    if len(links) < _FEW_LINKS or linked < _MOST_LINKED * _length(element):
        return False
    before = element.find_previous([*HEADINGS, "strong", "b"])
    return not (before and _REFERENCES.fullmatch(before.get_text()))


def _remove_part(heading: Tag, whole: int) -> None:
    """Take out a heading with what follows it, up to the next that is as high."""
    part = [heading, *_following(heading)]
    tags = [each for each in part if isinstance(each, Tag)]
    if sum(map(_length, tags)) <= _MOST * whole:
        for each in part:
            each.extract()


def _following(heading: Tag) -> Iterator[PageElement]:
    for each in heading.next_siblings:
        if isinstance(each, Tag) and (
            (each.name in HEADINGS and each.name <= heading.name)
            or any(not _is_on_card(found, each) for found in each.find_all(HEADINGS))
        ):
            return
        yield each


def _remove_before_title(root: Tag) -> None:
    """Take out what stands before the title: bars, crumbs, telephone numbers."""
    title = find_title(root)
    if title is None or not _words(title):
        return
    before: list[PageElement] = []
    node = title
    while node is not root and node.parent is not None:
        before += node.previous_siblings
        node = node.parent
    length = sum(len(each.get_text(" ", strip=True)) for each in before)
    if length <= _BEFORE_TITLE * _length(root):
        for each in before:
            each.extract()
