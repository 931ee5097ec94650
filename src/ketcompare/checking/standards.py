"""Rules of the standards: lists are answered whole, answers are of a line, links lead there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from ketcompare import prose
from ketcompare.checking.naming import suggestion
from ketcompare.checking.prose import link_fault
from ketcompare.content import Content
from ketcompare.loading.document import Document
from ketcompare.loading.folder import Loaded
from ketcompare.model import Standard
from ketcompare.problems import Problem

_STANDARDS: Final = "standards.yaml"


def check_standards(content: Content, loaded: Loaded) -> Iterator[Problem]:
    """Every problem of the standards; none while the lists that they answer are broken."""
    lists_broken = f"{loaded.folder.name}/checklists.yaml" in loaded.broken
    if lists_broken or not loaded.has(_STANDARDS):
        return
    document = loaded.document(_STANDARDS)
    for name, answers in content.standards.items():
        if name in content.checklists:
            yield from _lines(name, answers, content, document)
            yield from _links(name, answers, content, document)
        else:
            message = f"there is no checklist `{name}`"
            repair = suggestion(name, content.checklists)
            at = ("standards", name)
            yield document.problem("unknown-line", at, message, on_key=True, repair=repair)


def _lines(
    name: str, answers: Mapping[str, Standard], content: Content, document: Document
) -> Iterator[Problem]:
    lines = content.checklists[name].lines
    for line in answers:
        if line not in lines:
            message = f"the checklist `{name}` has no line `{line}`"
            repair = suggestion(line, lines)
            at = ("standards", name, line)
            yield document.problem("unknown-line", at, message, on_key=True, repair=repair)
    for line, asks in lines.items():
        if line not in answers:
            message = f"the line `{line}` of {name} has no answer: {asks}"
            yield document.problem("line-unanswered", ("standards", name), message, on_key=True)


def _links(
    name: str, answers: Mapping[str, Standard], content: Content, document: Document
) -> Iterator[Problem]:
    for line, standard in answers.items():
        for target in dict.fromkeys(prose.targets(standard.because)):
            fault = link_fault(content, target)
            if fault:
                message, repair = fault
                at = ("standards", name, line, "because")
                yield document.problem("unknown-link", at, message, repair=repair)
