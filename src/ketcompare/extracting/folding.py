"""What a page hides and what it only folds away: the answers of an accordion are read, too."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag

HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
_UNSEEN = "script style noscript template svg iframe canvas video audio object".split()
_FOLDS = re.compile(r"accordion|faq|toggle|collaps|tab-?(?:content|panel)|answer|fold|expand", re.I)


def remove_unseen(soup: BeautifulSoup) -> None:
    """Take out what no reader sees; what a press unfolds stays."""
    for element in soup(_UNSEEN):
        element.decompose()
    for element in soup.find_all(True):
        if not element.decomposed and _is_hidden(element) and not _is_folded(element):
            element.decompose()


def open_folds(soup: BeautifulSoup) -> None:
    """Make headings of what unfolds an answer; other buttons go."""
    for element in soup(["button", "summary"]):
        heading = element.find_parent(HEADINGS)
        in_menu = element.find_parent(["nav", "header"])
        unfolds = element.name == "summary" or _unfolds(element)
        if heading or (unfolds and not in_menu):
            element.name = "span" if heading else "p"
        else:
            element.decompose()


def names(element: Tag) -> str:
    """The element's classes and id, in small letters."""
    told = [*element.get_attribute_list("class"), element.get("id")]
    return " ".join(str(each) for each in told if each).lower()


def _unfolds(button: Tag) -> bool:
    told = button.has_attr("aria-expanded") or button.has_attr("aria-controls")
    return told or button.get_text(strip=True).endswith("?") or _is_in_fold(button)


def _is_hidden(element: Tag) -> bool:
    style = str(element.get("style") or "").replace(" ", "").lower()
    hidden = element.get("aria-hidden") == "true" or element.has_attr("hidden")
    return hidden or "display:none" in style


def _is_folded(element: Tag) -> bool:
    """Whether it is hidden only until somebody asks."""
    asked = element.get("role") in ("region", "tabpanel") or "until-found" in str(
        element.get("hidden")
    )
    answers = "acceptedAnswer" in str(element.get("itemprop"))
    return asked or answers or _is_in_fold(element)


def _is_in_fold(element: Tag) -> bool:
    near = [element, *list(element.parents)[:2]]
    return any(_FOLDS.search(names(each)) for each in near if each.name not in ("body", "html"))
