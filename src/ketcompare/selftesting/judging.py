"""Judging a damage with the very rules that `check` and `verify` run, on as little as is needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec
from msgspec import Struct, field

from ketcompare.checking.ledger import check_ledger
from ketcompare.checking.sources import check_topic
from ketcompare.content import Content, SourcedClaim
from ketcompare.loading.document import Document, KeyPath
from ketcompare.loading.folder import Loaded
from ketcompare.model import Claim, Source
from ketcompare.problems import Problem
from ketcompare.provenance import ClaimRecord, Provenance
from ketcompare.selftesting.damage import Damage
from ketcompare.text.article import Article
from ketcompare.text.locate import find
from ketcompare.verifying.tie import tie

_MOVED, _LONGEST_ID = "moved-", 60
NOT_FOUND, IN_OTHER = "locator-not-found", "locator-in-other-source"


class Judge(Struct, frozen=True):
    """The content as it should be, and the articles if they are at hand.

    With articles a damaged claim is tied anew, as if its author had recorded it: so nothing
    counts as caught only because the record is of another locator.
    """

    content: Content
    loaded: Loaded
    articles: Mapping[str, Article]
    _before: dict[object, frozenset[tuple[str, str]]] = field(default_factory=dict)

    def codes(self, damage: Damage) -> frozenset[str]:
        """The codes of all problems that the damage leads to and that were not there before."""
        record, codes = self._tied(damage)
        after = {(each.code, each.message) for each in self._problems(damage, record)}
        before = self._problems_before(damage) if after else frozenset()
        return frozenset((*codes, *(code for code, _ in after - before)))

    def record(self, damage: Damage) -> ClaimRecord | None:
        """Where the damaged claim's locator stands."""
        return self._tied(damage)[0]

    def _tied(self, damage: Damage) -> tuple[ClaimRecord | None, Sequence[str]]:
        """The record of the damaged claim: made anew with the article, else the one that is."""
        claim, provenance = damage.claim, self.content.provenance.get(damage.source)
        if claim is None or provenance is None:
            return None, ()
        if damage.source not in self.articles:
            return provenance.claims.get(f"{damage.of.topic}/{claim.id}"), ()
        if not find(self.articles[damage.source], claim.locator):
            # `tie` says the same, and takes its time to look for what was perhaps meant.
            return None, (self._not_found(claim.locator, damage.source),)
        document = self._document(damage.source)
        at = _at(self.content.sources[damage.of.source], damage.of)
        tied = tie(claim, damage.source, self.articles, document=document, at=at)
        return tied.record, [each.code for each in tied.problems]

    def _not_found(self, locator: str, source: str) -> str:
        others = (article for name, article in self.articles.items() if name != source)
        return IN_OTHER if any(find(article, locator) for article in others) else NOT_FOUND

    def _problems(self, damage: Damage, record: ClaimRecord | None) -> Iterator[Problem]:
        """The problems of the source in which the damaged claim stands."""
        source = _damaged(self.content.sources[damage.source], damage)
        provenance = self.content.provenance.get(damage.source)
        if provenance and damage.claim:
            address = f"{damage.of.topic}/{damage.claim.id}"
            provenance = _with_record(provenance, address, record)
        yield from self._checked(damage, source, provenance)

    def _problems_before(self, damage: Damage) -> frozenset[tuple[str, str]]:
        """Codes and messages of what is wrong without the damage: the same for many damages."""
        source = self.content.sources[damage.source]
        kin = tuple(each.id for each in _kin(source, damage))
        key = damage.source, damage.of.topic, kin
        if key not in self._before:
            record = self.content.provenance.get(damage.source)
            found = self._checked(damage, source, record)
            self._before[key] = frozenset((each.code, each.message) for each in found)
        return self._before[key]

    def _checked(
        self, damage: Damage, source: Source, provenance: Provenance | None
    ) -> Iterator[Problem]:
        """Problems of the claim and its kin, and of the whole ledger: no other can change."""
        document = self._document(damage.source)
        records = {**self.content.provenance, damage.source: provenance} if provenance else {}
        content = self.content.with_provenance(records)
        few = _with_claims(source, damage.of.topic, tuple(_kin(source, damage)))
        yield from check_topic(damage.source, few, damage.of.topic, content, document)
        yield from check_ledger(source, document, provenance)

    def _document(self, source: str) -> Document:
        return self.loaded.document(f"sources/{source}.yaml")


def _damaged(source: Source, damage: Damage) -> Source:
    """The source with the damaged claim in it: in its own place, or at the end if it was moved."""
    topic, claim = damage.of.topic, damage.claim
    claims = source.claims.get(topic, ())
    if damage.is_moved and claim:
        free = msgspec.structs.replace(claim, id=f"{_MOVED}{claim.id}"[:_LONGEST_ID], repeats=None)
        return _with_claims(source, topic, (*claims, free))
    kept = (claim if each is damage.of.claim else each for each in claims)
    return _with_claims(source, topic, tuple(each for each in kept if each))


def _kin(source: Source, damage: Damage) -> Iterator[Claim]:
    """The claim as it was and is, and those that its rules look at: same id, or repeated."""
    both = tuple(each for each in (damage.of.claim, damage.claim) if each)
    ids = {each.id for each in both} | {each.repeats for each in both if each.repeats}
    for each in source.claims.get(damage.of.topic, ()):
        if each.id in ids or each.repeats in ids or each.id.startswith(_MOVED):
            yield each


def _with_claims(source: Source, topic: str, claims: tuple[Claim, ...]) -> Source:
    return msgspec.structs.replace(source, claims={**source.claims, topic: claims})


def _with_record(provenance: Provenance, address: str, record: ClaimRecord | None) -> Provenance:
    claims = {key: value for key, value in provenance.claims.items() if key != address}
    if record:
        claims[address] = record
    return msgspec.structs.replace(provenance, claims=claims)


def _at(source: Source, sourced: SourcedClaim) -> KeyPath:
    ids = [each.id for each in source.claims[sourced.topic]]
    return ("claims", sourced.topic, ids.index(sourced.claim.id))
