"""Pages are valid: a parser that mends nothing in silence finds nothing to mend."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from ketcompare.rendering import Artifact
from rendering import invented, invented_evidence
from support.markup import faults
from support.true_site import one_of_each, true_site


def found_in(artifacts: Mapping[str, Artifact]) -> dict[str, list[str]]:
    """The faults of every page that has some."""
    pages = (path for path in artifacts if path.endswith(".html"))
    told = {path: faults(artifacts[path].content.decode()) for path in pages}
    return {path: each for path, each in told.items() if each}


def test_every_page_of_an_invented_site_is_valid() -> None:
    """Markup, ids, and what points at them."""
    assert found_in(invented.site(invented_evidence.content())) == {}


def test_a_page_of_every_kind_of_the_true_site_is_valid() -> None:
    """What is written in the content breaks no page either."""
    artifacts = {path: true_site().artifact(path) for path in one_of_each()}

    assert len(artifacts) > 20
    assert found_in(artifacts) == {}


@pytest.mark.parametrize(
    ("markup", "fault"),
    [
        ("<p><div>x</div></p>", "unexpected-end-tag"),
        ("<table><tr><p>x</p></tr></table>", "table-voodoo"),
        ("<a href='#x'>x</a>", "href points at x, which is not there"),
        ("<p id='a'></p><p id='a'></p>", "the id a stands 2 times"),
        ("<p aria-labelledby='b'></p>", "aria-labelledby points at b, which is not there"),
    ],
)
def test_faults_are_found(markup: str, fault: str) -> None:
    """Each of these a browser would mend or pass over."""
    page = f"<!DOCTYPE html><html lang='en'><title>x</title><body>{markup}"

    assert any(fault in each for each in faults(page))
    assert faults(page.replace(markup, "<p>x</p>")) == []
