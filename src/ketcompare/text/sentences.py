"""Cutting an article into numbered sentences.

The numbers are what set-aside lists and provenance records hang on, so the rules are
written here rather than taken from a library whose next release may cut differently.
A number goes to every sentence, heading, list item and table row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from ketcompare.text.layout import NOTE_MARK, NOTE_MARKS, Block, Span, blocks
from ketcompare.text.normal import normalise

SentenceKind = Literal["sentence", "heading", "item", "row"]

_ABBREVIATIONS = frozenset(
    "vs v dr mr mrs ms prof st mt no fig vol pp approx ca cf eg ie e.g i.e al jr sr inc ltd dept "
    "max min resp incl excl".split()
)
_INITIALISM = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")
_OPENERS = frozenset(
    "the this that these those it he she they we you i in on at but and so if when while however "
    "there a an for our your his her their".split()
)
_END = re.compile(
    rf"[.!?…]+(?P<close>[\"'”’)\]]*)(?P<note>{NOTE_MARKS}?)(?P<close2>[\"'”’)\]]*)"
    r"(?P<gap>\s+)(?=[\"'“‘(\[]*(?P<next>\w+))"
)
_LAST_WORD = re.compile(r"[\w.]+$")
_NUMBERED_LINE = re.compile(r"^\s*(\d{1,2})[.)]\s+\S", re.MULTILINE)
_NOTE = re.compile(
    rf"(?:(?<=[^\W\d_]{{3}})|(?<=[^\W\d_][.,;:!?)”\"])|(?<=%)){NOTE_MARK}(?=[\s.,;:!?)”\"]|$)"
    rf"|(?<=[^\s\[])\[{NOTE_MARK}\]",
    re.MULTILINE,
)
_DIGITS = re.compile(r"[0-9]+")
_BARE = frozenset({"yes.", "no.", "a: yes.", "a: no."})


class Sentence(Struct, frozen=True):
    """One numbered unit of an article; spans are offsets into its text.

    `lead_in` is the number of the label that the list or table hangs on, if any.
    """

    number: int
    section: int
    kind: SentenceKind
    span: Span
    cells: tuple[Span, ...] = ()
    lead_in: int | None = None


def footnotes(text: str) -> dict[int, int]:
    """Where footnote digits stand: start offset to end offset.

    Digits glued to a word or stop are a footnote only if the text has lines so numbered.
    """
    listed = set(_NUMBERED_LINE.findall(text))
    return {
        found.start(): found.end()
        for found in _NOTE.finditer(text)
        if listed.issuperset(_DIGITS.findall(found.group()))
    }


def sentences(text: str) -> list[Sentence]:
    """All numbered units of a text, in reading order, numbered from 1."""
    notes = footnotes(text)
    found: list[Sentence] = []
    section = 0
    lead_in: int | None = None
    for block in blocks(text):
        section += block.kind == "heading"
        units = list(_units(block, text, notes))
        for kind, span in units:
            number = len(found) + 1
            inherits = lead_in if kind in ("item", "row") else None
            found.append(Sentence(number, section, kind, span, block.cells, inherits))
        if block.kind not in ("item", "row"):
            lead_in = len(found) if text[: block.span[1]].endswith(":") else None
    return found


def _units(block: Block, text: str, notes: dict[int, int]) -> Iterator[tuple[SentenceKind, Span]]:
    if block.kind != "paragraph":
        yield block.kind, block.span
        return
    start, end = block.span
    for stop, following in _ends(text, block.span, notes):
        if normalise(text[start:stop]) in _BARE:
            continue
        yield "sentence", (start, stop)
        start = following
    yield "sentence", (start, end)


def _ends(text: str, span: Span, notes: dict[int, int]) -> Iterator[tuple[int, int]]:
    """Where sentences end within a paragraph, and where the next ones begin."""
    for end in _END.finditer(text, *span):
        glued = end.group("note")
        if glued[:1].isdecimal() and end.start("note") not in notes:
            continue
        if _closes(text, end):
            yield end.start("gap"), end.end("gap")


def _closes(text: str, end: re.Match[str]) -> bool:
    following = end.group("next")
    if not (following[0].isupper() or following[0].isdigit()):
        return False
    if end.group()[0] != "." or end.group("close") or end.group("note"):
        return True
    before = _LAST_WORD.search(text[: end.start()])
    word = before.group() if before else ""
    if not word.isupper() and word.lower() in _ABBREVIATIONS:
        return False
    if _INITIALISM.fullmatch(word) or (len(word) == 1 and word.isupper() and word != "I"):
        return following.lower() in _OPENERS
    return True
