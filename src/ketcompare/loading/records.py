"""Turns plain data into typed records, or tells every way in which it does not fit.

The quick way is msgspec's, which stops at the first fault. Only where it refuses is
the data walked along the model, so that an author sees all faults at once.
"""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from typing import TypeVar, cast

import msgspec
from msgspec import inspect

from ketcompare.loading.document import Document, KeyPath
from ketcompare.loading.walk import Walk
from ketcompare.problems import Problem

T = TypeVar("T")


def convert(
    data: object, kind: type[T], *, at: KeyPath, document: Document
) -> tuple[T | None, list[Problem]]:
    """The record that the data at a path of a document is, or all that keeps it from being one."""
    try:
        return msgspec.convert(data, kind, strict=True, str_keys=True), []
    except msgspec.ValidationError as error:
        faults = list(Walk(document).faults(_described(cast("Hashable", kind)), data, at))
        if faults or document.tells_within(at):
            return None, faults
        return None, [document.problem("wrong-type", at, str(error))]


@cache
def _described(kind: Hashable) -> inspect.Type:
    """A record's type as msgspec describes it, which takes its time."""
    return inspect.type_info(kind)
