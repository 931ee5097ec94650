"""A page that is going to be made: where, what may be pointed at on it, how, and from what."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from ketcompare.rendering.context import Here
from ketcompare.rendering.view import View


class Needs(NamedTuple):
    """What a page is made from, beside what all pages share and the wording that it shows.

    `comparison` is everything that is computed from all claims; `wording` what all claims say.
    A page that needs less names it: `rows` are topics and terms, with all that is claimed on
    them; `chapters` are sources and topics, with all that the one claims under the other.
    """

    comparison: bool = True
    wording: bool = False
    rows: tuple[tuple[str, str], ...] = ()
    chapters: tuple[tuple[str, str], ...] = ()


COMPARISON: Final = Needs()
EVERYTHING: Final = Needs(wording=True)
NO_CLAIMS: Final = Needs(comparison=False)


class PlannedPage(NamedTuple):
    """One page before it is made: the addresses of all pages are known before any is rendered.

    `listed` tells whether it is to be found by search engines: what leads elsewhere is not.
    """

    path: str
    template: str
    build: Callable[[Here], View]
    fragments: frozenset[str] = frozenset()
    needs: Needs = COMPARISON
    listed: bool = True
