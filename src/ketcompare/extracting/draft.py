"""Putting a draft together: every sentence of an article proposed for a claim or set aside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field

from ketcompare.extracting.candidates import Candidate, candidates, guesses
from ketcompare.extracting.cues import CueTables
from ketcompare.extracting.judging import Judgement, judge
from ketcompare.extracting.likeness import Likeness
from ketcompare.extracting.locators import Locators
from ketcompare.extracting.outline import Unit, outline
from ketcompare.extracting.references import Ground, cited_entries, ground, listed_references
from ketcompare.extracting.setting_aside import asks_for_it, certain_reasons, likely_reason
from ketcompare.extracting.stretches import Stretch, stretches
from ketcompare.extracting.tables import read_tables
from ketcompare.model import Claim, Reason, SourceReference
from ketcompare.text.article import Article

TO_WRITE = "TODO: sentence {number} in your own words"


class Draft(Struct, frozen=True):
    """What is proposed for an article: claims by topic, sentences set aside, references.

    `guessed` are the claims (topic and id) that rest on likeness only, `undecided` the
    sentences for which nothing is proposed.
    """

    claims: Mapping[str, tuple[Claim, ...]]
    sentences: Mapping[tuple[str, str], int]
    set_aside: Mapping[Reason, tuple[int, ...]]
    references: tuple[SourceReference, ...]
    guessed: frozenset[tuple[str, str]]
    undecided: tuple[int, ...]


def draft(article: Article, tables: CueTables) -> Draft:
    """Propose claims, set-aside lists and references for an article."""
    units = outline(article, tables)
    layout = read_tables(article, units, tables)
    entries = cited_entries(article, units)
    reasons = certain_reasons(units, layout.heads, entries, tables)
    likeness = Likeness(tables)
    found: list[Candidate] = []
    for stretch in stretches(article, units, layout, tables):
        if stretch.unit.number not in reasons:
            found += _proposed(stretch, reasons, tables, likeness)
    cited = [number for number, reason in reasons.items() if reason == "reference"]
    writing = _Writing(article, tables, units, listed_references(article, cited), Locators(article))
    for candidate in found:
        if candidate.stretch.unit.number not in reasons:
            writing.add(candidate)
    return writing.draft(reasons)


def _proposed(
    stretch: Stretch, reasons: dict[int, Reason], tables: CueTables, likeness: Likeness
) -> list[Candidate]:
    """The candidates of a stretch; a reason is noted where it rather calls or praises."""
    found = candidates(stretch, tables)
    likely = likely_reason(stretch.unit, tables)
    if likely and (not found or likely == "signpost" or asks_for_it(stretch.unit, tables)):
        telling = [each for each in found if each.topic.id in ("cost", "eligibility")]
        if not telling:
            reasons[stretch.unit.number] = likely
        return telling
    if stretch.unit.has_list and not found:
        reasons[stretch.unit.number] = "lead_in"
        return []
    return found or guesses(stretch, tables, likeness)


class _Writing(Struct):
    """One draft as it is written: ids, locators and references are given as claims come."""

    article: Article
    tables: CueTables
    units: Sequence[Unit]
    references: list[SourceReference]
    locators: Locators
    claims: dict[str, list[Claim]] = field(default_factory=dict)
    sentences: dict[tuple[str, str], int] = field(default_factory=dict)
    guessed: set[tuple[str, str]] = field(default_factory=set)

    def add(self, candidate: Candidate) -> None:
        """Write one candidate as a claim."""
        unit, topic = candidate.stretch.unit, candidate.topic.id
        judged = judge(candidate, self.tables)
        grounds, named = ground(self.article, unit, self.references, self.tables)
        if named and named.id not in {each.id for each in self.references}:
            self.references.append(named)
        claim = self._claim(candidate, judged, grounds)
        self.claims.setdefault(topic, []).append(claim)
        self.sentences[topic, claim.id] = unit.number
        if candidate.guess:
            self.guessed.add((topic, claim.id))

    def draft(self, reasons: Mapping[int, Reason]) -> Draft:
        """The whole draft."""
        used = set(self.sentences.values())
        numbers = {unit.number for unit in self.units}
        aside: dict[Reason, list[int]] = {}
        for number, reason in sorted(reasons.items()):
            aside.setdefault(reason, []).append(number)
        return Draft(
            {
                topic.id: tuple(self.claims[topic.id])
                for topic in self.tables.topics
                if topic.id in self.claims
            },
            self.sentences,
            {reason: tuple(found) for reason, found in aside.items()},
            tuple(self.references),
            frozenset(self.guessed),
            tuple(sorted(numbers - used - reasons.keys())),
        )

    def _claim(self, candidate: Candidate, judged: Judgement, grounds: Ground) -> Claim:
        stretch = candidate.stretch
        span = tuple(max(0, place - stretch.start) for place in candidate.span)
        locator = self.locators.choose(stretch.segment, (span[0], span[1]))
        subjects = judged.subjects
        return Claim(
            id=self._id(candidate, subjects),
            subject=subjects[0] if len(subjects) == 1 else subjects,
            term=candidate.term.id,
            says=TO_WRITE.format(number=stretch.unit.number),
            locator=locator.words,
            occurrence=locator.occurrence,
            stance=judged.stance,
            than=judged.than,
            form=self._form(candidate, subjects),
            value=candidate.value,
            hedged=judged.hedged,
            basis=grounds.basis,
            cites=grounds.cites,
        )

    def _id(self, candidate: Candidate, subjects: tuple[str, ...]) -> str:
        """Subject and term, with a number where several claims are so called."""
        subject = subjects[0] if len(subjects) == 1 else "both"
        term = candidate.term.id.replace("_", "-")
        name = term if candidate.term.subjects == subjects else f"{subject}-{term}"
        taken = {claim.id for claim in self.claims.get(candidate.topic.id, ())}
        return next(each for each in _numbered(name[:55].strip("-")) if each not in taken)

    def _form(self, candidate: Candidate, subjects: tuple[str, ...]) -> str | None:
        """The form of the subject that the sentence names, if the content has it."""
        known = {form.id for each in subjects for form in self.tables.content.subject[each].forms}
        named = (
            form
            for form, found in self.tables.forms.items()
            if form in known and found.search(candidate.stretch.segment.normal)
        )
        return next(named, None)


def _numbered(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name}-{number}"
        number += 1
