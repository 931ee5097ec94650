"""The gallery of components is shown while the site is being worked on."""

from __future__ import annotations

from ketcompare.commands.project import Project
from ketcompare.serving.showing import moved_to, news, shown
from ketcompare.serving.workshop import Workshop
from projects.copying import edit

ADDRESS = "/_live/gallery/"
EXAMPLES = "components/tag/examples.yaml"


def test_the_gallery_is_shown_with_every_component(project: Project) -> None:
    """The address without its last slash leads there too."""
    state = Workshop(project).first()
    page = shown(state, ADDRESS)

    assert page.status == 200
    assert b"Components" in page.body
    for folder in (project.templates / "components").iterdir():
        assert f'id="{folder.name}"'.encode() in page.body
    assert moved_to(state, ADDRESS.rstrip("/")) == ADDRESS


def test_a_changed_example_is_seen_and_a_broken_one_told_over_the_last_good_gallery(
    project: Project,
) -> None:
    """Who works on a component sees every change of its examples, as with pages."""
    workshop = Workshop(project)
    state = workshop.first()
    before = news(shown(state, ADDRESS))
    edit(project.templates / EXAMPLES, "  - name: Backed\n", "  - name: Borne out\n")
    state = workshop.next(state)
    changed = shown(state, ADDRESS)
    edit(project.templates / EXAMPLES, "  - name: Borne out\n    macro: tag", "  - macro: tag")
    broken = shown(workshop.next(state), ADDRESS)

    assert b"Borne out" in changed.body
    assert changed.tag != before["page"]
    assert b"Borne out" in broken.body
    (problem,) = broken.problems
    assert EXAMPLES in problem.message
    assert "name" in problem.message
