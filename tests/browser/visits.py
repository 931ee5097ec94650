"""Goes to a page once, and notes all that its looks must not do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from playwright.sync_api import Page, ViewportSize

WIDTHS: Final = (320, 768, 1280, 1920)
FOCUSED_WIDTHS: Final = (320, 1280)
LARGE_TEXT_WIDTHS: Final = (320, 1280)
LEAST_SIZE: Final = 15
TWICE_THE_TEXT: Final = {"standard": 32, "fixed": 26}
MOST_FOCUSED: Final = 60
"""Of the things that can have the focus, evenly spread: a long page repeats what it has."""

SIDEWAYS: Final = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.body.querySelectorAll("*")]
    .filter((each) => each.getBoundingClientRect().right > width + 0.5)
    .slice(-3).map((each) => `${each.tagName} ${each.className}`);
}"""

SMALL: Final = """(least) => {
  const isText = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim();
  return [...document.body.querySelectorAll(":not(.mark__letter)")]
    .filter((each) => [...each.childNodes].some(isText) && each.checkVisibility())
    .filter((each) => parseFloat(getComputedStyle(each).fontSize) < least - 0.01)
    .map((each) => `${each.tagName} ${each.className}`);
}"""

# From the foot of the page to its head: so each comes from under what sticks to the window's top.
FOCUS: Final = """(most) => {
  const outlined = (each) => {
    const style = getComputedStyle(each);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  };
  const hit = (each, x, y) => {
    const found = document.elementFromPoint(x, y);
    return found !== null && (each.contains(found) || found.contains(each));
  };
  for (const each of document.querySelectorAll("details")) each.open = true;
  const kinds = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const every = [...document.querySelectorAll(kinds)].filter((each) => each.checkVisibility());
  const step = Math.ceil(every.length / most);
  const all = every.filter((_, at) => at % step === 0);
  const unseen = [], covered = [];
  for (const each of all.reverse()) {
    each.focus();
    const told = `${each.tagName} ${each.className} ${each.textContent.trim().slice(0, 40)}`;
    if (![each, ...each.querySelectorAll("*")].some(outlined)) unseen.push(told);
    const box = each.getClientRects()[0];
    const middle = box.left + box.width / 2;
    const tops = [box.top + 2, box.top + box.height / 2, box.bottom - 2];
    if (!tops.every((y) => hit(each, middle, y))) covered.push(told);
  }
  return [all.length, unseen, covered];
}"""


# A cell of a comparison, on a phone: whose it is, is told by a line at its side.
UNMARKED: Final = """() => [...document.querySelectorAll(".compare td[class*='subject-']")]
  .filter((each) => parseFloat(getComputedStyle(each).borderInlineStartWidth) < 4)
  .map((each) => each.textContent.trim().slice(0, 40))"""


@dataclass(frozen=True)
class Visit:
    """What was noted on a page.

    Widths at which it scrolls sideways, text that is too small, cells of a phone's comparison
    without the line of their subject, what shows no focus, what is covered when it has the focus.
    """

    sideways: dict[str, list[str]]
    small: list[str]
    unmarked: list[str]
    focusable: int
    unseen: list[str]
    covered: list[str]


def visit(page: Page, large: Page, address: str) -> Visit:
    """Look at an address on two pages, the second of which has double text."""
    _resize(page, 320)
    page.goto(address)
    large.goto(address)
    unmarked, small = page.evaluate(UNMARKED), page.evaluate(SMALL, LEAST_SIZE)
    sideways, focus = {}, []
    for width in WIDTHS:
        sideways[str(width)] = _sideways(page, width)
        if width in FOCUSED_WIDTHS:
            focus.append(_focus(page))
    for width in LARGE_TEXT_WIDTHS:
        sideways[f"{width}, double text"] = _sideways(large, width)
    return Visit(
        sideways={at: parts for at, parts in sideways.items() if parts},
        small=small,
        unmarked=unmarked,
        focusable=focus[0][0],
        unseen=[each for _, unseen, _ in focus for each in unseen],
        covered=[each for _, _, covered in focus for each in covered],
    )


def enlarge_text(page: Page) -> None:
    """Double the size of all text of a page and of what it opens next; rules on widths follow.

    A picture that is taken of the page undoes it.
    """
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": TWICE_THE_TEXT})


def _resize(page: Page, width: int) -> None:
    page.set_viewport_size(ViewportSize(width=width, height=900))


def _sideways(page: Page, width: int) -> list[str]:
    _resize(page, width)
    return list(page.evaluate(SIDEWAYS))


def _focus(page: Page) -> tuple[int, list[str], list[str]]:
    """How many things can have the focus; a key first, so that the browser shows it."""
    page.keyboard.press("Tab")
    count, unseen, covered = page.evaluate(FOCUS, MOST_FOCUSED)
    return count, unseen, covered
