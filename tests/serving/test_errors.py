"""From a problem that is shown over a page to what its code means, on its page."""

from __future__ import annotations

import re
import shutil

import pytest

from ketcompare.catalogue import CATALOGUE
from ketcompare.commands.project import Project
from ketcompare.explaining.causes import CAUSES
from ketcompare.serving.errors import errors_page
from ketcompare.serving.showing import news, shown
from ketcompare.serving.workshop import Workshop
from projects.copying import edit


def test_every_code_is_led_to_from_the_list_of_all() -> None:
    """In the groups of the documents, and nowhere out of the server."""
    listed = errors_page("_live/errors")

    assert listed is not None
    links = re.findall(rb'<a href="([^"]*)"', listed)
    assert links == [b"/", *(f"/_live/errors/{code}".encode() for code in CATALOGUE)]


@pytest.mark.parametrize("code", ["unknown-term", "tab-indentation", "not-verified"])
def test_a_code_is_explained_with_its_cause_and_what_is_printed(
    code: str, project: Project
) -> None:
    """As `explain` tells it in a terminal, with the way back to all codes."""
    state = Workshop(project).first()

    page = shown(state, f"/_live/errors/{code}")

    text = re.sub(r"<[^>]*>", "", page.body.decode())
    assert page.status == 200
    assert f"Cause: {re.sub('`', '', CAUSES[code])}" in text
    assert f"[{code}]" in text
    assert b'<a href="/_live/errors">All codes</a>' in page.body


@pytest.mark.parametrize("path", ["_live/errors/no-such-code", "_live/errors/", "errors/bad-date"])
def test_no_other_page_is_made(path: str) -> None:
    """What is no code is missing as any other page is."""
    assert errors_page(path) is None


def test_an_error_is_explained_while_the_project_is_in_ruins(project: Project) -> None:
    """Also without any templates, and what is wrong is shown over it too."""
    shutil.rmtree(project.templates)
    edit(project.content / "sources/cold-tap.yaml", "term: works_slowly", "term: work_slowly")
    state = Workshop(project).first()

    page = shown(state, "/_live/errors/broken-template")

    assert page.status == 200
    assert b"Cause: " in page.body
    assert news(page)["page"] == page.tag
    assert {each.code for each in page.problems} >= {"unknown-term"}
