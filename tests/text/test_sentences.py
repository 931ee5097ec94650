"""Numbering an article: one number to every sentence, heading, item and table row."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketcompare.text.article import Article

INVENTED = Article(Path(__file__).with_name("invented.txt").read_text("utf-8"))


def units(text: str) -> list[tuple[str, str]]:
    """Kind and characters of every unit of a text."""
    article = Article(text)
    return [(each.kind, article.sentence_text(each.number)) for each in article.sentences]


def sentences(text: str) -> list[str]:
    """The characters of every unit of a text."""
    return [each for _, each in units(text)]


def number_of(words: str) -> int:
    """The number of the first unit of the invented article that begins with these words."""
    return next(
        each.number
        for each in INVENTED.sentences
        if INVENTED.sentence_text(each.number).strip().startswith(words)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One thing. Another thing.", ["One thing.", "Another thing."]),
        ("It is 3.5 mg. It works.", ["It is 3.5 mg.", "It works."]),
        ("Ketamine vs. pills is old. Yes it is.", ["Ketamine vs. pills is old.", "Yes it is."]),
        ("Dr. Brown came. He left!", ["Dr. Brown came.", "He left!"]),
        ("Some use it, e.g. Brown. Others do not.", ["Some use it, e.g. Brown.", "Others do not."]),
        ("Visit Coffee LA. We are open.", ["Visit Coffee LA.", "We are open."]),
        ("It is sold in the U.S. It is dear.", ["It is sold in the U.S.", "It is dear."]),
        ("The U.S. Senate met. It rose.", ["The U.S. Senate met.", "It rose."]),
        ("Pills, drips, etc. Both help.", ["Pills, drips, etc.", "Both help."]),
        ("Is it so? Perhaps… Or not.", ["Is it so?", "Perhaps…", "Or not."]),
        ("It opened at 5. 20 came.", ["It opened at 5.", "20 came."]),
        ("(It rained.) He stayed.", ["(It rained.)", "He stayed."]),
    ],
)
def test_a_paragraph_is_cut_where_sentences_end(text: str, expected: list[str]) -> None:
    """Abbreviations, initials and decimal points end none."""
    assert sentences(text) == expected


def test_a_quotation_of_two_sentences_is_two() -> None:
    """The closing mark stays with the sentence it closes."""
    assert sentences("“I slept well. I woke up fresh.” He left.") == [
        "“I slept well.",
        "I woke up fresh.”",
        "He left.",
    ]


@pytest.mark.parametrize("answer", ["Yes.", "No.", "yes."])
def test_a_bare_answer_belongs_to_the_next_sentence(answer: str) -> None:
    """It says nothing alone."""
    assert sentences(f"{answer} Many do so. Some do not.") == [
        f"{answer} Many do so.",
        "Some do not.",
    ]


def test_a_footnote_digit_does_not_hide_the_end_of_a_sentence() -> None:
    """The digit is glued to the stop, and the text has a line with that number."""
    text = "It calms.1 It warms.\n\n1. On tea. Link.\n"

    assert sentences(text)[:2] == ["It calms.1", "It warms."]


def test_digits_are_no_footnotes_where_no_line_has_their_number() -> None:
    """Otherwise names such as covid19 would lose their digits."""
    assert Article("The covid19 years.\n").footnotes == {}


def test_the_invented_article_is_numbered_in_reading_order() -> None:
    """Every kind of line in it is one unit, and drawn rules are none."""
    kinds = [each.kind for each in INVENTED.sentences]

    assert [each.number for each in INVENTED.sentences] == list(range(1, len(kinds) + 1))
    assert kinds.count("row") == 7
    assert kinds.count("item") == 7
    assert not any("---" in INVENTED.sentence_text(each.number) for each in INVENTED.sentences)


def test_a_table_without_pipes_is_known_by_its_wide_gaps() -> None:
    """Its rows have cells; blank and drawn lines between them do not part it."""
    row = INVENTED.sentences[number_of("Wakes in") - 1]

    assert [INVENTED.text[start:end] for start, end in row.cells] == [
        "Wakes in",
        "Minutes to hours",
        "Minutes",
    ]


def test_non_breaking_spaces_part_cells_too() -> None:
    """Published tables are often copied with them."""
    article = Article("Cost\u00a0\u00a0\u00a0Low\nTaste \u00a0 \u00a0Good\n")

    assert [len(each.cells) for each in article.sentences] == [2, 2]


def test_a_line_of_links_with_pipes_is_no_table() -> None:
    """A table has neighbours of the same width."""
    links = INVENTED.sentences[number_of("Book a table|") - 1]

    assert links.kind == "heading"
    assert links.cells == ()


def test_list_items_and_rows_hang_on_the_label_before_them() -> None:
    """They inherit its hedge and negation."""
    item = INVENTED.sentences[number_of("Light") - 1]

    assert item.lead_in == number_of("Other causes include:")
    assert INVENTED.said(item.number) == "other causes include: light"


def test_a_footnote_digit_is_no_number_of_the_sentence() -> None:
    """Else a claim could take it for one."""
    noise = number_of("Noise1")

    assert INVENTED.said(noise) == "other causes include: noise"


def test_a_numbered_reference_is_one_unit() -> None:
    """Its title's question mark cuts nothing."""
    assert INVENTED.sentence_text(number_of("What is sleep?")).endswith("Link.")


