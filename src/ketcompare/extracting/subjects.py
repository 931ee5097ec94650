"""Finding whom a sentence speaks of: mentions of subjects, and the one that a word belongs to."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from ketcompare.extracting.cues import CueTables
from ketcompare.text.layout import Span

Subjects = tuple[str, ...]

_CLAUSE = re.compile(
    r"[;:|]|\s-\s|(?<!\w)(?:while|whereas|although|though|but|however|in contrast|"
    r"on the other hand)(?!\w)"
)
_PAIR = re.compile(r"\W*(?:and|or|nor|vs|versus|as well as)(?!\w)\W*(?:[\w'-]+\W+){0,2}")
_REACH = re.compile(r"\W*(?:[\w'-]+\W+){0,2}")
"""What may stand between a word of contrast and the subject that it makes the other side."""


class Mention(Struct, frozen=True):
    """A subject named at a place; `aside` where it is what another is set against."""

    span: Span
    subject: str
    aside: bool = False


def mentions(text: str, tables: CueTables) -> list[Mention]:
    """The columns that a text in normal form names, in its order."""
    masked = [found.span() for found in tables.masks.finditer(text)]
    contrasts = [found.end() for found in tables.contrasts.finditer(text)]
    named = [
        Mention(found.span(), subject)
        for subject in tables.columns
        for found in tables.subjects[subject].finditer(text)
        if not any(start <= found.start() < end for start, end in masked)
    ]
    named.sort(key=lambda mention: mention.span)
    return [replace(each, aside=_is_aside(text, each, named, contrasts)) for each in named]


def named_subjects(text: str, tables: CueTables) -> Subjects:
    """The columns that a text is about: those not set against another, or else any it names."""
    found = mentions(text, tables)
    main = [each for each in found if not each.aside] or found
    if not main and tables.both.search(text):
        return tables.columns
    return tuple(dict.fromkeys(each.subject for each in main))


def speaks_of(text: str, tables: CueTables) -> Subjects:
    """Every subject that a text names, those that are no column too."""
    return tuple(each for each, found in tables.subjects.items() if found.search(text))


def subjects_at(text: str, span: Span, tables: CueTables) -> Subjects:
    """The columns that the words at a place are said of; none where the text does not tell."""
    found = [each for each in mentions(text, tables) if not each.aside]
    if not found:
        return tables.columns if tables.both.search(text) else ()
    own = [each for each in found if clause(text, each.span) == clause(text, span)]
    chosen = _before(own, span) or _after(own, span) or _before(found, span) or found[0]
    return _with_partner(text, chosen, found)


def clause(text: str, span: Span) -> Span:
    """The part of a sentence, between conjunctions that contrast, that a place lies in."""
    ends = [found.start() for found in _CLAUSE.finditer(text)]
    start = max((end for end in ends if end <= span[0]), default=0)
    return start, min((end for end in ends if end >= span[1]), default=len(text))


def _is_aside(
    text: str, mention: Mention, named: Sequence[Mention], contrasts: Sequence[int]
) -> bool:
    """Whether a word of contrast is near before a mention, and no other subject in between."""
    start = mention.span[0]
    near = [end for end in contrasts if end <= start and _REACH.fullmatch(text, end, start)]
    others = [each.span[0] for each in named if each.subject != mention.subject]
    return any(not any(end <= other < start for other in others) for end in near)


def _before(found: Sequence[Mention], span: Span) -> Mention | None:
    earlier = [each for each in found if each.span[0] < span[1]]
    return min(earlier, key=lambda each: max(0, span[0] - each.span[1]), default=None)


def _after(found: Sequence[Mention], span: Span) -> Mention | None:
    return next((each for each in found if each.span[0] >= span[1]), None)


def _with_partner(text: str, chosen: Mention, found: Sequence[Mention]) -> Subjects:
    """The chosen subject, with the one that "and" or "or" joins to it."""
    for first, second in itertools.pairwise(found):
        joined = _PAIR.fullmatch(text, first.span[1], second.span[0])
        if chosen in (first, second) and first.subject != second.subject and joined:
            return first.subject, second.subject
    return (chosen.subject,)
