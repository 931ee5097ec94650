"""Rules of one claim: what it names exists, and its parts fit together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

import msgspec

from ketcompare.checking.gone import Named, meant, what_to_do
from ketcompare.checking.naming import suggestion
from ketcompare.content import Content
from ketcompare.loading.document import Document, KeyPath
from ketcompare.model import Claim, Source, Term
from ketcompare.problems import Problem
from ketcompare.text.normal import MOST_WORDS, count_words

_LONGEST = 30
_FEW_WORDS = 6
TO_DO = "TODO"
"""How a text begins that `extract` left to a person."""


class Case(msgspec.Struct, frozen=True):
    """A claim under examination, with what the rules need to know around it."""

    claim: Claim
    topic: str
    term: Term | None
    source: Source
    content: Content
    document: Document
    at: KeyPath

    def problem(
        self, code: str, key: str | int, message: str | None = None, repair: str | None = None
    ) -> Problem:
        """A problem at one of the claim's keys."""
        return self.document.problem(code, (*self.at, key), message, repair=repair)


Rule = Callable[[Case], Iterator[Problem]]


def names_a_term(case: Case) -> Iterator[Problem]:
    """The term exists in the topic and applies to the claim's subjects."""
    if case.term is None:
        message = f"the topic {case.topic} has no term `{case.claim.term}`"
        yield case.problem("unknown-term", "term", message, _term_repair(case))
        return
    if not case.term.subjects:
        return
    for subject in (*case.claim.subjects, *((case.claim.than,) if case.claim.than else ())):
        if subject not in case.term.subjects:
            message = f"`{case.term.id}` applies to {', '.join(case.term.subjects)}, not {subject}"
            yield case.problem("term-not-for-subject", "term", message)


def _term_repair(case: Case) -> str:
    """The nearest term of the topic, or the topic that has the very term."""
    term = case.claim.term
    known = [each.id for each in case.content.topics[case.topic].terms]
    others = [topic for topic, named in case.content.terms if named == term]
    meant = suggestion(term, known)
    if others and not meant.startswith("did you mean"):
        return f"`{term}` is a term of {' and of '.join(others)}: move the claim there"
    return meant


def names_subjects(case: Case) -> Iterator[Problem]:
    """Subjects and forms exist, and none is compared with itself."""
    known, subjects = case.content.subject, case.claim.subjects
    for subject in subjects:
        if subject not in known:
            message = f"there is no subject `{subject}`"
            yield case.problem("unknown-subject", "subject", message, suggestion(subject, known))
    than = case.claim.than
    if than is not None and than not in known:
        message = f"there is no subject `{than}`"
        yield case.problem("unknown-subject", "than", message, suggestion(than, known))
    if than in subjects:
        yield case.problem("than-itself", "than", f"`{than}` is compared with itself")
    if case.claim.form is not None:
        yield from _has_form(case, case.claim.form)


def _has_form(case: Case, named: str) -> Iterator[Problem]:
    subjects = [case.content.subject.get(each) for each in case.claim.subjects]
    forms = [form.id for subject in subjects if subject for form in subject.forms]
    if named not in forms:
        message = f"no subject of this claim has the form `{named}`"
        yield case.problem("unknown-form", "form", message, suggestion(named, forms))


def cites_what_is_listed(case: Case) -> Iterator[Problem]:
    """References exist, and the basis fits whether any is cited."""
    if not case.claim.cites and case.claim.basis != "cited":
        return
    known = {reference.id for reference in case.source.references}
    for place, cited in enumerate(case.claim.cites):
        if cited not in known:
            message = f"this source lists no reference `{cited}`"
            repair = suggestion(str(cited), map(str, known))
            at = (*case.at, "cites", place)
            yield case.document.problem("unknown-reference", at, message, repair=repair)
    if case.claim.basis == "cited" and not case.claim.cites:
        yield case.problem("basis-without-reference", "basis", "the basis is `cited`: what by?")
    if case.claim.cites and case.claim.basis not in ("cited", "named"):
        message = f"a reference is cited, and the basis is `{case.claim.basis}`"
        yield case.problem("reference-without-basis", "basis", message)


def _repeats_repair(case: Case) -> str:
    """The nearest other claim of the topic; or what to do if the first one is gone."""
    source = PurePosixPath(case.document.path).stem
    named = Named(source, case.topic, case.claim.repeats or "")
    found = meant(case.content, named)
    if found and found.topic == case.topic and found.id != case.claim.id:
        return f"did you mean: {found.id}"
    return what_to_do(case.content, named, if_removed="delete `repeats`")


def repeats_the_same(case: Case) -> Iterator[Problem]:
    """A claim that repeats another says the same of the same, and is not itself repeated."""
    claim = case.claim
    if claim.repeats is None:
        return
    others = {each.id: each for each in case.source.claims[case.topic]}
    first = others.get(claim.repeats)
    if first is None:
        message = f"this source has no claim `{claim.repeats}` under {case.topic}"
        yield case.problem("unknown-claim", "repeats", message, _repeats_repair(case))
    elif first is claim:
        yield case.problem("repeats-wrongly", "repeats", "a claim cannot repeat itself")
    elif first.repeats is not None:
        message = f"`{first.id}` itself repeats `{first.repeats}`: name that one"
        yield case.problem("repeats-wrongly", "repeats", message, f"repeats: {first.repeats}")
    elif _sense(first) != _sense(claim):
        message = f"`{first.id}` differs in term, subject, stance, comparison or strength"
        yield case.problem("repeats-wrongly", "repeats", message)


def _sense(claim: Claim) -> tuple[object, ...]:
    return claim.term, set(claim.subjects), claim.stance, claim.than, claim.hedged


def quotes_little(case: Case) -> Iterator[Problem]:
    """A locator has at most eight words: nothing longer is ever shown."""
    if count_words(case.claim.locator) > MOST_WORDS:
        yield case.problem("locator-too-long", "locator")


def is_a_sentence(case: Case) -> Iterator[Problem]:
    """What a claim says is a whole sentence, and not a word that was meant for another key."""
    says = case.claim.says
    begins = says[0].isupper() or not says[0].isalpha()
    if not (begins and says.rstrip("\"'”’)").endswith((".", "!", "?"))) and not is_to_do(says):
        yield case.problem("says-no-sentence", "says", f"“{_shortened(says)}” is no whole sentence")


def _shortened(text: str) -> str:
    words = text.split()
    return " ".join(words[:_FEW_WORDS]) + ("…" if len(words) > _FEW_WORDS else "")


def is_short(case: Case) -> Iterator[Problem]:
    """A claim is one plain sentence of at most thirty words."""
    length = count_words(case.claim.says)
    if length > _LONGEST:
        yield case.problem("says-too-long", "says", f"the claim has {length} words")


def is_written(case: Case) -> Iterator[Problem]:
    """Nothing that `extract` left to a person is still to do."""
    claim = case.claim
    if is_to_do(claim.says):
        yield case.problem("draft-claim", "says", f"the claim `{claim.id}` is not written yet")
    elif claim.value is not None and is_to_do(claim.value.of or ""):
        message = f"of whom the share of `{claim.id}` is, is not written yet"
        yield case.problem("draft-claim", "value", message)


def is_to_do(text: str) -> bool:
    """Whether a text only marks what a person has still to write."""
    return text.startswith(TO_DO)


RULES: tuple[Rule, ...] = (
    is_written,
    names_a_term,
    names_subjects,
    cites_what_is_listed,
    repeats_the_same,
    quotes_little,
    is_a_sentence,
    is_short,
)
