"""Turning data into records: all faults at once, each at its place, with what to type."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import Annotated, Any, Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Meta

from ketcompare.loading.document import Document
from ketcompare.loading.records import convert
from ketcompare.loading.yaml_reader import read_yaml
from ketcompare.problems import Problem, in_order

Id = Annotated[
    str,
    Meta(pattern="^[a-z0-9-]+$", description="small letters, digits and -", examples=["first-one"]),
]
Text = Annotated[str, Meta(min_length=1)]
PERCENT = "a number, at least 0 and at most 100 or null"
Percent = Annotated[float, Meta(ge=0, le=100)]


class Route(StrEnum):
    """A closed list as an enumeration."""

    INFUSION = "infusion"
    NASAL_SPRAY = "nasal_spray"


class Shared(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the records of these tests have in common."""


class Amount(Shared, frozen=True, kw_only=True):
    """A nested record."""

    worded: Text
    percent: Percent | None = None


class Claim(Shared, frozen=True, kw_only=True):
    """A record with every kind of field."""

    id: Id
    says: Text
    hedged: bool
    basis: Literal["none", "vague", "named", "cited"]
    subject: Id | tuple[Id, ...] = "ketamine"
    route: Route | None = None
    amount: Amount | None = None
    cites: Annotated[tuple[Annotated[int, Meta(ge=1)], ...], Meta(max_length=3)] = ()
    waived: dict[Literal["hedge", "negation"], Text] = {}
    span: tuple[int, int] | None = None
    day: datetime.date | None = None


class FactFile(Shared, frozen=True, kw_only=True):
    """Records in lists in a mapping."""

    title: str | None
    claims: dict[Id, tuple[Claim, ...]]


class Circle(Shared, frozen=True, kw_only=True, tag_field="shape", tag="circle"):
    """One of two records that a key tells apart."""

    radius: int


class Square(Shared, frozen=True, kw_only=True, tag_field="shape", tag="square"):
    """The other."""

    side: int


class Drawing(Shared, frozen=True, kw_only=True):
    """A record with a field of two kinds of record."""

    outline: Circle | Square


GOOD = "id: a\nsays: It can help.\nhedged: true\nbasis: none\n"


def document_of(text: str) -> Document:
    """The document of a text that is good YAML."""
    document, problems = read_yaml(text, "content/a.yaml")
    assert problems == []
    assert document is not None
    return document


def faults_of(text: str, kind: type[Any] = Claim) -> list[Problem]:
    """All that keeps a text from being a record."""
    document = document_of(text)
    record, problems = convert(document.data, kind, at=(), document=document)
    assert record is None
    return in_order(problems)


def only_fault(text: str, kind: type[Any] = Claim) -> Problem:
    """The one fault of a text."""
    problems = faults_of(text, kind)
    assert len(problems) == 1, [each.message for each in problems]
    return problems[0]


def test_data_that_fits_becomes_a_record() -> None:
    """Nothing is told, and defaults are filled in."""
    document = document_of(f"{GOOD}day: 2026-11-20\namount: {{worded: half, percent: 50}}\n")

    record, problems = convert(document.data, Claim, at=(), document=document)

    assert problems == []
    assert record == Claim(
        id="a",
        says="It can help.",
        hedged=True,
        basis="none",
        day=datetime.date(2026, 11, 20),
        amount=Amount(worded="half", percent=50),
    )


def test_all_faults_of_a_file_are_told_at_once() -> None:
    """Unknown keys, missing keys and wrong values of several records, each at its place."""
    text = (
        "titel: null\n"
        "claims:\n"
        "  onset:\n"
        "    - id: First\n"
        "      says: 12\n"
        "      hedged: yes\n"
        "      basis: vauge\n"
        "    - id: b\n"
        "      cites: [1, x, 0]\n"
        "      amount: {worded: half, percent: 101, max: 3}\n"
    )

    told = [(each.code, each.place.line, each.place.column) for each in faults_of(text, FactFile)]

    assert told == [
        ("unknown-key", 1, 1),
        ("wrong-form", 4, 11),
        ("wrong-type", 5, 13),
        ("wrong-type", 6, 15),
        ("unknown-value", 7, 14),
        ("missing-key", 8, 7),
        ("wrong-type", 9, 18),
        ("out-of-range", 9, 21),
        ("out-of-range", 10, 39),
        ("unknown-key", 10, 44),
    ]


