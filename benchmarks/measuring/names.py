"""What the cases are called in tables, options and files."""

from __future__ import annotations

from typing import Final

START: Final = "interpreter"
BARE: Final = "bare"
COPY: Final = "copy"
HUGO: Final = "hugo"
HUGO_AGAIN: Final = "hugo-claim"
COLD: Final = "cold"
AGAIN: Final = "again"
CLAIM: Final = "claim"
TITLE: Final = "title"
CHECK: Final = "check"
CHECK_AGAIN: Final = "check-again"
SEARCH: Final = "search"
ALONE: Final = "alone"
DASK: Final = "dask"
OURS: Final = "serve"
HUGO_SERVED: Final = "hugo-serve"

TOLD: Final = {
    START: "bare interpreter",
    BARE: "bare script (lower bound)",
    COPY: "copy of the site (limit)",
    HUGO: "Hugo, cold",
    HUGO_AGAIN: "Hugo, one claim changed",
    COLD: "ketcompare, cold",
    AGAIN: "ketcompare, nothing changed",
    CLAIM: "ketcompare, one claim changed",
    TITLE: "ketcompare, one title changed",
    CHECK: "ketcompare check, first",
    CHECK_AGAIN: "ketcompare check, again",
    SEARCH: "search index (a step of its own)",
    ALONE: "ketcompare, cold, one process",
    DASK: "ketcompare, cold, Dask's workers",
    OURS: "ketcompare, save to served",
    HUGO_SERVED: "Hugo, save to served",
}
BUILDS: Final = (BARE, HUGO, HUGO_AGAIN, COLD, AGAIN, CLAIM, TITLE, ALONE, DASK)
"""The cases that write, or leave, a whole site."""
PEERS: Final = frozenset((BARE, HUGO, HUGO_AGAIN, HUGO_SERVED))
"""The cases that are not of the engine."""
ASKED: Final = frozenset((ALONE, DASK, SEARCH))
"""The cases that are only run where they are named."""
WEIGHED: Final = frozenset((START, BARE, HUGO, COLD, AGAIN, CLAIM, CHECK, ALONE, DASK))
"""The cases whose memory is watched."""
