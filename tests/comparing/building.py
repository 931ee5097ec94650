"""Small contents to compare: one topic, a term of each kind, as many sources as a test needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from ketcompare.comparing.compare import compare
from ketcompare.content import Content
from ketcompare.model import (
    Changes,
    Claim,
    Glossary,
    Limits,
    Questions,
    Site,
    Source,
    Subject,
    Subjects,
    Term,
    Topic,
    Value,
)
from ketcompare.provenance import ClaimRecord, Provenance, SentenceRecord

if TYPE_CHECKING:
    from ketcompare.comparing.results import Line

TERMS = (
    Term(id="helps", name="Helps", explains="It helps.", point="good", asked_by=("a-finding",)),
    Term(id="hurts", name="Hurts", explains="It hurts.", point="bad"),
    Term(id="fact", name="Fact", explains="A fact."),
    Term(id="better", name="Better", explains="It is better than the other.", point="good"),
    Term(id="relief", name="First relief", explains="When it helps.", value="duration"),
    Term(id="sessions", name="Sessions", explains="How many.", value="count", unit="sessions"),
    Term(id="share", name="Share", explains="How many people.", value="share"),
    Term(id="drip", name="Drip", explains="Given by drip.", subjects=("ketamine",)),
    Term(id="unasked", name="Unasked", explains="What none says.", asked_by=("a-checklist",)),
)


ADULTS = Limits(people="adults")


def claim(term: str = "helps", subject: str | tuple[str, ...] = "ketamine", **fields: Any) -> Claim:
    """Make a claim; its id is given by its place among the claims of its source: c1, c2, ..."""
    return Claim(
        id="c0",
        subject=subject,
        term=term,
        says="What it says.",
        locator="what it says",
        hedged=fields.pop("hedged", False),
        basis=fields.pop("basis", "none"),
        **fields,
    )


def lasting(worded: str) -> Claim:
    """Make a claim of a duration, from its words."""
    return claim("relief", value=Value(worded=worded))


def counting(least: float | None, most: float | None) -> Claim:
    """Make a claim of a count."""
    return claim("sessions", value=Value(worded="some", min=least, max=most))


def sharing(least: float | None, most: float | None, of: str | None = None) -> Claim:
    """Make a claim of a share."""
    value = Value(worded="some", min_percent=least, max_percent=most, of=of)
    return claim("share", value=value)


def content(
    claims: Mapping[str, Sequence[Claim]],
    *,
    columns: Sequence[str] = ("ketamine", "antidepressants"),
    details: Mapping[str, Mapping[str, object]] | None = None,
    provenance: Mapping[str, Provenance] | None = None,
) -> Content:
    """Make a content: each source's claims, all on the topic `onset`, and details of sources."""
    return Content(
        site=Site(
            title="A comparison", tagline="Of two.", base_url=None, as_of="2026-01-01",
            repository=None, maker=None, payer=None, update_policy=None, crisis=(),
        ),
        subjects=Subjects(subjects=tuple(map(_subject, columns)), also=(_subject("depression"),)),
        topics={
            "onset": Topic(title="Onset", question="How soon?", order=1, terms=TERMS),
            "empty": Topic(title="Empty", question="What?", order=2, terms=TERMS[:1]),
        },
        sources={
            name: _source(name, each, (details or {}).get(name, {}))
            for name, each in claims.items()
        },
        glossary=Glossary(entries=()),
        questions=Questions(questions=()),
        changes=Changes(changes=()),
        prose={},
        provenance=provenance or {},
    )  # fmt: skip


def line(
    claims: Mapping[str, Sequence[Claim]], term: str = "helps", subject: str = "ketamine"
) -> Line:
    """Compare some claims, and find the line of a term."""
    return line_in(content(claims), term, subject)


def line_in(made: Content, term: str = "helps", subject: str = "ketamine") -> Line:
    """Compare a content, and find the line of a term."""
    cell = compare(made).cells["onset", subject]
    return next(each for each in cell.lines if each.term == term)


def provenance(
    source: str, sentences: Sequence[int], alike: Mapping[int, tuple[str, ...]] | None = None
) -> Provenance:
    """Record on which sentence each claim of a source rests, and what is nearly the same."""
    return Provenance(
        source=source,
        edition="hash",
        words=100,
        quoted_words=10,
        verified="2026-01-01",
        sentences=tuple(
            SentenceRecord(number=number, section=0, words=10, hash="hash", fate=None)
            for number in range(1, max(sentences) + 3)
        ),
        claims={
            f"onset/c{place}": ClaimRecord(
                locator="what it says", occurrence=None, sentence=number, text="what it says"
            )
            for place, number in enumerate(sentences, start=1)
        },
        alike=dict(alike or {}),
    )


def _subject(name: str) -> Subject:
    return Subject(id=name, name=name.title(), short=name.title())


def _source(name: str, claims: Sequence[Claim], details: Mapping[str, object]) -> Source:
    numbered = tuple(
        msgspec.structs.replace(each, id=f"c{place}") for place, each in enumerate(claims, start=1)
    )
    unknown = ("title", "url", "archived_url", "published", "author", "reviewer", "place")
    return msgspec.convert(
        {
            **dict.fromkeys(unknown),
            **{"publisher": name, "short": name, "mark": "A", "order": 1, "url_confirmed": False},
            **{"received": "2026-01-01", "interest": "Sells.", "claims": {"onset": numbered}},
            **details,
        },
        Source,
    )
