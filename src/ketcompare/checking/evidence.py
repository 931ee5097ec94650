"""Rules of the independent evidence: references exist, ties name claims, reasons are given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ketcompare.checking.answers import finding_answers
from ketcompare.checking.gone import claim_repair
from ketcompare.checking.naming import suggestion
from ketcompare.checking.sources import is_day
from ketcompare.checking.times import finding_times
from ketcompare.content import Content
from ketcompare.loading.document import Document, KeyPath
from ketcompare.loading.folder import Loaded
from ketcompare.model import EvidenceReferences, Finding, Findings
from ketcompare.problems import Problem

_TAKE_OUT = "delete this item of `bears_on`"
_REFERENCES, _FINDINGS = "evidence/references.yaml", "evidence/findings.yaml"


def check_evidence(content: Content, loaded: Loaded) -> Iterator[Problem]:
    """Every problem of references and findings; none while one of the two files is broken."""
    if any(f"{loaded.folder.name}/{name}" in loaded.broken for name in (_REFERENCES, _FINDINGS)):
        return
    # Places are counted along the ids, so nothing else is told until each has its own.
    if references := loaded.record(_REFERENCES, EvidenceReferences):
        document = loaded.document(_REFERENCES)
        ids = [each.id for each in references.references]
        twice = list(given_twice(ids, document, "references"))
        yield from twice or _references(content, document)
    if findings := loaded.record(_FINDINGS, Findings):
        document = loaded.document(_FINDINGS)
        ids = [each.id for each in findings.findings]
        twice = list(given_twice(ids, document, "findings"))
        yield from twice or _findings(content, document)


def given_twice(ids: Iterable[str], document: Document, key: str) -> Iterator[Problem]:
    """Every id of a list that one before it in the list has as well."""
    seen: dict[str, KeyPath] = {}
    for index, each in enumerate(ids):
        at = (key, index, "id")
        if each in seen:
            message = f"the id `{each}` is given twice, first in line {document.line(seen[each])}"
            yield document.problem("duplicate-id", at, message)
        seen.setdefault(each, at)


def _references(content: Content, document: Document) -> Iterator[Problem]:
    used = {each for finding in content.findings.values() for each in finding.references}
    for index, reference in enumerate(content.references.values()):
        at = ("references", index)
        if reference.date is not None and not is_day(reference.date):
            yield document.problem("bad-date", (*at, "date"), f"there is no day {reference.date}")
        if reference.date and reference.year and not reference.date.startswith(str(reference.year)):
            message = f"the date {reference.date} is not in the year {reference.year}"
            yield document.problem("bad-date", (*at, "date"), message)
        if reference.id not in used:
            message = f"no finding rests on `{reference.id}`"
            yield document.problem("reference-unused", (*at, "id"), message)


def _findings(content: Content, document: Document) -> Iterator[Problem]:
    for index, finding in enumerate(content.findings.values()):
        at = ("findings", index)
        yield from _names_what_exists(finding, content, document, at)
        yield from finding_answers(finding, document, at)
        yield from finding_times(finding, content, document, at)
        yield from _bearings(finding, content, document, at)


def _names_what_exists(
    finding: Finding, content: Content, document: Document, at: KeyPath
) -> Iterator[Problem]:
    for place, reference in enumerate(finding.references):
        if reference not in content.references:
            message = f"there is no reference `{reference}`"
            repair = suggestion(reference, content.references)
            where = (*at, "references", place)
            yield document.problem("unknown-reference", where, message, repair=repair)
    subject = content.subject.get(finding.subject)
    if subject is None:
        message = f"there is no subject `{finding.subject}`"
        repair = suggestion(finding.subject, content.subject)
        yield document.problem("unknown-subject", (*at, "subject"), message, repair=repair)
    elif finding.form is not None and finding.form not in {form.id for form in subject.forms}:
        message = f"`{subject.id}` has no form `{finding.form}`"
        repair = suggestion(finding.form, [form.id for form in subject.forms])
        yield document.problem("unknown-form", (*at, "form"), message, repair=repair)
    if finding.topic not in content.topics:
        message = f"there is no topic `{finding.topic}`"
        repair = suggestion(finding.topic, content.topics)
        yield document.problem("unknown-topic", (*at, "topic"), message, repair=repair)
    for place, term in enumerate(finding.terms):
        if term not in content.term_addresses:
            message = f"there is no term `{term}`"
            repair = suggestion(term, sorted(content.term_addresses))
            yield document.problem("unknown-term", (*at, "terms", place), message, repair=repair)
    for place, other in enumerate(finding.disputed_by):
        if other not in content.findings:
            message = f"there is no finding `{other}`"
            repair = suggestion(other, content.findings)
            where = (*at, "disputed_by", place)
            yield document.problem("unknown-finding", where, message, repair=repair)


def _bearings(
    finding: Finding, content: Content, document: Document, at: KeyPath
) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, bearing in enumerate(finding.bears_on):
        where = (*at, "bears_on", place)
        if content.claim(bearing.claim) is None:
            message = f"there is no claim `{bearing.claim}`"
            repair = claim_repair(content, bearing.claim, if_removed=_TAKE_OUT)
            yield document.problem("unknown-claim", (*where, "claim"), message, repair=repair)
        if bearing.claim in seen:
            message = f"`{bearing.claim}` is named twice by this finding"
            yield document.problem("duplicate-id", (*where, "claim"), message)
        seen.add(bearing.claim)
        if bearing.relation != "supports" and not bearing.why:
            message = f"the finding {bearing.relation} the claim: why?"
            yield document.problem("why-missing", (*where, "relation"), message)
