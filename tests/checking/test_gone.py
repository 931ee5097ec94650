"""What is told where a claim is named that is not there: only a slip or a new name is offered."""

from __future__ import annotations

from pathlib import Path

import pytest

from ketcompare.checking.check import check
from ketcompare.checking.gone import claim_repair
from ketcompare.commands.project import Project
from ketcompare.content import Content
from ketcompare.loading.folder import load
from projects.copying import copy_of_valid, edit

REMOVED = "it was removed: let it go; if it has another id now, name that, and write "
MAYBE = "if it was removed, let it go; if it has another id now, name that, and write "


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of the valid project, whose claims were all verified once."""
    return copy_of_valid(tmp_path)


def content_of(project: Project) -> Content:
    """The content, which can be read."""
    content = load(project.content).content
    assert content is not None
    return content


def told(project: Project, address: str) -> str:
    """What is told of a claim that is not there."""
    content = content_of(project)
    assert content.claim(address) is None
    return claim_repair(content, address, if_removed="let it go")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("bean-bar/strength/waeks", "bean-bar/strength/wakes"),
        ("bean-bar/strength/beter-than-tea", "bean-bar/strength/better-than-tea"),
        ("been-bar/strength/wakes", "bean-bar/strength/wakes"),
        ("bean-bar/speed/better-than-tea", "bean-bar/strength/better-than-tea"),
    ],
    ids=["letters swapped", "a letter left out", "in the source", "under another topic"],
)
def test_a_slip_is_seen_through(project: Project, written: str, meant: str) -> None:
    """In any part of the address."""
    assert told(project, written) == f"did you mean: {meant}"


def test_the_name_that_a_claim_has_now_is_told(project: Project) -> None:
    """However little it is like the old one."""
    renamed = "    - id: mornings\n      moved_from: better-than-tea\n"
    edit(project.content / "sources/bean-bar.yaml", "    - id: better-than-tea\n", renamed)

    repair = told(project, "bean-bar/strength/better-than-tea")

    assert repair == "did you mean: bean-bar/strength/mornings"


def test_a_claim_that_is_gone_is_not_taken_for_its_neighbour(project: Project) -> None:
    """`tea-wakes` is like `wakes`, and stood beside it when the article was last verified."""
    source = project.content / "sources/bean-bar.yaml"
    text = source.read_text("utf-8")
    start = text.index("    - id: tea-wakes\n")
    source.write_text(text[:start] + text[text.index("    - id:", start + 1) :], "utf-8")

    repair = told(project, "bean-bar/strength/tea-wakes")

    assert repair == f"{REMOVED}`moved_from: tea-wakes` there"


def test_a_claim_that_has_come_since_may_be_the_same_one(project: Project) -> None:
    """Somebody renamed it and forgot `moved_from`."""
    edit(project.content / "sources/bean-bar.yaml", "    - id: tea-wakes\n", "    - id: tea-woke\n")

    repair = told(project, "bean-bar/strength/tea-wakes")

    assert repair == "did you mean: bean-bar/strength/tea-woke"


@pytest.mark.parametrize("source", ["bean-bar", "no-such-source"])
def test_where_nothing_is_like_it_both_ways_out_are_told(project: Project, source: str) -> None:
    """Nothing tells whether it ever was there."""
    repair = told(project, f"{source}/strength/sings-songs")

    assert repair == f"{MAYBE}`moved_from: sings-songs` there"


@pytest.mark.parametrize(
    ("name", "old", "new", "repair"),
    [
        (
            "evidence/findings.yaml",
            "claim: cold-tap/after_effects/chest-pain\n",
            "claim: cold-tap/after_effects/melancholy\n",
            "delete this item of `bears_on`",
        ),
        (
            "changes.yaml",
            "kettle-house/strength/wakes",
            "kettle-house/strength/melancholy",
            "delete it from `claims`, and name it in `what`",
        ),
        ("sources/kettle-house.yaml", "repeats: wakes", "repeats: melancholy", "delete `repeats`"),
        (
            "pages/about.md",
            "topic:strength#term-sharper_memory",
            "claim:cold-tap/speed/melancholy",
            "take out",
        ),
    ],
    ids=["a finding", "the changes", "a repeat", "a link"],
)
def test_what_names_it_is_told_what_to_do_if_it_was_removed(
    project: Project, name: str, old: str, new: str, repair: str
) -> None:
    """Each in its own way."""
    edit(project.content / name, old, new)

    found = [
        each
        for each in check(load(project.content))
        if each.code in {"unknown-claim", "unknown-link"}
    ]

    assert len(found) == 1
    assert found[0].repair is not None
    assert found[0].repair.startswith(f"if it was removed, {repair}")
