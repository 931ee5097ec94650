"""Rules of a finding's times: of a term that is measured so, in the finding's words, understood."""

from __future__ import annotations

from collections.abc import Iterator

from ketcompare.checking.naming import suggestion
from ketcompare.comparing.durations import duration_range
from ketcompare.content import Content
from ketcompare.loading.document import Document, KeyPath
from ketcompare.model import Finding, FindingTime
from ketcompare.problems import Problem
from ketcompare.text.normal import words


def finding_times(
    finding: Finding, content: Content, document: Document, at: KeyPath
) -> Iterator[Problem]:
    """Every problem of the times of a finding."""
    for place, time in enumerate(finding.times):
        where = (*at, "times", place)
        yield from _of_its_terms(finding, time, content, document, where)
        yield from _worded(finding, time, document, where)


def _of_its_terms(
    finding: Finding, time: FindingTime, content: Content, document: Document, at: KeyPath
) -> Iterator[Problem]:
    topic, _, name = time.term.partition("/")
    term = content.terms.get((topic, name))
    if time.term not in finding.terms:
        message = f"the finding's `terms` do not name `{time.term}`"
        repair = suggestion(time.term, finding.terms)
        yield document.problem("unknown-term", (*at, "term"), message, repair=repair)
    elif term and term.value != "duration":
        message = f"the term `{time.term}` is not measured in time"
        yield document.problem("value-not-due", (*at, "term"), message)


def _worded(
    finding: Finding, time: FindingTime, document: Document, at: KeyPath
) -> Iterator[Problem]:
    if f" {' '.join(words(time.worded))} " not in f" {' '.join(words(finding.says))} ":
        message = f"the finding does not say “{time.worded}”"
        yield document.problem("time-not-in-finding", (*at, "worded"), message)
    if duration_range(time.value) is None:
        message = f"“{time.worded}” is not understood as a length of time"
        repair = "give its numbers: least: 4, most: 8, unit: weeks"
        yield document.problem("value-not-understood", (*at, "worded"), message, repair=repair)
    if time.least is not None and time.most is not None and time.least > time.most:
        message = f"`least: {time.least:g}` is more than `most: {time.most:g}`"
        repair = f"write: least: {time.most:g}, most: {time.least:g}"
        yield document.problem("value-ends", (*at, "least"), message, repair=repair)
