"""YAML that can be read but not as its author meant: comments that eat text, anchors, tags."""

from __future__ import annotations

import re
from typing import Any

from ketcompare.loading.document import Span
from ketcompare.loading.file_text import FileText
from ketcompare.loading.mending import quoted_line
from ketcompare.loading.scalars import Scalar
from ketcompare.problems import Problem

_COMMENT = re.compile(r"(?P<gap> +)#(?P<first>\S?)")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?")


def refused_property(event: Any, text: FileText) -> Problem:
    """The problem of an anchor or tag before a key or value."""
    if event.anchor:
        message = f"`&{event.anchor}` is an anchor; facts are written out"
        return text.problem("anchor-not-allowed", text.span(event), message)
    return text.problem("tag-not-allowed", text.span(event))


def refused_alias(event: Any, text: FileText) -> Problem:
    """The problem of an alias."""
    message = f"`*{event.anchor}` refers to another place; facts are written out"
    return text.problem("alias-not-allowed", text.span(event), message)


def duplicate_key(key: str, first: Span, second: Span, text: FileText) -> Problem:
    """The problem of a key that its mapping has already."""
    message = f"`{key}` is given twice, first in line {first.line}"
    found = f"line {first.line}: {text.original_line(first.line).strip()}"
    return text.problem("duplicate-key", second, message, found=found)


def lost_text(event: Any, value: Scalar, text: FileText) -> Problem | None:
    """The problem of a comment that looks like the rest of the text before it.

    After text a comment takes two spaces before it, and no digit follows its `#`.
    """
    start, end = event.start_mark, event.end_mark
    line = text.line(end.line + 1)
    comment = _COMMENT.match(line, end.column) if line.startswith(" ", end.column) else None
    if comment is None or not _looks_like_text(value, comment):
        return None
    begins = start.column if value and start.line == end.line else comment.end("gap")
    in_brackets = line.rstrip().endswith(("]", "}"))
    hint = "or, if it is a comment, leave two spaces before `#` and one after it"
    repair = f"write: {quoted_line(line, begins)}\n{hint}"
    return text.problem(
        "lost-text",
        Span(end.line + 1, comment.end("gap") + 1, len(line) - comment.end("gap")),
        "what follows ` #` is read as a comment and would be lost",
        found=line[comment.end("gap") :].strip(),
        repair=None if in_brackets else repair,
    )


def _looks_like_text(value: Scalar, comment: re.Match[str]) -> bool:
    if not isinstance(value, str | None) or (value and _DATE.fullmatch(value)):
        return False
    return comment["first"].isdigit() or (value is not None and len(comment["gap"]) == 1)
