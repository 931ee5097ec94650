"""The template engine as this project uses it: escaping, strict, compiled once."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined

from ketcompare.rendering import wording

SIGN: Final = re.compile(r"#((?:mark|subject|pattern|sign)-[a-z0-9-]+)")


def environment(templates: Path, *, compiled: BytecodeCache | None = None) -> Environment:
    """An engine that fails on whatever a template asks for and does not get.

    With what earlier engines compiled, only templates that have changed since are compiled anew.
    """
    engine = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        bytecode_cache=compiled,
        finalize=unbroken_ranges,
    )
    engine.filters["signs_used"] = signs_used
    return engine


def unbroken_ranges(value: object) -> object:
    """What a template shows, with number ranges that do not break; markup stays markup."""
    if isinstance(value, str) and "–" in value:
        return type(value)(wording.unbroken(value))
    return value


def signs_used(markup: str) -> frozenset[str]:
    """The names of the drawn signs that a page refers to, so that it holds no others."""
    return frozenset(SIGN.findall(markup))
