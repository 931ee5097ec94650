"""Rules of answers in short: they rest on findings that there are, and are easy to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ketcompare.checking.naming import suggestion
from ketcompare.checking.reading import hard
from ketcompare.content import Content
from ketcompare.loading.document import Document, KeyPath
from ketcompare.loading.folder import Loaded
from ketcompare.model import InShort
from ketcompare.problems import Problem
from ketcompare.reading.names import names

_FINDINGS = "evidence/findings.yaml"


def check_in_short(content: Content, loaded: Loaded) -> Iterator[Problem]:
    """Every problem of the topics' answers; none while the file of findings is broken."""
    if f"{loaded.folder.name}/{_FINDINGS}" in loaded.broken:
        return
    for name, topic in content.topics.items():
        if topic.in_short:
            yield from answers(topic.in_short, content, loaded.document(f"topics/{name}.yaml"), ())


def answers(
    in_short: Iterable[InShort], content: Content, document: Document, at: KeyPath
) -> Iterator[Problem]:
    """Every problem of the answers of one record."""
    told = tuple(in_short)
    for index, answer in enumerate(told):
        for place, finding in enumerate(answer.findings):
            if finding not in content.findings:
                where = (*at, "in_short", index, "findings", place)
                repair = suggestion(finding, content.findings)
                message = f"there is no finding `{finding}`"
                yield document.problem("unknown-finding", where, message, repair=repair)
    texts = (((*at, "in_short", index, "says"), each.says) for index, each in enumerate(told))
    yield from hard(texts, names(content.subjects), document)
