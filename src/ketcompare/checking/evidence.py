"""Rules of the independent evidence: references exist, ties name claims, reasons are given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ketcompare.checking.naming import suggestion
from ketcompare.checking.sources import is_day
from ketcompare.content import Content
from ketcompare.loading.document import Document, KeyPath
from ketcompare.loading.folder import Loaded
from ketcompare.model import Finding
from ketcompare.problems import Problem

_REFERENCES, _FINDINGS = "evidence/references.yaml", "evidence/findings.yaml"


def check_evidence(content: Content, loaded: Loaded) -> Iterator[Problem]:
    """Every problem of references and findings; none while one of the two files is broken."""
    if any(f"{loaded.folder.name}/{name}" in loaded.broken for name in (_REFERENCES, _FINDINGS)):
        return
    for name, key, rule in (
        (_REFERENCES, "references", _references),
        (_FINDINGS, "findings", _findings),
    ):
        if loaded.has(name):
            twice = list(_given_twice(loaded.document(name), key))
            # Places are counted along the ids, so nothing else is told until each has its own.
            yield from twice or rule(content, loaded.document(name))


def _given_twice(document: Document, key: str) -> Iterator[Problem]:
    records = document.data.get(key) if isinstance(document.data, dict) else None
    seen: set[str] = set()
    for index, record in enumerate(records or ()):
        if record["id"] in seen:
            message = f"the id `{record['id']}` is given twice"
            yield document.problem("duplicate-id", (key, index, "id"), message)
        seen.add(record["id"])


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
    names = _Names(
        claims=frozenset(sourced.address for sourced in content.claims),
        terms=frozenset(f"{topic}/{term}" for topic, term in content.terms),
    )
    for index, finding in enumerate(content.findings.values()):
        at = ("findings", index)
        yield from _names_what_exists(finding, content, names, document, at)
        yield from _bearings(finding, names, document, at)


@dataclass(frozen=True)
class _Names:
    """The addresses of every claim and every term."""

    claims: frozenset[str]
    terms: frozenset[str]


def _names_what_exists(
    finding: Finding, content: Content, names: _Names, document: Document, at: KeyPath
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
        if term not in names.terms:
            message = f"there is no term `{term}`"
            repair = suggestion(term, sorted(names.terms))
            yield document.problem("unknown-term", (*at, "terms", place), message, repair=repair)
    for place, other in enumerate(finding.disputed_by):
        if other not in content.findings:
            message = f"there is no finding `{other}`"
            repair = suggestion(other, content.findings)
            where = (*at, "disputed_by", place)
            yield document.problem("unknown-finding", where, message, repair=repair)


def _bearings(
    finding: Finding, names: _Names, document: Document, at: KeyPath
) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, bearing in enumerate(finding.bears_on):
        where = (*at, "bears_on", place)
        if bearing.claim not in names.claims:
            message = f"there is no claim `{bearing.claim}`"
            source = bearing.claim.split("/")[0]
            near = sorted(each for each in names.claims if each.startswith(f"{source}/"))
            repair = suggestion(bearing.claim, near or sorted(names.claims))
            yield document.problem("unknown-claim", (*where, "claim"), message, repair=repair)
        if bearing.claim in seen:
            message = f"`{bearing.claim}` is named twice by this finding"
            yield document.problem("duplicate-id", (*where, "claim"), message)
        seen.add(bearing.claim)
        if bearing.relation != "supports" and not bearing.why:
            message = f"the finding {bearing.relation} the claim: why?"
            yield document.problem("why-missing", (*where, "relation"), message)
