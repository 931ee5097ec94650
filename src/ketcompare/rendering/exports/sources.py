"""Sources as rows of the data contract."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import get_args

import msgspec

from ketcompare.comparing.results import STANDINGS, Comparison, Profile
from ketcompare.content import Content
from ketcompare.model import Reason
from ketcompare.provenance import Provenance
from ketcompare.rendering.addresses import address
from ketcompare.rendering.exports.tables import Row

_TOLD_ELSEWHERE = {"claims", "set_aside"}
"""Claims are in a file of their own; what is set aside is counted in the ledger."""


def source_rows(content: Content, comparison: Comparison) -> Iterator[Row]:
    """Every source, in the content's order."""
    return (source_row(content, comparison, source) for source in content.sources)


def source_row(content: Content, comparison: Comparison, source: str) -> Row:
    """One source: its details as the fact file has them, its edition and its ledger."""
    profile = comparison.profiles[source]
    return {
        "id": source,
        **_details(content, source),
        "page": address("source", source),
        "claims": profile.claims,
        "repeats": profile.repeats,
        "standing": _standings(content, comparison, source),
        **_edition(content.provenance.get(source)),
        "ledger": _ledger(profile),
    }


def _standings(content: Content, comparison: Comparison, source: str) -> Row:
    """How many of its claims stand how beside independent findings, repeats left out."""
    own = (each for each in content.claims_of[source] if not each.repeats)
    counts = Counter(comparison.standing(each.address) for each in own)
    return {standing: counts[standing] for standing in STANDINGS}


def _details(content: Content, source: str) -> Row:
    """Every field of the fact file but the long ones, so that a new field is exported too."""
    record = content.sources[source]
    names = (name for name in record.__struct_fields__ if name not in _TOLD_ELSEWHERE)
    return {name: msgspec.to_builtins(getattr(record, name)) for name in names}


def _edition(provenance: Provenance | None) -> Row:
    """Which text was read, and when its passages were last verified."""
    return {
        "edition": provenance.edition if provenance else None,
        "words": provenance.words if provenance else None,
        "quoted_words": provenance.quoted_words if provenance else None,
        "verified": provenance.verified if provenance else None,
    }


def _ledger(profile: Profile) -> Row:
    return {
        "sentences": profile.sentences,
        "used": profile.claiming,
        "set_aside": {reason: profile.set_aside.get(reason, 0) for reason in get_args(Reason)},
    }
