"""What reading one file leads to, and keeping that for as long as the file stays the same."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePosixPath
from typing import Any, Final, Generic, TypeVar

import msgspec

from ketcompare.content import Prose
from ketcompare.loading.document import Document
from ketcompare.loading.plain import plain_data
from ketcompare.loading.prose import read_prose
from ketcompare.loading.records import convert
from ketcompare.loading.shelf import Shelf
from ketcompare.loading.yaml_reader import read_yaml_bytes, unread
from ketcompare.problems import Place, Problem, problem
from ketcompare.provenance import VERSION, Provenance

T = TypeVar("T")


@dataclass(frozen=True)
class Reading(Generic[T]):
    """One file as it was read: its value if it has one, the places in it, what is wrong.

    `digest` is of the bytes that it was read from.
    """

    value: T | None
    document: Document | None = None
    problems: tuple[Problem, ...] = ()
    digest: bytes = b""


@dataclass(frozen=True)
class Reader(Generic[T]):
    """How files of one kind are read; `kept` is the type of a value that reading anew is slower."""

    read: Callable[[bytes, str], Reading[T]]
    kept: type[T] | None = None


class Readings:
    """The latest reading of each file; on a shelf, sound records outlive the program as well."""

    def __init__(self, shelf: Shelf | None = None) -> None:
        self._latest: dict[str, Reading[Any]] = {}
        self._shelf = shelf

    def of(self, path: str, data: bytes, reader: Reader[T]) -> Reading[T]:
        """The reading of these bytes; the kept one where the file held the same before."""
        digest = hashlib.sha256(data).digest()
        latest = self._latest.get(path)
        if latest is None or latest.digest != digest:
            latest = self._recalled(path, data, digest, reader) or reader.read(data, path)
            latest = self._latest[path] = replace(latest, digest=digest)
            self._remember(path, latest, reader)
        return latest

    def _recalled(
        self, path: str, data: bytes, digest: bytes, reader: Reader[T]
    ) -> Reading[T] | None:
        if self._shelf is None or reader.kept is None:
            return None
        value = self._shelf.get(path, digest, reader.kept)
        return None if value is None else Reading(value, unread(data, path))

    def _remember(self, path: str, reading: Reading[T], reader: Reader[T]) -> None:
        """Keep what is sound: problems are told from the file itself, and are soon mended."""
        if self._shelf is not None and reader.kept and reading.value and not reading.problems:
            self._shelf.put(path, reading.digest, reading.value)


def records(kind: type[T]) -> Reader[T]:
    """How a YAML file of one record is read."""
    return Reader(partial(read_record, record=kind), kind)


def read_record(data: bytes, path: str, record: type[T]) -> Reading[T]:
    """A YAML file as the record that it should be; read with care only where that is called for."""
    quick = _plain_record(data, record)
    if quick is not None:
        return Reading(quick, unread(data, path))
    document, problems = read_yaml_bytes(data, path)
    if document is None:
        return Reading(None, None, tuple(problems))
    value, faults = convert(document.data, record, at=(), document=document)
    return Reading(value, document, (*problems, *faults))


def _plain_record(data: bytes, record: type[T]) -> T | None:
    """The record that a plain file is; None where anything about it is wrong or not plain."""
    plain = plain_data(data)
    try:
        return None if plain is None else msgspec.convert(plain, record, str_keys=True)
    except msgspec.ValidationError:
        return None


def read_page(data: bytes, path: str) -> Reading[Prose]:
    """A page of prose."""
    prose, document, problems = read_prose(data, path)
    return Reading(prose, document, tuple(problems))


def read_provenance(data: bytes, path: str) -> Reading[Provenance]:
    """A record of verifying; it is of the source that the file is named after."""
    try:
        record = msgspec.json.decode(data, type=Provenance)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        return _unreadable(path, f"the record cannot be read: {error}")
    if record.version != VERSION or record.source != PurePosixPath(path).stem:
        return _unreadable(path, "the record is of another version or source")
    return Reading(record)


def _unreadable(path: str, message: str) -> Reading[Provenance]:
    return Reading(None, None, (problem("record-unreadable", Place(path), message),))


PAGES: Final = Reader(read_page)
PROVENANCE: Final = Reader(read_provenance)
