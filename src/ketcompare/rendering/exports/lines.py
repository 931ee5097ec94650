"""Lines of the comparison as rows of the data contract."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec.structs import asdict

from ketcompare.comparing.results import STANDINGS, Comparison, Line, SourceRange
from ketcompare.content import Content
from ketcompare.rendering.exports.json_text import number
from ketcompare.rendering.exports.tables import Row

_LISTS_OF_SOURCES = (
    "says",
    "denies",
    "leaves_open",
    "silent",
    "two_strengths",
    "self_contradicting",
)
_COUNTS = ("flatly", "with_hedge", "with_basis", "own_words")


def line_rows(content: Content, comparison: Comparison) -> Iterator[Row]:
    """Every line by topic, subject and term: an order that no edit of a claim moves."""
    terms = {address: place for place, address in enumerate(content.terms)}
    subjects = {subject: place for place, subject in enumerate(content.subject)}
    topics = {topic: place for place, topic in enumerate(content.topics)}

    def place(line: Line) -> tuple[int, int, int]:
        return topics[line.topic], subjects[line.subject], terms[line.topic, line.term]

    return (line_row(comparison, line) for line in sorted(comparison.lines(), key=place))


def line_row(comparison: Comparison, line: Line) -> Row:
    """One line: who stands where, how firmly it is told, and the values that were compared."""
    return {
        "topic": line.topic,
        "subject": line.subject,
        "term": line.term,
        "state": line.state,
        **{name: getattr(line, name) for name in _LISTS_OF_SOURCES},
        **{name: getattr(line, name) for name in _COUNTS},
        "limits_differ": line.limits_differ,
        "favouring": asdict(line.favouring),
        "measures": {of: [_range(each) for each in ranges] for of, ranges in line.measures.items()},
        "claims": line.claims,
        "standing": _standings(comparison, line),
    }


def _standings(comparison: Comparison, line: Line) -> Row:
    """How many of its claims stand how beside independent findings, repeats counted as `claims`."""
    counts = Counter(comparison.standing(claim) for claim in line.claims)
    return {standing: counts[standing] for standing in STANDINGS}


def silence_rows(content: Content, comparison: Comparison) -> Iterator[Row]:
    """Every term that is asked about and that no source tells, with what asks."""
    for topic, term in comparison.silences:
        asked = content.terms[topic, term].asked_by
        findings = content.findings.values()
        naming = (each.id for each in findings if f"{topic}/{term}" in each.terms)
        yield {"topic": topic, "term": term, "asked_by": tuple(dict.fromkeys((*asked, *naming)))}


def _range(told: SourceRange) -> Row:
    return {**asdict(told), "least": number(told.least), "most": number(told.most)}
