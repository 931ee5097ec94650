"""The ledger: every sentence of an article is used by a claim or set aside with a reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from ketcompare.loading.document import Document, KeyPath
from ketcompare.model import Source
from ketcompare.problems import Problem
from ketcompare.provenance import Provenance, SentenceRecord

_RANGE = re.compile(r"([0-9]{1,4})\s*[-–]\s*([0-9]{1,4})")


class SetAside(msgspec.Struct, frozen=True):
    """One sentence number that a fact file sets aside, its reason, and where the file says so."""

    number: int
    reason: str
    at: KeyPath


def numbers(item: int | str) -> range | None:
    """The sentence numbers that an item names: `7` or `"3-5"`; None where it names none."""
    if isinstance(item, int):
        return range(item, item + 1) if item > 0 else None
    found = _RANGE.fullmatch(item.strip())
    if not found:
        return None
    first, last = int(found[1]), int(found[2])
    return range(first, last + 1) if 0 < first <= last else None


def set_aside(source: Source) -> Iterator[SetAside]:
    """Every sentence that a fact file sets aside."""
    for reason, items in source.set_aside.items():
        for index, item in enumerate(items):
            for number in numbers(item) or ():
                yield SetAside(number, reason, ("set_aside", reason, index))


def check_ledger(source: Source, document: Document, record: Provenance | None) -> list[Problem]:
    """Problems of the set-aside lists, and of sentences that nothing accounts for."""
    aside = list(set_aside(source))
    return [
        *_malformed(source, document),
        *_given_twice(aside, document),
        *(_against_record(source, aside, document, record) if record else ()),
    ]


def _malformed(source: Source, document: Document) -> Iterator[Problem]:
    for reason, items in source.set_aside.items():
        for index, item in enumerate(items):
            if numbers(item) is None:
                yield document.problem(
                    "number-range", ("set_aside", reason, index), found=repr(item)
                )


def _given_twice(aside: Sequence[SetAside], document: Document) -> Iterator[Problem]:
    seen: dict[int, str] = {}
    for each in aside:
        if each.number in seen:
            message = f"sentence {each.number} is set aside under {seen[each.number]} already"
            yield document.problem("sentence-twice", each.at, message)
        seen.setdefault(each.number, each.reason)


def _against_record(
    source: Source, aside: Sequence[SetAside], document: Document, record: Provenance
) -> Iterator[Problem]:
    used = _used(source, record)
    count = len(record.sentences)
    for number, each in {each.number: each for each in aside}.items():
        if number > count:
            message = f"the article has {count} sentences; there is no sentence {number}"
            yield document.problem("sentence-unknown", each.at, message)
        elif number in used:
            message = f"sentence {number} is set aside, and the claim {used[number]} rests on it"
            yield document.problem("sentence-twice", each.at, message)
    for sentence in _unaccounted(used, aside, record):
        yield unaccounted_problem(document, sentence.number, f"{sentence.words} words")


def unaccounted(source: Source, record: Provenance) -> list[SentenceRecord]:
    """The sentences that no claim rests on and that nothing sets aside."""
    return _unaccounted(_used(source, record), set_aside(source), record)


def _unaccounted(
    used: Iterable[int], aside: Iterable[SetAside], record: Provenance
) -> list[SentenceRecord]:
    known = {*used, *(each.number for each in aside)}
    return [sentence for sentence in record.sentences if sentence.number not in known]


def _used(source: Source, record: Provenance) -> dict[int, str]:
    """The sentences that claims rest on, each with one such claim."""
    return {
        record.claims[address].sentence: address
        for topic, claims in source.claims.items()
        for address in (f"{topic}/{claim.id}" for claim in claims)
        if address in record.claims
    }


def unaccounted_problem(document: Document, number: int, words: str) -> Problem:
    """The problem of such a sentence, named by its number and its words, or how many they are."""
    message = f"sentence {number} ({words}) is neither used by a claim nor set aside"
    return document.problem("sentence-unaccounted", ("set_aside",), message, on_key=True)
