"""A small invented comparison with everything in it that the data files have to tell."""

from __future__ import annotations

import json
from typing import Any

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
    SourceReference,
    Subject,
    Subjects,
    Term,
    Topic,
    Value,
)
from ketcompare.provenance import ClaimRecord, Provenance, SentenceRecord
from ketcompare.rendering.exports import export

TERMS = (
    Term(id="lasts", name="Lasts", explains="How long it lasts.", value="duration"),
    Term(id="cups", name="Cups", explains="How many cups.", value="count", unit="cups"),
    Term(id="liked", name="Liked", explains="How many like it.", value="share"),
    Term(id="warms", name="Warms", explains="It warms.", point="good"),
    Term(id="stains", name="Stains", explains="It stains.", asked_by=("a-checklist",)),
)
CLAIMS = (
    Claim(
        id="for-hours", subject="tea", term="lasts", says="Tea can last four to six hours.",
        locator="four to six hours", value=Value(worded="four to six hours"),
        limits=Limits(people="in winter"), hedged=True, basis="named", moved_from="old-name",
    ),
    Claim(
        id="three-cups", subject=("tea", "coffee"), term="cups", says="Three cups or more a day.",
        locator="three or more", occurrence=2, value=Value(worded="three or more", min=3.0),
        hedged=False, basis="cited", cites=(1, "b"),
    ),
    Claim(
        id="half", subject="coffee", term="liked", says="=Half like it; \"most\",\nthey say.",
        locator="over half", form="iced",
        value=Value(worded="over half", min_percent=50.0, of="of guests"),
        hedged=False, basis="vague",
    ),
    Claim(
        id="warmer", subject="tea", term="warms", than="coffee", says="Tea warms more than coffee.",
        locator="warmer than coffee", hedged=False, basis="none", only=True,
    ),
    Claim(
        id="warmer-again", subject="tea", term="warms", than="coffee", repeats="warmer",
        says="Tea is warmer.", locator="again warmer", hedged=False, basis="none",
    ),
)  # fmt: skip


def claim(**changed: Any) -> Claim:
    """Make a plain claim, changed in some fields."""
    plain = Claim(
        id="plain", subject="tea", term="warms", says="Tea warms.", locator="tea warms",
        hedged=False, basis="none",
    )  # fmt: skip
    return msgspec.structs.replace(plain, **changed)


def content(
    claims: tuple[Claim, ...] = CLAIMS, *, provenance: Provenance | None = None, **site: Any
) -> Content:
    """Make a content of two sources, the second of which is nearly silent."""
    return Content(
        site=msgspec.structs.replace(_SITE, **site),
        subjects=Subjects(subjects=(_subject("tea"), _subject("coffee"))),
        topics={"drinking": Topic(title="Drinking", question="How?", order=1, terms=TERMS)},
        sources={
            "leaf": _source("leaf", claims, url="https://leaf.example/tea"),
            "bean": _source("bean", (claim(stance="denies"),), url=None),
        },
        glossary=Glossary(entries=()),
        questions=Questions(questions=()),
        changes=Changes(changes=()),
        prose={},
        provenance={"leaf": provenance or PROVENANCE},
    )


def exported(made: Content) -> dict[str, bytes]:
    """Make all data files of a content, by path."""
    return {artifact.path: artifact.content for artifact in export(made, compare(made))}


def data(made: Content, name: str) -> Any:
    """Make the data files, and read one of those in JSON."""
    return json.loads(exported(made)[f"data/{name}.json"])


_SITE = Site(
    title="Tea & coffee", tagline="Two drinks.", base_url=None, as_of="2026-01-02",
    repository=None, maker=None, payer=None, update_policy=None, crisis=(),
)  # fmt: skip

PROVENANCE = Provenance(
    source="leaf",
    edition="hash",
    words=200,
    quoted_words=12,
    verified="2026-01-01",
    sentences=(
        SentenceRecord(number=1, section=1, words=5, hash="h1", fate="heading"),
        SentenceRecord(number=2, section=1, words=9, hash="h2", fate=("drinking/for-hours",)),
        SentenceRecord(number=3, section=1, words=9, hash="h3", fate=("drinking/three-cups",)),
    ),
    claims={
        "drinking/for-hours": ClaimRecord(
            locator="four to six hours", occurrence=None, sentence=2, text="four to six hours"
        ),
        "drinking/three-cups": ClaimRecord(
            locator="three or more", occurrence=2, sentence=3, text="three or more", before="Drink"
        ),
        "drinking/half": ClaimRecord(
            locator="more than half", occurrence=None, sentence=3, text="more than half"
        ),
    },
)


def _subject(name: str) -> Subject:
    return Subject(id=name, name=name.title(), short=name.title())


def _source(name: str, claims: tuple[Claim, ...], *, url: str | None) -> Source:
    return Source(
        publisher=f"The {name} house", short=name.title(), mark=name[0].upper(), order=1,
        title=None, url=url, url_confirmed=False, archived_url=None, published=None,
        received="2026-01-01", author=None, reviewer=None, place=None, interest="Sells drinks.",
        sells=("tea",), claims={"drinking": claims},
        references=(SourceReference(id=1, title="On tea", publisher=None),),
        set_aside={"heading": (1,)} if name == "leaf" else {},
    )  # fmt: skip
