"""What changes of the content lead to, from a claim's wording to the pages that show it."""

from __future__ import annotations

from collections.abc import Callable

from ketcompare.commands.project import Project
from ketcompare.differing.pages import page_changes
from ketcompare.differing.results import (
    CellChange,
    ClaimChange,
    ClaimChanges,
    Difference,
    FieldChange,
    Moves,
    NamesChange,
    Outcome,
    Told,
)
from ketcompare.loading.folder import load
from projects.copying import edit

Differ = Callable[[], Difference]
States = Callable[[], tuple[ClaimChanges, Outcome]]

BEAN = "sources/bean-bar.yaml"
COLD = "sources/cold-tap.yaml"
KETTLE = "sources/kettle-house.yaml"


def test_without_a_change_there_is_no_difference(since_valid: Differ) -> None:
    """Nothing is told, and nothing is unknown."""
    found = since_valid()

    assert not found.files
    assert not found.claims
    assert found.outcome is not None
    assert not found.outcome.pages


def test_a_new_wording_reaches_the_pages_that_show_it_and_no_others(
    project: Project, since_valid: Differ
) -> None:
    """Lines, cells and silences stay as they are."""
    edit(project.content / COLD, "says: Tea takes its time.", "says: Tea is slow to wake anyone.")

    found = since_valid()

    change = FieldChange("says", "Tea takes its time.", "Tea is slow to wake anyone.")
    assert found.files == NamesChange(changed=("content/sources/cold-tap.yaml",))
    assert found.claims.changed == (ClaimChange("cold-tap/speed/tea-slow", (change,)),)
    assert found.outcome is not None
    assert (found.outcome.lines, found.outcome.cells) == ((), ())
    changed = set(found.outcome.pages.changed)
    assert {
        "claims/cold-tap/speed/tea-slow/index.html",
        "sources/cold-tap/index.html",
        "topics/speed/index.html",
        "data/facts.json",
    } <= changed
    assert "sources/kettle-house/index.html" not in changed
    assert "topics/strength/index.html" not in changed


def test_a_turned_stance_turns_lines_and_cells(
    project: Project, states_since_valid: States
) -> None:
    """Two say that it works slowly; once one of them denies it, they contradict each other."""
    edit(project.content / KETTLE, "    - id: coffee-faster\n", SLOW + "    - id: coffee-faster\n")
    _, agreeing = states_since_valid()
    edit(
        project.content / KETTLE,
        "term: works_slowly\n",
        "term: works_slowly\n      stance: denies\n",
    )

    _, opposed = states_since_valid()

    key = ("speed", "tea", "works_slowly")
    line = {each.key: each for each in agreeing.lines}[key]
    assert (line.old, line.new) == ("one", "several")
    assert Moves("says", ("kettle-house",), ()) in line.moves
    assert Moves("silent", (), ("kettle-house",)) in line.moves
    line = {each.key: each for each in opposed.lines}[key]
    assert (line.old, line.new) == ("one", "contradict")
    assert CellChange("speed", "tea", "differ", "contradict") in opposed.cells


SLOW = (
    "    - id: slow\n      subject: tea\n      term: works_slowly\n"
    "      says: Tea is slow for most people.\n      locator: most of them\n"
    "      hedged: false\n      basis: none\n"
)


def test_a_claim_that_goes_leaves_a_silence(project: Project, since_valid: Differ) -> None:
    """Its page goes with it, and the term is one on which all are silent."""
    text = (project.content / COLD).read_text("utf-8")
    start = text.index("    - id: society")
    end = text.index("  speed:\n")
    edit(project.content / COLD, text[start:end], "")
    edit(
        project.content / "topics/strength.yaml",
        "explains: A society or club is in favour of it.\n",
        "explains: A society or club is in favour of it.\n    asked_by: [memory-checklist]\n",
    )

    found = since_valid()

    assert [each.address for each in found.claims.removed] == ["cold-tap/strength/society"]
    assert found.outcome is not None
    assert found.outcome.silences == NamesChange(added=("strength/has_supporters",))
    assert found.outcome.pages.removed == ("claims/cold-tap/strength/society/index.html",)


def test_a_renamed_claim_is_one_claim(project: Project, since_valid: Differ) -> None:
    """It is neither added nor removed; its old page becomes one that leads on."""
    edit(
        project.content / COLD, "id: tea-slow\n", "id: tea-takes-time\n      moved_from: tea-slow\n"
    )

    found = since_valid()

    was = "cold-tap/speed/tea-slow"
    assert found.claims.changed[0].address == "cold-tap/speed/tea-takes-time"
    assert found.claims.changed[0].was == was
    assert (found.claims.added, found.claims.removed) == ((), ())
    assert found.outcome is not None
    assert "claims/cold-tap/speed/tea-takes-time/index.html" in found.outcome.pages.added
    assert f"claims/{was}/index.html" in found.outcome.pages.changed


def test_a_finding_changes_how_a_claim_stands(project: Project, states_since_valid: States) -> None:
    """Also where no word of the claim changed; that is of substance."""
    edit(
        project.content / "evidence/findings.yaml",
        "relation: contradicts",
        "relation: qualifies",
    )

    claims, _ = states_since_valid()

    change = claims.changed[0]
    assert change.address == "kettle-house/strength/better-than-coffee"
    assert change.fields == (FieldChange("standing", "contradicted", "qualified"),)
    assert change.of_substance


def test_other_words_of_the_article_are_no_change_of_substance(
    project: Project, states_since_valid: States
) -> None:
    """But the tie to them is not the recorded one, which is told."""
    edit(project.content / COLD, "locator: Tea is slow", "locator: is slow")

    change = states_since_valid()[0].changed[0]

    assert [each.name for each in change.fields] == ["locator", "tie"]
    assert change.fields[1].new == "not verified"
    assert not change.of_substance


def test_a_draft_is_on_neither_side(project: Project, states_since_valid: States) -> None:
    """It is on no page: a source that becomes one takes its claims away."""
    edit(project.content / COLD, "order: 3\n", "order: 3\ndraft: true\n")

    claims, _ = states_since_valid()

    assert {each.address.partition("/")[0] for each in claims.removed} == {"cold-tap"}


def test_a_line_more_in_a_file_is_no_change_of_its_pages(project: Project) -> None:
    """Where each claim links to its line, that the lines moved is not told as a change."""
    edit(project.content / "site.yaml", "repository: null", "repository: https://github.com/a/b")
    was = load(project.content).content
    edit(project.content / COLD, "publisher: Cold", "# A line more.\npublisher: Cold")
    now = load(project.content).content

    assert was is not None
    assert now is not None
    assert was.places != now.places
    assert not page_changes(was, now, templates=project.templates)


def test_what_is_added_is_told_with_its_words(project: Project, states_since_valid: States) -> None:
    """A claim that was not there."""
    edit(project.content / KETTLE, "    - id: coffee-faster\n", SLOW + "    - id: coffee-faster\n")

    assert states_since_valid()[0].added == (
        Told("kettle-house/speed/slow", "Tea is slow for most people."),
    )
