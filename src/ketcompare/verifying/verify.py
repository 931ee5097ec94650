"""Comparing the records with the articles, or making them anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from ketcompare.checking.check import check
from ketcompare.checking.ledger import unaccounted, unaccounted_problem
from ketcompare.content import Content
from ketcompare.loading.folder import Loaded
from ketcompare.problems import Place, Problem, errors, in_order, problem
from ketcompare.provenance import Provenance
from ketcompare.text.article import Article
from ketcompare.verifying.alike import alike
from ketcompare.verifying.originals import read_articles
from ketcompare.verifying.record import record_source

_FIRST_WORDS = 6


@dataclass(frozen=True)
class Verified:
    """What verifying found: a record for each source that has a text, and every problem."""

    records: Mapping[str, Provenance]
    problems: tuple[Problem, ...]

    @property
    def may_be_recorded(self) -> bool:
        """Whether every claim is tied and every sentence accounted for."""
        return not errors(each for each in self.problems if each.code != "record-outdated")


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
    records = _with_likeness(records, articles)
    fresh = replace(content, provenance={**content.provenance, **records})
    problems += _judged(replace(loaded, content=fresh), {each.place for each in problems})
    problems += _unaccounted(fresh, articles, loaded)
    problems += _outdated(content.provenance, records, loaded)
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


def _with_likeness(
    records: Mapping[str, Provenance], articles: Mapping[str, Article]
) -> dict[str, Provenance]:
    likeness = alike(articles)
    return {
        source: msgspec.structs.replace(
            record,
            alike={number: near for (of, number), near in likeness.items() if of == source},
        )
        for source, record in records.items()
    }


def _judged(loaded: Loaded, told: set[Place]) -> list[Problem]:
    """What checking finds with the fresh records, and what is not told better elsewhere."""
    return [
        each
        for each in check(loaded)
        if not (each.code == "not-verified" and each.place in told)
        and each.code != "sentence-unaccounted"
    ]


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
    recorded: Mapping[str, Provenance], fresh: Mapping[str, Provenance], loaded: Loaded
) -> list[Problem]:
    """A problem for every record that is not what verifying finds; its date does not count."""
    found = []
    for source, record in fresh.items():
        known = recorded.get(source)
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