def test_an_unknown_key_names_the_nearest_and_all_others() -> None:
    """The marker is under the key, and the key that was meant is not told as missing."""
    fault = only_fault(GOOD.replace("says", "sayz"))

    assert fault.code == "unknown-key"
    assert (fault.place.line, fault.place.column, fault.length) == (2, 1, 4)
    assert fault.message == "`sayz` is not a key of a claim"
    assert fault.expected == (
        "one of: id, says, hedged, basis, subject, route, amount, cites, waived, span, day"
    )
    assert fault.repair == "did you mean `says`?"


def test_a_value_under_a_misspelt_key_is_checked_too() -> None:
    """Both faults of such a line are told."""
    faults = faults_of(GOOD.replace("hedged: true", "hedgd: maybe"))

    assert [each.code for each in faults] == ["unknown-key", "wrong-type"]


def test_missing_keys_are_told_together_with_the_lines_to_type() -> None:
    """One problem stands at the record; examples come from the model."""
    fault = only_fault("says: It can help.\n")

    assert (fault.code, fault.place.line, fault.place.column) == ("missing-key", 1, 1)
    assert fault.message == "`id`, `hedged` and `basis` are missing from this claim"
    assert fault.repair == (
        'add:\nid: "first-one"\nhedged: <true or false>\nbasis: <cited, named, none or vague>'
    )


def test_a_key_whose_value_may_be_null_can_still_be_missing() -> None:
    """What is not stated is written as null."""
    fault = only_fault("claims: {}\n", FactFile)

    assert fault.message == "`title` is missing from this fact file"
    assert fault.repair == "add:\ntitle: <text or null>"


@pytest.mark.parametrize(
    ("line", "column", "expected", "found", "repair"),
    [
        ("hedged: yes", 9, "true or false", 'the text "yes"', "write true"),
        ("hedged: No", 9, "true or false", 'the text "No"', "write false"),
        ("hedged: off", 9, "true or false", 'the text "off"', "write false"),
        ('hedged: "true"', 9, "true or false", 'the text "true"', "write true"),
        ("hedged: 1", 9, "true or false", "the number 1", None),
        ("amount: {worded: a, percent: ten}", 30, PERCENT, 'the text "ten"', "write 10"),
        (
            "amount: {worded: a, percent: 45%}",
            30,
            PERCENT,
            'the text "45%"',
            "write 45, without quotes",
        ),
        ("says: 12", 7, "text, not empty", "the number 12", 'put it in quotes: "12"'),
        ("says: 1.50", 7, "text, not empty", "the number 1.5", 'put it in quotes: "1.50"'),
        ("says: true", 7, "text, not empty", "true", 'put it in quotes: "true"'),
        ("says: null", 7, "text, not empty", "nothing (null)", "write a value after the colon"),
        (
            "says: # of all",
            6,
            "text, not empty",
            "nothing (null)",
            'what follows `#` is a comment; if it is the text, write "# of all"',
        ),
        ("says: [sic]", 7, "text, not empty", "a list", None),
        (
            "says: {Note: it can help}",
            7,
            "text, not empty",
            "keys with values",
            'put the whole text in quotes: "Note: it can help"',
        ),
        (
            "cites: 2",
            8,
            "a list in which each item is a whole number, at least 1",
            "the number 2",
            "write [2]",
        ),
        (
            "cites: 2, 3",
            8,
            "a list in which each item is a whole number, at least 1",
            'the text "2, 3"',
            "write [2, 3]",
        ),
        (
            "cites: {a: b}",
            8,
            "a list in which each item is a whole number, at least 1",
            "keys with values",
            "begin the first line of each item with `- `",
        ),
        (
            'cites: ["2"]',
            9,
            "a whole number, at least 1",
            'the text "2"',
            "write 2, without quotes",
        ),
        (
            "cites: [012]",
            9,
            "a whole number, at least 1",
            'the text "012"',
            "write 12, without quotes",
        ),
        (
            "amount: half",
            9,
            "an amount (worded, percent) or null",
            'the text "half"',
            None,
        ),
        (
            "amount: worded:half",
            9,
            "an amount (worded, percent) or null",
            'the text "worded:half"',
            "write a space after the colon: worded: half",
        ),
        (
            "amount: [half]",
            9,
            "an amount (worded, percent) or null",
            "a list",
            "write `key: value` lines without `- ` before them",
        ),
        (
            "basis: 3",
            8,
            "one of: cited, named, none, vague",
            "the number 3",
            'put it in quotes: "3"',
        ),
        (
            "subject: {a: b}",
            10,
            "small letters, digits and - or a list in which each item is"
            " small letters, digits and -",
            "keys with values",
            'put the whole text in quotes: "a: b"',
        ),
    ],
)
def test_values_of_the_wrong_kind_are_told_in_plain_words(
    line: str, column: int, expected: str, found: str, repair: str | None
) -> None:
    """What is due, what was found and what to type."""
    key = line.partition(":")[0]
    others = [each for each in GOOD.splitlines() if not each.startswith(f"{key}:")]

    fault = only_fault("\n".join([line, *others]))

    assert fault.code == "wrong-type"
    assert (fault.place.line, fault.place.column) == (1, column)
    assert (fault.expected, fault.found, fault.repair) == (expected, found, repair)
    assert fault.message.startswith(("`", "item 1 of `"))


