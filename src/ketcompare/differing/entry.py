"""The entry of `changes.yaml` that a change of substance asks for, to be pasted and finished."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketcompare.content import Content
from ketcompare.differing.results import ClaimChange, Difference
from ketcompare.finding import yaml_text
from ketcompare.model import Change

_ALONE = 1


def suggested_entry(difference: Difference, content: Content, old: Content | None, day: str) -> str:
    """An entry for what no new entry lists yet; empty where there is nothing of substance to list.

    Its `why` is left open, which no check lets pass: only the editor knows it.
    """
    listed = _new_entries(content, old)
    named = {claim for entry in listed for claim in entry.claims}
    added = [each.address for each in difference.claims.added if each.address not in named]
    changed = [
        each
        for each in difference.claims.changed
        if each.of_substance and each.address not in named
    ]
    removed = [] if listed else [each.address for each in difference.claims.removed]
    told = list(_told(content, added, removed, changed))
    if not told:
        return ""
    claims = [*added, *(each.address for each in changed)]
    return "\n".join(
        [
            f'  - date: "{day}"',
            *([f"    claims: [{', '.join(claims)}]"] if claims else []),
            f"    what: {yaml_text(' '.join(told))}",
            "    why:",
        ]
    )


def _new_entries(content: Content, old: Content | None) -> list[Change]:
    before = old.changes.changes if old else ()
    return [each for each in content.changes.changes if each not in before]


def _told(
    content: Content, added: Sequence[str], removed: Sequence[str], changed: Sequence[ClaimChange]
) -> Iterator[str]:
    if len(changed) == _ALONE and not (added or removed):
        yield _one(content, changed[0])
    elif changed:
        yield f"{_claims(changed)} told otherwise."
    if added:
        yield f"{_claims(added)} added."
    if removed:
        yield f"{_claims(removed)} withdrawn: {', '.join(removed)}."


def _one(content: Content, change: ClaimChange) -> str:
    """A single change in a sentence: who said what, and what it is now."""
    short = content.sources[change.address.partition("/")[0]].short
    said = next((each for each in change.fields if each.name == "says"), None)
    if said:
        return f"{short} says: {said.new} Before, we wrote: {said.old}"
    told = (f"{each.name} was {each.old} and is {each.new}" for each in change.fields)
    return f"A claim by {short}: {'; '.join(told)}."


def _claims(of: Sequence[object]) -> str:
    return f"{len(of)} claim is" if len(of) == _ALONE else f"{len(of)} claims are"
