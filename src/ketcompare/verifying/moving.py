"""Moving set-aside numbers when an article changed and its sentences are numbered anew."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct

from ketcompare.checking.ledger import set_aside
from ketcompare.model import Source
from ketcompare.provenance import Provenance
from ketcompare.text.article import Article
from ketcompare.verifying.record import sentence_hash

_A_RANGE = 3
_BLOCK = re.compile(r"^set_aside:.*\n(?:(?:[ \t].*)?\n)*", re.MULTILINE)
_COMMENT = re.compile(r"\s*#|\s*$")


class Moved(Struct, frozen=True):
    """The set-aside numbers by reason as they are now, and the old ones that found no place."""

    numbers: Mapping[str, tuple[int, ...]]
    lost: tuple[int, ...]


def move(source: Source, recorded: Provenance, article: Article) -> Moved:
    """Follow every set-aside sentence by its hash from the recorded edition into this one.

    A sentence that stands more than once keeps its rank among its likes.
    """
    now: dict[str, list[int]] = {}
    for sentence in article.sentences:
        now.setdefault(sentence_hash(article, sentence.number), []).append(sentence.number)
    then: dict[str, list[int]] = {}
    for record in recorded.sentences:
        then.setdefault(record.hash, []).append(record.number)
    hashes = {record.number: record.hash for record in recorded.sentences}
    numbers: dict[str, list[int]] = {str(reason): [] for reason in source.set_aside}
    lost = []
    for each in set_aside(source):
        mark = hashes.get(each.number, "")
        rank = then.get(mark, [each.number]).index(each.number)
        places = now.get(mark, [])
        if rank < len(places):
            numbers[each.reason].append(places[rank])
        else:
            lost.append(each.number)
    return Moved({reason: tuple(sorted(found)) for reason, found in numbers.items()}, tuple(lost))


def rewritten(text: str, numbers: Mapping[str, Iterable[int]]) -> str:
    """A fact file's text with its `set_aside` block written anew, the lines of comments kept."""
    return _BLOCK.sub(lambda found: _block(found.group(), numbers), text + "\n", count=1)[:-1]


def _block(old: str, numbers: Mapping[str, Iterable[int]]) -> str:
    comments: dict[str, list[str]] = {}
    waiting: list[str] = []
    for line in old.splitlines()[1:]:
        key = line.strip().partition(":")[0]
        if _COMMENT.match(line):
            waiting.append(line)
        elif key in numbers:
            comments[key], waiting = waiting, []
    lines = ["set_aside:"]
    for reason, given in numbers.items():
        lines += [*comments.get(reason, ()), f"  {reason}: [{', '.join(ranges(given))}]"]
    return "\n".join([*lines, *waiting]) + "\n"


def ranges(numbers: Iterable[int]) -> list[str]:
    """Numbers as an author writes them: `4`, and `7-9` for three and more in a row."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [
        item
        for run in runs
        for item in (
            [f"{run[0]}-{run[-1]}"] if len(run) >= _A_RANGE else [str(each) for each in run]
        )
    ]
