"""Claims as rows of the data contract."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ketcompare.comparing.results import Comparison
from ketcompare.content import Content, SourcedClaim
from ketcompare.model import Limits
from ketcompare.rendering.addresses import address
from ketcompare.rendering.exports.tables import Row
from ketcompare.rendering.exports.values import value_object
from ketcompare.rendering.words_link import words_link


def claim_rows(content: Content, comparison: Comparison) -> Iterator[Row]:
    """Every claim of every source, in the content's order."""
    return (claim_row(content, comparison, sourced) for sourced in content.claims)


def claim_row(content: Content, comparison: Comparison, sourced: SourcedClaim) -> Row:
    """One claim; `sentence` is null where the locator is not verified."""
    return {
        **_names(sourced),
        **_assertion(content, sourced),
        **_grounds(content, sourced),
        **_evidence(comparison, sourced),
        "url": address("claim", *sourced.address.split("/")),
        "original_url": words_link(content.sources[sourced.source].url, content.record(sourced)),
    }


def _names(sourced: SourcedClaim) -> Row:
    return {
        "id": sourced.address,
        "source": sourced.source,
        "topic": sourced.topic,
        "term": sourced.claim.term,
        "moved_from": _sibling(sourced, sourced.claim.moved_from),
    }


def _assertion(content: Content, sourced: SourcedClaim) -> Row:
    claim = sourced.claim
    return {
        "subject": claim.subject,
        "form": claim.form,
        "than": claim.than,
        "limits": _limits(claim.limits),
        "only": claim.only,
        "repeats": sourced.repeats,
        "stance": claim.stance,
        "says": claim.says,
        "value": value_object(claim.value, content.terms[sourced.topic, claim.term]),
        "hedged": claim.hedged,
    }


def _grounds(content: Content, sourced: SourcedClaim) -> Row:
    """What the claim rests on in its source, and whether its words were found there."""
    claim, record = sourced.claim, content.record(sourced)
    return {
        "basis": claim.basis,
        "cites": claim.cites,
        "traced": claim.traced,
        "locator": claim.locator,
        "occurrence": claim.occurrence,
        "sentence": record.sentence if record else None,
        "verified": "verified" if record else "not_verified",
    }


def _evidence(comparison: Comparison, sourced: SourcedClaim) -> Row:
    """The independent findings that bear on it, and how it stands."""
    borne = comparison.borne.get(sourced.address, ())
    return {
        "findings": [{"id": each.finding, "relation": each.relation} for each in borne],
        "standing": comparison.standing(sourced.address),
    }


def _limits(limits: Limits | None) -> dict[str, Any] | None:
    if limits is None:
        return None
    return {"people": limits.people, "setting": limits.setting, "use": limits.use}


def _sibling(sourced: SourcedClaim, claim_id: str | None) -> str | None:
    """The address of another claim of the same source and topic."""
    return f"{sourced.source}/{sourced.topic}/{claim_id}" if claim_id else None
