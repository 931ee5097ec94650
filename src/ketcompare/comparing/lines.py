"""Making lines and cells: one line a term, with who says it and how firmly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ketcompare.comparing.favour import line_favouring
from ketcompare.comparing.origins import own_words
from ketcompare.comparing.results import STATES, Cell, Line, LineKey, State
from ketcompare.comparing.states import conflicts_of, state_of
from ketcompare.comparing.tellings import Telling, counted
from ketcompare.content import Content
from ketcompare.model import Stance, Term

Tellings = Mapping[LineKey, Sequence[Telling]]


def cells_of(content: Content, tellings: Tellings) -> dict[tuple[str, str], Cell]:
    """Make every cell, by topic and subject; what is no column has one only where it is told of."""
    columns = {column.id for column in content.columns}
    found = {}
    for topic in content.topics:
        for subject in content.subject:
            lines = _lines(content, tellings, topic, subject)
            if lines or subject in columns:
                found[topic, subject] = Cell(topic, subject, lines, worst(lines))
    return found


def worst(lines: Iterable[Line]) -> State:
    """Find the worst state among lines: that of the cell."""
    return min((line.state for line in lines), key=STATES.index, default="none")


def _lines(content: Content, tellings: Tellings, topic: str, subject: str) -> tuple[Line, ...]:
    """Sort a cell's lines: told by most first, then the worst, then in the topic's order."""
    lines = [
        make_line(content, (topic, subject, term.id), tellings.get((topic, subject, term.id), ()))
        for term in content.topics[topic].terms
        if has_line(content, term, subject) or _is_told(tellings, (topic, subject, term.id))
    ]
    return tuple(sorted(lines, key=lambda line: (-line.told, STATES.index(line.state))))


def has_line(content: Content, term: Term, subject: str) -> bool:
    """Tell whether a term applies to a column, so that its silence shows."""
    is_column = any(subject == column.id for column in content.columns)
    return is_column and (not term.subjects or subject in term.subjects)


def _is_told(tellings: Tellings, key: LineKey) -> bool:
    """Tell whether a claim is about the subject and term; being compared with makes no line."""
    return any(not (each.mirrored or each.left_out) for each in tellings.get(key, ()))


def make_line(content: Content, key: LineKey, tellings: Sequence[Telling]) -> Line:
    """Make one line from everything that is told on it."""
    topic, subject, term = key
    told = counted(tellings)
    conflicts = conflicts_of(told, content.terms[topic, term].value)
    affirming = [telling for telling in told if telling.stance == "affirms"]
    sources = {telling.source for telling in told}
    return Line(
        topic=topic,
        subject=subject,
        term=term,
        state=state_of(told, conflicts, len(content.sources)),
        says=_with_stance(content, told, "affirms"),
        denies=_with_stance(content, told, "denies"),
        leaves_open=_with_stance(content, told, "leaves_open"),
        silent=tuple(source for source in content.sources if source not in sources),
        two_strengths=_in_order(content, _two_strengths(told)),
        self_contradicting=_in_order(content, conflicts.within),
        limits_differ=conflicts.limits_differ,
        flatly=len(_flat(affirming)),
        with_hedge=len({telling.source for telling in affirming} - _flat(affirming)),
        with_basis=len({each.source for each in affirming if each.sourced.claim.basis != "none"}),
        own_words=own_words(content, affirming),
        measures=conflicts.measures,
        favouring=line_favouring(content, told),
        claims=tuple(dict.fromkeys(telling.sourced.address for telling in tellings)),
    )


def _with_stance(content: Content, tellings: Iterable[Telling], stance: Stance) -> tuple[str, ...]:
    return _in_order(content, {each.source for each in tellings if each.stance == stance})


def _in_order(content: Content, sources: Iterable[str]) -> tuple[str, ...]:
    wanted = set(sources)
    return tuple(source for source in content.sources if source in wanted)


def _flat(tellings: Iterable[Telling]) -> set[str]:
    return {telling.source for telling in tellings if not telling.sourced.claim.hedged}


def _two_strengths(tellings: Iterable[Telling]) -> set[str]:
    """Find the sources that take one position both flatly and with a hedge."""
    strengths: dict[tuple[str, str, str | None], set[bool]] = {}
    for telling in tellings:
        key = telling.source, telling.position, telling.other
        strengths.setdefault(key, set()).add(telling.sourced.claim.hedged)
    return {source for (source, _, _), found in strengths.items() if len(found) > 1}
