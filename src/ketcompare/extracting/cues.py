"""The cue tables, read from the files in `cues/` and made ready for finding."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from importlib import resources

import msgspec
from msgspec import Struct

from ketcompare.comparing.results import Step
from ketcompare.content import Content
from ketcompare.extracting.patterns import any_of, pattern
from ketcompare.model import Subject, Term, Topic
from ketcompare.text.normal import normalise

Cues = tuple[str, ...]


class TopicTable(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """cues/<topic>.yaml: the cues of one topic; cues/README.md tells what each key holds."""

    labels: Cues = ()
    leans: Cues = ()
    context: Cues = ()
    unless: Cues = ()
    covers: dict[str, Cues] = {}
    both: Cues = ()
    compares: Cues = ()
    reverses: Cues = ()
    general: str | None = None
    steps: dict[str, tuple[Step, ...]] = {}
    others: Cues = ()
    terms: dict[str, Cues] = {}


class BasisTable(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What shows that a sentence offers a basis, and that it speaks of research."""

    vague: Cues
    research: Cues


class WordingTable(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """cues/wording.yaml: what belongs to no topic."""

    subjects: dict[str, Cues]
    masks: Cues
    forms: dict[str, Cues]
    contrasts: Cues
    both: Cues
    comparatives: Cues
    opens: Cues
    denials: Cues
    basis: BasisTable
    headings: dict[str, Cues]
    imperatives: Cues
    set_aside: dict[str, Cues]


class TopicCues(Struct, frozen=True, dict=True):
    """One topic's cues, compiled, for the terms that the content has."""

    id: str
    topic: Topic
    table: TopicTable

    @cached_property
    def labels(self) -> re.Pattern[str]:
        """What shows that a heading, label or lead-in speaks of this topic."""
        found = any_of((*self.table.labels, *_plain(self.topic.title)))
        return found or pattern(normalise(self.id))

    @cached_property
    def leans(self) -> re.Pattern[str]:
        """What shows that a heading may speak of this topic, where nothing tells more."""
        return _found(any_of(self.table.leans))

    @cached_property
    def context(self) -> re.Pattern[str] | None:
        """What has to stand nearby for the cues to count."""
        return any_of(self.table.context)

    @cached_property
    def unless(self) -> re.Pattern[str]:
        """What makes the cues of a clause not count."""
        return _found(any_of(self.table.unless))

    @cached_property
    def reverses(self) -> re.Pattern[str]:
        """What turns a comparison of this topic round."""
        return _found(any_of(self.table.reverses))

    @cached_property
    def terms(self) -> tuple[tuple[Term, tuple[re.Pattern[str], ...]], ...]:
        """Each term with what finds it: its cues, or else the words of its name."""
        return tuple((term, tuple(map(pattern, self._cues(term)))) for term in self.topic.terms)

    def _cues(self, term: Term) -> Cues:
        if term.id in self.table.terms:
            return self.table.terms[term.id]
        return () if term.value else _plain(term.name)


class CueTables(Struct, frozen=True, dict=True):
    """All cues, for one content's topics and subjects."""

    content: Content
    wording: WordingTable
    topics: tuple[TopicCues, ...]

    @cached_property
    def others(self) -> tuple[tuple[TopicCues, Term, re.Pattern[str]], ...]:
        """The treatments that are no column, each with what shows that it is spoken of."""
        return tuple(
            (topic, term, _found(any_of(topic.table.terms.get(term.id, ()))))
            for topic in self.topics
            for term in topic.topic.terms
            if term.id in topic.table.others
        )

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The ids of the subjects that are compared."""
        return tuple(subject.id for subject in self.content.columns)

    @cached_property
    def subjects(self) -> Mapping[str, re.Pattern[str]]:
        """What shows that a subject is spoken of."""
        return {
            subject: _found(any_of((*self.wording.subjects.get(subject, ()), *_names(record))))
            for subject, record in self.content.subject.items()
        }

    @cached_property
    def masks(self) -> re.Pattern[str]:
        """What only looks like a subject."""
        return _found(any_of(self.wording.masks))

    @cached_property
    def imperatives(self) -> re.Pattern[str]:
        """How a sentence begins that tells the reader what to do."""
        return _found(any_of(self.wording.imperatives))

    @cached_property
    def set_aside(self) -> Mapping[str, re.Pattern[str]]:
        """What shows why a sentence is set aside."""
        return {reason: _found(any_of(cues)) for reason, cues in self.wording.set_aside.items()}

    @cached_property
    def headings(self) -> Mapping[str, re.Pattern[str]]:
        """What shows which kind of part a heading begins."""
        return {kind: _found(any_of(cues)) for kind, cues in self.wording.headings.items()}

    @cached_property
    def contrasts(self) -> re.Pattern[str]:
        """What makes the subject after it the other side."""
        return _found(any_of(self.wording.contrasts))

    @cached_property
    def both(self) -> re.Pattern[str]:
        """What means every subject."""
        return _found(any_of(self.wording.both))

    @cached_property
    def comparatives(self) -> re.Pattern[str]:
        """What compares."""
        return _found(any_of(self.wording.comparatives))

    @cached_property
    def opens(self) -> re.Pattern[str]:
        """What leaves a question open."""
        return _found(any_of(self.wording.opens))

    @cached_property
    def denials(self) -> re.Pattern[str]:
        """What denies that something is for somebody."""
        return _found(any_of(self.wording.denials))

    @cached_property
    def vague(self) -> re.Pattern[str]:
        """What points to research without naming any."""
        return _found(any_of(self.wording.basis.vague))

    @cached_property
    def research(self) -> re.Pattern[str]:
        """What shows that a name is that of research."""
        return _found(any_of(self.wording.basis.research))

    @cached_property
    def forms(self) -> Mapping[str, re.Pattern[str]]:
        """What shows that a form of a subject is meant."""
        return {form: _found(any_of(cues)) for form, cues in self.wording.forms.items()}


def read_cues(content: Content) -> CueTables:
    """The cue tables for a content; a topic that has no file is found by its own words."""
    folder = resources.files(__package__).joinpath("cues")
    wording = msgspec.yaml.decode(folder.joinpath("wording.yaml").read_bytes(), type=WordingTable)
    topics = []
    for topic_id, topic in content.topics.items():
        file = folder.joinpath(f"{topic_id}.yaml")
        table = TopicTable()
        if file.is_file():
            table = msgspec.yaml.decode(file.read_bytes(), type=TopicTable)
        topics.append(TopicCues(topic_id, topic, table))
    return CueTables(content, wording, tuple(topics))


def _names(subject: Subject) -> Cues:
    forms = (form.name for form in subject.forms)
    return tuple(cue for name in (subject.name, subject.short, *forms) for cue in _plain(name))


def _plain(words: str) -> Cues:
    """A name as a cue: nothing in it is a sign of the language of cues."""
    normal = re.sub(r"[^\w\s'-]+", " ", normalise(words)).strip()
    return (normal,) if normal else ()


def _found(compiled: re.Pattern[str] | None) -> re.Pattern[str]:
    """A pattern, or one that finds nothing."""
    return compiled or re.compile(r"(?!)")
