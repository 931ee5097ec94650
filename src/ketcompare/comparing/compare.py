"""Comparing the whole content: pure, from one frozen value to another."""

from __future__ import annotations

from ketcompare.comparing.coverage import (
    shared_silences,
    told_alone,
    topics_by_sources,
)
from ketcompare.comparing.lines import cells_of
from ketcompare.comparing.profiles import profile
from ketcompare.comparing.results import Cell, Comparison, Profile
from ketcompare.comparing.standing import borne_by_claim
from ketcompare.comparing.tellings import tellings_by_line
from ketcompare.content import Content, SourcedClaim


def compare(content: Content) -> Comparison:
    """Compute everything that follows from what the sources say."""
    cells = cells_of(content, tellings_by_line(content))
    return Comparison(
        cells=cells,
        profiles=_profiles(content, cells),
        coverage=topics_by_sources(content),
        silences=shared_silences(content),
        borne=borne_by_claim(content),
    )


def _profiles(content: Content, cells: dict[tuple[str, str], Cell]) -> dict[str, Profile]:
    alone = told_alone(content, cells)
    claims = _claims_by_source(content)
    return {
        source: profile(content, source, alone=alone[source], claims=claims[source])
        for source in content.sources
    }


def _claims_by_source(content: Content) -> dict[str, list[SourcedClaim]]:
    found: dict[str, list[SourcedClaim]] = {source: [] for source in content.sources}
    for sourced in content.claims:
        found[sourced.source].append(sourced)
    return found
