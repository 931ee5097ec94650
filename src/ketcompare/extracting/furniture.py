"""Clearing a saved page of its furniture: menus, banners, forms, lists of other posts."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag

_UNSEEN = "script style noscript template svg iframe canvas video audio object".split()
_FURNITURE = "nav header footer aside form select input textarea dialog menu".split()
_ROLES = frozenset("navigation banner contentinfo complementary search dialog alertdialog".split())
_NAMES = frozenset(
    "nav navbar navigation menu breadcrumb breadcrumbs cookie cookies consent gdpr related share "
    "sharing social newsletter subscribe subscription signup optin popup modal overlay sidebar "
    "pagination pager comments comment disqus respond toc widget widgets cta promo advert adverts "
    "advertisement ads skip topbar masthead footer header hero-form recommended recent-posts "
    "more-posts related-posts read-next author-bio".split()
)
_WORD = re.compile(r"[a-z]+")
_REFERENCES = re.compile(r"\s*(?:references|sources|citations|bibliography|works cited)\W*", re.I)
_MOST = 0.5
"""An element with more than this share of the page's text is no furniture, whatever its name."""
_ENOUGH = 0.4
"""An article has to hold this share of the main part to be taken for all of it."""


def article_element(soup: BeautifulSoup) -> Tag:
    """The element that holds the article, cleared of furniture."""
    _remove_unseen(soup)
    _open_accordions(soup)
    root = _root(soup)
    whole = len(root.get_text(" ", strip=True))
    for element in root.find_all(True):
        if not element.decomposed and _is_furniture(element, whole):
            element.decompose()
    return root


def _remove_unseen(soup: BeautifulSoup) -> None:
    for element in soup(_UNSEEN):
        element.decompose()
    for element in soup.find_all(True):
        if not element.decomposed and _is_hidden(element):
            element.decompose()


def _is_hidden(element: Tag) -> bool:
    style = str(element.get("style") or "").replace(" ", "").lower()
    hidden = element.get("aria-hidden") == "true" or element.has_attr("hidden")
    # The answers of an accordion are hidden until somebody asks: they are part of the article.
    folded = element.get("role") in ("region", "tabpanel") or "until-found" in str(
        element.get("hidden")
    )
    return not folded and (hidden or "display:none" in style)


def _open_accordions(soup: BeautifulSoup) -> None:
    """Make headings of what unfolds an answer; other buttons go."""
    for element in soup(["button", "summary"]):
        heading = element.find_parent(["h1", "h2", "h3", "h4", "h5", "h6"])
        unfolds = element.has_attr("aria-expanded") or element.has_attr("aria-controls")
        in_menu = element.find_parent(["nav", "header"])
        asks = element.get_text(strip=True).endswith("?")
        if heading or element.name == "summary" or asks or (unfolds and not in_menu):
            element.name = "span" if heading else "p"
        else:
            element.decompose()


def _root(soup: BeautifulSoup) -> Tag:
    main = soup.find("main") or soup.find(True, {"role": "main"}) or soup.body or soup
    articles = [each for each in main.find_all("article") if not each.find_parent("article")]
    longest = max(articles, key=_length, default=None)
    if longest is not None and _length(longest) >= _ENOUGH * _length(main):
        return longest
    return main


def _length(element: Tag) -> int:
    return len(element.get_text(" ", strip=True))


def _is_furniture(element: Tag, whole: int) -> bool:
    named = element.name in _FURNITURE or element.get("role") in _ROLES or _has_name(element)
    if not named or _length(element) > _MOST * whole:
        return False
    # A page may put its list of references into a footer or an aside.
    headings = element.find_all(["h1", "h2", "h3", "h4", "h5", "h6", "strong", "p"])
    return not any(_REFERENCES.fullmatch(each.get_text()) for each in headings)


def _has_name(element: Tag) -> bool:
    if element.name in ("h1", "h2", "h3", "h4", "p", "li", "td", "th", "tr", "table"):
        return False
    names = " ".join(map(str, [*element.get_attribute_list("class"), element.get("id")]))
    return any(_names_furniture(name) for name in names.lower().split())


def _names_furniture(name: str) -> bool:
    """Whether a class or id names furniture by its first or last word, as `site-nav` does."""
    parts = _WORD.findall(name)
    return name in _NAMES or bool(parts and (parts[0] in _NAMES or parts[-1] in _NAMES))
