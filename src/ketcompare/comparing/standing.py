"""Which independent findings bear on which claims."""

from __future__ import annotations

from collections.abc import Mapping

from ketcompare.comparing.results import Borne
from ketcompare.content import Content, SourcedClaim


def borne_by_claim(content: Content) -> Mapping[str, tuple[Borne, ...]]:
    """Find what bears on each claim, by its address; a repeat takes over that of its first."""
    found: dict[str, list[Borne]] = {}
    for finding in content.findings.values():
        for bearing in finding.bears_on:
            borne = Borne(finding.id, bearing.relation, bearing.why)
            found.setdefault(bearing.claim, []).append(borne)
    return {sourced.address: tuple(on) for sourced in content.claims if (on := _on(sourced, found))}


def _on(sourced: SourcedClaim, found: Mapping[str, list[Borne]]) -> list[Borne]:
    own = found.get(sourced.address, [])
    first = found.get(sourced.repeats, []) if sourced.repeats else []
    known = {borne.finding for borne in own}
    return [*own, *(borne for borne in first if borne.finding not in known)]
