"""The catalogue has an entry for every code, and its examples show what they say."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from ketcompare.catalogue import CATALOGUE, READING, Code, Severity, by_id, look_up
from ketcompare.loading.yaml_reader import read_yaml

SOURCE = Path(__file__).parents[2] / "src" / "ketcompare"


def codes_used() -> Iterator[tuple[str, str]]:
    """Every code that is written out as the first argument of a call of `problem`."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and _calls_problem(node):
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value, path.name


def _calls_problem(node: ast.Call) -> bool:
    name = getattr(node.func, "attr", None) or getattr(node.func, "id", None)
    return name == "problem"


@pytest.mark.parametrize("code", [each for each in READING if each.example], ids=lambda c: c.id)
def test_examples_of_reading_show_their_code(code: Code) -> None:
    """Each example of the YAML reader gives the problem that it is an example of."""
    _document, problems = read_yaml(code.example or "", "content/example.yaml")

    assert code.id in {each.code for each in problems}


def test_every_code_that_is_used_has_an_entry() -> None:
    """No call makes a problem of a code that the catalogue lacks."""
    used = dict(codes_used())

    assert "duplicate-key" in used
    assert set(used) <= set(CATALOGUE)


def test_a_code_without_entry_is_an_error_of_the_program() -> None:
    """Looking up an unknown code fails with its name."""
    with pytest.raises(LookupError, match="no-such-code"):
        look_up("no-such-code")


def test_a_code_given_twice_is_an_error_of_the_program() -> None:
    """Two groups cannot both hold a code."""
    code = Code(id="twice", sentence="A sentence.")

    with pytest.raises(ValueError, match="twice"):
        by_id([code], [code])


@pytest.mark.parametrize("code", CATALOGUE.values(), ids=lambda c: c.id)
def test_entries_are_well_formed(code: Code) -> None:
    """An id is words with hyphens, a sentence ends with a full stop, a repair does not."""
    assert code.id == code.id.lower()
    assert all(part.isalnum() for part in code.id.split("-"))
    assert code.sentence.endswith(".")
    assert code.severity in Severity
    assert not (code.repair or "").endswith(".")
