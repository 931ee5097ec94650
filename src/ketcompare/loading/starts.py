"""Finds where the records of a sound file begin, without a closer look at anything else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml

from ketcompare.loading import syntax
from ketcompare.loading.document import KeyPath, Span

Starts = dict[KeyPath, Span]


def record_starts(data: bytes) -> Starts:
    """Where each record in a list begins, by its path."""
    take = syntax.EventLoader(data.replace(b"\r\n", b"\n")).get_event
    found: Starts = {}
    while (event := take()).__class__ is not yaml.StreamEndEvent:
        _pass(event, take, (), found)
    return found


def _pass(event: Any, take: Callable[[], Any], at: KeyPath, found: Starts) -> None:
    """Go past the value that begins with an event."""
    kind = event.__class__
    if kind is yaml.MappingStartEvent:
        while (key := take()).__class__ is yaml.ScalarEvent:
            if (value := take()).__class__ is not yaml.ScalarEvent:
                _pass(value, take, (*at, key.value), found)
    elif kind is yaml.SequenceStartEvent:
        index = 0
        while (item := take()).__class__ is not yaml.SequenceEndEvent:
            mark = item.start_mark
            if mark and item.__class__ is yaml.MappingStartEvent:
                found[*at, index] = Span(mark.line + 1, mark.column + 1)
            _pass(item, take, (*at, index), found)
            index += 1
