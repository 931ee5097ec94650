"""The board tells what is still to be done, each with its file and line."""

from __future__ import annotations

import pytest

from ketcompare.commands.project import Project
from ketcompare.comparing.compare import compare
from ketcompare.loading.folder import load
from ketcompare.serving.board import Item, board_markup, sections
from ketcompare.serving.overview import Row, overview
from ketcompare.serving.workshop import Workshop
from projects.copying import edit


def board(project: Project) -> dict[str, tuple[Item, ...] | None]:
    """What the board tells, by section."""
    return {section.id: section.items for section in sections(Workshop(project).first())}


def line_of(project: Project, text: str) -> str:
    """The place of a text in the file that is changed."""
    lines = (project.content / "sources/cold-tap.yaml").read_text("utf-8").split("\n")
    return f"content/sources/cold-tap.yaml:{lines.index(text) + 1}"


@pytest.mark.parametrize(
    ("section", "old", "new", "line"),
    [
        ("drafts", "order: 3\n", "order: 3\ndraft: true\n", "draft: true"),
        (
            "not-verified",
            "locator: Tea is slow",
            "locator: is slow",
            "      locator: is slow",
        ),
        (
            "without-locator",
            "      locator: Tea is slow\n",
            "",
            "    - id: tea-slow",
        ),
    ],
)
def test_what_is_to_be_done_is_told_at_its_line(
    section: str, old: str, new: str, line: str, project: Project
) -> None:
    """And no longer when it is done."""
    done = board(project)
    edit(project.content / "sources/cold-tap.yaml", old, new)

    to_be_done = board(project)

    assert done[section] == ()
    assert [item.place for item in to_be_done[section] or ()] == [line_of(project, line)]


def test_claims_on_which_no_finding_bears_are_told_with_who_says_so(project: Project) -> None:
    """Each leads to its page."""
    items = {item.href: item for item in board(project)["not-assessed"] or ()}

    found = items["/claims/cold-tap/speed/tea-slow/index.html"]
    assert found.place == line_of(project, "    - id: tea-slow")
    assert found.words == "Cold Tap says: Tea takes its time."


def test_what_cannot_be_known_is_not_taken_for_done(project: Project) -> None:
    """While the content is broken, nothing is compared."""
    edit(project.content / "sources/cold-tap.yaml", "locator: Tea is slow", "locator: [Tea is slow")

    assert board(project)["not-assessed"] is None


def test_the_board_is_a_page_in_which_text_is_text(project: Project) -> None:
    """Words of the content are no markup."""
    edit(project.content / "sources/cold-tap.yaml", "Tea takes its time.", "Tea <b>takes</b> time.")

    page = board_markup(Workshop(project).first()).decode()

    assert "Tea &lt;b&gt;takes&lt;/b&gt; time." in page
    assert "<caption" in page


def rows(project: Project) -> dict[str, Row]:
    """How far each source is, by its name."""
    content = load(project.content).content
    assert content is not None
    return {row.name: row for row in overview(content, compare(content))}


def test_each_source_is_told_in_numbers(project: Project) -> None:
    """What is not verified or assessed is counted as it is listed."""
    edit(project.content / "sources/cold-tap.yaml", "locator: Tea is slow", "locator: is slow")
    listed = board(project)["not-assessed"] or ()

    found = rows(project)

    row = found["Cold Tap"]
    assert (row.claims, row.not_verified) == (14, 1)
    assert row.not_assessed == sum(item.words.startswith("Cold Tap says") for item in listed)
    assert (row.sentences, row.not_accounted) == (18, 0)
    assert row.verified == "2026-03-01"
    assert found["Bean Bar"].not_verified == 0


def test_what_is_not_recorded_is_not_known(project: Project) -> None:
    """No number is made up; a draft is named as one."""
    (project.content / "provenance/cold-tap.json").unlink()
    edit(project.content / "sources/cold-tap.yaml", "order: 3\n", "order: 3\ndraft: true\n")

    row = rows(project)["Cold Tap, a draft"]

    assert row.not_verified == row.claims
    assert (row.sentences, row.not_accounted, row.verified) == (None, None, None)


def test_what_the_site_does_not_state_is_told_at_its_line(project: Project) -> None:
    """Until it is stated."""
    edit(project.content / "site.yaml", "maker: null", "maker: The Tea Society")

    found = board(project)["not-stated"] or ()

    assert [item.words for item in found] == ["base_url", "repository", "payer"]
    assert found[1].place == "content/site.yaml:6"
