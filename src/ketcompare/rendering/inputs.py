"""What pages are made from, as digests: a page whose digest is as it was need not be made anew.

A page names what it is made from (`Needs`) where it is planned. Unless it says otherwise that is
everything but the wording of claims, and of wording what it really shows. All digests together
stand for every byte of the content, so that nothing changes unseen.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

import msgspec
from msgspec import Struct

from ketcompare.content import Content, SourcedClaim
from ketcompare.model import Source
from ketcompare.rendering.plan import Needs

_encode = msgspec.json.Encoder().encode


def digest_of(*parts: bytes) -> bytes:
    """A digest of parts of any length, each with its place."""
    lengths = ",".join([str(len(part)) for part in parts])
    return hashlib.sha256(b"".join((lengths.encode(), b":", *parts))).digest()


class Inputs(Struct, frozen=True, dict=True):
    """The digests of one content."""

    content: Content

    def of(self, needs: Needs) -> bytes:
        """The digest of what a page needs, the wording that it shows left out."""
        parts = [self.shared]
        if needs.comparison:
            parts.append(self.claims)
        if needs.wording:
            parts.append(self.wording)
        parts += [self._rows[self._row_key(*row)] for row in needs.rows]
        parts += [self._chapters.get(chapter, b"") for chapter in needs.chapters]
        return digest_of(*parts)

    def beyond(self, needs: Needs, shown: Iterable[str]) -> tuple[str, ...]:
        """Of the claims whose wording a page shows, those that are not among what it needs."""
        if needs.wording:
            return ()
        rows = {self._row_key(*row) for row in needs.rows}
        claims = (self.content.sourced[address] for address in sorted(shown))
        return tuple(
            each.address
            for each in claims
            if (each.source, each.topic) not in needs.chapters
            and self._row_key(each.topic, each.claim.term) not in rows
        )

    def wording_of(self, addresses: Iterable[str]) -> bytes | None:
        """The digest of what these claims say; None where one of them is gone."""
        claims = [self.content.sourced.get(address) for address in addresses]
        if not claims:
            return b""
        if not all(claims):
            return None
        return digest_of(*(each.claim.says.encode() for each in claims if each))

    @cached_property
    def shared(self) -> bytes:
        """Whatever is not claimed: what all pages may show."""
        content = self.content
        return digest_of(
            *map(_encode, self._whole_files()),
            *(_encode((name, _details(source))) for name, source in content.sources.items()),
            *(
                _encode((name, record.verified, len(record.sentences)))
                for name, record in content.provenance.items()
            ),
        )

    def _whole_files(self) -> Iterator[object]:
        content = self.content
        yield from (content.site, content.subjects, content.glossary, content.questions)
        yield from (content.changes, content.situations)
        for named in (
            content.topics,
            content.references,
            content.findings,
            content.checklists,
            content.standards,
        ):
            yield list(named.items())
        for name, prose in content.prose.items():
            yield (name, prose.page, prose.markdown)

    @cached_property
    def claims(self) -> bytes:
        """All claims but for their wording, with what is recorded of every source."""
        content = self.content
        return digest_of(
            *self._unworded.values(),
            *(_encode((name, source.set_aside)) for name, source in content.sources.items()),
            *(_encode((name, record)) for name, record in content.provenance.items()),
        )

    @cached_property
    def wording(self) -> bytes:
        """The wording of all claims."""
        return digest_of(*(each.claim.says.encode() for each in self.content.claims))

    @cached_property
    def _unworded(self) -> dict[str, bytes]:
        """Every claim but for its wording, with its places and what is near it elsewhere."""
        return {
            each.address: each.address.encode() + _encode((_unworded(each), *self._recorded(each)))
            for each in self.content.claims
        }

    def _recorded(self, sourced: SourcedClaim) -> tuple[object, ...]:
        place = self.content.places.get(sourced.address)
        record = self.content.record(sourced)
        provenance = self.content.provenance.get(sourced.source)
        if record is None or provenance is None:
            return (place,)
        return place, record, provenance.alike.get(record.sentence, ())

    @cached_property
    def _rows(self) -> defaultdict[tuple[str, str], bytes]:
        """All claims on a term; terms of a group are one, as a closed list speaks of each."""
        found: defaultdict[tuple[str, str], list[bytes]] = defaultdict(list)
        for each in self.content.claims:
            found[self._row_key(each.topic, each.claim.term)] += self._whole(each)
        rows = {key: digest_of(*parts) for key, parts in found.items()}
        return defaultdict(bytes, rows)

    @cached_property
    def _chapters(self) -> dict[tuple[str, str], bytes]:
        """All claims of a source under a topic."""
        found: defaultdict[tuple[str, str], list[bytes]] = defaultdict(list)
        for each in self.content.claims:
            found[each.source, each.topic] += self._whole(each)
        return {key: digest_of(*parts) for key, parts in found.items()}

    def _whole(self, sourced: SourcedClaim) -> tuple[bytes, bytes]:
        return self._unworded[sourced.address], sourced.claim.says.encode()

    def _row_key(self, topic: str, term: str) -> tuple[str, str]:
        found = self.content.terms.get((topic, term))
        return (topic, f"*{found.group}") if found and found.group else (topic, term)


def _details(source: Source) -> Source:
    """A source without what its article is taken apart into."""
    return msgspec.structs.replace(source, claims={}, set_aside={})


def _unworded(sourced: SourcedClaim) -> object:
    return msgspec.structs.replace(sourced.claim, says="")
