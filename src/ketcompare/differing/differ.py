"""Comparing two loaded states of the content, as far as the earlier one is whole."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from ketcompare.checking.check import check
from ketcompare.checking.drafts import of_finished
from ketcompare.comparing.compare import compare
from ketcompare.content import Content
from ketcompare.differing.claims import Side, claim_changes
from ketcompare.differing.names import files_of, names_change
from ketcompare.differing.outcome import cell_changes, line_changes, silence_changes
from ketcompare.differing.pages import page_changes
from ketcompare.differing.results import ClaimChanges, Difference, Outcome
from ketcompare.loading.folder import Loaded
from ketcompare.problems import Problem, errors


def differ(old: Loaded, new: Content, folder: Path, *, templates: Path) -> Difference:
    """What lies between an earlier state and one that is free of errors, in its folder.

    Drafts are on no page, so neither side has them.
    """
    files = names_change(files_of(old.folder), files_of(folder))
    now = new.published()
    faults = errors(of_finished(check(old), old)) if files else []
    if not files:
        return Difference(files, ClaimChanges(), Outcome())
    if old.content is None:
        return Difference(files, ClaimChanges(), None, _broken(faults))
    was = old.content.published()
    if faults:
        known = claim_changes(Side(was), Side(now), unknown=_unread(old))
        return Difference(files, known, None, _broken(faults))
    claims, outcome = states_differ(was, now)
    pages = page_changes(was, now, templates=templates)
    return Difference(files, claims, replace(outcome, pages=pages))


def states_differ(was: Content, now: Content) -> tuple[ClaimChanges, Outcome]:
    """What lies between two states that are free of errors, but for the pages."""
    before, after = compare(was), compare(now)
    outcome = Outcome(
        lines=line_changes(before, after),
        cells=cell_changes(before, after),
        silences=silence_changes(before, after),
    )
    return claim_changes(Side(was, before), Side(now, after)), outcome


def _unread(old: Loaded) -> tuple[str, ...]:
    """The sources that have a file which could not be read."""
    known = old.content.sources if old.content else {}
    files = sorted((old.folder / "sources").glob("*.yaml"))
    return tuple(path.stem for path in files if path.stem not in known)


def _broken(faults: list[Problem]) -> str:
    first = faults[0]
    more = f", and {len(faults) - 1} more" if len(faults) > 1 else ""
    return f"the earlier content has errors: {first.place}: {first.message}{more}"
