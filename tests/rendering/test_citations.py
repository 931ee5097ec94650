"""Authors and citations in short and in full."""

from __future__ import annotations

import msgspec
import pytest

from ketcompare.rendering.authors import Author, author
from ketcompare.rendering.parts.citations import full, short
from rendering.invented_evidence import REFERENCES

TRIAL, BOARD, LABEL = REFERENCES


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Ada M. Brown", Author(family="Brown", given="Ada M.")),
        ("Brown, A.", Author(family="Brown", given="A.")),
        ("Brown", Author(family="Brown")),
        ("C. de Vries", Author(family="de Vries", given="C.")),
        ("C. A. Stream Jr", Author(family="Stream", given="C. A.", suffix="Jr")),
        ("CUPS investigators", Author(literal="CUPS investigators")),
    ],
)
def test_a_name_is_taken_apart(written: str, read: Author) -> None:
    """A person has a family name; a group is told whole."""
    assert author(written) == read


@pytest.mark.parametrize(
    ("authors", "told"),
    [
        (("Ada Brown",), "Brown, 2020"),
        (("Ada Brown", "Carl Stone"), "Brown and Stone, 2020"),
        (("Ada Brown", "Carl Stone", "Eve Ash"), "Brown and others, 2020"),
        (("Ada Brown", "et al."), "Brown and others, 2020"),
        ((), "Journal of Cups, 2020"),
    ],
)
def test_a_short_citation_names_who_and_when(authors: tuple[str, ...], told: str) -> None:
    """Up to two names; without any, the body that published it."""
    assert short(msgspec.structs.replace(TRIAL, authors=authors)) == told


def test_a_label_is_named_by_its_drug_and_a_body_without_what_is_in_brackets() -> None:
    """Short citations stay short; the full one has everything."""
    assert short(LABEL) == "Leaf label, 2019"
    assert short(BOARD) == "The Tongue Board, year not known"
    assert full(BOARD) == "The Tongue Board (told by the Daily Cup). Year not known."
