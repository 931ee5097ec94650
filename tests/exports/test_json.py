"""What the JSON files say of claims, sources and lines."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from exports.invented import claim, content, data, exported
from ketcompare.model import Value
from ketcompare.rendering.exports.json_text import document, number

scalars = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=20)
rows = st.lists(st.dictionaries(st.text(max_size=5), scalars | st.lists(scalars), max_size=4))


def fact(name: str, **changed: Any) -> dict[str, Any]:
    """Make the facts, and find the one with this id."""
    claims = data(content(**changed), "facts")["claims"]
    return next(each for each in claims if each["id"] == f"leaf/drinking/{name}")


def test_a_verified_claim_has_its_sentence_and_a_link_to_its_words() -> None:
    """What was found in the article leads back there."""
    found = fact("three-cups")

    assert (found["verified"], found["sentence"], found["occurrence"]) == ("verified", 3, 2)
    assert found["original_url"] == "https://leaf.example/tea#:~:text=Drink-,three%20or%20more"


def test_a_claim_whose_locator_was_edited_since_is_not_verified() -> None:
    """No sentence and no link are given for words that nobody found."""
    found = fact("half")

    assert (found["verified"], found["sentence"]) == ("not_verified", None)
    assert found["original_url"] is None


def test_a_source_without_address_has_no_links_to_words() -> None:
    """A link is never guessed."""
    claims = data(content(), "facts")["claims"]

    assert [each["original_url"] for each in claims if each["source"] == "bean"] == [None]


def test_a_claim_names_its_page_and_the_id_that_it_had_before() -> None:
    """Who kept an old id finds the claim again."""
    found = fact("for-hours")

    assert found["url"] == "claims/leaf/drinking/for-hours/index.html"
    assert found["moved_from"] == "leaf/drinking/old-name"


def test_a_duration_is_told_in_steps_and_hours() -> None:
    """The words stand beside what they cover."""
    assert fact("for-hours")["value"] == {
        "worded": "four to six hours",
        "from_step": "hours",
        "to_step": "hours",
        "from_hours": 4,
        "to_hours": 6,
        "soft": False,
        "soft_from": False,
        "soft_to": False,
    }


def test_a_duration_that_is_not_understood_has_its_words_only() -> None:
    """Nothing is made up for words that name no time."""
    puzzling = claim(id="puzzling", term="lasts", value=Value(worded="a good while"))
    value = fact("puzzling", claims=(puzzling,))["value"]

    assert (value["worded"], value["from_step"], value["to_hours"]) == ("a good while", None, None)


def test_an_open_end_of_a_count_or_share_is_null() -> None:
    """Three or more has no greatest number, and over half no greatest share."""
    count, share = fact("three-cups")["value"], fact("half")["value"]

    assert count == {"worded": "three or more", "min": 3, "max": None, "unit": "cups"}
    assert (share["min_percent"], share["max_percent"]) == (50, None)


def test_limits_have_all_three_keys_or_are_null() -> None:
    """What is not limited is null, and not missing."""
    assert fact("for-hours")["limits"] == {"people": "in winter", "setting": None, "use": None}
    assert fact("warmer")["limits"] is None


def test_a_source_is_told_with_what_it_does_not_state_and_its_ledger() -> None:
    """A null is told like everything else; every reason has its count."""
    leaf, bean = data(content(), "sources")["sources"]

    assert leaf["published"] is None
    assert leaf["references"][0]["address"] is None
    assert leaf["sells"] == ["tea"]
    assert (leaf["claims"], leaf["repeats"]) == (4, 1)
    assert (leaf["ledger"]["sentences"], leaf["ledger"]["used"]) == (3, 2)
    assert (leaf["ledger"]["set_aside"]["heading"], leaf["ledger"]["set_aside"]["form"]) == (1, 0)
    assert bean["ledger"]["sentences"] is None
    assert bean["verified"] is None


def test_lines_are_in_the_content_s_order_whatever_the_claims_say() -> None:
    """A changed claim changes its line, and moves none."""
    lines = data(content(), "comparison")["lines"]
    fewer = data(content((claim(),)), "comparison")["lines"]

    def keys(each: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
        return [(line["topic"], line["subject"], line["term"]) for line in each]

    assert keys(lines) == keys(fewer)
    assert [line["term"] for line in lines][:5] == ["lasts", "cups", "liked", "warms", "stains"]


def test_what_no_source_tells_is_listed() -> None:
    """A silence is a result like any other."""
    silences = data(content(), "comparison")["silences"]

    assert {"topic": "drinking", "term": "stains", "asked_by": ["a-checklist"]} in silences


def test_one_changed_claim_is_one_changed_line() -> None:
    """Versions of the file can be compared line by line."""
    before = exported(content((claim(),)))["data/facts.json"].splitlines()
    after = exported(content((claim(says="Tea warms well."),)))["data/facts.json"].splitlines()

    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


def test_the_same_content_gives_the_same_bytes() -> None:
    """Nothing comes from outside the content."""
    assert exported(content()) == exported(content())


@given(rows)
def test_any_rows_come_back_from_a_document(given_rows: list[dict[str, Any]]) -> None:
    """Whatever the text in it, the document is JSON that says what went in."""
    text = document({"version": 1}, {"rows": given_rows})

    assert json.loads(text.decode()) == {"version": 1, "rows": given_rows}
    assert text.endswith(b"\n")


def test_numbers_are_written_as_short_as_they_are() -> None:
    """Whole numbers have no point, and what has no end is null."""
    assert [number(each) for each in (50.0, 0.5, None, float("inf"), float("nan"))] == [
        50, 0.5, None, None, None,
    ]  # fmt: skip
    assert isinstance(number(50.0), int)


def test_words_lead_to_the_page_of_what_they_are_for() -> None:
    """Titles, questions and terms of topics, the names of sources and of subjects."""
    found = data(content(), "words")["words"]
    leads = {(each["kind"], each["words"]): (each["topic"], each["url"]) for each in found}

    assert len(leads) == len(found)
    assert ("drinking", "topics/drinking/index.html") in leads.values()
    assert {kind for kind, _ in leads} >= {"topic", "term", "source", "subject"}
    assert {topic for (kind, _), (topic, _) in leads.items() if kind in {"source", "subject"}} == {
        None
    }
