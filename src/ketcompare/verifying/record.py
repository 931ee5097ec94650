"""Making the provenance record of one article."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping

from ketcompare.checking.ledger import set_aside
from ketcompare.loading.document import Document
from ketcompare.model import Source
from ketcompare.problems import Problem
from ketcompare.provenance import ClaimRecord, Provenance, SentenceRecord
from ketcompare.text import wording
from ketcompare.text.article import Article
from ketcompare.text.normal import count_words, words
from ketcompare.text.sentences import Sentence
from ketcompare.verifying.tie import tie

_HASH_LENGTH = 16


def record_source(
    source_id: str,
    source: Source,
    articles: Mapping[str, Article],
    *,
    document: Document,
    day: str,
    recorded: Provenance | None = None,
) -> tuple[Provenance, list[Problem]]:
    """The record of a source's article as it is now, and the problems of its ties."""
    article = articles[source_id]
    claims, problems = _claims(source_id, source, articles, document, recorded)
    record = Provenance(
        source=source_id,
        edition=_hash(article.normal, length=64),
        words=count_words(article.text),
        quoted_words=quoted_words(article, claims),
        verified=day,
        sentences=_sentences(source, article, claims),
        claims=claims,
    )
    return record, problems


def quoted_words(article: Article, claims: Mapping[str, ClaimRecord]) -> int:
    """How many words of an article its locators quote; a word that two quote counts once."""
    quoted: set[tuple[int, int]] = set()
    for claim in claims.values():
        tokens = words(article.normal_sentence(claim.sentence))
        for part in (claim.locator.rpartition("|")[2], claim.label, claim.before):
            quoted |= {(claim.sentence, at) for at in _positions(tokens, words(part or ""))}
    return len(quoted)


def _positions(tokens: list[str], part: list[str]) -> range:
    """Where a run of words first stands among others."""
    starts = range(len(tokens) - len(part) + 1)
    start = next((at for at in starts if tokens[at : at + len(part)] == part), None)
    return range(0) if start is None else range(start, start + len(part))


def sentence_hash(article: Article, number: int) -> str:
    """A hash of one sentence in normal form."""
    return _hash(article.normal_sentence(number), length=_HASH_LENGTH)


def _claims(
    source_id: str,
    source: Source,
    articles: Mapping[str, Article],
    document: Document,
    recorded: Provenance | None,
) -> tuple[dict[str, ClaimRecord], list[Problem]]:
    found: dict[str, ClaimRecord] = {}
    problems: list[Problem] = []
    for topic, claims in source.claims.items():
        for index, claim in enumerate(claims):
            address = f"{topic}/{claim.id}"
            tied = tie(
                claim,
                source_id,
                articles,
                document=document,
                at=("claims", topic, index),
                recorded=recorded.claims.get(address) if recorded else None,
            )
            problems += tied.problems
            if tied.record:
                found[address] = tied.record
    return found, problems


def _sentences(
    source: Source, article: Article, claims: Mapping[str, ClaimRecord]
) -> tuple[SentenceRecord, ...]:
    users: dict[int, list[str]] = defaultdict(list)
    for address, claim in claims.items():
        users[claim.sentence].append(address)
    reasons = {each.number: str(each.reason) for each in set_aside(source)}
    return tuple(
        _sentence(
            article,
            sentence,
            tuple(users[sentence.number])
            if sentence.number in users
            else reasons.get(sentence.number),
        )
        for sentence in article.sentences
    )


def _sentence(
    article: Article, sentence: Sentence, fate: str | tuple[str, ...] | None
) -> SentenceRecord:
    said = article.said(sentence.number)
    return SentenceRecord(
        number=sentence.number,
        section=sentence.section,
        words=count_words(article.sentence_text(sentence.number)),
        hash=sentence_hash(article, sentence.number),
        fate=fate,
        lead_in=sentence.lead_in,
        hedged=bool(wording.hedges(said)),
        negated=bool(wording.negations(said)),
        numbers=tuple(sorted(wording.numbers(said))),
    )


def _hash(normal_text: str, *, length: int) -> str:
    return hashlib.sha256(normal_text.encode()).hexdigest()[:length]
