"""Writing plain data as YAML the way the project's own files look.

A library could write it, but takes a minute where this takes a second.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

_PLAIN: Final = re.compile(r"[A-Za-z][A-Za-z0-9 ,.'’()_/?%–-]*")
_WORDS_OF_YAML: Final = frozenset("yes no on off true false null y n".split())
_FLOW: Final = frozenset(("limits", "value", "waived"))


def dumped(data: Mapping[str, object]) -> str:
    """A mapping as a YAML file."""
    return "\n".join(_mapping(data, "")) + "\n"


def _mapping(data: Mapping[str, object], indent: str) -> Iterator[str]:
    for key, value in data.items():
        if isinstance(value, dict) and key not in _FLOW:
            yield f"{indent}{scalar(key)}:"
            yield from _mapping(value, f"{indent}  ")
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            yield f"{indent}{scalar(key)}:"
            yield from _records(value, f"{indent}  ")
        else:
            yield f"{indent}{scalar(key)}: {_flow(value)}"


def _records(records: Sequence[Mapping[str, object]], indent: str) -> Iterator[str]:
    for record in records:
        lines = _mapping(record, f"{indent}  ")
        yield f"{indent}- {next(lines).lstrip()}"
        yield from lines


def _flow(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(key)}: {_flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return scalar(value)


def scalar(value: object) -> str:
    """A single value; text in quotes wherever it might be read as something else."""
    if not isinstance(value, str):
        return json.dumps(value)
    plain = _PLAIN.fullmatch(value) and "," not in value and value[-1] != " "
    return (
        value
        if plain and value.lower() not in _WORDS_OF_YAML
        else json.dumps(value, ensure_ascii=False)
    )
