"""What there is to tell of one claim, and of one term, as lines for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketcompare.comparing.results import Comparison, Line
from ketcompare.content import Content, SourcedClaim
from ketcompare.explaining.reach import reach
from ketcompare.rendering.addresses import address
from ketcompare.rendering.parts.lines import term_anchor
from ketcompare.rendering.site import Site


def claim_lines(site: Site, sourced: SourcedClaim) -> Iterator[str]:
    """A claim: who says it, where it stands, which lines it is part of, which pages it reaches."""
    content, comparison = site.context.content, site.context.comparison
    source, topic = content.sources[sourced.source], content.topics[sourced.topic]
    term = content.terms[sourced.topic, sourced.claim.term]
    yield f"{source.short} says: {sourced.claim.says}"
    yield f"  source    {sourced.source}: {source.publisher}"
    yield f"  topic     {sourced.topic}: {topic.question}"
    yield f"  term      {term.id}: {term.name}. {term.explains}"
    yield f"  words     “{sourced.claim.locator}”, {_tie(content, sourced)}"
    yield f"  standing  {comparison.standing(sourced.address)}"
    yield from _findings(content, comparison, sourced)
    if sourced.repeats:
        yield f"  repeats   {sourced.repeats}: that one counts, this one is folded"
    yield ""
    yield "Lines that it is part of"
    for line in comparison.lines():
        if sourced.address in line.claims:
            yield from _line(content, line)
    yield ""
    yield "Pages that it reaches"
    for page in reach(site, sourced):
        yield f"  {page.path}  {page.how}"


def term_lines(content: Content, comparison: Comparison, topic: str, term: str) -> Iterator[str]:
    """A term: what it means, and who says what of it."""
    found = content.terms[topic, term]
    yield f"{found.name}: {found.explains}"
    yield f"  topic     {topic}: {content.topics[topic].question}"
    if found.value:
        yield f"  measured  {found.value}{f' in {found.unit}' if found.unit else ''}"
    if found.asked_by:
        yield f"  asked by  {', '.join(found.asked_by)}"
    lines = [line for line in comparison.lines() if (line.topic, line.term) == (topic, term)]
    for line in lines:
        yield ""
        yield from _line(content, line)
        yield from _who(content, line)
    if not any(line.told for line in lines):
        yield ""
        yield "No source speaks of it."


def _tie(content: Content, sourced: SourcedClaim) -> str:
    record = content.record(sourced)
    return f"sentence {record.sentence}, verified" if record else "not verified"


def _findings(content: Content, comparison: Comparison, sourced: SourcedClaim) -> Iterator[str]:
    for borne in comparison.borne.get(sourced.address, ()):
        why = f" ({borne.why})" if borne.why else ""
        finding = content.findings[borne.finding]
        yield f"  finding   {finding.id} {borne.relation} it: {finding.says}{why}"


def _line(content: Content, line: Line) -> Iterator[str]:
    """A line with its state, and the two places on which its cell is drawn."""
    is_column = any(line.subject == column.id for column in content.columns)
    anchor = term_anchor(line.term, "" if is_column else line.subject)
    yield f"  {line.topic} × {line.subject}, {line.term}: {line.state}; {_stances(line)}"
    yield f"    cell  {address('home')}#topic-{line.topic}"
    yield f"    row   {address('topic', line.topic)}#{anchor}"


def _stances(line: Line) -> str:
    """Who stands where."""
    parts: Sequence[tuple[str, Sequence[str]]] = (
        ("affirmed by", line.says),
        ("denied by", line.denies),
        ("left open by", line.leaves_open),
        ("silent:", line.silent),
    )
    return "; ".join(f"{words} {', '.join(sources)}" for words, sources in parts if sources)


def _who(content: Content, line: Line) -> Iterator[str]:
    for sourced in content.claims:
        if sourced.address in line.claims:
            yield f"    {content.sources[sourced.source].short} says: {sourced.claim.says}"
            yield f"      {sourced.address}"