def test_headings_open_sections() -> None:
    """A lone question is a heading; a sentence is not."""
    heading = INVENTED.sentences[number_of("Does it keep you awake?") - 1]
    following = INVENTED.sentences[heading.number]

    assert heading.kind == "heading"
    assert following.section == heading.section
    assert INVENTED.sentences[heading.number - 2].section == heading.section - 1


def test_a_form_printed_twice_is_numbered_twice() -> None:
    """Every line is accounted for, whatever it repeats."""
    units_with_it = [text for text in sentences(INVENTED.text) if text == "Book Now"]

    assert len(units_with_it) == 2


@given(st.text(alphabet=st.sampled_from("aB. ?!\n|-•1:\u00a0’”“"), max_size=120))
def test_no_word_is_lost_or_told_twice(text: str) -> None:
    """Units are in order, do not overlap, and between them stand no letters."""
    article = Article(text)
    rest, at = [], 0
    for each in article.sentences:
        start, end = each.span
        assert at <= start <= end
        rest.append(text[at:start])
        at = end
    rest.append(text[at:])

    assert not any(character in "aB" for part in rest for character in part)


@pytest.mark.parametrize(
    "mark", ["[1]", " [1]", "[1][2]", "[1,2]", "¹", "¹²", "*", "†", "1,2", "1–2"]
)
def test_a_footnote_mark_of_any_form_stays_with_its_sentence(mark: str) -> None:
    """What is raised or in brackets behind a stop does not join two sentences."""
    text = f"It helps.{mark} It is warm.\n\n1. A source of it\n2. Another source\n"

    assert sentences(text)[:2] == [f"It helps.{mark}", "It is warm."]


@pytest.mark.parametrize("mark", ["[1]", "1", "1,2", "[2]"])
def test_a_footnote_mark_is_no_part_of_the_words(mark: str) -> None:
    """A locator finds the words as a reader says them."""
    article = Article(f"Tea{mark} helps{mark}, they say.\n\n1. A source of it\n2. Another\n")

    assert article.normal_sentence(1) == "tea helps, they say."


def test_a_number_in_brackets_that_no_list_has_is_kept() -> None:
    """It may be anything."""
    assert Article("Tea[7] helps.\n").normal_sentence(1) == "tea[7] helps."


def test_a_bare_answer_marked_as_one_belongs_to_the_next_sentence() -> None:
    """Questions and answers are marked in some texts."""
    assert sentences("A: Yes. Tea is warm.") == ["A: Yes. Tea is warm."]
