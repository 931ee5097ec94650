"""Proposing how a claim is made: its stance, what it is compared with, whether it is hedged."""

from __future__ import annotations

import re

from msgspec import Struct

from ketcompare.extracting.candidates import Candidate
from ketcompare.extracting.cues import CueTables
from ketcompare.extracting.subjects import Subjects, clause, mentions
from ketcompare.model import Stance
from ketcompare.text.wording import hedges

_NEGATION = re.compile(
    r"(?<!\w)(?:\w+n't|not(?! only)|no(?! longer)|never|neither|nor|cannot|free of)(?!\w)"
)
_NEAR_NEGATION = re.compile(r"(?<!\w)(?:without|avoid\w*|free of)(?:\W+[\w']+){0,3}\W+$")
_REACH = 40
"""How many characters before its words a negation may stand to be theirs."""
_AND = re.compile(r",? and (?=is|are|was|were|can|may|has|have|they|it|will)")
_NO = re.compile(
    r"\W*(?:a: )?(?:(?:(?:generally|usually|typically) )?(?:not?|none|never|n/a)(?!\w)|[✗✘×])"
)

_LAST_NO = re.compile(r", (?:no|never|not)\W*$")


class Judgement(Struct, frozen=True):
    """How a candidate is said."""

    stance: Stance
    than: str | None
    subjects: Subjects
    hedged: bool


def judge(candidate: Candidate, tables: CueTables) -> Judgement:
    """How a candidate is said, by the wording of its stretch."""
    subjects, than = _sides(candidate, tables)
    return Judgement(_stance(candidate, tables), than, subjects, _is_hedged(candidate))


def _stance(candidate: Candidate, tables: CueTables) -> Stance:
    if candidate.value:
        return "affirms"
    own = candidate.stretch.segment.normal
    start = candidate.span[0] - candidate.stretch.start
    end = candidate.span[1] - candidate.stretch.start
    opened = tables.opens.search(own)
    if opened and (opened.end() <= max(start, 0) or opened.start() >= end):
        return "leaves_open"
    if start < 0:
        return "denies" if _NO.match(own) or _LAST_NO.search(own) else "affirms"
    first, _ = clause(own, (start, max(start, end)))
    before = _AND.split(own[max(first, start - _REACH) : start])[-1]
    negated = _NEGATION.search(before) or _NEAR_NEGATION.search(before)
    return "denies" if negated or _is_refused(candidate, own[first:start], tables) else "affirms"


def _is_refused(candidate: Candidate, before: str, tables: CueTables) -> bool:
    """Whether an item or sentence on people says that it is not for them."""
    if candidate.topic.id != "eligibility":
        return False
    stretch = candidate.stretch
    over = f"{stretch.over} {stretch.label}" if stretch.over or stretch.label else ""
    after = stretch.segment.normal[max(0, candidate.span[1] - stretch.start) :]
    near = after[: 2 * _REACH]
    texts = (over, before) if over else (stretch.unit.heading, before, near)
    return any(tables.denials.search(text) for text in texts)


def _sides(candidate: Candidate, tables: CueTables) -> tuple[Subjects, str | None]:
    """The subject of a comparison and the other side; no other side where nothing is compared."""
    if candidate.term.id not in candidate.topic.table.compares or candidate.guess:
        return candidate.subjects, None
    own = candidate.stretch.segment.normal
    aside = {each.subject for each in mentions(own, tables) if each.aside}
    subject = next(iter(candidate.subjects), tables.columns[0])
    others = [each for each in tables.columns if each != subject]
    than = next((each for each in others if each in aside), others[0])
    words = candidate.stretch.text[slice(*candidate.span)]
    if candidate.topic.reverses.search(words):
        return (than,), subject
    return (subject,), than


def _is_hedged(candidate: Candidate) -> bool:
    """Whether the sentence or cell, or the lead-in of its list, holds back."""
    stretch = candidate.stretch
    return bool(hedges(stretch.segment.normal) or hedges(stretch.lead_in))
