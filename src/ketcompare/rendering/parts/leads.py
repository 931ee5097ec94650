"""How a topic's page begins: what findings say against its claims, then how sources stand."""

from __future__ import annotations

from collections.abc import Iterator

from ketcompare.comparing.results import Line
from ketcompare.content import SourcedClaim
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context
from ketcompare.rendering.evidence import Tie
from ketcompare.rendering.parts.bounds import named
from ketcompare.rendering.parts.corrections import correcting
from ketcompare.rendering.parts.groups import worst_first


def lead(context: Context, topic: str, points: tuple[Line, ...], silent: int) -> str:
    """What a reader should know of the whole page: evidence, agreement, difference, silence."""
    if not points:
        return f"{wording.capital(wording.none_of(context.source_count, 'article'))} speaks to it."
    agreed = sum(1 for line in points if line.state == "all")
    alone = sum(1 for line in points if line.state == "one")
    parts = (
        _evidence(context, topic),
        _agreed(context, agreed),
        _differing(len(worst_first(points))),
        _left(alone, silent),
    )
    return " ".join(part for part in parts if part)


def _evidence(context: Context, topic: str) -> str:
    """What does not hold on the topic; else what a marked finding limits."""
    contradicted = tuple(_contradicted(context, topic))
    if contradicted:
        return _told_against(context, contradicted)
    limiting = next(_limiting(context, topic), None)
    if limiting is None:
        return ""
    source = context.short(limiting.sourced.source)
    return f"One thing that {source} says here holds only in part: {limiting.why}"


def _contradicted(context: Context, topic: str) -> Iterator[SourcedClaim]:
    standing = context.comparison.standing
    claims = (each for each in context.content.claims if each.topic == topic and not each.repeats)
    return (each for each in claims if standing(each.address) == "contradicted")


def _told_against(context: Context, claims: tuple[SourcedClaim, ...]) -> str:
    """How many claims of whom are contradicted, and why the first of them is."""
    names = named(context, tuple(dict.fromkeys(each.source for each in claims)))
    ties = context.evidence.ties[claims[0].address]
    why = min(
        (tie for tie in ties if tie.relation == "contradicts"),
        key=lambda tie: not tie.finding.headline,
    ).why
    things = wording.told(len(claims), "thing")
    says = "says" if len({each.source for each in claims}) == 1 else "say"
    joint = ":" if len(claims) == 1 else "."
    return f"Independent evidence contradicts {things} that {names} {says} here{joint} {why}"


def _limiting(context: Context, topic: str) -> Iterator[Tie]:
    """What marked findings on the topic do to its claims."""
    findings = (each for each in context.evidence.by_topic.get(topic, ()) if each.headline)
    ties = (tie for finding in findings for tie in correcting(context, finding))
    return (tie for tie in ties if tie.sourced.topic == topic)


def _agreed(context: Context, count: int) -> str:
    everyone = wording.capital(wording.all_of(context.source_count, "article"))
    return f"{everyone} agree on {wording.told(count, 'point') if count else 'no point'}."


def _differing(count: int) -> str:
    return f"On {wording.told(count, 'point')} they differ." if count else ""


def _left(alone: int, silent: int) -> str:
    """How many points only one article mentions, and how many none does."""
    told = [f"{_points(alone)} that only one article mentions"] if alone else []
    if silent:
        points = wording.number(silent) if alone else _points(silent)
        told.append(f"{points} that no article mentions")
    is_one = (alone or silent) == 1
    return f"There {'is' if is_one else 'are'} {wording.listed(told)}." if told else ""


def _points(count: int) -> str:
    return wording.told(count, "point")
