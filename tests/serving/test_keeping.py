"""What is kept between saves gives what doing it anew would give."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from ketcompare.checking.check import check
from ketcompare.checking.kept import KeptChecks
from ketcompare.comparing.compare import compare
from ketcompare.content import Content, SourcedClaim
from ketcompare.loading.folder import Loaded, load
from ketcompare.loading.reading import Readings
from ketcompare.rendering.environment import environment
from ketcompare.rendering.site import Site, prepare
from ketcompare.serving.keeping import KeptComparison, KeptSite, same_but_for_wording
from projects.copying import INVALID, VALID, copy_of_case, copy_of_valid, edit

TEMPLATES = Path(__file__).parents[2] / "templates"
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


@settings(max_examples=8)
@given(data=st.data())
def test_pages_are_as_made_anew_whatever_was_shown_before(data: st.DataObject) -> None:
    """Parts are kept from one wording to the next, and the plan from one engine to the next."""
    content = _content(load(VALID / "content"))
    comparison, kept = compare(content), KeptSite(TEMPLATES)
    engine, other = environment(TEMPLATES), environment(TEMPLATES)
    pages = [path for path in kept(content, comparison, engine).pages if path.endswith(".html")]
    for says in data.draw(st.lists(st.sampled_from(["Tea & rest.", "So it is."]), max_size=4)):
        content = _with_says(content, data.draw(st.sampled_from(content.claims)), says)
        engine = environment(TEMPLATES) if data.draw(st.booleans()) else engine
        site = kept(content, comparison, engine)
        shown = data.draw(st.lists(st.sampled_from(pages), min_size=1, max_size=4))

        anew = prepare(content, comparison, templates=TEMPLATES, engine=other)

        assert all(site.artifact(path) == anew.artifact(path) for path in shown)


def test_what_a_changed_wording_does_not_reach_is_not_made_again() -> None:
    """A cell of another line is the very same; that of the claim is another."""
    content = _content(load(VALID / "content"))
    first, kept = compare(content), KeptSite(TEMPLATES)
    engine = environment(TEMPLATES)
    claim = next(each for each in content.claims if each.topic == "speed" and not each.repeats)
    changed = _with_says(content, claim, "So it is.")

    before = _cells(kept(content, first, engine))
    after = _cells(kept(changed, first, engine))

    anew = {key for key in before if after[key] is not before[key]}
    assert (claim.claim.subjects[0], claim.claim.term) in anew
    assert len(anew) < len(before) / 2


def _cells(site: Site) -> dict[tuple[object, ...], object]:
    """The cells of a topic's page, as they are kept, by subject and term."""
    site.artifact("topics/speed/index.html")
    parts = site.context.parts.items()
    return {(key[3], key[4]): kept.part for key, kept in parts if key[1:3] == ("cell", "speed")}


def _with_says(content: Content, sourced: SourcedClaim, says: str) -> Content:
    source = content.sources[sourced.source]
    claims = tuple(
        replace(each, says=says) if each.id == sourced.claim.id else each
        for each in source.claims[sourced.topic]
    )
    changed = replace(source, claims={**source.claims, sourced.topic: claims})
    return replace(content, sources={**content.sources, sourced.source: changed})


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
