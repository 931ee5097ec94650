"""From a claim to those who can mend it: its line, and a report that is filled in."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from bs4 import BeautifulSoup

from ketcompare.commands.project import Project
from ketcompare.comparing.compare import compare
from ketcompare.loading.folder import load
from ketcompare.rendering.site import prepare
from projects.copying import copy_of_valid, edit
from rendering.invented import TEMPLATES

PAGE = "claims/cold-tap/speed/tea-slow/index.html"
FILE = "content/sources/cold-tap.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of the valid project."""
    return copy_of_valid(tmp_path)


def state(project: Project, **told: str) -> None:
    """Say something in site.yaml."""
    path = project.content / "site.yaml"
    lines = path.read_text("utf-8").splitlines()
    kept = [line for line in lines if line.partition(":")[0] not in told]
    added = [f"{name}: {value}" for name, value in told.items()]
    path.write_text("\n".join([*kept, *added]) + "\n", "utf-8")


def links(project: Project) -> dict[str, str]:
    """The links under "Is something wrong?" on the page of a claim, by their words."""
    content = load(project.content).content
    assert content is not None
    site = prepare(content, compare(content), templates=TEMPLATES)
    page = BeautifulSoup(site.artifact(PAGE).content, "html.parser")
    found = page.select('[aria-labelledby="mend-title"] a')
    return {" ".join(link.get_text().split()): str(link["href"]) for link in found}


@pytest.mark.parametrize(
    ("repository", "host", "line", "issue"),
    [
        (
            "https://github.com/tea/cups",
            "null",
            "https://github.com/tea/cups/blob/main/{}",
            "https://github.com/tea/cups/issues/new",
        ),
        (
            "https://gitlab.com/tea/cups.git",
            "null",
            "https://gitlab.com/tea/cups/-/blob/main/{}",
            "https://gitlab.com/tea/cups/-/issues/new",
        ),
        (
            "https://codeberg.org/tea/cups/",
            "null",
            "https://codeberg.org/tea/cups/src/branch/main/{}",
            "https://codeberg.org/tea/cups/issues/new",
        ),
        (
            "https://code.example/tea/cups",
            "gitlab",
            "https://code.example/tea/cups/-/blob/main/{}",
            "https://code.example/tea/cups/-/issues/new",
        ),
    ],
)
def test_a_claim_leads_to_its_line_and_to_a_report(
    repository: str, host: str, line: str, issue: str, project: Project
) -> None:
    """As its code host writes addresses; the line is the one on which the claim begins."""
    state(project, repository=repository, repository_host=host)
    lines = (project.root / FILE).read_text("utf-8").splitlines()
    number = lines.index("    - id: tea-slow") + 1

    found = links(project)

    assert found[f"{FILE}, line {number}"] == line.format(f"{FILE}#L{number}")
    assert found["Report an error in this claim"].partition("?")[0] == issue


def test_the_line_follows_the_file_and_the_branch(project: Project) -> None:
    """A line more above the claim is a line more in its address."""
    state(project, repository="https://github.com/tea/cups", repository_branch="new/cups")
    before = next(each for each in links(project).values() if "#L" in each)
    edit(project.root / FILE, "claims:\n", "# A line more.\nclaims:\n")

    after = next(each for each in links(project).values() if "#L" in each)

    assert before.startswith(f"https://github.com/tea/cups/blob/new/cups/{FILE}#L")
    assert int(after.rpartition("L")[2]) == int(before.rpartition("L")[2]) + 1


def test_a_report_names_the_claim_and_its_words(project: Project) -> None:
    """Whoever reads it finds the claim, also when its wording has changed since."""
    state(project, repository="https://github.com/tea/cups", base_url="https://tea.example/")

    asked = parse_qs(urlsplit(links(project)["Report an error in this claim"]).query)

    assert asked["title"] == ["Error in cold-tap/speed/tea-slow"]
    assert "Cold Tap says: Tea takes its time.\n" in asked["body"][0]
    assert "“Tea is slow”" in asked["body"][0]
    assert f"https://tea.example/{PAGE}" in asked["body"][0]


def test_without_a_repository_there_is_mail(project: Project) -> None:
    """The subject names the claim; a line cannot be told without a place where it is kept."""
    state(project, contact="tea@cups.example")

    found = links(project)

    assert list(found) == ["Report an error in this claim by mail"]
    assert unquote(found["Report an error in this claim by mail"]).startswith(
        "mailto:tea@cups.example?subject=Error in cold-tap/speed/tea-slow&body=Cold Tap says:"
    )


def test_without_both_nothing_is_offered(project: Project) -> None:
    """No dead link, and no heading without content."""
    assert links(project) == {}


def test_a_claim_tells_what_changed_of_it(pages: dict[str, BeautifulSoup]) -> None:
    """When, what and why; a claim that no change names has no such part."""
    changed = pages["claims/ash/warmth/tea-warms/index.html"]
    others = [page for path, page in pages.items() if path.startswith("claims/")]

    told = changed.select_one('[aria-labelledby="changes-title"]')
    assert told is not None
    assert " ".join(told.get_text(" ").split()) == (
        "What changed 1 February 2026 Tea is warmer now. Why: We read it again."
    )
    assert sum(bool(page.select("#changes-title")) for page in others) == 1
