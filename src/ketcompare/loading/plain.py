"""Reads YAML in which nothing calls for a closer look: values only, and quickly.

This is for the many files with which nothing is wrong. What might be read otherwise than its
author meant gives nothing here: the careful reader tells what it is, and where.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml

from ketcompare.loading import syntax
from ketcompare.loading.document import DEEPEST, Collection
from ketcompare.loading.scalars import resolve

_LIKE_LOST_TEXT = re.compile(r" #(?:(?<=[^ ] #)|(?![ A-Za-z]))")
"""A comment that is not two spaces away from what is before it, or has no word in it."""


class _NotPlainError(Exception):
    """Something was met that the careful reader should look at."""


def plain_data(data: bytes) -> object | None:
    """What a file holds if all of it is plain; None where that takes a closer look."""
    data = data.replace(b"\r\n", b"\n")
    try:
        return _whole(data) if _looks_plain(data.decode("utf-8")) else None
    except (UnicodeDecodeError, yaml.YAMLError, _NotPlainError):
        return None


def _looks_plain(text: str) -> bool:
    """Whether no character is odd, no comment looks like text, and no key may be a merge."""
    is_printable = text.replace("\n", "").isprintable()
    return is_printable and "<<" not in text and not _LIKE_LOST_TEXT.search(text)


def _whole(data: bytes) -> object:
    """The value of the only document."""
    take = syntax.EventLoader(data).get_event
    _expect(take(), yaml.StreamStartEvent)
    _expect(take(), yaml.DocumentStartEvent)
    value = _value(take(), take, 0)
    _expect(take(), yaml.DocumentEndEvent)
    _expect(take(), yaml.StreamEndEvent)
    return value


def _expect(event: Any, kind: type) -> None:
    if event.__class__ is not kind:
        raise _NotPlainError


def _value(event: Any, take: Callable[[], Any], depth: int) -> object:
    """The value that begins with an event; anchors, aliases and tags are not plain."""
    if event.anchor or event.tag:
        raise _NotPlainError
    kind = event.__class__
    if kind is yaml.ScalarEvent:
        return resolve(event.value) if event.implicit[0] else event.value
    if depth == DEEPEST:
        raise _NotPlainError
    return (_mapping if kind is yaml.MappingStartEvent else _list)(take, depth + 1)


def _mapping(take: Callable[[], Any], depth: int) -> Collection:
    found: dict[str, object] = {}
    while (event := take()).__class__ is yaml.ScalarEvent:
        key = event.value
        if key in found or event.anchor or event.tag:
            raise _NotPlainError
        found[key] = _value(take(), take, depth)
    _expect(event, yaml.MappingEndEvent)
    return found


def _list(take: Callable[[], Any], depth: int) -> Collection:
    found: list[object] = []
    while (event := take()).__class__ is not yaml.SequenceEndEvent:
        found.append(_value(event, take, depth))
    return found
