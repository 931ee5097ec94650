"""What the content folder holds: every record an author writes, typed and frozen.

The records say how content may look. What must hold between records is in `checking`.
Unknown keys are refused; a value that an article does not state is null.
"""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

Id = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$",
        max_length=60,
        description="an id: small letters and digits, parted by - or _",
        examples=["within-hours"],
    ),
]
Text = Annotated[str, Meta(min_length=1, description="a text that is not empty")]
TermAddress = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9_-]+/[a-z0-9_-]+$",
        description="a topic and a term with a slash between",
        examples=["onset/first_relief"],
    ),
]
ClaimAddress = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9_-]+/[a-z0-9_-]+/[a-z0-9_-]+$",
        description="a source, a topic and a claim with slashes between",
        examples=["clinic/onset/within-hours"],
    ),
]
Day = Annotated[
    str,
    Meta(
        pattern=r"^\d{4}(?:-\d{2}(?:-\d{2})?)?$",
        description="a date: year, month and day, as far as they are known",
        examples=["2025-04-10"],
    ),
]
WebAddress = Annotated[
    str,
    Meta(
        pattern=r"^https?://\S+$",
        description="a web address",
        examples=["https://example.org/article"],
    ),
]
MailAddress = Annotated[
    str,
    Meta(
        pattern=r"^[^@\s]+@[^@\s]+$",
        description="a mail address",
        examples=["errors@example.org"],
    ),
]
Doi = Annotated[
    str,
    Meta(
        pattern=r"^10\.\d{4,9}/\S+$",
        description="a DOI without its address",
        examples=["10.1000/182"],
    ),
]
Pmid = Annotated[
    str, Meta(pattern=r"^\d{1,9}$", description="a PubMed number in quotes", examples=["12345678"])
]
Mark = Annotated[
    str,
    Meta(
        pattern=r"^[A-Z][A-Z0-9]{0,2}$",
        description="one to three capital letters or digits, a letter first",
        examples=["S"],
    ),
]
"""One letter reads best; more are for sites with more sources than letters."""
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
Relation = Literal["supports", "qualifies", "contradicts"]
Strength = Literal[
    "label",
    "regulator",
    "guideline",
    "systematic-review",
    "rct",
    "cohort",
    "mechanistic",
    "reporting",
]
ReferenceType = Literal["label", "regulator", "guideline", "journal-article", "book", "news"]
TimeUnit = Literal["minutes", "hours", "days", "weeks", "months", "years"]
CodeHost = Literal["github", "gitlab", "forgejo"]
PublishedBasis = Literal["text", "address"]
Extent = Literal["full", "partial"]
Answer = Literal["met", "partly", "cannot", "not_applicable"]
Traced = Literal["fully", "partly", "not_at_all"]
"""Whether what an article names was found when it was looked for."""


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
    """What is measured or named within a topic; it fixes the kind and unit of values.

    `stated` is the term of each subject as a clause: what one says who affirms it. A `truism` is
    of everybody: to say that something is not for everyone warns nobody.

    Terms of one `group` are alternatives: a closed list ("either ... or") that names some of
    them leaves out the others.
    """

    id: Id
    name: Text
    explains: Text
    value: Measure | None = None
    unit: str | None = None
    point: Point = "neutral"
    subjects: tuple[Id, ...] = ()
    group: Id | None = None
    asked_by: tuple[Text, ...] = ()
    crisis: bool = False
    stated: dict[Id, Text] = {}
    truism: bool = False


class InShort(Record, frozen=True, kw_only=True):
    """A part of the answer in short: what findings say to a question, more plainly than they do.

    It is never stronger than the findings on which it rests.
    """

    says: Text
    findings: Annotated[tuple[Id, ...], Meta(min_length=1)]


