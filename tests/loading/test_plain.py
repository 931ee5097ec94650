"""Files with nothing odd in them are read quickly, and as the careful reader reads them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from ketcompare.loading import syntax
from ketcompare.loading.plain import plain_data
from ketcompare.loading.unread import unread
from ketcompare.loading.yaml_reader import read_yaml_bytes
from loading.test_yaml_properties import FACTS, PIECES
from projects.copying import VALID

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "content").rglob("*.yaml")) + sorted((VALID / "content").rglob("*.yaml"))
PATH = "content/sources/a.yaml"

DAMAGES = st.lists(
    st.tuples(st.integers(0, len(FACTS)), st.integers(0, 4), PIECES), min_size=1, max_size=4
)


def read_alike(data: bytes) -> bool:
    """Whether the quick reader gave data; it must be the careful reader's, who told nothing."""
    plain = plain_data(data)
    if plain is None:
        return False
    document, problems = read_yaml_bytes(data, PATH)
    assert problems == []
    assert document is not None
    assert document.data == plain
    assert repr(document.data) == repr(plain)  # 1, 1.0 and true are equal, and not the same
    return True


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_every_file_of_the_project_is_read_quickly(file: Path) -> None:
    """What authors write needs no closer look, and both readers agree on it."""
    assert read_alike(file.read_bytes())


@given(st.lists(PIECES, max_size=12).map("".join))
@example("a: b #c")
@example("a: &b c")
@example("a: {<<: b}")
@example("[" * 50 + "]" * 50)
@example("a: 1\na: 2\n")
@example("--- a\n--- b")
@example("- 1\n- 1.0\n- true\n- ~\n- '1'\n- 012\n- yes\n")
def test_a_heap_of_traps_is_read_alike_or_left_to_the_careful_reader(text: str) -> None:
    """The quick reader gives nothing at all, or what the careful one gives without a problem."""
    read_alike(text.encode("utf-8", "surrogatepass"))


@given(DAMAGES)
def test_a_damaged_file_is_read_alike_or_left_to_the_careful_reader(
    damages: list[tuple[int, int, str]],
) -> None:
    """Text put in or cut out anywhere makes no difference between the readers."""
    text = FACTS
    for start, length, piece in damages:
        text = text[:start] + piece + text[start + length :]

    read_alike(text.encode("utf-8", "surrogatepass"))


@given(st.binary(max_size=100))
def test_any_bytes_are_read_alike_or_left_to_the_careful_reader(data: bytes) -> None:
    """No file makes the quick reader fail."""
    read_alike(data)


@pytest.mark.parametrize(
    "text",
    [
        "a: b\r\nc: d\r\n",
        "# a comment\na: b\n",
        "a: null  # the text does not say\n",
        "  # a comment, further in\n",
        "a: tea & milk, black * white, well!\n",
        "a: <b\n",
        "---\na: b\n...\n",
        "a: “läter” – 50 %\n",
    ],
)
def test_what_is_harmless_is_plain(text: str) -> None:
    """Line ends of either kind, clear comments and signs within text need no closer look."""
    assert read_alike(f"first: 1\n{text}".encode() if "---" not in text else text.encode())


def test_the_other_parser_reads_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the quicker parser is not installed the slower one takes its place."""
    quick = plain_data(FACTS.encode())
    monkeypatch.setattr(syntax, "EventLoader", yaml.SafeLoader)

    assert plain_data(FACTS.encode()) == quick is not None


def test_places_of_a_file_that_was_read_quickly_are_found_when_asked_for() -> None:
    """A document that nobody looked at yet answers as the careful reader's does."""
    careful, _problems = read_yaml_bytes(FACTS.encode(), PATH)
    assert careful is not None

    late = unread(FACTS.encode(), PATH)

    at = ("claims", "onset", 1, "says")
    assert late.problem("draft", at) == careful.problem("draft", at)
    assert late.contents == careful.contents
