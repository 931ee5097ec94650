"""Reading a YAML file as the record that it should be."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from ketcompare.loading.plain import plain_data
from ketcompare.loading.reading import Reading
from ketcompare.loading.unread import unread

T = TypeVar("T")


def read_record(data: bytes, path: str, kind: type[T]) -> Reading[T]:
    """The record that a file is; read with care only where that is called for."""
    quick = _plain_record(data, kind)
    if quick is not None:
        return Reading(quick, unread(data, path))
    return _read_with_care(data, path, kind)


def _read_with_care(data: bytes, path: str, kind: type[T]) -> Reading[T]:
    # Much to import, and not needed while all is well.
    from ketcompare.loading.records import convert
    from ketcompare.loading.yaml_reader import read_yaml_bytes

    document, problems = read_yaml_bytes(data, path)
    if document is None:
        return Reading(None, None, tuple(problems))
    value, faults = convert(document.data, kind, at=(), document=document)
    if any(each.code == "tab-indentation" for each in problems):
        faults = []  # what belongs to what is not known until the tabs are gone
    return Reading(value, document, (*problems, *faults))


def _plain_record(data: bytes, kind: type[T]) -> T | None:
    """The record that a plain file is; None where anything about it is wrong or not plain."""
    plain = plain_data(data)
    try:
        return None if plain is None else msgspec.convert(plain, kind, str_keys=True)
    except msgspec.ValidationError:
        return None
