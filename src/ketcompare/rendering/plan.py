"""A page that is going to be made: where, what may be pointed at on it, and how."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ketcompare.rendering.context import Here
from ketcompare.rendering.view import View


@dataclass(frozen=True)
class PlannedPage:
    """One page before it is made: the addresses of all pages are known before any is rendered."""

    path: str
    template: str
    build: Callable[[Here], View]
    fragments: frozenset[str] = frozenset()
