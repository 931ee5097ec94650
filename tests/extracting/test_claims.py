"""What is proposed of a sentence, item or cell: term, subject, stance, strength, value, basis."""

from __future__ import annotations

import pytest

from extracting.drafting import claims_of, draft_of
from ketcompare.model import Value


def test_a_sentence_on_two_subjects_gives_each_its_own_claim() -> None:
    """The subject is the one that the words stand with."""
    found = claims_of("While antidepressants work slowly, ketamine acts within hours.\n")

    assert found["onset/works_slowly"].subject == "antidepressants"
    assert found["onset/first_relief"].subject == "ketamine"


def test_what_stands_after_unlike_is_the_other_side() -> None:
    """A subject that another is set against is not spoken of."""
    found = claims_of("Unlike ketamine, antidepressants can be taken at home.\n")

    assert found["delivery/taken_at_home"].subject == "antidepressants"


def test_both_stands_for_every_subject() -> None:
    """Where no subject is named, `both treatments` are all columns."""
    found = claims_of("Both treatments can cause nausea.\n")

    assert found["side_effects/nausea"].subject == ("ketamine", "antidepressants")


def test_a_pronoun_goes_on_with_the_subject_before() -> None:
    """A sentence that names nobody speaks of whom the last one spoke."""
    found = claims_of("Antidepressants come in many forms. They may cause weight gain.\n")

    assert found["side_effects/weight_gain"].subject == "antidepressants"


def test_a_comparison_names_the_other_side() -> None:
    """`than` is proposed for terms that compare."""
    claim = claims_of("Ketamine works faster than SSRIs.\n")["onset/faster"]

    assert (claim.subject, claim.than) == ("ketamine", "antidepressants")


def test_a_comparison_that_is_put_the_other_way_is_turned_round() -> None:
    """Who takes longer is the one that the other is faster than."""
    claim = claims_of("Antidepressants take longer to help.\n")["onset/faster"]

    assert (claim.subject, claim.than) == ("ketamine", "antidepressants")


def test_a_negation_before_the_words_denies() -> None:
    """What the sentence says is not so is denied."""
    claim = claims_of("Ketamine is not addictive.\n")["dependence/addiction_risk"]

    assert claim.stance == "denies"


def test_a_negation_of_something_else_does_not_deny() -> None:
    """A negation reaches no further than the next verb."""
    found = claims_of("Infusions are not offered to all and are paid out of pocket.\n")

    assert found["cost/paying_oneself"].stance == "affirms"


def test_a_list_under_a_denial_is_denied() -> None:
    """Items on people take over that it is not for them."""
    found = claims_of(
        "Ketamine is not recommended for people with:\n- Psychosis\n- High blood pressure\n"
    )

    assert found["eligibility/psychosis"].stance == "denies"
    assert found["eligibility/high_blood_pressure"].stance == "denies"


def test_more_research_leaves_open() -> None:
    """What is not known yet is neither affirmed nor denied; that it is unknown is affirmed."""
    found = claims_of("More research is needed on the long-term safety of ketamine.\n")

    assert found["long_term/long_term_safety"].stance == "leaves_open"
    assert found["long_term/more_research_needed"].stance == "affirms"


def test_an_item_takes_over_the_hedge_of_its_lead_in() -> None:
    """What the lead-in weakens is hedged in each of its items."""
    found = claims_of("Side effects of ketamine may include:\n- Nausea\n- Headache\n")

    assert found["side_effects/nausea"].hedged
    assert found["side_effects/headache"].hedged


def test_a_bare_yes_is_read_with_its_question() -> None:
    """The question tells what is asserted, the answer whether."""
    found = claims_of("Is ketamine addictive?\n\nNo, not at the doses that we give.\n")

    assert found["dependence/addiction_risk"].stance == "denies"


@pytest.mark.parametrize(
    ("text", "address", "value"),
    [
        ("SSRIs take 4 to 8 weeks to work.", "onset/first_relief", Value(worded="4 to 8 weeks")),
        (
            "Ketamine eases symptoms within a few hours.",
            "onset/first_relief",
            Value(worded="within a few hours"),
        ),
        (
            "Most people receive three to six infusions of ketamine.",
            "schedule/sessions_in_first_course",
            Value(worded="three to six", min=3, max=6),
        ),
        (
            "Some 50%-70% of patients improve on ketamine.",
            "effectiveness/share_improved",
            Value(worded="50%-70%", min_percent=50, max_percent=70, of="TODO: of whom"),
        ),
        (
            "Over half of patients on antidepressants do not reach remission.",
            "effectiveness/share_no_remission",
            Value(worded="Over half", min_percent=50, of="TODO: of whom"),
        ),
        (
            "A ketamine infusion costs $400 to $1,200.",
            "cost/price_per_session",
            Value(worded="$400 to $1,200", min=400, max=1200),
        ),
        (
            "Over 1/3 of patients on SSRIs get no benefit.",
            "effectiveness/share_little_effect",
            Value(worded="Over 1/3", min_percent=33.3, of="TODO: of whom"),
        ),
        (
            "One in three patients relapse after ketamine.",
            "duration/share_relapsed",
            Value(worded="One in three", min_percent=33.3, max_percent=33.3, of="TODO: of whom"),
        ),
    ],
)
def test_values_are_read_from_words(text: str, address: str, value: Value) -> None:
    """Numbers, number words and open ends are read; the words are the article's own."""
    assert claims_of(f"{text}\n")[address].value == value


def test_a_length_of_something_else_is_no_onset() -> None:
    """How long side effects last is not how soon relief comes."""
    found = claims_of("Side effects of ketamine usually fade within two hours.\n")

    assert "onset/first_relief" not in found
    assert "side_effects/short_lived" in found


def test_studies_show_is_a_vague_basis() -> None:
    """Research that is pointed to and not named is vague."""
    claim = claims_of("Studies show that ketamine lifts mood.\n")["effectiveness/lifts_mood"]

    assert claim.basis == "vague"


def test_a_journal_is_a_named_basis_and_a_reference() -> None:
    """What is named is listed, with what the sentence states of it and no more."""
    found = draft_of(
        "A 2019 study in the Invented Journal of Moods found that ketamine lifts mood.\n"
    )

    claim = found.claims["effectiveness"][0]
    assert claim.basis == "named"
    assert claim.cites == ("invented-journal-of-moods-2019",)
    assert [(each.publisher, each.year, each.kind) for each in found.references] == [
        ("Invented Journal of Moods", 2019, "study")
    ]


def test_a_footnote_is_a_cited_basis() -> None:
    """A digit at a sentence cites the entry that the list has under this number."""
    found = draft_of(
        "Ketamine lifts mood.2\n\nReferences\n1. Of Pills. Published in Moods.\n"
        "2. Of Drips. Published in Moods, 2020.\n"
    )

    claim = found.claims["effectiveness"][0]
    assert (claim.basis, claim.cites) == ("cited", (2,))
    assert [(each.id, each.title, each.year) for each in found.references] == [
        (1, "Of Pills", None),
        (2, "Of Drips", 2020),
    ]


def test_a_form_is_kept_apart() -> None:
    """What is said of esketamine is said of that form."""
    found = claims_of("Esketamine may cause dizziness.\n")

    assert found["side_effects/dizziness"].form == "esketamine"
