"""From a served page to what it is written in, and from the search page to the last build."""

from __future__ import annotations

from pathlib import Path

import pytest

from ketcompare.commands.project import Project
from ketcompare.loading.folder import load
from ketcompare.rendering.addresses import SEARCH_FOLDER
from ketcompare.serving.inputs import Inputs
from ketcompare.serving.last_build import of_last_build
from ketcompare.serving.state import State
from ketcompare.serving.written_in import COMPUTED, OF_LAST_BUILD, written_in
from projects.copying import edit


def loaded(project: Project) -> State:
    """A project as it is, before anything is shown of it."""
    return State(0, Inputs({}, {}), loaded=load(project.content))


def line_of(project: Project, name: str, text: str) -> str:
    """The place of a line of a content file."""
    lines = (project.content / name).read_text("utf-8").splitlines()
    return f"content/{name}:{lines.index(text) + 1}"


@pytest.mark.parametrize(
    "path",
    ["claims/kettle-house/strength/wakes", "claims/kettle-house/strength/wakes-people"],
    ids=["now", "before it was renamed"],
)
def test_a_claim_leads_to_its_line(path: str, project: Project) -> None:
    """Without any repository, as the file is on this machine."""
    name = "sources/kettle-house.yaml"
    edit(project.content / name, "claims:\n", "# A line more.\nclaims:\n")

    found = written_in(loaded(project), f"{path}/index.html")

    assert found == line_of(project, name, "    - id: wakes")


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("topics/speed/index.html", "content/topics/speed.yaml"),
        ("sources/cold-tap/index.html", "content/sources/cold-tap.yaml"),
        ("situations/weak-heart/index.html", "content/situations.yaml:9"),
        ("about/index.html", "content/pages/about.md"),
        ("evidence/references/index.html", "content/evidence/references.yaml"),
        ("search/index.html", OF_LAST_BUILD),
        ("index.html", COMPUTED),
        ("pairs/kettle-house--bean-bar/index.html", COMPUTED),
        ("claims/kettle-house/strength/no-such-claim/index.html", COMPUTED),
        ("claims/index.html", COMPUTED),
        ("no/such/page", COMPUTED),
    ],
)
def test_every_page_leads_to_what_it_is_written_in(path: str, told: str, project: Project) -> None:
    """Or says that it is computed."""
    assert written_in(loaded(project), path) == told


def test_broken_content_is_written_somewhere_too(project: Project) -> None:
    """Nothing fails; where it is broken is told by the problems."""
    (project.content / "site.yaml").write_text("[\n", "utf-8")

    assert written_in(loaded(project), "topics/speed/index.html") == COMPUTED


def test_the_index_of_the_last_build_is_searched(tmp_path: Path) -> None:
    """With the kind that browsers need."""
    (tmp_path / SEARCH_FOLDER).mkdir(parents=True)
    (tmp_path / SEARCH_FOLDER / "pagefind.js").write_text("export {}", "utf-8")

    found = of_last_build(tmp_path, f"{SEARCH_FOLDER}pagefind.js")

    assert found is not None
    assert found.body == b"export {}"
    assert found.type == "text/javascript; charset=utf-8"


@pytest.mark.parametrize(
    "path",
    [
        "data/search/none.js",
        "data/search/",
        "data/search/../facts.json",
        "data/search/../../../secret.txt",
        "data/facts.json",
    ],
)
def test_nothing_but_the_index_is_sent_from_the_last_build(path: str, tmp_path: Path) -> None:
    """Pages and data are always those of the content as it is now."""
    site = tmp_path / "site"
    (site / SEARCH_FOLDER).mkdir(parents=True)
    (site / "data/facts.json").write_text("{}", "utf-8")
    (tmp_path / "secret.txt").write_text("secret", "utf-8")

    assert of_last_build(site, path) is None
    assert of_last_build(None, path) is None
