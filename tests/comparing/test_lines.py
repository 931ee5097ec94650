"""Lines and cells: who says it, how firmly, in whose words, and in what order it shows."""

from __future__ import annotations

from comparing.building import claim, content, line, line_in, provenance
from ketcompare.comparing.compare import compare


def test_firmness_is_counted_by_source() -> None:
    """A source with one flat claim says it flatly; only those that always hedge count as such."""
    claims = {
        "a": [claim(), claim(hedged=True)],
        "b": [claim(hedged=True, basis="vague")],
        "c": [claim(basis="cited"), claim(basis="named")],
        "d": [claim(stance="leaves_open", basis="named")],
    }

    found = line(claims)

    assert (found.flatly, found.with_hedge, found.with_basis) == (2, 1, 2)


def test_two_strengths_are_the_same_stance_flat_and_hedged_in_one_source() -> None:
    """It is no contradiction, and two stances of different strength are not meant."""
    claims = {
        "a": [claim(), claim(hedged=True)],
        "b": [claim(), claim("fact", hedged=True)],
        "c": [claim(), claim(stance="leaves_open", hedged=True)],
    }

    found = line(claims)

    assert found.two_strengths == ("a",)


def test_sources_stand_in_source_order() -> None:
    """Lists follow the order of the sources, and hold each once."""
    claims = {"z": [claim(), claim()], "m": [], "a": [claim()]}

    found = line(claims)

    assert found.says == ("z", "a")
    assert found.silent == ("m",)
    assert found.claims == ("z/onset/c1", "z/onset/c2", "a/onset/c1")


def test_a_claim_about_two_subjects_counts_in_both_columns() -> None:
    """Both can work: both cells have it."""
    claims = {"a": [claim(subject=("ketamine", "antidepressants"))]}

    assert line(claims, subject="ketamine").says == ("a",)
    assert line(claims, subject="antidepressants").says == ("a",)


def test_what_is_no_column_has_a_cell_only_where_it_is_told_of() -> None:
    """Depression may be spoken of in every topic; its silence says nothing."""
    found = compare(content({"a": [claim("fact", "depression")]})).cells

    assert [each.term for each in found["onset", "depression"].lines] == ["fact"]
    assert ("empty", "depression") not in found


def test_a_term_for_one_subject_has_no_line_in_the_other_cell() -> None:
    """Not applicable is not the same as silent."""
    found = compare(content({"a": []})).cells

    assert "drip" in [each.term for each in found["onset", "ketamine"].lines]
    assert "drip" not in [each.term for each in found["onset", "antidepressants"].lines]


def test_lines_stand_by_tellers_then_by_state_then_as_the_topic_has_them() -> None:
    """Most told first; of those told alike, the worst first."""
    claims = {
        "a": [claim("hurts"), claim("fact"), claim("drip"), claim("better"), claim("helps")],
        "b": [claim("hurts"), claim("fact", stance="denies"), claim("helps")],
        "c": [claim("hurts")],
    }

    cell = compare(content(claims)).cells["onset", "ketamine"]

    assert [each.term for each in cell.lines][:5] == ["hurts", "fact", "helps", "better", "drip"]
    assert cell.state == "contradict"


def test_a_cell_where_nobody_speaks_is_none() -> None:
    """The worst of its lines is silence."""
    found = compare(content({"a": [], "b": []})).cells["empty", "ketamine"]

    assert found.state == "none"


def test_near_identical_sentences_count_as_one_origin() -> None:
    """Three say so, two in their own words; it does not matter who recorded the likeness."""
    claims = {"a": [claim("fact"), claim()], "b": [claim()], "c": [claim()]}
    records = {
        "a": provenance("a", [1, 4]),
        "b": provenance("b", [7], {7: ("a/4", "c/99")}),
        "c": provenance("c", [9]),
    }

    found = line_in(content(claims, provenance=records))

    assert len(found.says) == 3
    assert found.own_words == 2


def test_likeness_of_other_sentences_does_not_join_origins() -> None:
    """Only the sentences on which this line rests are meant."""
    claims = {"a": [claim("fact"), claim()], "b": [claim()]}
    records = {"a": provenance("a", [1, 4]), "b": provenance("b", [7], {7: ("a/1", "odd", "a/x")})}

    found = line_in(content(claims, provenance=records))

    assert found.own_words == 2


def test_likeness_joins_through_a_third_source() -> None:
    """Where a is like b and b like c, all three are one origin."""
    claims = {"a": [claim()], "b": [claim()], "c": [claim()]}
    records = {
        "a": provenance("a", [1], {1: ("b/2",)}),
        "b": provenance("b", [2], {2: ("c/3",)}),
        "c": provenance("c", [3]),
    }

    assert line_in(content(claims, provenance=records)).own_words == 1


def test_without_provenance_each_source_is_its_own_origin() -> None:
    """Likeness that was not computed is not assumed."""
    assert line({"a": [claim()], "b": [claim()]}).own_words == 2


def test_a_claim_of_an_unknown_term_or_subject_makes_no_line_and_no_fault() -> None:
    """Checking reports it; comparing leaves it out."""
    found = compare(content({"a": [claim("unheard"), claim(subject="nobody", than="no-one")]}))

    assert all(each.told == 0 for each in found.lines())
