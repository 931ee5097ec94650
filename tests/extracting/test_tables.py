"""Tables and lists: the label tells the topic, whichever way a table lies."""

from __future__ import annotations

from extracting.drafting import article_of, claims_of, tables
from ketcompare.extracting.draft import draft


def test_columns_that_name_subjects_give_their_cells_to_them() -> None:
    """The row's label is the topic; the same label serves every column."""
    text = (
        "Feature | Ketamine | SSRIs\nOnset | Hours | 4-6 weeks\nSide effects | Nausea | Insomnia\n"
    )

    found = claims_of(text)

    assert found["side_effects/nausea"].subject == "ketamine"
    assert found["side_effects/insomnia"].subject == "antidepressants"


def test_rows_that_name_subjects_give_their_cells_to_them() -> None:
    """A table that lies the other way is read the other way."""
    found = draft(article_of("rows.txt"), tables())

    by_term = {claim.term: claim.subject for claim in found.claims["side_effects"]}
    assert by_term["confusion"] == "ketamine"
    assert by_term["insomnia"] == "antidepressants"
    worded = {claim.value.worded for claim in found.claims["onset"] if claim.value}
    assert worded == {"Hours to days", "Up to 8 weeks"}


def test_a_table_of_situations_has_the_subject_in_the_cell() -> None:
    """Who a cell names is the subject, and the label is for whom."""
    found = claims_of(
        "Situation | Better choice\nMild symptoms | SSRIs\nBipolar patients | Ketamine\n"
    )

    assert found["eligibility/mild_symptoms"].subject == "antidepressants"
    assert found["eligibility/bipolar_depression"].subject == "ketamine"


def test_a_head_with_an_empty_first_cell_is_a_head() -> None:
    """Pages leave the corner of a table empty."""
    found = draft(article_of("page.html"), tables())

    delivery = {claim.term: claim.subject for claim in found.claims["delivery"]}
    assert delivery["nasal_spray"] == "ketamine"
    assert delivery["pill"] == "antidepressants"


def test_no_in_a_cell_denies() -> None:
    """A cell that only says no denies its row's label, and takes the label into its locator."""
    found = claims_of("What | Ketamine | SSRIs\nUse in a crisis | Yes | No\nPill | No | Yes\n")

    claim = found["delivery/pill"]
    assert (claim.subject, claim.stance, claim.locator) == ("ketamine", "denies", "Pill | No")


def test_a_list_that_lost_its_bullets_is_still_a_list() -> None:
    """Lines without a stop below a lead-in hang on it."""
    text = (
        "Common side effects of SSRIs include:\nInsomnia\nHeadache\n\nA heading\nA text ends so.\n"
    )

    found = claims_of(text)

    assert found["side_effects/insomnia"].subject == "antidepressants"
    assert found["side_effects/headache"].subject == "antidepressants"


def test_a_lead_in_that_says_little_is_read_with_the_sentence_before() -> None:
    """What goes on with a sentence is about whom it was about."""
    found = claims_of(
        "Antidepressants have some side effects. These include:\n- Insomnia\n- Nausea\n"
    )

    assert found["side_effects/nausea"].subject == "antidepressants"


def test_an_item_without_a_term_is_a_guess_at_the_general_one() -> None:
    """A side effect that the vocabulary lacks is proposed as having side effects, and marked."""
    found = draft(article_of("questions.txt"), tables())

    guessed = {claim for _, claim in found.guessed}
    assert "ketamine-has-side-effects" in guessed
