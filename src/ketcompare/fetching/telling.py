"""What came of fetching one source, in lines for people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ketcompare.fetching.copying import Copied
from ketcompare.provenance import Provenance, SentenceRecord
from ketcompare.verifying.edition import EditionChange, Lost, Moved

_NAMED = 3


def copied_lines(source: str, url: str, copied: Copied) -> Iterator[str]:
    """What was copied from where, and what became of the old copy."""
    yield f"{source}: {_outcome(copied)}"
    if copied.visit.moves:
        yield f"  {url} moved to {copied.visit.moves[-1]}"
    if copied.visit.for_good:
        yield "  It moved for good: write the new address as `url` of its fact file."
    yield from (f"  The old copy is kept as {path.name}." for path in copied.kept)


def _outcome(copied: Copied) -> str:
    if copied.since:
        return f"not changed since it was copied on {copied.since}"
    size = len(copied.visit.answer.body) / 1000
    told = f"copied, {size:.0f} kB"
    if copied.is_new:
        return f"{told}; there was no copy"
    return f"{told}; its text {'differs from the last copy' if copied.differs else 'is the same'}"


def change_lines(change: EditionChange, record: Provenance) -> Iterator[str]:
    """What differs from the edition that was read, for the claims first."""
    if not change:
        yield f"  The text is the one that was recorded on {record.verified}."
        return
    yield f"  The text is not the one that was recorded on {record.verified}:"
    yield from map(_lost, change.lost)
    yield from (_reworded(each) for each in change.moved if each.reworded)
    yield from _renumbered([each for each in change.moved if not each.reworded])
    yield from (f"  new       sentence {each.number}: {each.text}" for each in change.new)
    yield from map(_gone, change.gone)


def _lost(lost: Lost) -> str:
    repair = f"; {lost.problem.repair}" if lost.problem.repair else ""
    return f"  lost      {lost.claim}, “{lost.locator}”: {lost.problem.message}{repair}"


def _reworded(moved: Moved) -> str:
    place = str(moved.now) if moved.was == moved.now else f"{moved.now}, before {moved.was},"
    return f"  reworded  {moved.claim}: sentence {place} reads otherwise now"


def _renumbered(moved: Sequence[Moved]) -> Iterator[str]:
    """Claims whose sentences only have another number, told together by how far they moved."""
    by_distance: defaultdict[int, list[str]] = defaultdict(list)
    for each in moved:
        by_distance[each.now - each.was].append(each.claim)
    for distance, claims in by_distance.items():
        more = f" and {len(claims) - _NAMED} more" if len(claims) > _NAMED else ""
        yield f"  moved     by {distance:+d}: {', '.join(claims[:_NAMED])}{more}"


def _gone(sentence: SentenceRecord) -> str:
    fate = sentence.fate
    told = ", ".join(fate) if isinstance(fate, tuple) else fate or "unaccounted for"
    return f"  gone      sentence {sentence.number}, {sentence.words} words: {told}"
