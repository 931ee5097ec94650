"""What each source covers and what it leaves out; what all of them leave out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from ketcompare.comparing.results import Cell, Comparison, Coverage, Line
from ketcompare.content import Content


def topics_by_sources(content: Content) -> dict[str, dict[str, int]]:
    """Count the claims that each source makes on each topic, repeats left out."""
    counts = Counter(
        (each.topic, each.source) for each in content.claims if each.claim.repeats is None
    )
    return {
        topic: {source: counts[topic, source] for source in content.sources}
        for topic in content.topics
    }


def terms_by_sources(
    content: Content, comparison: Comparison, topic: str, subject: str
) -> dict[str, dict[str, Coverage]]:
    """Tell what each source does with each term of a topic, for one subject."""
    cell = comparison.cells.get((topic, subject))
    lines = {line.term: line for line in cell.lines} if cell else {}
    return {
        term.id: {source: stance_on(lines.get(term.id), source) for source in content.sources}
        for term in content.topics[topic].terms
    }


def stance_on(line: Line | None, source: str) -> Coverage:
    """Tell what a source does on a line; a term without a line does not apply to the subject."""
    if line is None:
        return "not_applicable"
    words: tuple[tuple[Coverage, tuple[str, ...]], ...] = (
        ("says", line.says),
        ("denies", line.denies),
        ("leaves_open", line.leaves_open),
    )
    found = [word for word, sources in words if source in sources]
    if not found:
        return "silent"
    return found[0] if len(found) == 1 else "mixed"


def told_alone(content: Content, cells: Mapping[tuple[str, str], Cell]) -> dict[str, set[str]]:
    """Find, by source, the addresses of its claims on lines that no other source tells."""
    found: dict[str, set[str]] = {source: set() for source in content.sources}
    for cell in cells.values():
        for line in cell.lines:
            if line.told == 1:
                found[line.tellers[0]].update(line.claims)
    return found


def shared_silences(content: Content) -> tuple[tuple[str, str], ...]:
    """Find the terms that no claim uses though findings or checklists name them."""
    used = {(each.topic, each.claim.term) for each in content.claims}
    found = {address for finding in content.findings.values() for address in finding.terms}
    return tuple(
        (topic, term)
        for (topic, term), record in content.terms.items()
        if (topic, term) not in used and (record.asked_by or f"{topic}/{term}" in found)
    )
