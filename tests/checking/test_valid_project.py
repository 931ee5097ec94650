"""The valid project is clean, and has in it what comparing and rendering must cope with."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from ketcompare.checking.check import check, not_run
from ketcompare.comparing.compare import compare
from ketcompare.comparing.results import STATES
from ketcompare.content import Content
from ketcompare.loading.folder import load
from ketcompare.model import Basis, Measure, Point, Reason, Relation, Stance, WaivableCheck
from ketcompare.verifying.verify import verify
from projects.copying import VALID


@pytest.fixture(scope="module")
def content() -> Content:
    """The content of the valid project."""
    loaded = load(VALID / "content").content
    assert loaded is not None
    return loaded


def test_checking_finds_no_problem() -> None:
    """Not even a warning, and every rule was run."""
    loaded = load(VALID / "content")

    assert check(loaded) == []
    assert not_run(loaded) is None


def test_verifying_finds_no_problem() -> None:
    """The records are what verifying finds."""
    found = verify(load(VALID / "content"), VALID / "originals", day="2026-03-01")

    assert found.problems == ()


def test_every_state_of_a_line_occurs(content: Content) -> None:
    """From contradiction to silence."""
    cells = compare(content).cells.values()

    lines = [line for cell in cells for line in cell.lines]

    assert {line.state for line in lines} == set(STATES)
    assert any(line.two_strengths for line in lines)
    assert any(line.limits_differ for line in lines)


def test_every_word_of_a_closed_list_occurs(content: Content) -> None:
    """Reasons, stances, bases, points, measures, waivers and relations."""
    claims = [sourced.claim for sourced in content.claims]
    terms = content.terms.values()
    bearings = [each for finding in content.findings.values() for each in finding.bears_on]

    assert {reason for each in content.sources.values() for reason in each.set_aside} == words(
        Reason
    )
    assert {claim.stance for claim in claims} == words(Stance)
    assert {claim.basis for claim in claims} == words(Basis)
    assert {term.point for term in terms} == words(Point)
    assert {term.value for term in terms if term.value} == words(Measure)
    assert {waiver for claim in claims for waiver in claim.waived} == words(WaivableCheck)
    assert {bearing.relation for bearing in bearings} == words(Relation)


def words(kind: object) -> set[str]:
    """The words of a closed list."""
    return set(get_args(kind))


def test_every_part_of_a_claim_occurs(content: Content) -> None:
    """What a claim may have, at least one has."""
    claims = [sourced.claim for sourced in content.claims]
    limits = [claim.limits for claim in claims if claim.limits]

    for part in ("occurrence", "than", "only", "form", "limits", "value", "cites", "repeats"):
        assert any(getattr(claim, part) for claim in claims), part
    for part in ("people", "setting", "use"):
        assert any(getattr(each, part) for each in limits), part
    assert any(claim.moved_from for claim in claims)
    assert any(len(claim.subjects) > 1 for claim in claims)


def test_every_kind_of_tie_occurs(content: Content) -> None:
    """A row's label, words before, a footnote digit, a lead-in, and likeness between sources."""
    records = content.provenance.values()
    ties = [claim for record in records for claim in record.claims.values()]
    sentences = [sentence for record in records for sentence in record.sentences]

    assert any(tie.label for tie in ties)
    assert any(tie.before for tie in ties)
    assert any(tie.text == "sleep at night2" for tie in ties)
    assert any(sentence.lead_in for sentence in sentences)
    assert any(record.alike for record in records)


def test_originals_are_kept_as_text_and_as_a_saved_page() -> None:
    """Both ways of reading an article are used."""
    suffixes = {path.suffix for path in Path(VALID / "originals").iterdir()}

    assert suffixes == {".txt", ".html"}
