"""The loaded content as one frozen value: what checking, comparing and rendering read."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from itertools import chain

from msgspec import Struct, field
from msgspec.structs import force_setattr, replace

from ketcompare import prose
from ketcompare.model import (
    Changes,
    Checklist,
    Claim,
    EvidenceReference,
    Finding,
    Glossary,
    Page,
    Questions,
    Site,
    Situation,
    Source,
    Standard,
    Subject,
    Subjects,
    Term,
    Topic,
)
from ketcompare.problems import Place
from ketcompare.provenance import ClaimRecord, Provenance

MAY_BE_UNSTATED = ("base_url", "repository", "maker", "payer", "update_policy")
"""What `site.yaml` may leave open; readers and editors are told what it does."""


class SourcedClaim(Struct, frozen=True):
    """A claim with who makes it and under which topic; `address` is its permanent id."""

    source: str
    topic: str
    claim: Claim
    address: str = ""
    """`<source>/<topic>/<claim id>`, unique in the whole content; never given, always made."""

    def __post_init__(self) -> None:
        # It is asked for so often that it is put together once.
        force_setattr(self, "address", f"{self.source}/{self.topic}/{self.claim.id}")

    @property
    def repeats(self) -> str | None:
        """The address of the claim that it says again."""
        repeated = self.claim.repeats
        return f"{self.source}/{self.topic}/{repeated}" if repeated else None


class Prose(Struct, frozen=True, dict=True):
    """A page of prose: its front matter, its Markdown, and the line on which that begins."""

    page: Page
    markdown: str
    line: int = 1

    @cached_property
    def headings(self) -> frozenset[str]:
        """What can be pointed at on the page."""
        return prose.fragments(self.markdown)

    @cached_property
    def targets(self) -> tuple[str, ...]:
        """Where its links lead, as written."""
        return prose.targets(self.markdown)


class Content(Struct, frozen=True, dict=True):
    """Everything that the content folder holds; mappings are in the order of the pages.

    `places` has where each claim stands, by its address, if the content has a repository.
    """

    site: Site
    subjects: Subjects
    topics: Mapping[str, Topic]
    sources: Mapping[str, Source]
    glossary: Glossary
    questions: Questions
    changes: Changes
    prose: Mapping[str, Prose]
    provenance: Mapping[str, Provenance]
    references: Mapping[str, EvidenceReference] = field(default_factory=dict)
    findings: Mapping[str, Finding] = field(default_factory=dict)
    situations: tuple[Situation, ...] = ()
    checklists: Mapping[str, Checklist] = field(default_factory=dict)
    standards: Mapping[str, Mapping[str, Standard]] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)

    @cached_property
    def drafts(self) -> tuple[str, ...]:
        """The sources whose fact files are not finished."""
        return tuple(name for name, source in self.sources.items() if source.draft)

    def published(self) -> Content:
        """The content without its drafts, which no page and no export may show."""
        if not self.drafts:
            return self
        finished = {name: each for name, each in self.sources.items() if not each.draft}
        return replace(self, sources=finished)

    def with_provenance(self, provenance: Mapping[str, Provenance]) -> Content:
        """Itself with other records; what was looked up of the rest is not looked up again."""
        made = replace(self, provenance=provenance)
        looked_up = self.__dict__.keys() - made.__dict__.keys()
        made.__dict__.update((name, self.__dict__[name]) for name in looked_up)
        return made

    @cached_property
    def claims(self) -> tuple[SourcedClaim, ...]:
        """Every claim of every source, by source, then topic, then as written."""
        return tuple(chain.from_iterable(self.claims_of.values()))

    @cached_property
    def claims_of(self) -> Mapping[str, tuple[SourcedClaim, ...]]:
        """The claims of each source, by topic, then as written."""
        return {name: self._claims_in(name) for name in self.sources}

    def _claims_in(self, source: str) -> tuple[SourcedClaim, ...]:
        claims = self.sources[source].claims
        return tuple(
            SourcedClaim(source, topic, claim)
            for topic in self.topics
            for claim in claims.get(topic, ())
        )

    def sharing(self, earlier: Content) -> Content:
        """Itself, with the claims of those sources that are the very same in an earlier content."""
        if list(self.topics) == list(earlier.topics):
            self.__dict__["claims_of"] = {
                name: earlier.claims_of[name]
                if source is earlier.sources.get(name)
                else self._claims_in(name)
                for name, source in self.sources.items()
            }
        return self

    @cached_property
    def sourced(self) -> Mapping[str, SourcedClaim]:
        """Every claim with who makes it, by its address."""
        return {each.address: each for each in self.claims}

    def claim(self, address: str) -> Claim | None:
        """The claim at an address, if there is one."""
        source, _, within = address.partition("/")
        topic, _, name = within.partition("/")
        if source not in self.sources or topic not in self.topics:
            return None
        claims = self.sources[source].claims.get(topic, ())
        return next((each for each in claims if each.id == name), None)

    @cached_property
    def columns(self) -> tuple[Subject, ...]:
        """The subjects that are compared, in order."""
        return self.subjects.subjects

    @cached_property
    def subject(self) -> dict[str, Subject]:
        """Every subject by id, those that are no column included."""
        return {each.id: each for each in (*self.subjects.subjects, *self.subjects.also)}

    @cached_property
    def terms(self) -> dict[tuple[str, str], Term]:
        """Every term by topic id and term id."""
        return {
            (topic_id, term.id): term
            for topic_id, topic in self.topics.items()
            for term in topic.terms
        }

    @cached_property
    def term_addresses(self) -> frozenset[str]:
        """Every term as `<topic>/<term>`."""
        return frozenset(f"{topic}/{term}" for topic, term in self.terms)

    def record(self, sourced: SourcedClaim) -> ClaimRecord | None:
        """What `verify` recorded of a claim, if it still has the locator that was verified."""
        provenance = self.provenance.get(sourced.source)
        return recorded(provenance, sourced.topic, sourced.claim) if provenance else None


def recorded(provenance: Provenance, topic: str, claim: Claim) -> ClaimRecord | None:
    """What was recorded of a claim of this source, if it still has the locator of that time."""
    record = provenance.claims.get(f"{topic}/{claim.id}")
    if record is None or record.locator != claim.locator:
        return None
    return record if record.occurrence == claim.occurrence else None
