"""Finding the one place in the article on which a claim rests."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from ketcompare.loading.document import Document, KeyPath
from ketcompare.model import Claim
from ketcompare.problems import Problem
from ketcompare.provenance import ClaimRecord
from ketcompare.text import wording
from ketcompare.text.article import Article
from ketcompare.text.locate import Hit, find, nearest, quote
from ketcompare.text.normal import MOST_WORDS, count_words, normalise

_CLOSE = 9


class Tied(Struct, frozen=True):
    """The outcome for one claim: its record, if there is a tie, and what is wrong."""

    record: ClaimRecord | None
    problems: tuple[Problem, ...] = ()


def tie(
    claim: Claim,
    source: str,
    articles: Mapping[str, Article],
    *,
    document: Document,
    at: KeyPath,
    recorded: ClaimRecord | None = None,
) -> Tied:
    """Find the sentence that a claim's locator points to in the article of its source."""
    where = (*at, "locator")
    if count_words(claim.locator) > MOST_WORDS:
        return Tied(None, (document.problem("locator-too-long", where),))
    article = articles[source]
    hits = find(article, claim.locator)
    if not hits:
        return Tied(None, (_not_found(claim, source, articles, document, where, recorded),))
    fault = _occurrence_fault(claim, hits, document, at)
    if fault:
        return Tied(None, (fault,))
    hit = hits[(claim.occurrence or 1) - 1]
    record, problems = _record(claim, article, hits, hit, document, where)
    return Tied(record, (*problems, *_text_faults(claim, article, hit, document, at)))


def _not_found(
    claim: Claim,
    source: str,
    articles: Mapping[str, Article],
    document: Document,
    where: KeyPath,
    recorded: ClaimRecord | None,
) -> Problem:
    likeness = nearest(articles[source], claim.locator)
    repair = f"did you mean: {likeness}" if likeness else None
    if recorded and recorded.locator == claim.locator:
        message = f"the article changed: sentence {recorded.sentence} had these words when recorded"
        return document.problem("locator-changed", where, message, repair=repair)
    for other, article in articles.items():
        hits = find(article, claim.locator) if other != source else []
        if hits:
            message = f"these words stand in {other}, sentence {hits[0].sentence}"
            return document.problem("locator-in-other-source", where, message)
    message = "these words stand in no source"
    return document.problem("locator-not-found", where, message, repair=repair)


def _occurrence_fault(
    claim: Claim, hits: list[Hit], document: Document, at: KeyPath
) -> Problem | None:
    places = ", ".join(str(hit.sentence) for hit in hits)
    if claim.occurrence is None and len(hits) > 1:
        message = f"these words stand {len(hits)} times, in sentences {places}"
        return document.problem("locator-ambiguous", (*at, "locator"), message)
    if claim.occurrence is not None and len(hits) == 1:
        message = "these words stand only once; no occurrence is needed"
        return document.problem("occurrence-wrong", (*at, "occurrence"), message)
    if (claim.occurrence or 1) > len(hits):
        message = f"these words stand only {len(hits)} times, in sentences {places}"
        return document.problem("occurrence-wrong", (*at, "occurrence"), message)
    return None


def _record(
    claim: Claim,
    article: Article,
    hits: list[Hit],
    hit: Hit,
    document: Document,
    where: KeyPath,
) -> tuple[ClaimRecord, list[Problem]]:
    quoted = quote(article, hits, hit)
    problems = [] if quoted else [document.problem("link-ambiguous", where)]
    text = quoted.text if quoted else article.text[slice(*hit.span)]
    record = ClaimRecord(
        locator=claim.locator,
        occurrence=claim.occurrence,
        sentence=hit.sentence,
        text=" ".join(text.split()),
        before=quoted.before if quoted else None,
        label=quoted.label if quoted else None,
    )
    return record, problems


def _text_faults(
    claim: Claim, article: Article, hit: Hit, document: Document, at: KeyPath
) -> Iterator[Problem]:
    sentence = article.normal_sentence(hit.sentence)
    if claim.value and not stands_in(normalise(claim.value.worded), sentence):
        message = f"“{claim.value.worded}” does not stand in sentence {hit.sentence}"
        yield document.problem("worded-not-found", (*at, "value", "worded"), message)
    overlap = wording.longest_overlap(claim.says, sentence)
    if overlap >= _CLOSE and "overlap" not in claim.waived:
        message = f"{overlap} words in a row are those of sentence {hit.sentence}"
        yield document.problem("too-close", (*at, "says"), message)
    if overlap < _CLOSE and "overlap" in claim.waived:
        yield document.problem("waiver-not-needed", (*at, "waived", "overlap"))


def stands_in(wanted: str, sentence: str) -> bool:
    """Whether words stand in a sentence as a whole: `4 weeks` does not stand in `24 weeks`."""
    pattern = rf"(?<![\w%])(?<!\d[.,]){re.escape(wanted)}(?![\w%])(?![.,]\d)"
    return re.search(pattern, sentence) is not None
