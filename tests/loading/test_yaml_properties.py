"""Whatever a file holds, reading it gives data or problems, and never a failure."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from ketcompare.loading import syntax
from ketcompare.loading.document import Document
from ketcompare.loading.scalars import quoted, resolve
from ketcompare.loading.yaml_reader import read_yaml, read_yaml_bytes
from ketcompare.problem_text import problem_text
from ketcompare.problems import Problem, errors

FACTS = """\
publisher: Example Clinic
received: 2026-11-20
claims:
  onset:
    - id: within-hours   # the first
      says: "A low dose can ease symptoms: within hours"
      value: {worded: 'a few hours', of: null}
      cites: [1, 2]
      hedged: true
    - id: not-at-once
      says: >-
        Not at once
        for all
set_aside:
  promotion: [1, 3-5]
"""
TRAPS = [
    ": ", " #", "\t", "\u00a0", "\u200b", "\ufeff", "\x00", '"', "'", "[", "]", "{", "}", "&a ",
    "*a", "!b ", "<<: ", "- ", "? ", "| ", "> ", "%", "@", "`", "---\n", "...\n", "\n", " ", "  ",
    "\\", ",", "\r", "\u2028", "\x85", "\ud800", "id: a\n", "#",
]  # fmt: skip
PIECES = st.one_of(st.sampled_from(TRAPS), st.text(max_size=3))
WORDS = st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF), max_size=12)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**14), 10**14) | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=12,
)

TEXTS = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=12,
)


def check(document: Document | None, problems: list[Problem], lines: int) -> None:
    """What holds for every result of reading."""
    assert document is not None or errors(problems)
    for each in problems:
        assert 1 <= each.place.line <= max(1, lines)
        assert each.place.column >= 1
        assert problem_text(each).startswith(f"{each.place}: {each.severity}[{each.code}] ")


def lines_of(text: str) -> int:
    """How many lines an editor shows."""
    return len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


@given(st.binary(max_size=200))
def test_any_bytes_give_data_or_problems(data: bytes) -> None:
    """No file makes the reader fail."""
    document, problems = read_yaml_bytes(data, "a.yaml")

    check(document, problems, lines_of(data.decode("utf-8", "replace")))


@given(st.lists(PIECES, max_size=30).map("".join))
@example("\ufeff")
def test_any_heap_of_traps_gives_data_or_problems(text: str) -> None:
    """Nor does text made of YAML's own signs."""
    document, problems = read_yaml(text, "a.yaml")

    check(document, problems, lines_of(text))


@given(st.lists(st.tuples(st.integers(0, len(FACTS)), st.integers(0, 4), PIECES), max_size=4))
def test_any_damage_to_a_good_file_gives_data_or_problems(
    damages: list[tuple[int, int, str]],
) -> None:
    """Text put in or cut out anywhere is survived, and places stay within the file."""
    text = FACTS
    for start, length, piece in damages:
        text = text[:start] + piece + text[start + length :]

    document, problems = read_yaml(text, "a.yaml")

    check(document, problems, lines_of(text))


@given(PLAIN)
def test_plain_data_survives_writing_and_reading(value: Any) -> None:
    """JSON is YAML: what is written so is read as the same data, with nothing to tell."""
    document, problems = read_yaml(json.dumps(value), "a.yaml")

    assert problems == []
    assert document is not None
    assert document.data == value


@given(TEXTS)
def test_block_style_survives_writing_and_reading(value: Any) -> None:
    """What a YAML writer lays out over many lines is read as the same data."""
    written = yaml.safe_dump(value, allow_unicode=False, default_style='"')

    document, problems = read_yaml(written, "a.yaml")

    assert problems == []
    assert document is not None
    assert document.data == value


@given(st.lists(PIECES, max_size=12).map("".join))
def test_both_parsers_read_the_same(text: str) -> None:
    """Where both parsers can read a text they agree on data and places of values."""
    quick, quick_problems = read_yaml(text, "a.yaml")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(syntax, "EventLoader", yaml.SafeLoader)
        slow, slow_problems = read_yaml(text, "a.yaml")

    check(slow, slow_problems, lines_of(text))
    if not (errors(quick_problems) or errors(slow_problems)):
        assert quick is not None
        assert slow is not None
        assert quick.data == slow.data


@given(st.text(min_size=1))
def test_a_scalar_is_text_or_an_exact_number(text: str) -> None:
    """No scalar is infinite, and what is no number, boolean or null stays as it is."""
    value = resolve(text)

    assert isinstance(value, str | int | float | None)
    assert value == text if isinstance(value, str) else True
    assert not isinstance(value, float) or math.isfinite(value)


@given(
    st.text(st.characters(min_codepoint=32, max_codepoint=0x17F)).filter(lambda s: "\x7f" not in s)
)
def test_quoted_text_reads_as_itself(text: str) -> None:
    """A repair that puts text in quotes changes nothing of the text."""
    assume(not any(0x7F <= ord(character) <= 0xA0 or character == "\xad" for character in text))

    document, problems = read_yaml(f"key: {quoted(text)}\n", "a.yaml")

    assert problems == []
    assert document is not None
    assert document.data == {"key": text}
