"""Making every damage, judging it, and counting what was caught."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import msgspec
from msgspec import Struct

from ketcompare.content import SourcedClaim
from ketcompare.model import Claim
from ketcompare.selftesting import names, shared, ties, wording
from ketcompare.selftesting.damage import Damage
from ketcompare.selftesting.judging import Judge
from ketcompare.selftesting.reading import lines_of, read_claims
from ketcompare.selftesting.reasons import reason
from ketcompare.selftesting.yaml_breaks import BREAKS, broken

MAKERS = (*wording.MAKERS, *ties.MAKERS, *names.MAKERS)
"""What makes damages to the records of claims, in the order of the report."""

_EVERY = 3


class Outcome(Struct, frozen=True):
    """What came of one damage: the codes that told it, or why it had to pass."""

    kind: str
    where: str
    what: str
    codes: frozenset[str]
    reason: str | None = None

    @property
    def is_caught(self) -> bool:
        """Whether any problem told it."""
        return bool(self.codes)


class Count(Struct, frozen=True):
    """What came of all damages of a kind; `reasons` counts those that had to pass."""

    kind: str
    made: int
    caught: int
    reasons: Mapping[str, int]

    @property
    def survived(self) -> int:
        """How many nothing told."""
        return self.made - self.caught


def run(judge: Judge) -> Iterator[Outcome]:
    """Damage everything in every way, one damage at a time."""
    for make in MAKERS:
        for sourced in judge.content.claims:
            yield from (_judged(damage, judge) for damage in make(judge.content, sourced))
    for turn, name in enumerate(BREAKS):
        # Reading is slow beside the rules, so each way is tried on every third claim, in turns.
        for sourced in judge.content.claims[turn % _EVERY :: _EVERY]:
            yield from _broken(sourced, name, judge)
    of_shared = shared.SharedJudge(judge.content, judge.loaded)
    for damage in shared.damages(judge.loaded):
        yield Outcome(damage.kind, damage.file, damage.what, of_shared.codes(damage))


def counts(outcomes: Iterable[Outcome]) -> list[Count]:
    """How many damages of each kind were caught, in the order in which the kinds come."""
    kinds: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        kinds.setdefault(outcome.kind, []).append(outcome)
    return [
        Count(
            kind=kind,
            made=len(found),
            caught=sum(each.is_caught for each in found),
            reasons=Counter(each.reason for each in found if each.reason),
        )
        for kind, found in kinds.items()
    ]


def unexplained(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """The damages that nothing told and for which there is no reason."""
    return [each for each in outcomes if not each.is_caught and each.reason is None]


def _judged(damage: Damage, judge: Judge) -> Outcome:
    codes = judge.codes(damage)
    why = None if codes else reason(damage, judge)
    return Outcome(damage.kind, damage.of.address, damage.what, codes, why)


def _broken(sourced: SourcedClaim, name: str, judge: Judge) -> Iterator[Outcome]:
    """The outcome of breaking a claim's YAML; none where it has nothing that can break so."""
    document = judge.loaded.document(f"sources/{sourced.source}.yaml")
    ids = [each.id for each in judge.content.sources[sourced.source].claims[sourced.topic]]
    lines = lines_of(document, sourced.topic, ids.index(sourced.claim.id))
    text = broken(lines, name)
    if text is None:
        return
    claims, found = read_claims(text, sourced.topic)
    codes = frozenset(found)
    if not codes and len(claims) == 1:
        codes = _as_read(sourced, claims[0], judge)
    yield Outcome(f"YAML: {name}", sourced.address, text, codes)


def _as_read(sourced: SourcedClaim, claim: Claim, judge: Judge) -> frozenset[str]:
    """What the rules say of a claim that broken YAML still gave."""
    read = msgspec.structs.replace(claim)
    return judge.codes(Damage("YAML", sourced, "as read", read, sourced.source))
