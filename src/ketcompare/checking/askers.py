"""Rules of what asks for a term: a finding, a checklist, or one line of it."""

from __future__ import annotations

from collections.abc import Iterator

from ketcompare.checking.answers import silences_answered
from ketcompare.checking.evidence import given_twice
from ketcompare.checking.naming import suggestion
from ketcompare.content import Content
from ketcompare.loading.folder import Loaded
from ketcompare.model import Checklists
from ketcompare.problems import Problem

_CHECKLISTS, _FINDINGS = "checklists.yaml", "evidence/findings.yaml"


def check_askers(content: Content, loaded: Loaded) -> Iterator[Problem]:
    """Every problem of checklists and of `asked_by`; none while a file that they name is broken."""
    if any(f"{loaded.folder.name}/{name}" in loaded.broken for name in (_CHECKLISTS, _FINDINGS)):
        return
    if checklists := loaded.record(_CHECKLISTS, Checklists):
        ids = [each.id for each in checklists.checklists]
        yield from given_twice(ids, loaded.document(_CHECKLISTS), "checklists")
    known = set(askers(content))
    for topic_id, topic in content.topics.items():
        document = loaded.document(f"topics/{topic_id}.yaml")
        for index, term in enumerate(topic.terms):
            for place, asker in enumerate(term.asked_by):
                if asker not in known:
                    message = f"there is no finding and no line of a checklist `{asker}`"
                    at = ("terms", index, "asked_by", place)
                    repair = suggestion(asker, sorted(known))
                    yield document.problem("unknown-asker", at, message, repair=repair)
    yield from silences_answered(content, loaded)


def askers(content: Content) -> Iterator[str]:
    """Everything that `asked_by` may name: findings, checklists, lines of checklists."""
    yield from content.findings
    for name, checklist in content.checklists.items():
        yield name
        yield from (f"{name}/{line}" for line in checklist.lines)
