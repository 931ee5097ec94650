"""What can be counted of one source: what it claims, sells and advises, and on what basis."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import get_args

from ketcompare.checking.ledger import set_aside
from ketcompare.comparing.favour import favouring, favours, favours_sold
from ketcompare.comparing.results import Favouring, Profile
from ketcompare.content import Content, SourcedClaim
from ketcompare.model import Basis, Source

_WORDS = {1: "good", -1: "bad", 0: "neutral"}


def profile(
    content: Content, source_id: str, *, alone: Collection[str], claims: Sequence[SourcedClaim]
) -> Profile:
    """Count one source; `claims` are all of its own."""
    source = content.sources[source_id]
    told = [each for each in claims if each.claim.repeats is None]
    aside = _set_aside(source)
    return Profile(
        source=source_id,
        sentences=_sentences(content, source_id),
        claiming=_claiming(content, source_id, claims),
        selling=aside.get("promotion", 0),
        advising=aside.get("advice", 0),
        set_aside=aside,
        claims=len(told),
        repeats=len(claims) - len(told),
        hedged=sum(each.claim.hedged for each in told),
        basis=_basis(told),
        trail_ends=tuple(str(each.id) for each in source.references if each.address is None),
        uncited=_uncited(source, claims),
        points=_points(content, told),
        favouring=_favouring(content, told),
        topics=_topics(content, told),
        alone=tuple(each.address for each in told if each.address in alone),
    )


def _set_aside(source: Source) -> dict[str, int]:
    """Count the sentences that are set aside for each reason."""
    numbers: dict[str, set[int]] = {}
    for each in set_aside(source):
        numbers.setdefault(each.reason, set()).add(each.number)
    return {reason: len(found) for reason, found in numbers.items()}


def _sentences(content: Content, source_id: str) -> int | None:
    provenance = content.provenance.get(source_id)
    return len(provenance.sentences) if provenance else None


def _claiming(content: Content, source_id: str, claims: Iterable[SourcedClaim]) -> int | None:
    """Count the sentences on which at least one claim rests, repeats included."""
    provenance = content.provenance.get(source_id)
    if provenance is None:
        return None
    records = (provenance.claims.get(f"{each.topic}/{each.claim.id}") for each in claims)
    return len({record.sentence for record in records if record})


def _basis(claims: Iterable[SourcedClaim]) -> dict[str, int]:
    counts = Counter(each.claim.basis for each in claims)
    return {basis: counts[basis] for basis in get_args(Basis)}


def _uncited(source: Source, claims: Iterable[SourcedClaim]) -> tuple[str, ...]:
    cited = {str(reference) for each in claims for reference in each.claim.cites}
    return tuple(str(each.id) for each in source.references if str(each.id) not in cited)


def _points(content: Content, claims: Iterable[SourcedClaim]) -> Mapping[str, Mapping[str, int]]:
    """Count points by subject: a denied bad point is a good one; what is left open is none."""
    counts: Counter[tuple[str, str]] = Counter()
    for each in claims:
        term = content.terms.get((each.topic, each.claim.term))
        if term and each.claim.stance != "leaves_open":
            for subject, figure in favours(each, term).items():
                if figure or term.point == "neutral":
                    counts[subject, _WORDS[figure]] += 1
    return {
        subject: {word: counts[subject, word] for word in _WORDS.values()}
        for subject in content.subject
    }


def _favouring(content: Content, claims: Iterable[SourcedClaim]) -> Favouring | None:
    figures = [favours_sold(content, each) for each in claims]
    known = [figure for figure in figures if figure is not None]
    return favouring(known) if known else None


def _topics(content: Content, claims: Iterable[SourcedClaim]) -> dict[str, int]:
    counts = Counter(each.topic for each in claims)
    return {topic: counts[topic] for topic in content.topics}
