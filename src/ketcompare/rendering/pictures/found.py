"""The times that independent findings state of a term, as rulers show them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from msgspec import Struct

from ketcompare.comparing.results import SourceRange
from ketcompare.comparing.values import source_range
from ketcompare.model import Finding, FindingTime
from ketcompare.rendering import wording
from ketcompare.rendering.context import Here
from ketcompare.rendering.parts.bounds import MARKS
from ketcompare.rendering.parts.findings import STRENGTHS, finding_href
from ketcompare.rendering.parts.names import SubjectPart, subject_part
from ketcompare.rendering.pictures.axis import hours_in_words
from ketcompare.rendering.pictures.bars import LETTERS
from ketcompare.rendering.pictures.reach import reach_in_words


class Found(Struct, frozen=True):
    """One time of one finding; `name` is its subject, or the form of it that alone was studied.

    `ends` are both ends in numbers: nothing where its words are vague.
    """

    subject: SubjectPart
    name: str
    worded: str
    strength: str
    href: str
    reach: SourceRange
    ends: str

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands at its marker: its colour is not all that tells its subject, named first.

        The name has a line to itself, so that a longer one takes no more room.
        """
        told = f"{self.name}:", self.worded
        return tuple(line for words in told for line in textwrap.wrap(words, LETTERS))


def found_times(here: Here, term: str) -> tuple[Found, ...]:
    """The times of all findings for a term, as topic/term; of very many the first."""
    times = here.context.evidence.times.get(term, ())
    return tuple(_found(here, times))[:MARKS]


def _found(here: Here, times: Iterable[tuple[Finding, FindingTime]]) -> Iterator[Found]:
    for finding, time in times:
        if reach := source_range(finding.id, time.value, "duration"):
            subject = subject_part(here, finding.subject)
            forms = here.context.content.subject[finding.subject].forms
            named = (form.name for form in forms if form.id == finding.form)
            yield Found(
                subject=subject,
                name=next(named, subject.label),
                worded=time.worded,
                strength=STRENGTHS[finding.strength][0],
                href=finding_href(here, finding.id),
                reach=reach,
                ends=_ends(reach),
            )


def _ends(reach: SourceRange) -> str:
    if reach.soft:
        return ""
    return wording.capital(reach_in_words(reach.least, reach.most, hours_in_words))


def findings_in_words(found: Iterable[Found]) -> str:
    """What the markers show, for those who do not see them."""
    told = "; ".join(f"{each.name}, {each.worded}" for each in found)
    return f" Independent findings: {told}." if told else ""
