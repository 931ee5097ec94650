"""A difference in lines for people: what changed first, then what it leads to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketcompare.differing.results import (
    CellChange,
    ClaimChange,
    ClaimChanges,
    Difference,
    LineChange,
    NamesChange,
    Outcome,
)

MOST_PAGES = 12
"""How many pages are named one by one; `--json` names all."""

_MANY = 3


def told(difference: Difference) -> Iterator[str]:
    """Everything that there is to tell."""
    yield from _files(difference.files)
    yield from _claims(difference.claims)
    yield ""
    if difference.outcome is None:
        yield f"States, cells and pages are not compared: {difference.unknown_because}"
    else:
        yield from _outcome(difference.outcome)


def _files(files: NamesChange) -> Iterator[str]:
    for word, names in (
        ("new", files.added),
        ("gone", files.removed),
        ("changed", files.changed),
    ):
        yield from (f"  {word:8} {name}" for name in names)


def _claims(claims: ClaimChanges) -> Iterator[str]:
    yield ""
    yield f"Claims: {_counts(_claim_counts(claims))}"
    for each in claims.added:
        yield f"  added    {each.address}: {each.says}"
    for each in claims.removed:
        yield f"  removed  {each.address}: {each.says}"
    for change in claims.changed:
        yield from _claim(change)
    for source in claims.unknown:
        yield f"  unknown  {source}: its file could not be read before"


def _claim_counts(claims: ClaimChanges) -> list[tuple[int, str]]:
    renamed = [each for each in claims.changed if each.was]
    return [
        (len(claims.added), "added"),
        (len(claims.removed), "removed"),
        (len(renamed), "renamed"),
        (len(claims.changed) - len(renamed), "changed"),
    ]


def _claim(change: ClaimChange) -> Iterator[str]:
    yield f"  {'renamed' if change.was else 'changed'}  {change.address}"
    if change.was:
        yield f"           before: {change.was}"
    for each in change.fields:
        yield f"           {each.name}: {each.old}"
        yield f"           {' ' * (len(each.name) - 1)}-> {each.new}"


def _outcome(outcome: Outcome) -> Iterator[str]:
    yield f"Lines: {len(outcome.lines) or 'none changes'}"
    for line in outcome.lines:
        yield from _line(line)
    yield f"Cells: {len(outcome.cells) or 'none changes'}"
    yield from map(_cell, outcome.cells)
    appear, go = outcome.silences.added, outcome.silences.removed
    yield f"Silences of all sources: {_counts([(len(appear), 'appear'), (len(go), 'go')])}"
    yield from (f"  appears  {name}" for name in appear)
    yield from (f"  goes     {name}" for name in go)
    yield from _pages(outcome.pages)


def _line(line: LineChange) -> Iterator[str]:
    topic, subject, term = line.key
    yield f"  {topic} × {subject}, {term}: {_states(line.old, line.new)}"
    for moves in line.moves:
        marked = [*(f"+{name}" for name in moves.joined), *(f"-{name}" for name in moves.left)]
        yield f"           {moves.position}: {' '.join(marked)}"


def _cell(cell: CellChange) -> str:
    return f"  {cell.topic} × {cell.subject}: {_states(cell.old, cell.new)}"


def _states(old: str | None, new: str | None) -> str:
    return f"{new}, as before" if old == new else f"{old or 'no line'} -> {new or 'no line'}"


def _pages(pages: NamesChange) -> Iterator[str]:
    groups = (("new", pages.added), ("gone", pages.removed), ("changed", pages.changed))
    yield f"Pages and data files: {_counts([(len(names), word) for word, names in groups])}"
    for word, names in groups:
        shown = names if len(names) < MOST_PAGES + _MANY else names[:MOST_PAGES]
        yield from (f"  {word:8} {name}" for name in shown)
        if len(shown) < len(names):
            yield f"  {word:8} and {len(names) - len(shown)} more: --json names them"


def _counts(counts: Sequence[tuple[int, str]]) -> str:
    return ", ".join(f"{count} {word}" for count, word in counts if count) or "none changes"
