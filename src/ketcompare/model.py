"""What the content folder holds: every record an author writes, typed and frozen.

The records say how content may look. What must hold between records is in `checking`.
Unknown keys are refused; a value that an article does not state is null.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

Id = Annotated[str, Meta(pattern=r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$", max_length=60)]
Text = Annotated[str, Meta(min_length=1)]
TermAddress = Annotated[str, Meta(pattern=r"^[a-z0-9_-]+/[a-z0-9_-]+$")]
Day = Annotated[str, Meta(pattern=r"^\d{4}(?:-\d{2}(?:-\d{2})?)?$")]
WebAddress = Annotated[str, Meta(pattern=r"^https?://\S+$")]
Order = Annotated[int, Meta(ge=1)]
Percent = Annotated[float, Meta(ge=0, le=100)]

Stance = Literal["affirms", "denies", "leaves_open"]
Basis = Literal["none", "vague", "named", "cited"]
Point = Literal["good", "bad", "neutral"]
Measure = Literal["duration", "count", "share"]
Reason = Literal[
    "promotion",
    "advice",
    "testimonial",
    "question",
    "navigation",
    "form",
    "teaser",
    "heading",
    "lead_in",
    "disclaimer",
    "reference",
    "signpost",
]
WaivableCheck = Literal["hedge", "negation", "numbers", "overlap", "says_hedge"]
TimeUnit = Literal["minutes", "hours", "days", "weeks", "months", "years"]


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What every content record has in common: frozen, named fields, no unknown keys."""


class Form(Record, frozen=True, kw_only=True):
    """A form of a subject that must be kept apart from its other forms."""

    id: Id
    name: Text
    explains: Text


class Subject(Record, frozen=True, kw_only=True):
    """One of the options compared, in column order; or a thing spoken of that is no column."""

    id: Id
    name: Text
    short: Text
    tagline: str | None = None
    forms: tuple[Form, ...] = ()
    includes: tuple[Text, ...] = ()


class Subjects(Record, frozen=True, kw_only=True):
    """subjects.yaml: the columns, and what else claims may be about."""

    subjects: Annotated[tuple[Subject, ...], Meta(min_length=2, max_length=5)]
    also: tuple[Subject, ...] = ()


class Term(Record, frozen=True, kw_only=True):
    """What is measured or named within a topic; it fixes the kind and unit of values."""

    id: Id
    name: Text
    explains: Text
    value: Measure | None = None
    unit: str | None = None
    point: Point = "neutral"
    subjects: tuple[Id, ...] = ()
    asked_by: tuple[Text, ...] = ()
    crisis: bool = False


class Topic(Record, frozen=True, kw_only=True):
    """topics/<topic>.yaml: one question on which the sources are compared.

    `crisis` shows the crisis lines at the spot; a single term may ask for the same.
    """

    title: Text
    question: Text
    order: Order
    crisis: bool = False
    terms: Annotated[tuple[Term, ...], Meta(min_length=1)]


class Value(Record, frozen=True, kw_only=True):
    """A value in the source's own words, with numbers where the source has them.

    Durations may give `least`, `most` and `unit` where their words are not understood; counts give
    `min` and `max`; shares `min_percent`, `max_percent` and `of` (of whom). Open ends are null.
    """

    worded: Text
    least: float | None = None
    most: float | None = None
    unit: TimeUnit | None = None
    min: float | None = None
    max: float | None = None
    min_percent: Percent | None = None
    max_percent: Percent | None = None
    of: str | None = None


class Limits(Record, frozen=True, kw_only=True):
    """For whom, where, or how used the source says that a claim holds."""

    people: str | None = None
    setting: str | None = None
    use: str | None = None


