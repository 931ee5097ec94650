"""What building any page may look at: content, comparison and addresses, with look-ups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar, cast

from msgspec import Struct, field
from msgspec.structs import replace

from ketcompare.comparing.pairs import Pairs
from ketcompare.comparing.results import Comparison, Line, LineKey
from ketcompare.content import Content, SourcedClaim
from ketcompare.model import Term
from ketcompare.rendering.addresses import Addresses, address, root_of
from ketcompare.rendering.evidence import Evidence
from ketcompare.rendering.recent import Recent

Part = TypeVar("Part")


class Context(Struct, frozen=True, dict=True):
    """Everything known before the first page is made."""

    content: Content
    comparison: Comparison
    addresses: Addresses

    def reworded(self, content: Content) -> Context:
        """The same where only the wording of claims is another: what shows none of that is kept."""
        other = replace(self, content=content)
        changed = set(self._reworded_in(content))
        # Pages of the earlier wording may be asked for meanwhile, and add to their parts.
        for key, kept in list(self.parts.items()):
            if kept.shown.isdisjoint(changed):
                other.parts[key] = kept
        other.__dict__["evidence"] = self.evidence
        return other

    def _reworded_in(self, content: Content) -> Iterator[str]:
        """The addresses of the claims that are worded otherwise in another content."""
        for name, source in content.sources.items():
            before = self.content.sources[name]
            for topic, claims in source.claims.items() if source is not before else ():
                for was, now in zip(before.claims[topic], claims, strict=True):
                    if was.says != now.says:
                        yield f"{name}/{topic}/{now.id}"

    @property
    def claim(self) -> Mapping[str, SourcedClaim]:
        """Every claim by its address."""
        return self.content.sourced

    @cached_property
    def repeats(self) -> dict[str, tuple[SourcedClaim, ...]]:
        """The claims that say a claim again, by the address of the claim that counts."""
        again: defaultdict[str, list[SourcedClaim]] = defaultdict(list)
        for sourced in self.content.claims:
            if sourced.repeats:
                again[sourced.repeats].append(sourced)
        return {address: tuple(found) for address, found in again.items()}

    @cached_property
    def line(self) -> dict[LineKey, Line]:
        """Every line by topic, subject and term."""
        return {line.key: line for line in self.comparison.lines()}

    @cached_property
    def pairs(self) -> Pairs:
        """Any two sources side by side."""
        return Pairs(self.content, self.comparison)

    @cached_property
    def evidence(self) -> Evidence:
        """The findings and what they bear on."""
        return Evidence(self.content, self.comparison)

    @cached_property
    def column(self) -> dict[str, int]:
        """The place of each compared subject, from 1; what is no column has none."""
        return {subject.id: place for place, subject in enumerate(self.content.columns, 1)}

    @cached_property
    def place(self) -> dict[str, int]:
        """The place of each source, from 1."""
        return {source: place for place, source in enumerate(self.content.sources, 1)}

    @cached_property
    def claims_on(self) -> Mapping[str, tuple[SourcedClaim, ...]]:
        """The claims on each topic, by source."""
        found: dict[str, list[SourcedClaim]] = {topic: [] for topic in self.content.topics}
        for sourced in self.content.claims:
            found[sourced.topic].append(sourced)
        return {topic: tuple(claims) for topic, claims in found.items()}

    @cached_property
    def parts(self) -> dict[tuple[object, ...], Kept]:
        """What `Here.keep` keeps of parts that several pages show."""
        return Recent()

    @property
    def source_count(self) -> int:
        """How many sources are compared."""
        return len(self.content.sources)

    def term(self, line: Line) -> Term:
        """The term that a line is about."""
        return self.content.terms[line.topic, line.term]

    def short(self, source: str) -> str:
        """The short name of a source."""
        return self.content.sources[source].short

    def shorts(self, sources: tuple[str, ...]) -> tuple[str, ...]:
        """Their short names, in the same order."""
        return tuple(self.short(source) for source in sources)

    def counting(self, line: Line) -> tuple[SourcedClaim, ...]:
        """The claims of a line that count, repeats left out, by source."""
        known = self._counted.get(line.key)
        if known is None:
            found = (self.claim[address] for address in line.claims)
            counted = (sourced for sourced in found if not sourced.repeats)
            known = tuple(sorted(counted, key=lambda sourced: self.place[sourced.source]))
            self._counted[line.key] = known
        return known

    @cached_property
    def _counted(self) -> dict[LineKey, tuple[SourcedClaim, ...]]:
        return {}


class Kept(Struct, frozen=True):
    """A part of pages, ready made, and the claims whose wording it shows."""

    part: object
    shown: frozenset[str]


class Here(Struct, frozen=True, eq=False, dict=True):
    """The page being made: what it may look at, and how it links.

    `shown` gathers the addresses of the claims whose wording it shows: what a build keeps in mind
    to know which pages a changed wording reaches.
    """

    path: str
    context: Context
    shown: set[str] = field(default_factory=set)

    @cached_property
    def root(self) -> str:
        """What leads from here to the site's root.

        The page for missing addresses is shown in place of any other, so it needs the full address.
        """
        base = self.context.content.site.base_url
        if base and self.path == address("missing"):
            return base.rstrip("/") + "/"
        return root_of(self.path)

    @property
    def link_to_itself(self) -> str:
        """What a link on this page to this page reads, so that a menu can tell where it stands."""
        return self.root + self.path

    def says(self, sourced: SourcedClaim) -> str:
        """What a claim says, for this page to show.

        It is looked up, as what was kept of an earlier wording may hold the claim as it was.
        """
        self.shown.add(sourced.address)
        return self.context.claim[sourced.address].claim.says

    def keep(self, key: tuple[object, ...], make: Callable[[Here], Part]) -> Part:
        """A part that is the same on all pages of one depth: made for the first that shows it.

        The key names what it is of; the part must be told by that and the depth alone.
        """
        known = self.context.parts.get((self.root, *key))
        if known is None:
            inner = Here(self.path, self.context)
            known = Kept(make(inner), frozenset(inner.shown))
            self.context.parts[self.root, *key] = known
        self.shown.update(known.shown)
        return cast("Part", known.part)

    def link(self, kind: str, *ids: str, fragment: str = "") -> str:
        """The address of another page from here."""
        return self.root + self.context.addresses.find(kind, *ids, fragment=fragment)
