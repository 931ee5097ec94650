"""Rules of the files that all sources share: topics, questions, changes, orders."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Set

from ketcompare.checking.apart import check_apart
from ketcompare.checking.gone import claim_repair
from ketcompare.checking.naming import suggestion
from ketcompare.checking.sources import is_day
from ketcompare.content import Content
from ketcompare.loading.document import Document, KeyPath
from ketcompare.loading.folder import Loaded
from ketcompare.model import Site
from ketcompare.problems import Place, Problem, problem

_TELL_OF = "delete it from `claims`, and name it in `what`"


def check_shared(content: Content, loaded: Loaded) -> Iterator[Problem]:
    """Every problem of the shared files."""
    yield from _subjects(content, loaded)
    yield from _topics(content, loaded)
    yield from _also_asked(content, loaded)
    yield from _unused_terms(content, loaded)
    yield from check_apart(content.topics, loaded, "topics", keys=("order",))
    yield from _questions(content, loaded)
    yield from _changes(content, loaded)
    yield from _site(content, loaded)
    yield from _orphaned_records(content, loaded)


def _subjects(content: Content, loaded: Loaded) -> Iterator[Problem]:
    """No two subjects share an id, those that are no column included."""
    lists = (("subjects", content.subjects.subjects), ("also", content.subjects.also))
    keys = [(key, index) for key, subjects in lists for index in range(len(subjects))]
    counted = _counted(subject.id for _, subjects in lists for subject in subjects)
    for at, (subject_id, count) in zip(keys, counted, strict=True):
        if count > 1:
            message = f"the subject `{subject_id}` is given twice"
            document = loaded.document("subjects.yaml")
            yield document.problem("duplicate-id", (*at, "id"), message)


def _topics(content: Content, loaded: Loaded) -> Iterator[Problem]:
    for topic_id, topic in content.topics.items():
        document = loaded.document(f"topics/{topic_id}.yaml")
        for index, (term, count) in enumerate(_counted(term.id for term in topic.terms)):
            if count > 1:
                message = f"the term `{term}` is given twice"
                at = ("terms", index, "id")
                yield document.problem("duplicate-id", at, message)
        for index, term_record in enumerate(topic.terms):
            within = ("terms", index, "subjects")
            yield from _named_subjects(term_record.subjects, content, document, within)
            for subject in term_record.stated:
                if subject not in content.subject:
                    message = f"there is no subject `{subject}`"
                    repair = suggestion(subject, content.subject)
                    where = ("terms", index, "stated", subject)
                    yield document.problem("unknown-subject", where, message, repair=repair)


def _also_asked(content: Content, loaded: Loaded) -> Iterator[Problem]:
    """Words by which readers look for a topic lead to one alone."""
    leads: dict[str, str] = {}
    for topic_id, topic in content.topics.items():
        for index, words in enumerate(topic.also_asked):
            first = leads.get(words.casefold())
            if first:
                document = loaded.document(f"topics/{topic_id}.yaml")
                message = f"`{words}` leads to {first} already"
                yield document.problem("duplicate-id", ("also_asked", index), message)
            leads.setdefault(words.casefold(), topic_id)


def _named_subjects(
    subjects: tuple[str, ...], content: Content, document: Document, at: KeyPath
) -> Iterator[Problem]:
    for index, subject in enumerate(subjects):
        if subject not in content.subject:
            message = f"there is no subject `{subject}`"
            repair = suggestion(subject, content.subject)
            yield document.problem("unknown-subject", (*at, index), message, repair=repair)


def _unused_terms(content: Content, loaded: Loaded) -> Iterator[Problem]:
    used = {
        (topic, claim.term)
        for source in content.sources.values()
        for topic, claims in source.claims.items()
        for claim in claims
    }
    found = {address for finding in content.findings.values() for address in finding.terms}
    for topic_id, topic in content.topics.items():
        document = loaded.document(f"topics/{topic_id}.yaml")
        for index, term in enumerate(topic.terms):
            asked = term.asked_by or f"{topic_id}/{term.id}" in found
            if (topic_id, term.id) not in used and not asked:
                message = f"no claim uses `{term.id}`, and nothing is said to ask for it"
                yield document.problem("term-unused", ("terms", index, "id"), message)


def _counted(ids: Iterator[str]) -> list[tuple[str, int]]:
    """Each id with how often it has been met so far."""
    seen: Counter[str] = Counter()
    counted = []
    for each in ids:
        seen[each] += 1
        counted.append((each, seen[each]))
    return counted


def _questions(content: Content, loaded: Loaded) -> Iterator[Problem]:
    if not content.questions.questions:
        return
    document = loaded.document("questions.yaml")
    known = content.term_addresses
    counted = _counted(question.id for question in content.questions.questions)
    for index, question in enumerate(content.questions.questions):
        at = ("questions", index)
        if counted[index][1] > 1:
            message = f"the id `{question.id}` is given twice"
            yield document.problem("duplicate-id", (*at, "id"), message)
        yield from _named_subjects(question.subjects, content, document, (*at, "subjects"))
        if question.topic not in content.topics:
            message = f"there is no topic `{question.topic}`"
            repair = suggestion(question.topic, content.topics)
            yield document.problem("unknown-topic", (*at, "topic"), message, repair=repair)
        for place, term in enumerate(question.terms):
            if term not in known:
                yield unknown_term(document, (*at, "terms", place), term, known)


def unknown_term(
    document: Document, at: tuple[str | int, ...], term: str, known: Set[str]
) -> Problem:
    """The problem of a term that does not exist, with the nearest one of its topic."""
    topic = term.split("/", maxsplit=1)[0]
    near = sorted(each for each in known if each.startswith(f"{topic}/")) or sorted(known)
    repair = suggestion(term, near)
    return document.problem("unknown-term", at, f"there is no term `{term}`", repair=repair)


def _changes(content: Content, loaded: Loaded) -> Iterator[Problem]:
    if not content.changes.changes:
        return
    document = loaded.document("changes.yaml")
    for index, change in enumerate(content.changes.changes):
        if not is_day(change.date):
            message = f"there is no day {change.date}"
            yield document.problem("bad-date", ("changes", index, "date"), message)
        for place, claim in enumerate(change.claims):
            if content.claim(claim) is None:
                message = f"there is no claim `{claim}`"
                at = ("changes", index, "claims", place)
                repair = claim_repair(content, claim, if_removed=_TELL_OF)
                yield document.problem("unknown-claim", at, message, repair=repair)


def _site(content: Content, loaded: Loaded) -> Iterator[Problem]:
    if not is_day(content.site.as_of):
        message = f"there is no day {content.site.as_of}"
        yield loaded.document("site.yaml").problem("bad-date", ("as_of",), message)
    if content.site.repository:
        yield from _host(content.site, loaded)


def _host(site: Site, loaded: Loaded) -> Iterator[Problem]:
    # Addresses are much to import, and many sites name no repository.
    from ketcompare.repository import host_of

    if host_of(site) is None:
        message = "it is not known how addresses are built at this code host"
        yield loaded.document("site.yaml").problem("unknown-host", ("repository",), message)


def _orphaned_records(content: Content, loaded: Loaded) -> Iterator[Problem]:
    for name in content.provenance:
        if name not in content.sources:
            path = f"{loaded.folder.name}/provenance/{name}.json"
            yield problem("record-orphaned", Place(path), f"there is no source `{name}`")
