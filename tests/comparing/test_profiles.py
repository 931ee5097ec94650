"""What is counted of one source."""

from __future__ import annotations

from comparing.building import claim, content, provenance
from ketcompare.comparing.compare import compare
from ketcompare.comparing.results import Favouring, Profile
from ketcompare.model import SourceReference


def profile_of(claims: list[object], **details: object) -> Profile:
    """Compare a content whose source `a` has these claims and details."""
    made = content({"a": claims, "b": []}, details={"a": details})  # type: ignore[dict-item]
    return compare(made).profiles["a"]


def test_sentences_are_counted_from_the_ledger() -> None:
    """Set-aside ranges are counted by sentence; two claims on one sentence are one that claims."""
    made = content(
        {"a": [claim(), claim("fact"), claim("hurts", repeats="c1")]},
        details={"a": {"set_aside": {"promotion": [1, "3-5", 5], "advice": ["7–8"]}}},
        provenance={"a": provenance("a", [2, 2, 6])},
    )

    found = compare(made).profiles["a"]

    assert (found.sentences, found.claiming, found.selling, found.advising) == (8, 2, 4, 2)
    assert found.set_aside == {"promotion": 4, "advice": 2}


def test_without_provenance_sentences_are_not_known() -> None:
    """Not known is not nought; what the fact file itself says is still counted."""
    found = profile_of([claim()], set_aside={"promotion": [1, "odd"]})

    assert (found.sentences, found.claiming, found.selling) == (None, None, 1)


def test_claims_are_counted_without_repeats() -> None:
    """Hedges, bases and topics too."""
    found = profile_of(
        [
            claim(hedged=True, basis="vague"),
            claim("fact", basis="cited"),
            claim("fact", hedged=True, basis="cited", repeats="c2"),
        ]
    )

    assert (found.claims, found.repeats, found.hedged) == (2, 1, 1)
    assert found.basis == {"none": 0, "vague": 1, "named": 0, "cited": 1}
    assert found.topics == {"onset": 2, "empty": 0}


def test_the_citation_trail_ends_at_references_without_address_or_claim() -> None:
    """A reference that only a repeat cites is cited."""
    references = [
        SourceReference(id=1, title=None, publisher=None, address="https://example.org/"),
        SourceReference(id=2, title=None, publisher=None),
        SourceReference(id="three", title=None, publisher=None),
    ]

    found = profile_of([claim(), claim(repeats="c1", cites=(2,))], references=references)

    assert found.trail_ends == ("2", "three")
    assert found.uncited == ("1", "three")


def test_points_are_counted_by_subject_and_turned_by_denial() -> None:
    """A bad point denied is a good one; a comparison is a point of both; left open is none."""
    found = profile_of(
        [
            claim("helps"),
            claim("hurts", stance="denies"),
            claim("hurts", "antidepressants"),
            claim("better", than="antidepressants"),
            claim("fact"),
            claim("helps", stance="leaves_open"),
        ]
    )

    assert found.points["ketamine"] == {"good": 3, "bad": 0, "neutral": 1}
    assert found.points["antidepressants"] == {"good": 0, "bad": 2, "neutral": 0}


def test_favouring_counts_what_speaks_for_the_subject_sold() -> None:
    """Praise of what is sold and blame of the rest favour it; praise of both favours neither."""
    found = profile_of(
        [
            claim("helps"),
            claim("hurts", "antidepressants"),
            claim("better", than="antidepressants"),
            claim("helps", "antidepressants"),
            claim("helps", ("ketamine", "antidepressants")),
            claim("fact"),
            claim("hurts", "depression"),
        ],
        sells=["ketamine"],
    )

    assert found.favouring == Favouring(in_favour=3, against=1, neither=3)


def test_favouring_is_not_known_where_what_is_sold_is_not() -> None:
    """Nothing is assumed of a publisher."""
    assert profile_of([claim()]).favouring is None


def test_a_line_counts_the_sources_whose_claims_favour_what_they_sell() -> None:
    """Each source counts once, by its own interest; one of unknown interest does not count."""
    made = content(
        {"a": [claim(), claim()], "b": [claim()], "c": [claim()], "d": [claim(stance="denies")]},
        details={
            "a": {"sells": ["ketamine"]},
            "b": {"sells": ["antidepressants"]},
            "d": {"sells": ["ketamine"]},
        },
    )

    (found,) = (each for each in compare(made).lines() if each.told == 4)

    assert found.favouring == Favouring(in_favour=1, against=2, neither=0)
