"""What is left where the system sets all colours."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

# Behind text the system paints its own ground, so text in the colour of that ground is not seen.
UNSEEN = """() => {
  const probe = document.body.appendChild(document.createElement("p"));
  probe.style.color = "Canvas";
  const ground = getComputedStyle(probe).color;
  probe.remove();
  const isText = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim();
  return [...document.body.querySelectorAll(":not(svg, svg *)")]
    .filter((each) => [...each.childNodes].some(isText))
    .filter((each) => getComputedStyle(each).color === ground)
    .map((each) => each.className || each.tagName);
}"""
LOOKS = """() => {
  const marks = [...document.querySelectorAll("#mark .mark:first-child")].slice(0, 5);
  return marks.map((mark) => {
    const style = getComputedStyle(mark);
    const properties = ["--mark-fill", "--mark-dash"].map((name) => style.getPropertyValue(name));
    return [...properties, mark.children.length].join(" ");
  });
}"""


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, chromium: Browser, gallery_address: str) -> Iterator[Page]:
    """The gallery of components in forced colours."""
    scheme: Literal["light", "dark"] = request.param
    opened = chromium.new_page(color_scheme=scheme, forced_colors="active")
    opened.goto(gallery_address)
    yield opened
    opened.close()


def test_all_text_can_be_seen(page: Page) -> None:
    """Also that which is light on dark elsewhere: buttons, the label of a bar."""
    assert page.evaluate(UNSEEN) == []


def test_the_five_looks_of_a_mark_differ_without_colour(page: Page) -> None:
    """By what fills them, by their outline, by a stroke."""
    looks = page.evaluate(LOOKS)

    assert len(looks) == 5
    assert all(one != other for one, other in combinations(looks, 2))
