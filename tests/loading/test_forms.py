"""What was probably meant by a text that has not the form that is due."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import inspect

from ketcompare.loading.forms import form_repair
from ketcompare.model import Claim, Source, SourceReference


def kind_of(record: type[Any], field: str) -> inspect.Type:
    """The type of a field of a record."""
    described = inspect.type_info(record)
    assert isinstance(described, inspect.StructType)
    return next(each.type for each in described.fields if each.name == field)


@pytest.mark.parametrize(
    ("record", "field", "given", "repair"),
    [
        (Claim, "id", "Within Hours", "write within-hours"),
        (Claim, "id", "“within-hours”", "write within-hours"),
        (Claim, "id", "première-fois!", "write premiere-fois"),
        (Source, "received", "20.11.2026", 'write "2026-11-20"'),
        (Source, "received", "November 20th, 2026", 'write "2026-11-20"'),
        (Source, "received", "20 Nov 2026", 'write "2026-11-20"'),
        (Source, "published", "November 2026", 'write "2026-11"'),
        (Source, "published", "2026/11/20", 'write "2026-11-20"'),
        (Source, "url", "www.example.org/page", "write https://www.example.org/page"),
        (Source, "mark", "s", "write S"),
        (Source, "mark", "“S”", "write S"),
        (SourceReference, "address", "example.org", "write https://example.org"),
    ],
)
def test_what_was_meant_is_told_as_it_is_typed(
    record: type[Any], field: str, given: str, repair: str
) -> None:
    """Dates of other lands, addresses without https, ids with capitals and spaces."""
    assert form_repair(kind_of(record, field), given) == repair


@pytest.mark.parametrize(
    ("record", "field", "given"),
    [
        (Source, "received", "11/12/2026"),
        (Source, "received", "last spring"),
        (Source, "url", "our page"),
        (Source, "mark", "TOOLONG"),
        (Claim, "id", "!!!"),
        (Claim, "says", ""),
        (Claim, "occurrence", 0),
    ],
)
def test_what_can_be_read_in_two_ways_is_not_guessed(
    record: type[Any], field: str, given: object
) -> None:
    """A wrong guess is worse than none."""
    assert form_repair(kind_of(record, field), given) is None
