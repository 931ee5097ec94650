"""Links of prose: what checking lets pass is what rendering finds, and nothing else."""

from __future__ import annotations

import pytest

from ketcompare.checking.prose import MADE, link_fault
from ketcompare.content import Content, Prose
from ketcompare.model import Page
from ketcompare.rendering.addresses import PATTERNS, address
from rendering import invented

WITHOUT_LINKS = {"missing"}
"""Pages that nobody links to."""


def page(target: str) -> Prose:
    """A page of prose with a single link."""
    return Prose(Page(title="One", description="One.", order=1), f"[x]({target})\n")


def least() -> Content:
    """The invented content with one source, and nothing that is not needed."""
    return invented.content(
        sources={"elm": invented.SOURCES["elm"]}, provenance={}, situations=(), prose={}
    )


def test_every_page_that_is_made_may_be_linked_to() -> None:
    """A new kind of page is known to the check as well."""
    made = {kind for kind, pattern in PATTERNS.items() if "{}" not in pattern}

    assert set(MADE) == made - WITHOUT_LINKS


@pytest.mark.parametrize("content", [invented.content(), least()], ids=["much", "least"])
def test_a_made_page_passes_exactly_where_the_site_has_it(content: Content) -> None:
    """A page that is left out, as there is nothing to show, cannot be linked to."""
    paths = invented.site(content)

    passing = {name for name in MADE if link_fault(content, f"page:{name}") is None}

    assert passing == {name for name in MADE if address(name) in paths}


@pytest.mark.parametrize(
    "target",
    [
        "topic:warmth",
        "topic:warmth#term-warms",
        "topic:warmth#term-steams",
        "source:ash#reference-1",
        "claim:ash/warmth/tea-warms",
        "situation:cold",
        "page:silences",
        "https://example.org/",
        "mailto:someone@example.org",
    ],
)
def test_what_passes_is_rendered(target: str) -> None:
    """No link that the check lets pass fails later."""
    content = invented.content(prose={"one": page(target)})

    assert link_fault(content, target) is None
    assert "one/index.html" in invented.site(content)


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("topic:cold", "there is no topic `cold`"),
        ("topic:warmth#term-cold", "has nothing called `term-cold`"),
        ("topic:burns#term-hurts", "has nothing called `term-hurts`"),
        ("page:one#nowhere", "has nothing called `nowhere`"),
        ("planet:mars", "no kind of page `planet`"),
        ("../elsewhere.html", "is not a link"),
        ("", "is not a link"),
    ],
)
def test_what_leads_nowhere_is_told(target: str, message: str) -> None:
    """A wrong id, a wrong place on a page, a wrong kind, a path."""
    content = invented.content(prose={"one": page(target)})

    fault = link_fault(content, target)

    assert fault is not None
    assert message in fault[0]
