"""Rules of the situations: ids of their own; terms, findings and questions that there are."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Set

from ketcompare.checking.in_short import answers
from ketcompare.checking.naming import suggestion
from ketcompare.checking.shared import unknown_term
from ketcompare.content import Content
from ketcompare.loading.document import Document, KeyPath
from ketcompare.loading.folder import Loaded
from ketcompare.model import Situation
from ketcompare.problems import Problem

_FILE = "situations.yaml"


def check_situations(content: Content, loaded: Loaded) -> Iterator[Problem]:
    """Every problem of the file of situations, if there is one."""
    if not content.situations:
        return
    document = loaded.document(_FILE)
    asked = sorted(question.id for question in content.questions.questions)
    seen: set[str] = set()
    for index, situation in enumerate(content.situations):
        if situation.id in seen:
            message = f"the id `{situation.id}` is given twice"
            yield document.problem("duplicate-id", ("situations", index, "id"), message)
        seen.add(situation.id)
        yield from _terms(situation, index, document, content.term_addresses)
        at = ("situations", index)
        yield from _named("question", situation.questions, asked, document, at)
        yield from _named("finding", situation.findings, content.findings, document, at)
        yield from answers(situation.in_short, content, document, at)


def _terms(
    situation: Situation, index: int, document: Document, known: Set[str]
) -> Iterator[Problem]:
    for place, term in enumerate(situation.terms):
        at = ("situations", index, "terms", place)
        if term not in known:
            yield unknown_term(document, at, term, known)
        elif term in situation.terms[:place]:
            yield document.problem("duplicate-id", at, f"the term `{term}` is given twice")


def _named(
    kind: str, ids: tuple[str, ...], known: Collection[str], document: Document, at: KeyPath
) -> Iterator[Problem]:
    """Ids of one kind that name nothing."""
    for place, each in enumerate(ids):
        if each not in known:
            message = f"there is no {kind} `{each}`"
            repair = suggestion(each, known)
            where = (*at, f"{kind}s", place)
            yield document.problem(f"unknown-{kind}", where, message, repair=repair)