class Topic(Record, frozen=True, kw_only=True):
    """topics/<topic>.yaml: one question on which the sources are compared.

    `also_asked` lists other words by which readers look for it, or beginnings of such words.
    `crisis` shows the crisis lines at the spot; a single term may ask for the same. `suitability`
    says that its terms are people or cases, and that to deny one is to say "not for them".
    `in_short` is what its page begins with; without it that is what the articles say.
    """

    title: Text
    question: Text
    order: Order
    also_asked: tuple[Text, ...] = ()
    crisis: bool = False
    suitability: bool = False
    in_short: tuple[InShort, ...] = ()
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
    """What one source says of one term about a subject, in our own words.

    `traced` is for what is said without a reference, once its origin was looked for.
    """

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
    traced: Traced | None = None
    repeats: Id | None = None
    moved_from: Id | None = None
    waived: dict[WaivableCheck, Text] = {}

    @property
    def subjects(self) -> tuple[str, ...]:
        """The subjects it is about, always as a tuple."""
        return (self.subject,) if isinstance(self.subject, str) else self.subject


class SourceReference(Record, frozen=True, kw_only=True):
    """A work that an article itself cites or names; what the article does not state is null.

    `traced` is null where the work was not looked for; `found` says what was found instead.
    """

    id: int | str
    title: str | None
    publisher: str | None
    year: int | None = None
    authors: str | None = None
    kind: str | None = None
    address: str | None = None
    note: str | None = None
    traced: Traced | None = None
    found: str | None = None


class Source(Record, frozen=True, kw_only=True):
    """sources/<source>.yaml: an article's details, its claims by topic, what is set aside."""

    publisher: Text
    short: Text
    mark: Mark
    order: Order
    title: str | None
    url: WebAddress | None
    url_confirmed: bool
    archived_url: WebAddress | None
    published: Day | None
    published_basis: PublishedBasis | None = None
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
    """Where to turn in a crisis, and for which country that holds.

    `words` ask for it: where one of them is typed into the search, or stands on a page.
    """

    name: Text
    region: Text
    says: Text
    call: str | None = None
    text: str | None = None
    url: WebAddress | None = None
    words: tuple[Text, ...] = ()


class Site(Record, frozen=True, kw_only=True):
    """site.yaml: what holds for the whole site. Unknown maker, payer or repository are null.

    `publishers` is the plain word for those who publish the sources ("clinics"); `statement` stands
    in the notice of every page, `advice` at its foot. `repository_host` says how the repository's
    addresses are built, where its name does not tell; readers may write to `contact` of errors.
    """

    title: Text
    tagline: Text
    language: Text = "en"
    base_url: WebAddress | None
    as_of: Day
    repository: WebAddress | None
    repository_branch: Text = "main"
    repository_host: CodeHost | None = None
    contact: MailAddress | None = None
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


class Situation(Record, frozen=True, kw_only=True):
    """What brings a reader here, in the reader's words, with the terms and questions of it.

    `lead` says what the page holds and advises nothing; `crisis` puts the crisis lines first.
    `findings` are those that speak to the case most plainly: its page tells them, and no others.
    `in_short` is what its page begins with, as that of a topic.
    """

    id: Id
    title: Text
    lead: Text
    crisis: bool = False
    in_short: tuple[InShort, ...] = ()
    terms: Annotated[tuple[TermAddress, ...], Meta(min_length=1)]
    findings: tuple[Id, ...] = ()
    questions: tuple[Id, ...] = ()


class Situations(Record, frozen=True, kw_only=True):
    """situations.yaml: what brings readers here, in the order in which it is offered."""

    situations: tuple[Situation, ...]


class Checklist(Record, frozen=True, kw_only=True):
    """What good information for patients holds, by someone else; `lines` are what it asks for.

    Its name and each line read within a sentence: "the IPDAS list asks for what a cure costs".
    """

    id: Id
    name: Text
    explains: Text
    lines: Annotated[dict[Text, Text], Meta(min_length=1)]


class Checklists(Record, frozen=True, kw_only=True):
    """checklists.yaml: lists whose lines may ask for what no article tells, or for what we do."""

    checklists: tuple[Checklist, ...]


class Standard(Record, frozen=True, kw_only=True):
    """Whether this site has what a line of a checklist asks for; `because` may hold links."""

    answer: Answer
    because: Text


