"""What holds of every comparison, whatever the claims."""

from __future__ import annotations

import random
from itertools import combinations
from typing import TYPE_CHECKING

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from comparing.building import ADULTS, TERMS, claim, content
from ketcompare.comparing.compare import compare
from ketcompare.comparing.pairs import Pairs
from ketcompare.comparing.results import STATES, Comparison, Line
from ketcompare.model import Claim, Value

if TYPE_CHECKING:
    from ketcompare.content import Content

Claims = dict[str, list[Claim]]

SWAPPED = {"ketamine": "antidepressants", "antidepressants": "ketamine"}
WORDS = ["within an hour", "hours to days", "4–8 weeks", "a while", "several weeks or months"]
VALUES = [None, *(Value(worded=worded) for worded in WORDS)]
BOTH_APPLY = [term.id for term in TERMS if not term.subjects]


@st.composite
def a_claim(draw: st.DrawFn) -> Claim:
    """Draw a claim of few terms and subjects, so that claims meet; one term is a comparison."""
    term = draw(st.sampled_from(["helps", "better", "relief"]))
    subjects: list[str | tuple[str, ...]] = [*SWAPPED]
    if term != "better":
        subjects.append(tuple(SWAPPED))
    subject = draw(st.sampled_from(subjects))
    return claim(
        term,
        subject,
        than=SWAPPED[str(subject)] if term == "better" else None,
        stance=draw(st.sampled_from(["affirms", "affirms", "denies", "leaves_open"])),
        limits=draw(st.sampled_from([None, None, ADULTS])),
        value=draw(st.sampled_from(VALUES)) if term == "relief" else None,
        hedged=draw(st.booleans()),
        basis=draw(st.sampled_from(["none", "vague"])),
    )


CLAIMS = st.dictionaries(
    st.sampled_from(["a", "b", "c"]), st.lists(a_claim(), max_size=5), min_size=1
)


def facts(comparison: Comparison) -> dict[object, object]:
    """What a comparison says of each line, claims' own ids and wordings' order aside."""
    return {line.key: _facts(line) for line in comparison.lines()}


def _facts(line: Line) -> list[object]:
    measures = {
        of: [(each.source, each.least, each.most, each.steps) for each in ranges]
        for of, ranges in line.measures.items()
    }
    lists = (line.says, line.denies, line.leaves_open, line.silent, line.two_strengths)
    counts = (line.flatly, line.with_hedge, line.with_basis, line.own_words, line.limits_differ)
    return [line.state, *lists, line.self_contradicting, *counts, measures]


@given(CLAIMS, st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(claims: Claims, shuffler: random.Random) -> None:
    """The same claims in another order give the same lines."""
    shuffled = {source: shuffler.sample(each, len(each)) for source, each in claims.items()}

    assert facts(compare(content(claims))) == facts(compare(content(shuffled)))


def swap(said: Claim) -> Claim:
    """Make the same claim of the other subject."""
    subjects = tuple(SWAPPED[each] for each in said.subjects)
    return msgspec.structs.replace(
        said,
        subject=subjects[0] if isinstance(said.subject, str) else subjects,
        than=said.than and SWAPPED[said.than],
    )


@given(CLAIMS)
def test_swapping_subjects_mirrors_the_comparison(claims: Claims) -> None:
    """Neither subject is treated otherwise than the other."""
    swapped = {source: [swap(each) for each in said] for source, said in claims.items()}

    found, mirrored = facts(compare(content(claims))), facts(compare(content(swapped)))

    for topic, subject, term in (key for key in found if isinstance(key, tuple)):
        if term in BOTH_APPLY and subject in SWAPPED:
            assert found[topic, subject, term] == mirrored[topic, SWAPPED[subject], term]


@given(CLAIMS)
def test_a_state_is_consistent_with_the_lists_of_its_line(claims: Claims) -> None:
    """Every source stands somewhere, silent ones nowhere else, and the state fits the numbers."""
    for line in compare(content(claims)).lines():
        tellers = {*line.says, *line.denies, *line.leaves_open}
        stances = sum(bool(each) for each in (line.says, line.denies, line.leaves_open))
        assert tellers.isdisjoint(line.silent)
        assert tellers | set(line.silent) == set(claims)
        assert (line.state == "none") == (line.told == 0)
        assert line.flatly + line.with_hedge == len(line.says) >= line.own_words
        assert set(line.self_contradicting) | set(line.two_strengths) <= tellers
        if line.state in ("all", "one"):
            assert line.told == (len(claims) if line.state == "all" else 1)
        if line.state in ("contradict", "differ", "overlap", "all", "several"):
            assert line.told > 1
        if line.state in ("all", "several", "overlap"):
            assert stances == 1
        if line.state == "self_contradict":
            assert line.self_contradicting
        if line.state == "contradict":
            assert stances > 1


@given(CLAIMS)
def test_a_cell_has_the_worst_state_of_its_lines(claims: Claims) -> None:
    """And its lines stand by how many tell them."""
    for cell in compare(content(claims)).cells.values():
        states = [STATES.index(line.state) for line in cell.lines]
        told = [line.told for line in cell.lines]
        assert STATES.index(cell.state) == min(states)
        assert told == sorted(told, reverse=True)


@given(CLAIMS)
def test_a_silent_source_changes_no_state_but_all_to_several(claims: Claims) -> None:
    """Silence neither agrees nor disagrees."""
    before = {line.key: line.state for line in compare(content(claims)).lines()}

    after = compare(content({**claims, "silent": []}))

    for line in after.lines():
        expected = "several" if before[line.key] == "all" else before[line.key]
        assert line.state == expected
        assert "silent" in line.silent


@given(CLAIMS)
def test_repeating_every_claim_changes_nothing_but_the_claims_kept(claims: Claims) -> None:
    """A repeat counts once, with its original."""
    repeated = {
        source: [*said, *(msgspec.structs.replace(each, repeats="c1") for each in said)]
        for source, said in claims.items()
    }

    assert facts(compare(content(repeated))) == facts(compare(content(claims)))


@settings(max_examples=50)
@given(CLAIMS)
def test_a_pair_is_what_comparing_the_two_alone_would_give(claims: Claims) -> None:
    """A line on which both speak stands as if there were no other source."""
    made = content(claims)

    pairs = Pairs(made, compare(made))
    for first, second in combinations(made.sources, 2):
        pair = pairs.of(first, second)
        alone = _states(content({first: claims[first], second: claims[second]}))
        assert all(alone[key] == "contradict" for key in pair.contradict)
        assert all(alone[key] in ("differ", "self_contradict") for key in pair.differ)
        assert all(alone[key] == "overlap" for key in pair.overlap)
        assert all(alone[key] == "all" for key in pair.agree)
        assert pair.apart == ()


def _states(made: Content) -> dict[object, str]:
    return {line.key: line.state for line in compare(made).lines()}
