"""Reading YAML: plain data, the place of every value and key, and YAML 1.2's scalars."""

from __future__ import annotations

import pytest
import yaml

from ketcompare.loading import syntax
from ketcompare.loading.document import Document, Span
from ketcompare.loading.yaml_reader import read_yaml, read_yaml_bytes
from ketcompare.problems import Place

FACTS = """\
publisher: Example Clinic
claims:
  onset:
    - id: within-hours  # the first
      says: "It can help: within hours"
      cites: [1, two]
    - id: läter
      value: {worded: "in a week"}
set_aside: {}
"""


def document_of(text: str) -> Document:
    """The document of a text that has no faults."""
    document, problems = read_yaml(text, "content/a.yaml")
    assert problems == []
    assert document is not None
    return document


def test_data_is_plain_python() -> None:
    """Mappings, lists and scalars come out as dict, list, str, int and so on."""
    assert document_of(FACTS).data == {
        "publisher": "Example Clinic",
        "claims": {
            "onset": [
                {
                    "id": "within-hours",
                    "says": "It can help: within hours",
                    "cites": [1, "two"],
                },
                {"id": "läter", "value": {"worded": "in a week"}},
            ]
        },
        "set_aside": {},
    }


@pytest.mark.parametrize(
    ("at", "span"),
    [
        ((), Span(1, 1, 1)),
        (("publisher",), Span(1, 12, 14)),
        (("claims", "onset", 0), Span(4, 7, 1)),
        (("claims", "onset", 0, "says"), Span(5, 13, 27)),
        (("claims", "onset", 0, "cites", 1), Span(6, 18, 3)),
        (("claims", "onset", 1, "id"), Span(7, 11, 5)),
        (("claims", "onset", 1, "value", "worded"), Span(8, 23, 11)),
    ],
)
def test_every_value_has_its_place(at: tuple[str | int, ...], span: Span) -> None:
    """Line and column count from 1, in characters, with the length on that line."""
    assert document_of(FACTS).contents.values[at] == span


def test_every_key_has_its_place() -> None:
    """A key's place is its own and not that of its value."""
    document = document_of(FACTS)

    assert document.contents.keys[("claims", "onset", 1, "value")] == Span(8, 7, 5)
    assert document.contents.keys[("set_aside",)] == Span(9, 1, 9)


def test_every_value_of_the_data_has_a_place() -> None:
    """The map of places is complete."""
    document = document_of(FACTS)

    def paths(value: object, at: tuple[str | int, ...]) -> set[tuple[str | int, ...]]:
        pairs: list[tuple[str | int, object]] = []
        pairs += value.items() if isinstance(value, dict) else []
        pairs += enumerate(value) if isinstance(value, list) else []
        return {at}.union(*(paths(item, (*at, key)) for key, item in pairs))

    assert set(document.contents.values) == paths(document.data, ())


def test_a_place_that_is_not_known_is_that_of_what_is_around_it() -> None:
    """A missing key is told at the record that lacks it."""
    document = document_of(FACTS)

    assert document.place(("claims", "onset", 1, "says")) == Place("content/a.yaml", 7, 7)
    assert document.written(("claims", "onset", 0, "says")) == '"It can help: within hours"'


def test_a_problem_of_a_document_knows_its_line() -> None:
    """A rule gives a path; place, line and length are looked up."""
    document = document_of(FACTS)
    at = ("claims", "onset", 0, "says")

    on_value = document.problem("wrong-type", at, "no")
    on_key = document.problem("unknown-key", at, "no", on_key=True)

    assert on_value.place == Place("content/a.yaml", 5, 13)
    assert on_value.line_text == '      says: "It can help: within hours"'
    assert on_key.place == Place("content/a.yaml", 5, 7)
    assert on_key.length == 4


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-3", -3),
        ("0", 0),
        ("0x1F", 31),
        ("0o17", 15),
        ("1.50", 1.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("yes", "yes"),
        ("no", "no"),
        ("On", "On"),
        ("off", "off"),
        ("y", "y"),
        ("012", "012"),
        ("1:30", "1:30"),
        ("2026-11-20", "2026-11-20"),
        ("2021-09", "2021-09"),
        ("1_000", "1_000"),
        ("3-5", "3-5"),
        ("50%", "50%"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("1e999", "1e999"),
        ("9" * 5000, "9" * 5000),
        ("+", "+"),
        ('"12"', "12"),
        ("'true'", "true"),
        ('""', ""),
    ],
)
def test_scalars_follow_yaml_1_2(written: str, value: object) -> None:
    """Unquoted words are text but for true, false, null and numbers; quoted ones always."""
    read = document_of(f"key: {written}\n").data

    assert read == {"key": value}
    assert isinstance(read, dict)
    assert type(read["key"]) is type(value)


def test_keys_are_always_text() -> None:
    """A key that looks like a number or boolean is the word itself."""
    assert document_of("1: a\nno: b\ntrue: c\n").data == {"1": "a", "no": "b", "true": "c"}


def test_block_text_and_folded_text_are_read_whole() -> None:
    """What looks like a comment in a block belongs to the text."""
    text = "a: |\n  one # two\n  # three\nb: >-\n  four\n  five\n"

    assert document_of(text).data == {"a": "one # two\n# three\n", "b": "four five"}


def test_line_ends_of_every_system_are_read_alike() -> None:
    """Windows and old Mac line ends give the same data and places."""
    unix = document_of(FACTS)

    for end in ("\r\n", "\r"):
        other = document_of(FACTS.replace("\n", end))
        assert other.contents == unix.contents


def test_columns_count_characters_and_not_bytes() -> None:
    """Letters of several bytes and of several units count as one column."""
    document = document_of("{ä𝄞: 1, b: 2}\n")

    assert document.contents.keys[("b",)] == Span(1, 9, 1)


def test_without_the_c_library_the_result_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pure parser gives the same data and places."""
    quick = document_of(FACTS)

    monkeypatch.setattr(syntax, "EventLoader", yaml.SafeLoader)
    slow = document_of(FACTS)

    assert slow.contents == quick.contents


def test_bytes_are_read_as_utf_8() -> None:
    """The usual case has no problem."""
    document, problems = read_yaml_bytes("says: naïve\n".encode(), "content/a.yaml")

    assert problems == []
    assert document is not None
    assert document.data == {"says": "naïve"}


def test_bytes_that_are_not_utf_8_are_told_with_their_place() -> None:
    """A file of another encoding is told at its first bad byte, and read as far as can be."""
    data = "id: a\nsays: naïve\n".encode("latin-1")

    document, problems = read_yaml_bytes(data, "content/a.yaml")

    assert [(each.code, each.place) for each in problems] == [
        ("not-utf-8", Place("content/a.yaml", 2, 9))
    ]
    assert problems[0].line_text == "says: na\ufffdve"
    assert (problems[0].found or "").startswith("the byte EF (hexadecimal)")
    assert document is not None


def test_utf_16_is_told_as_such() -> None:
    """Such a file is one problem and not one for each character."""
    document, problems = read_yaml_bytes("says: a\n".encode("utf-16"), "content/a.yaml")

    assert document is None
    assert [each.code for each in problems] == ["not-utf-8"]
    assert "UTF-16" in problems[0].message
