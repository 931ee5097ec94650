"""`search`: index the written site for its search page."""

from __future__ import annotations

import time
from pathlib import Path

from msgspec.structs import replace

from ketcompare.reporter import Reporter
from ketcompare.searching.index import Indexed, index_site


def run_search(out: Path, reporter: Reporter) -> int:
    """Make the index, unless it still fits; 1 if there is none."""
    return index_written(out, reporter, asked=True)[0]


def index_written(
    out: Path, reporter: Reporter, *, asked: bool, make: bool = True
) -> tuple[int, str]:
    """Make the index, unless it still fits; 1 if there is none though it was asked for.

    Beside it comes what there will be to tell while nothing changes.
    """
    started = time.perf_counter()
    indexed = index_site(out, make=make)
    if indexed.report and indexed.report.problems:
        reporter.problems(indexed.report.problems)
        return 1, ""
    reporter.summary(_told(indexed, seconds=time.perf_counter() - started))
    return 1 if indexed.missing and asked else 0, _told(replace(indexed, report=None), seconds=0)


def _told(indexed: Indexed, *, seconds: float) -> str:
    if indexed.missing:
        return f"The site has no search index, as {indexed.missing}: `python build.py search`."
    if indexed.report is None:
        return "The search index is as it was."
    written, removed = len(indexed.report.written), len(indexed.report.removed)
    return f"Made the search index in {seconds:.1f} s: {written} files written, {removed} removed."
