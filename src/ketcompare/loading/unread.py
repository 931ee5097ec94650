"""Documents of sound files, at which nobody may ever have to look."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ketcompare.loading.document import Contents, Document

if TYPE_CHECKING:
    from ketcompare.loading.starts import Starts


def unread(data: bytes, path: str) -> Document:
    """The document of a file that is known to be sound: it is read once a place is asked for."""
    return Document(path, partial(_look, data, path), partial(_glance, data))


def _glance(data: bytes) -> Starts:
    from ketcompare.loading.starts import record_starts

    return record_starts(data)


def _look(data: bytes, path: str) -> Contents:
    # Much to import, and not asked for while all is well.
    from ketcompare.loading.yaml_reader import read_yaml_bytes

    document, _problems = read_yaml_bytes(data, path)
    return document.contents if document else Contents()
