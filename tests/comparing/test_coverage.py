"""What each source covers, what it leaves out, and what all leave out."""

from __future__ import annotations

from comparing.building import claim, content
from ketcompare.comparing.compare import compare
from ketcompare.comparing.coverage import terms_by_sources


def test_topics_by_sources_count_claims_without_repeats() -> None:
    """A topic that a source leaves out counts nought."""
    found = compare(content({"a": [claim(), claim("fact"), claim(repeats="c1")], "b": []}))

    assert found.coverage == {"onset": {"a": 2, "b": 0}, "empty": {"a": 0, "b": 0}}


def test_terms_by_sources_keep_silent_denied_open_and_not_applicable_apart() -> None:
    """Four things that are not the same, and a fifth where a source is of two minds."""
    made = content(
        {
            "a": [claim(), claim("drip")],
            "b": [claim(stance="denies")],
            "c": [claim(stance="leaves_open")],
            "d": [claim(), claim(stance="denies")],
            "e": [],
        }
    )
    comparison = compare(made)

    ketamine = terms_by_sources(made, comparison, "onset", "ketamine")
    antidepressants = terms_by_sources(made, comparison, "onset", "antidepressants")

    assert list(ketamine["helps"].values()) == ["says", "denies", "leaves_open", "mixed", "silent"]
    assert ketamine["drip"]["a"] == "says"
    assert antidepressants["drip"]["a"] == "not_applicable"
    assert antidepressants["helps"]["a"] == "silent"


def test_a_subject_without_a_cell_has_nothing_applicable() -> None:
    """Depression, where no source speaks of it."""
    made = content({"a": []})

    found = terms_by_sources(made, compare(made), "empty", "depression")

    assert found == {"helps": {"a": "not_applicable"}}


def test_a_blind_spot_is_what_two_others_tell() -> None:
    """What one other tells is no blind spot; what most tell stands first."""
    claims = {
        "a": [],
        "b": [claim("hurts"), claim("fact"), claim("drip")],
        "c": [claim("hurts"), claim("fact")],
        "d": [claim("fact")],
    }

    found = compare(content(claims)).blind_spots

    fact, hurts = ("onset", "ketamine", "fact"), ("onset", "ketamine", "hurts")
    assert [line.key for line in found["a"]] == [fact, hurts]
    assert [line.key for line in found["d"]] == [hurts]
    assert found["b"] == ()


def test_a_claim_stands_alone_where_no_other_source_tells_its_line() -> None:
    """Repeats do not stand for themselves."""
    claims = {"a": [claim(), claim("fact"), claim("fact", repeats="c2")], "b": [claim()]}

    found = compare(content(claims)).profiles

    assert found["a"].alone == ("a/onset/c2",)
    assert found["b"].alone == ()


def test_a_shared_silence_is_asked_by_something_and_told_by_none() -> None:
    """A term that nobody asks for is no silence, and one left open is told."""
    found = compare(content({"a": [claim("helps", stance="leaves_open")]}))

    assert found.silences == (("onset", "unasked"), ("empty", "helps"))
