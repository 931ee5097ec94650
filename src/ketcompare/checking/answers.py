"""Rules of what findings tell of single terms: named ones, in their own numbers, to the point."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ketcompare.checking.naming import suggestion
from ketcompare.content import Content
from ketcompare.loading.document import Document, KeyPath
from ketcompare.loading.folder import Loaded
from ketcompare.model import Finding, Term
from ketcompare.problems import Problem
from ketcompare.reading.grade import sentences
from ketcompare.text.normal import words
from ketcompare.text.wording import numbers

_STEM: Final = 4
_COMMON: Final = frozenset(
    "that this with from have they them their these those there what when where which while been "
    "were will would could should also more most some many other such than then into about people "
    "being very much only does whether".split()
)


def finding_answers(finding: Finding, document: Document, at: KeyPath) -> Iterator[Problem]:
    """Every problem of what a finding tells of single terms."""
    for place, answer in enumerate(finding.answers):
        where = (*at, "answers", place)
        if answer.term not in finding.terms:
            message = f"the finding's `terms` do not name `{answer.term}`"
            repair = suggestion(answer.term, finding.terms)
            yield document.problem("unknown-term", (*where, "term"), message, repair=repair)
        if lacking := sorted(numbers(answer.says) - numbers(finding.says)):
            message = f"the finding does not tell {', '.join(lacking)}"
            yield document.problem("answer-not-in-finding", (*where, "says"), message)


def silences_answered(content: Content, loaded: Loaded) -> Iterator[Problem]:
    """Every point that no source tells and beside which something else stands."""
    told = {f"{each.topic}/{each.claim.term}" for each in content.claims}
    for topic_id, topic in content.topics.items():
        document = loaded.document(f"topics/{topic_id}.yaml")
        for index, term in enumerate(topic.terms):
            first = next((each for each in term.asked_by if each in content.findings), None)
            address = f"{topic_id}/{term.id}"
            if first and address not in told and _beside(term, address, content.findings[first]):
                at = ("terms", index, "asked_by")
                message = f"`{first}` tells of “{term.name}” what has none of its words"
                repair = f"add to the finding: answers: [{{term: {address}, says: ...}}]"
                yield document.problem("answer-beside-the-point", at, message, repair=repair)


def _beside(term: Term, address: str, finding: Finding) -> bool:
    said = finding.answer(address) or next(sentences(finding.says))
    return _stems(said).isdisjoint(_stems(f"{term.name} {term.explains}"))


def _stems(text: str) -> frozenset[str]:
    """The beginnings of the words that tell what a text is about."""
    long = (word for word in words(text) if len(word) >= _STEM and word not in _COMMON)
    return frozenset(word[:_STEM] for word in long)
