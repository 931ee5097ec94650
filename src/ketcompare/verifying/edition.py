"""What another edition of an article means for the claims that rest on the recorded one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from ketcompare.loading.document import Document
from ketcompare.model import Source
from ketcompare.problems import Problem
from ketcompare.provenance import Provenance, SentenceRecord
from ketcompare.text.article import Article
from ketcompare.verifying.record import sentence_hash
from ketcompare.verifying.tie import tie

Tied = dict[str, int]
"""The sentence of each claim, by topic and id."""


class Lost(Struct, frozen=True):
    """A claim whose locator is not found any more, or does not tell one place from another."""

    claim: str
    locator: str
    problem: Problem


class Moved(Struct, frozen=True):
    """A claim whose sentence has another number; `reworded` if it also reads otherwise."""

    claim: str
    was: int
    now: int
    reworded: bool


class NewSentence(Struct, frozen=True):
    """A sentence that the recorded edition does not have."""

    number: int
    text: str


class EditionChange(Struct, frozen=True):
    """What differs from the recorded edition; `gone` are its sentences that are there no more."""

    lost: tuple[Lost, ...]
    moved: tuple[Moved, ...]
    new: tuple[NewSentence, ...]
    gone: tuple[SentenceRecord, ...]

    def __bool__(self) -> bool:
        return bool(self.lost or self.moved or self.new or self.gone)


def edition_change(
    source_id: str, source: Source, record: Provenance, article: Article, document: Document
) -> EditionChange:
    """Compare an article with the record of the edition that was read."""
    hashes = [sentence_hash(article, sentence.number) for sentence in article.sentences]
    tied, lost = _ties(source_id, source, record, article, document)
    return EditionChange(
        lost=tuple(lost),
        moved=tuple(_moved(record, tied, hashes)),
        new=tuple(
            NewSentence(number, " ".join(article.sentence_text(number).split()))
            for number in _beyond(enumerate(hashes, 1), (each.hash for each in record.sentences))
        ),
        gone=tuple(
            record.sentences[number - 1]
            for number in _beyond(((each.number, each.hash) for each in record.sentences), hashes)
        ),
    )


def likeness(record: Provenance, article: Article) -> float:
    """Which share of what article and record have is common to both, from 0 to 1."""
    theirs = Counter(sentence_hash(article, sentence.number) for sentence in article.sentences)
    ours = Counter(each.hash for each in record.sentences)
    return (theirs & ours).total() / ((theirs | ours).total() or 1)


def held(record: Provenance, article: Article) -> float:
    """Which share of the recorded sentences an article has, from 0 to 1."""
    theirs = Counter(sentence_hash(article, sentence.number) for sentence in article.sentences)
    ours = Counter(each.hash for each in record.sentences)
    return (theirs & ours).total() / (ours.total() or 1)


def _ties(
    source_id: str, source: Source, record: Provenance, article: Article, document: Document
) -> tuple[Tied, list[Lost]]:
    """Where every recorded claim stands now, and which stand nowhere."""
    tied: Tied = {}
    lost: list[Lost] = []
    for topic, claims in source.claims.items():
        for index, claim in enumerate(claims):
            address = f"{topic}/{claim.id}"
            found = tie(
                claim,
                source_id,
                {source_id: article},
                document=document,
                at=("claims", topic, index),
                recorded=record.claims.get(address),
            )
            if found.record:
                tied[address] = found.record.sentence
            else:
                lost.append(Lost(address, claim.locator, found.problems[0]))
    return tied, lost


def _moved(record: Provenance, tied: Tied, hashes: list[str]) -> Iterator[Moved]:
    known = {each.number: each.hash for each in record.sentences}
    for claim, now in tied.items():
        if claim in record.claims:
            was = record.claims[claim].sentence
            reworded = known.get(was) != hashes[now - 1]
            if reworded or was != now:
                yield Moved(claim, was, now, reworded)


def _beyond(numbered: Iterable[tuple[int, str]], known: Iterable[str]) -> Iterator[int]:
    """The numbers of what is not among what is known, each known one counted once."""
    left = Counter(known)
    for number, mark in numbered:
        left[mark] -= 1
        if left[mark] < 0:
            yield number