class Standards(Record, frozen=True, kw_only=True):
    """standards.yaml: how this site itself does, by checklist and line."""

    standards: dict[Id, dict[Text, Standard]]


class EvidenceReference(Record, frozen=True, kw_only=True):
    """An independent publication, label or guideline; a detail that is not confirmed is null.

    `title_confirmed` is false where the title only describes the work. Readers are sent to `url`;
    `secondary_url` is a report or a copy of what has no confirmed address of its own. `checked` is
    `partial` where part of the work's identity, or only summaries of it, were seen.
    """

    id: Id
    type: ReferenceType
    title: Text
    title_confirmed: bool = True
    authors: tuple[Text, ...] = ()
    container: str | None = None
    year: int | None = None
    date: Day | None = None
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    doi: Doi | None = None
    pmid: Pmid | None = None
    url: WebAddress | None = None
    secondary_url: WebAddress | None = None
    checked: Extent
    note: str | None = None


class EvidenceReferences(Record, frozen=True, kw_only=True):
    """evidence/references.yaml: every independent work that findings rest on."""

    references: tuple[EvidenceReference, ...]


class Rate(Record, frozen=True, kw_only=True):
    """How many in 100 had an outcome in one group of a study; a range has `low` and `high`."""

    group: Text
    percent: Percent | None = None
    low: Percent | None = None
    high: Percent | None = None


class Rates(Record, frozen=True, kw_only=True):
    """Rates of one outcome, which alone may be shown side by side: same people, same time."""

    outcome: Text
    people: Text
    time: Text
    groups: Annotated[tuple[Rate, ...], Meta(min_length=1)]


class FindingTime(Record, frozen=True, kw_only=True):
    """A time that a finding states for a term, in words of its own `says`.

    `least`, `most` and `unit` are given where the words are not understood; open ends are null.
    """

    term: TermAddress
    worded: Text
    least: float | None = None
    most: float | None = None
    unit: TimeUnit | None = None

    @property
    def value(self) -> Value:
        """The same as a claim's value, so that both are read alike."""
        return Value(worded=self.worded, least=self.least, most=self.most, unit=self.unit)


class FindingAnswer(Record, frozen=True, kw_only=True):
    """What a finding tells of one of its terms, where its first sentence is not about that."""

    term: TermAddress
    says: Text


class Bearing(Record, frozen=True, kw_only=True):
    """How a finding stands to one claim; why, unless it supports it."""

    claim: ClaimAddress
    relation: Relation
    why: str | None = None


class Finding(Record, frozen=True, kw_only=True):
    """One thing that independent references establish, in our own words.

    `form` keeps esketamine apart. `disputed_by` names the findings that say otherwise, which
    are always shown together with it. `terms` are what it speaks to; `answers` are what it tells
    of some of them alone; `times` are drawn beside those of the sources. `headline` puts it
    among the corrections on the first page.
    """

    id: Id
    references: Annotated[tuple[Id, ...], Meta(min_length=1)]
    subject: Id
    form: Id | None = None
    topic: Id
    terms: tuple[TermAddress, ...] = ()
    says: Text
    answers: tuple[FindingAnswer, ...] = ()
    strength: Strength
    rates: tuple[Rates, ...] = ()
    times: tuple[FindingTime, ...] = ()
    disputed_by: tuple[Id, ...] = ()
    bears_on: tuple[Bearing, ...] = ()
    headline: bool = False

    def answer(self, term: str) -> str | None:
        """What it tells of a term alone; None where its first sentence does."""
        return next((each.says for each in self.answers if each.term == term), None)


class Findings(Record, frozen=True, kw_only=True):
    """evidence/findings.yaml: what independent references establish."""

    findings: tuple[Finding, ...]


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
    """The front matter of pages/<page>.md; its prose follows in Markdown.

    `reading_grades` shows at the end how hard the words of each kind of page are to read.
    """

    title: Text
    description: Text
    order: Order
    reading_grades: bool = False