@pytest.mark.parametrize(
    ("line", "code", "message", "repair"),
    [
        (
            "id: A b",
            "wrong-form",
            '`id` must be small letters, digits and -, such as "first-one"',
            "write a-b",
        ),
        ('says: ""', "wrong-form", "`says` must be text, not empty", None),
        (
            "basis: Vague",
            "unknown-value",
            "`basis` must be one of: cited, named, none, vague",
            "did you mean `vague`?",
        ),
        (
            "basis: proven",
            "unknown-value",
            "`basis` must be one of: cited, named, none, vague",
            None,
        ),
        (
            "route: nasal spray",
            "unknown-value",
            "`route` must be one of: infusion, nasal_spray",
            "did you mean `nasal_spray`?",
        ),
        (
            "cites: [0]",
            "out-of-range",
            "item 1 of `cites` must be a whole number, at least 1",
            None,
        ),
        (
            "cites: [1, 2, 3, 4]",
            "wrong-length",
            "`cites` must have at most 3 items, and has 4",
            None,
        ),
        ("span: [1]", "wrong-length", "`span` must have 2 items, and has 1", None),
        (
            "amount: {worded: all, percent: 101}",
            "out-of-range",
            "`percent` must be a number, at least 0 and at most 100",
            None,
        ),
        (
            "waived: {negtion: why}",
            "unknown-value",
            "`negtion` cannot be a key of `waived`",
            "did you mean `negation`?",
        ),
        ("day: 2026-11-31", "wrong-form", "`day` must be a date such as 2026-11-20", None),
    ],
)
def test_values_of_the_wrong_form_are_told_in_plain_words(
    line: str, code: str, message: str, repair: str | None
) -> None:
    """Form, allowed words, range and length have codes of their own."""
    key = line.partition(":")[0]
    others = [each for each in GOOD.splitlines() if not each.startswith(f"{key}:")]

    fault = only_fault("\n".join([line, *others]))

    assert (fault.code, fault.message, fault.repair) == (code, message, repair)


def test_a_comma_in_braces_that_cuts_a_text_is_told_with_its_repair() -> None:
    """The second half of such a text looks like a key without value."""
    fault = only_fault(f"{GOOD}amount: {{worded: half, or more}}\n")

    assert fault.message == "`or more` is not a key of an amount"
    assert fault.repair == ("if it belongs to the text before it, put the whole text in quotes")


