"""Artifacts: what a build will write."""

from __future__ import annotations

from msgspec import Struct


class Artifact(Struct, frozen=True):
    """One file of the site: its path from the site's root, with `/`, and its bytes.

    `shown` are the addresses of the claims whose wording it shows.
    """

    path: str
    content: bytes
    shown: frozenset[str] = frozenset()
