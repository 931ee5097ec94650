"""Reading broken YAML: a claim's lines in a small file of their own."""

from __future__ import annotations

from collections.abc import Sequence

from ketcompare.loading.document import Document
from ketcompare.loading.records import convert
from ketcompare.loading.yaml_reader import read_yaml_bytes
from ketcompare.model import Claim, Id, Record

_PATH = "claim.yaml"
_DASH = "    - "


class _Claims(Record, frozen=True, kw_only=True):
    """The part of a fact file that holds claims."""

    claims: dict[Id, tuple[Claim, ...]]


def lines_of(document: Document, topic: str, index: int) -> list[str]:
    """The lines of a fact file on which a claim stands."""
    start = document.span(("claims", topic, index)).line - 1
    lines = document.lines[start:]
    inner = len(lines[0]) - len(lines[0].lstrip()) + 1
    end = next((at for at, line in enumerate(lines[1:], 1) if _ends(line, inner)), len(lines))
    return list(lines[:end])


def _ends(line: str, inner: int) -> bool:
    """Whether a line no longer belongs to a claim whose keys are indented so far."""
    return not line.strip() or len(line) - len(line.lstrip()) < inner


def read_claims(text: str, topic: str) -> tuple[Sequence[Claim], list[str]]:
    """The claims that a text holds, and the codes of all that is wrong with it."""
    data = f"claims:\n  {topic}:\n{text}".encode("utf-8", "surrogateescape")
    document, problems = read_yaml_bytes(data, _PATH)
    if document is None:
        return (), [each.code for each in problems]
    read, faults = convert(document.data, _Claims, at=(), document=document)
    codes = [each.code for each in (*problems, *faults)]
    return (read.claims.get(topic, ()) if read else ()), codes
