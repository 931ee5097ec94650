"""Rules of one fact file, its claims among them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import partial

from msgspec.structs import replace

from ketcompare.catalogue import look_up
from ketcompare.checking.claims import RULES, Case, is_to_do
from ketcompare.checking.kept import Clean
from ketcompare.checking.ledger import check_ledger
from ketcompare.checking.naming import suggestion
from ketcompare.checking.reading import hard_claims
from ketcompare.checking.values import value_fits
from ketcompare.checking.wording import check_wording
from ketcompare.content import Content, recorded
from ketcompare.loading.document import Document, KeyPath
from ketcompare.model import Source
from ketcompare.problems import Problem
from ketcompare.provenance import Provenance
from ketcompare.text.normal import MOST_WORDS, count_words


def check_source(
    source_id: str,
    source: Source,
    content: Content,
    document: Document,
    *,
    clean: Clean,
    beside: bytes,
) -> Iterator[Problem]:
    """Every problem of one fact file; `beside` is a digest of whatever else its rules read.

    Topics that are known to be clean are not looked at again.
    """
    if source.draft:
        yield document.problem("draft", ("draft",))
    yield from _details(source, document)
    yield from _dates(source, document)
    yield from _sold_subjects(source, content, document)
    yield from _references(source, document)
    yield from _recorded(source_id, content, document)
    yield from check_ledger(source, document, content.provenance.get(source_id))
    for topic in source.claims:
        if topic in content.topics:
            read = beside, _with_topic_alone(source, topic)
            run = partial(_topic, source_id, source, topic, content, document)
            yield from clean.told(f"{source_id}/{topic}", read, run)
        else:
            message = f"there is no topic `{topic}`"
            repair = suggestion(topic, content.topics)
            yield document.problem(
                "unknown-topic", ("claims", topic), message, on_key=True, repair=repair
            )


def _with_topic_alone(source: Source, topic: str) -> Source:
    """What the rules of one topic's claims read of their fact file."""
    return replace(source, claims={topic: source.claims[topic]}, set_aside={})


def _topic(
    source_id: str, source: Source, topic: str, content: Content, document: Document
) -> Iterator[Problem]:
    yield from check_topic(source_id, source, topic, content, document)
    yield from hard_claims(source, topic, content, document)


def is_day(text: str) -> bool:
    """Whether a date that is a year, a month or a day exists."""
    parts = [int(part) for part in text.split("-")]
    try:
        datetime.date(*[*parts, 1, 1][:3])
    except ValueError:
        return False
    return True


def _details(source: Source, document: Document) -> Iterator[Problem]:
    """What `extract` left to a person is written."""
    for key in ("publisher", "short", "interest"):
        if is_to_do(getattr(source, key)):
            yield document.problem("draft-detail", (key,), f"`{key}` is not written yet")


def _dates(source: Source, document: Document) -> Iterator[Problem]:
    for key, given in (("published", source.published), ("received", source.received)):
        if given is not None and not is_day(given):
            yield document.problem("bad-date", (key,), f"there is no day {given}")


def _sold_subjects(source: Source, content: Content, document: Document) -> Iterator[Problem]:
    for index, subject in enumerate(source.sells):
        if subject not in content.subject:
            message = f"there is no subject `{subject}`"
            repair = suggestion(subject, content.subject)
            yield document.problem("unknown-subject", ("sells", index), message, repair=repair)


def _references(source: Source, document: Document) -> Iterator[Problem]:
    seen: dict[int | str, KeyPath] = {}
    for index, reference in enumerate(source.references):
        at = ("references", index, "id")
        if reference.id in seen:
            first = document.line(seen[reference.id])
            message = f"the reference `{reference.id}` is given twice, first in line {first}"
            yield document.problem("duplicate-id", at, message)
        seen.setdefault(reference.id, at)


def _recorded(source_id: str, content: Content, document: Document) -> Iterator[Problem]:
    """One problem, rather than one a claim, where nothing at all has been verified."""
    if source_id not in content.provenance:
        message = f"nothing of {source_id} has been verified: no record of it was read"
        yield document.problem("not-verified", ("claims",), message, on_key=True)


def check_topic(
    source_id: str, source: Source, topic: str, content: Content, document: Document
) -> Iterator[Problem]:
    """Every problem of a source's claims under one topic."""
    yield from _ids(source, topic, document)
    record = content.provenance.get(source_id)
    for index, claim in enumerate(source.claims[topic]):
        at = ("claims", topic, index)
        term = content.terms.get((topic, claim.term))
        case = Case(claim, topic, term, source, content, document, at)
        for rule in (*RULES, value_fits):
            yield from rule(case)
        if record:
            yield from _verified(case, record)


def _ids(source: Source, topic: str, document: Document) -> Iterator[Problem]:
    """No two claims share an id, and a former id leads to one claim only."""
    taken = {claim.id for claim in source.claims[topic]}
    seen: dict[str, KeyPath] = {}
    for index, claim in enumerate(source.claims[topic]):
        at = ("claims", topic, index)
        if claim.id in seen:
            first = document.line((*seen[claim.id], "id"))
            message = f"the id `{claim.id}` is given twice under {topic}, first in line {first}"
            yield document.problem("duplicate-id", (*at, "id"), message)
        if claim.moved_from in taken:
            message = f"`{claim.moved_from}` is taken: its address cannot lead here too"
            yield document.problem("duplicate-id", (*at, "moved_from"), message)
        seen.setdefault(claim.id, at)
        taken |= {claim.moved_from} if claim.moved_from else set()


def _verified(case: Case, provenance: Provenance) -> Iterator[Problem]:
    """The claim agrees with its record, and its wording with what the record says."""
    claim, sentences = case.claim, provenance.sentences
    record = recorded(provenance, case.topic, claim)
    if record is None and count_words(claim.locator) > MOST_WORDS:
        return  # that it is too long is told already
    if record is None:
        yield from _unverified(case, provenance)
    elif record.sentence <= len(sentences) and not is_to_do(claim.says):
        sentence = sentences[record.sentence - 1]
        yield from check_wording(claim, sentence, case.document, case.at)


def _unverified(case: Case, provenance: Provenance) -> Iterator[Problem]:
    """Whether the claim is new to the record, or was changed since it was made."""
    claim = case.claim
    known = provenance.claims.get(f"{case.topic}/{claim.id}")
    message = f"“{claim.locator}” has not been verified against the article"
    if known is None:
        yield case.problem("not-verified", "locator", message)
        return
    key = "locator" if known.locator != claim.locator else "occurrence"
    was = known.locator if key == "locator" else known.occurrence
    yield case.document.problem(
        "not-verified",
        (*case.at, key),
        f"{message} since its {key} was changed",
        expected=f"{key}: {was}, as when it was last verified" if was else None,
        repair=f"{look_up('not-verified').repair}; or write the old {key} again",
    )
