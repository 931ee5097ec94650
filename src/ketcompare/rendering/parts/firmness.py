"""How firmly sources say what they say on a line, and what they offer as proof."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ketcompare.comparing.results import Line
from ketcompare.content import SourcedClaim
from ketcompare.model import Basis
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context
from ketcompare.rendering.parts.bounds import NAMES
from ketcompare.rendering.parts.claims import BASIS

MAY: Final = "with a “may”"
WEIGHT: Final = tuple(BASIS)
"""What is offered as proof, from nothing to a reference."""


def firmness(context: Context, line: Line) -> str:
    """How those say it who do, and what they offer as proof; a single one is named."""
    if not line.says:
        return ""
    if len(line.says) == 1:
        return _alone(context, line)
    notes = [f"{line.flatly} flatly"] if line.flatly else []
    notes += [f"{line.with_hedge} {MAY}"] if line.with_hedge else []
    if line.own_words < len(line.says):
        notes.append(f"{wording.number(line.own_words)} in their own words")
    return f"Of those who say so: {', '.join(notes)}. {_proof(context, line)}"


def hedging(context: Context, line: Line) -> frozenset[str]:
    """The sources that hold back in every claim of theirs on a line."""
    flat = {each.source for each in context.counting(line) if not each.claim.hedged}
    return frozenset(each.source for each in context.counting(line)) - flat


def careful(context: Context, line: Line, sources: Sequence[str]) -> str:
    """Sources by name, those that hold back with a mark of it; of many, some."""
    holding_back = hedging(context, line)
    told = [
        f"{context.short(each)} {MAY}" if each in holding_back else context.short(each)
        for each in sources[:NAMES]
    ]
    if len(sources) > NAMES:
        told.append(f"{len(sources) - NAMES:,} more")
    return wording.listed(told)


def _alone(context: Context, line: Line) -> str:
    """How the only source that says it does so; of several claims the best proof counts."""
    (best,) = _best(context, line)
    how = "flatly" if line.flatly else MAY
    proof = "gives no proof" if best == "none" else BASIS[best]
    return f"{context.short(line.says[0])} says it {how} and {proof}."


def _proof(context: Context, line: Line) -> str:
    """How many name a study or cite one, and how many only speak of studies."""
    best = tuple(_best(context, line))
    naming = sum(each in ("named", "cited") for each in best)
    vague = best.count("vague")
    if not naming and not vague:
        return "None offers proof."
    told = [_told(naming, "names a study or a body", "name a study or a body")] if naming else []
    told += [_told(vague, BASIS["vague"], "speak of proof but name none")] if vague else []
    return f"{wording.capital(', '.join(told))}."


def _told(count: int, one: str, several: str) -> str:
    return f"{wording.number(count)} {one if count == 1 else several}"


def _best(context: Context, line: Line) -> Iterator[Basis]:
    """The best proof that each source offers of those who say it."""
    saying = set(line.says)
    best: dict[str, Basis] = {}
    for each in context.counting(line):
        if each.source in saying and _is_for(line, each):
            known = best.get(each.source, "none")
            best[each.source] = max(known, each.claim.basis, key=WEIGHT.index)
    yield from (best.get(source, "none") for source in line.says)


def _is_for(line: Line, sourced: SourcedClaim) -> bool:
    """Whether a claim says of the line's own subject that it is so."""
    return sourced.claim.stance == "affirms" and line.subject in sourced.claim.subjects