class Claim(Record, frozen=True, kw_only=True):
    """What one source says of one term about a subject, in our own words."""

    id: Id
    subject: Id | tuple[Id, ...]
    term: Id
    says: Text
    locator: Text
    occurrence: Order | None = None
    stance: Stance = "affirms"
    than: Id | None = None
    only: bool = False
    form: Id | None = None
    limits: Limits | None = None
    value: Value | None = None
    hedged: bool
    basis: Basis
    cites: tuple[int | str, ...] = ()
    repeats: Id | None = None
    moved_from: Id | None = None
    waived: dict[WaivableCheck, Text] = {}

    @property
    def subjects(self) -> tuple[str, ...]:
        """The subjects it is about, always as a tuple."""
        return (self.subject,) if isinstance(self.subject, str) else self.subject


class SourceReference(Record, frozen=True, kw_only=True):
    """A work that an article itself cites or names; what the article does not state is null."""

    id: int | str
    title: str | None
    publisher: str | None
    year: int | None = None
    authors: str | None = None
    kind: str | None = None
    address: str | None = None
    note: str | None = None


class Source(Record, frozen=True, kw_only=True):
    """sources/<source>.yaml: an article's details, its claims by topic, what is set aside."""

    publisher: Text
    short: Text
    mark: Annotated[str, Meta(pattern=r"^[A-Z]$")]
    order: Order
    title: str | None
    url: WebAddress | None
    url_confirmed: bool
    archived_url: WebAddress | None
    published: Day | None
    published_basis: Literal["text", "address"] | None = None
    received: Day
    author: str | None
    reviewer: str | None
    place: str | None
    interest: Text
    sells: tuple[Id, ...] = ()
    draft: bool = False
    notes: tuple[Text, ...] = ()
    claims: dict[Id, tuple[Claim, ...]]
    references: tuple[SourceReference, ...] = ()
    set_aside: dict[Reason, tuple[int | str, ...]] = {}


class CrisisLine(Record, frozen=True, kw_only=True):
    """Where to turn in a crisis, and for which country that holds."""

    name: Text
    region: Text
    says: Text
    call: str | None = None
    text: str | None = None
    url: WebAddress | None = None


class Site(Record, frozen=True, kw_only=True):
    """site.yaml: what holds for the whole site. Unknown maker, payer or repository are null.

    `publishers` is the plain word for those who publish the sources ("clinics"); `statement` stands
    in the notice of every page, `advice` at its foot.
    """

    title: Text
    tagline: Text
    language: Text = "en"
    base_url: WebAddress | None
    as_of: Day
    repository: WebAddress | None
    maker: str | None
    payer: str | None
    update_policy: str | None
    publishers: Text = "publishers"
    statement: str | None = None
    advice: str | None = None
    crisis: tuple[CrisisLine, ...]


class Entry(Record, frozen=True, kw_only=True):
    """A glossary entry; `also` lists other spellings of the term."""

    term: Text
    means: Text
    also: tuple[Text, ...] = ()


class Glossary(Record, frozen=True, kw_only=True):
    """glossary.yaml: medical words in plain ones."""

    entries: tuple[Entry, ...]


class Question(Record, frozen=True, kw_only=True):
    """Something to ask a clinician, with the terms that give rise to it."""

    id: Id
    topic: Id
    asks: Text
    terms: tuple[TermAddress, ...] = ()
    subjects: tuple[Id, ...] = ()


class Questions(Record, frozen=True, kw_only=True):
    """questions.yaml: what to ask a clinician, by topic."""

    questions: tuple[Question, ...]


class Change(Record, frozen=True, kw_only=True):
    """One change of substance: when, which claims, what and why."""

    date: Day
    claims: tuple[Text, ...] = ()
    what: Text
    why: Text


class Changes(Record, frozen=True, kw_only=True):
    """changes.yaml: what changed in substance, newest first."""

    changes: tuple[Change, ...]


class Page(Record, frozen=True, kw_only=True):
    """The front matter of pages/<page>.md; its prose follows in Markdown."""

    title: Text
    description: Text
    order: Order
