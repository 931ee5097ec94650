"""What is kept between saves gives what doing it anew would give."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from ketcompare.checking.check import check
from ketcompare.checking.kept import KeptChecks
from ketcompare.comparing.compare import compare
from ketcompare.content import Content
from ketcompare.loading.folder import Loaded, load
from ketcompare.loading.reading import Readings
from ketcompare.serving.keeping import KeptComparison, same_but_for_wording
from projects.copying import INVALID, VALID, copy_of_case, copy_of_valid, edit

CASES = sorted(INVALID.iterdir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_change_leads_to_the_same_problems_as_starting_anew(case: Path, tmp_path: Path) -> None:
    """From the valid project to a broken one, and back to the valid one."""
    changing = copy_of_valid(tmp_path / "changing")
    broken = copy_of_case(case, tmp_path / "broken")
    readings, checks = Readings(), KeptChecks()
    check(load(changing.content, readings=readings), kept=checks)

    _become(changing.content, broken.content)
    kept = check(load(changing.content, readings=readings), kept=checks)
    _become(changing.content, VALID / "content")
    mended = check(load(changing.content, readings=readings), kept=checks)

    assert kept == check(load(broken.content))
    assert mended == []


def _become(folder: Path, other: Path) -> None:
    shutil.rmtree(folder)
    shutil.copytree(other, folder)


def test_only_the_file_that_was_saved_is_read_again(tmp_path: Path) -> None:
    """The readings of the others are the very same."""
    project, readings = copy_of_valid(tmp_path), Readings()
    before = load(project.content, readings=readings)
    saved = "content/sources/cold-tap.yaml"
    edit(project.root / saved, "Tea takes its time.", "Tea wants its time.")

    after = load(project.content, readings=readings)

    anew = {path for path in after.readings if after.readings[path] is not before.readings[path]}
    assert anew == {saved}


def test_new_wording_is_not_compared_again() -> None:
    """Comparing does not read it, so the comparison is that of the old wording."""
    content = _content(load(VALID / "content"))
    reworded = _reworded(content)
    kept = KeptComparison()

    first = kept(content)

    assert same_but_for_wording(content, reworded)
    assert kept(reworded) is first
    assert compare(reworded) == first


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("term: works_slowly", "term: wakes_people"),
        ("      says: Tea takes its time.\n", "      stance: denies\n      says: Tea.\n"),
        ("order: 3", "order: 30"),
        ("sells: [cold_shower]", "sells: []"),
    ],
)
def test_what_comparing_reads_is_compared_again(old: str, new: str, tmp_path: Path) -> None:
    """The result is that of comparing anew."""
    project, kept = copy_of_valid(tmp_path), KeptComparison()
    kept(_content(load(project.content)))
    edit(project.content / "sources/cold-tap.yaml", old, new)
    changed = _content(load(project.content))

    assert kept(changed) == compare(changed)


def test_another_order_of_sources_is_another_content() -> None:
    """Lists of sources are in that order."""
    content = _content(load(VALID / "content"))
    turned = replace(content, sources=dict(reversed(list(content.sources.items()))))

    assert not same_but_for_wording(content, turned)


def _content(loaded: Loaded) -> Content:
    assert loaded.content is not None
    return loaded.content


def _reworded(content: Content) -> Content:
    sources = {
        name: replace(
            source,
            claims={
                topic: tuple(replace(claim, says="Other words.") for claim in found)
                for topic, found in source.claims.items()
            },
        )
        for name, source in content.sources.items()
    }
    return replace(content, sources=sources)
