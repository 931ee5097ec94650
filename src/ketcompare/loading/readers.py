"""How the files of each kind are read.

YAML is much to import, and where all that is in it was kept nobody asks for it.
"""

from __future__ import annotations

from functools import partial
from pathlib import PurePosixPath
from typing import Final, TypeVar

import msgspec

from ketcompare.content import Prose
from ketcompare.loading.reading import Reader, Reading
from ketcompare.problems import Place, problem
from ketcompare.provenance import VERSION, Provenance

T = TypeVar("T")


def records(kind: type[T]) -> Reader[T]:
    """How a YAML file of one record is read."""
    return Reader(partial(_record, kind=kind), kept=kind)


def _record(data: bytes, path: str, kind: type[T]) -> Reading[T]:
    from ketcompare.loading.record_file import read_record

    return read_record(data, path, kind)


def _page(data: bytes, path: str) -> Reading[Prose]:
    from ketcompare.loading.prose import read_page

    return read_page(data, path)


def _provenance(data: bytes, path: str) -> Reading[Provenance]:
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


PAGES: Final = Reader(_page, kept=Prose)
PROVENANCE: Final = Reader(_provenance)
"""Verifying leaves these as JSON, which is read as quickly as anything that could be kept."""
