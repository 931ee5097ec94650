"""Comparing the records with the articles, or making them anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from ketcompare.checking.check import check
from ketcompare.checking.ledger import unaccounted, unaccounted_problem
from ketcompare.content import Content
from ketcompare.loading.folder import Loaded
from ketcompare.problems import Place, Problem, errors, in_order, problem
from ketcompare.provenance import Provenance
from ketcompare.text.article import Article
from ketcompare.verifying.alike import Likeness, alike
from ketcompare.verifying.originals import read_articles
from ketcompare.verifying.record import record_source

OF_RECORDS = frozenset({"record-outdated", "record-unreadable"})
"""Codes of what recording itself mends."""

_FIRST_WORDS = 6


class Verified(Struct, frozen=True):
    """What verifying found: a record for each source that has a text, and every problem."""

    records: Mapping[str, Provenance]
    problems: tuple[Problem, ...]

    @property
    def may_be_recorded(self) -> bool:
        """Whether every claim is tied and every sentence accounted for."""
        return not errors(each for each in self.problems if each.code not in OF_RECORDS)


def verify(loaded: Loaded, originals: Path, *, day: str) -> Verified:
    """Tie every claim of every source to the texts in a folder.

    `day` is the date that records made now are given. Ties, ledger and wording are judged
    by the texts; records in the content folder that say otherwise are outdated.
    """
    content = loaded.content
    if content is None:
        return Verified({}, loaded.problems)
    articles = read_articles(originals, list(content.sources))
    problems = list(_missing(content, articles, loaded))
    records: dict[str, Provenance] = {}
    for source_id in articles:
        record, faults = _record(source_id, content, articles, loaded, day)
        records[source_id] = record
        problems += faults
    whole = len(articles) == len(content.sources)
    near = alike(articles) if whole else _recorded_likeness(content.provenance)
    records = _with_likeness(records, near)
    fresh = replace(content, provenance={**content.provenance, **records})
    problems += _judged(replace(loaded, content=fresh), articles)
    problems += _unaccounted(fresh, articles, loaded)
    problems += _outdated(content.provenance, records, loaded, errors(problems))
    return Verified(records, tuple(in_order(problems)))


def _record(
    source_id: str,
    content: Content,
    articles: Mapping[str, Article],
    loaded: Loaded,
    day: str,
) -> tuple[Provenance, list[Problem]]:
    return record_source(
        source_id,
        content.sources[source_id],
        articles,
        document=loaded.document(f"sources/{source_id}.yaml"),
        day=day,
        recorded=content.provenance.get(source_id),
    )


def _missing(content: Content, articles: Mapping[str, Article], loaded: Loaded) -> list[Problem]:
    return [
        loaded.document(f"sources/{source}.yaml").problem(
            "original-missing", (), f"there is no text of {source} to verify against"
        )
        for source in content.sources
        if source not in articles
    ]


def _recorded_likeness(recorded: Mapping[str, Provenance]) -> Likeness:
    """What was found alike when all texts were there; some of them cannot tell it anew."""
    return {
        (source, number): near
        for source, record in recorded.items()
        for number, near in record.alike.items()
    }


def _with_likeness(records: Mapping[str, Provenance], likeness: Likeness) -> dict[str, Provenance]:
    return {
        source: msgspec.structs.replace(
            record,
            alike={number: near for (of, number), near in likeness.items() if of == source},
        )
        for source, record in records.items()
    }


def _judged(loaded: Loaded, articles: Mapping[str, Article]) -> list[Problem]:
    """What checking finds with the fresh records, but for what the texts tell better."""
    verified = {_fact_file(loaded, source) for source in articles}
    told = ("not-verified", "sentence-unaccounted")
    return [
        each for each in check(loaded) if not (each.code in told and each.place.path in verified)
    ]


def _fact_file(loaded: Loaded, source: str) -> str:
    return f"{loaded.folder.name}/sources/{source}.yaml"


def _unaccounted(
    content: Content, articles: Mapping[str, Article], loaded: Loaded
) -> Iterator[Problem]:
    """The sentences that nothing accounts for, by number and first words."""
    for source, article in articles.items():
        document = loaded.document(f"sources/{source}.yaml")
        for sentence in unaccounted(content.sources[source], content.provenance[source]):
            words = article.sentence_text(sentence.number).split()
            more = " …" if len(words) > _FIRST_WORDS else ""
            first = f"“{' '.join(words[:_FIRST_WORDS])}{more}”"
            yield unaccounted_problem(document, sentence.number, first)


def _outdated(
    recorded: Mapping[str, Provenance],
    fresh: Mapping[str, Provenance],
    loaded: Loaded,
    faults: list[Problem],
) -> list[Problem]:
    """A problem for every record that is not what verifying finds; its date does not count.

    Where a fact file has faults, it is they that are to be mended, unless the text is another.
    """
    found = []
    faulty = {each.place.path for each in faults}
    for source, record in fresh.items():
        known = recorded.get(source)
        same_text = known is not None and known.edition == record.edition
        if same_text and _fact_file(loaded, source) in faulty:
            continue
        if known is None or msgspec.structs.replace(known, verified=record.verified) != record:
            path = f"{loaded.folder.name}/provenance/{source}.json"
            message = _difference(known, record)
            found.append(problem("record-outdated", Place(path), message))
    return found


def _difference(known: Provenance | None, record: Provenance) -> str:
    if known is None:
        return "there is no record yet"
    if known.edition != record.edition:
        return "the article's text is not the edition that was recorded"
    changed = sorted(
        address
        for address in {*known.claims, *record.claims}
        if known.claims.get(address) != record.claims.get(address)
    )
    if not changed and known.alike != record.alike:
        return "the sentences that other articles have too are not those that were recorded"
    if not changed:
        return "the set-aside sentences are not those that were recorded"
    more = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
    return f"what was recorded of {changed[0]}{more} is not what is found now"


def quoted_share(record: Provenance) -> float:
    """The share of an article that locators quote, from 0 to 1."""
    return record.quoted_words / record.words if record.words else 0.0