def test_records_that_a_key_tells_apart_are_told_apart() -> None:
    """The faults are those of the record that the key names; a wrong name is told itself."""
    of_circle = only_fault("outline: {shape: circle, radius: x}\n", Drawing)
    misnamed = only_fault("outline: {shape: circel, radius: 1}\n", Drawing)
    unnamed = only_fault("outline: {radius: 1}\n", Drawing)

    assert of_circle.message == '`radius` must be a whole number, not the text "x"'
    assert misnamed.repair == "did you mean `circle`?"
    assert (unnamed.code, unnamed.message) == (
        "missing-key",
        "`shape` must be one of: circle, square",
    )


def test_a_record_within_a_file_is_told_at_its_place_in_the_file() -> None:
    """A part of a document can be converted by its path."""
    text = "claims:\n  onset:\n    - id: a\n      says: b\n      hedged: yes\n      basis: none\n"
    document = document_of(text)
    data: Any = document.data
    at = ("claims", "onset", 0)

    _record, problems = convert(data["claims"]["onset"][0], Claim, at=at, document=document)

    assert [str(each.place) for each in problems] == ["content/a.yaml:5:15"]
    assert problems[0].line_text == "      hedged: yes"


def test_what_the_reader_told_is_not_told_again() -> None:
    """The null that stands for an alias is no further fault."""
    document, told = read_yaml(GOOD.replace("It can help.", "*first"), "content/a.yaml")
    assert document is not None

    record, problems = convert(document.data, Claim, at=(), document=document)

    assert [each.code for each in told] == ["alias-not-allowed"]
    assert (record, problems) == (None, [])


def test_a_file_that_is_no_mapping_is_told_at_its_start() -> None:
    """A list, or a line of text, where a record is due."""
    fault = only_fault("- id: a\n- id: b\n", FactFile)

    assert (fault.place.line, fault.place.column) == (1, 1)
    assert fault.message == "the file must be a fact file, not a list"


VALUES = st.sampled_from(
    [None, True, False, 0, 1, 3, 101, -1, 0.5, "", "a", "A b", "yes", "none", "2026-11-20", "x-1"]
)
NESTED = st.one_of(
    VALUES,
    st.lists(VALUES, max_size=4),
    st.dictionaries(st.sampled_from(["worded", "percent", "hedge", "x"]), VALUES, max_size=2),
)
FIELDS = [field.name for field in msgspec.structs.fields(Claim)]
CLAIMS = st.fixed_dictionaries(
    {"id": st.just("a"), "says": st.just("b"), "hedged": st.just(True), "basis": st.just("none")},
    optional=dict.fromkeys([*FIELDS[4:], "unknown"], NESTED),
)


@given(st.one_of(NESTED, CLAIMS, st.dictionaries(st.sampled_from(FIELDS), NESTED)))
def test_faults_are_told_exactly_where_msgspec_refuses(data: object) -> None:
    """The walk that lists faults and the conversion itself never disagree."""
    document = document_of(msgspec.json.encode(data).decode())

    record, problems = convert(document.data, Claim, at=(), document=document)

    assert (record is None) == bool(problems)
    assert not any(" - at `$" in each.message for each in problems)
    assert not any(each.message.startswith("Expected") for each in problems)


@given(CLAIMS)
def test_mending_every_fault_makes_the_record_fit(data: dict[str, Any]) -> None:
    """Faults are complete: without the keys that they name nothing is left to tell."""
    document = document_of(msgspec.json.encode(data).decode())
    _record, problems = convert(document.data, Claim, at=(), document=document)

    columns = {each.place.column for each in problems}
    spans = {key: (document.contents.keys[(key,)].column, _end(document, key)) for key in data}
    good = {
        key: value
        for key, value in data.items()
        if not any(start <= column <= end for column in columns for start, end in [spans[key]])
    }

    assert convert(good, Claim, at=(), document=document)[1] == []


def _end(document: Document, key: str) -> int:
    """The last column of a value in a document of one line."""
    starts = sorted(span.column for at, span in document.contents.keys.items() if len(at) == 1)
    later = [start for start in starts if start > document.contents.keys[(key,)].column]
    return later[0] - 1 if later else len(document.lines[0])
