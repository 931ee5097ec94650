"""A difference as plain data, every key present."""

from __future__ import annotations

from typing import Any

import msgspec

from ketcompare.differing.results import Difference, LineChange

VERSION = 1


def as_data(difference: Difference, *, revision: str, entry: str | None) -> dict[str, Any]:
    """What `diff --json` prints; `entry` is the change that is to be listed, as YAML."""
    outcome = difference.outcome
    return {
        "version": VERSION,
        "revision": revision,
        "files": msgspec.to_builtins(difference.files),
        "claims": {
            **msgspec.to_builtins(difference.claims),
            "changed": [
                {**msgspec.to_builtins(each), "of_substance": each.of_substance}
                for each in difference.claims.changed
            ],
        },
        "unknown_because": difference.unknown_because,
        "lines": [_line(each) for each in outcome.lines] if outcome else None,
        "cells": msgspec.to_builtins(outcome.cells) if outcome else None,
        "silences": msgspec.to_builtins(outcome.silences) if outcome else None,
        "pages": msgspec.to_builtins(outcome.pages) if outcome else None,
        "entry": entry,
    }


def _line(change: LineChange) -> dict[str, Any]:
    topic, subject, term = change.key
    return {
        "topic": topic,
        "subject": subject,
        "term": term,
        "old": change.old,
        "new": change.new,
        "moves": msgspec.to_builtins(change.moves),
    }
