"""How a topic's page begins: what articles say, what evidence says, what none says; and counts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import Final

from ketcompare.comparing.results import Line, Standing
from ketcompare.content import SourcedClaim
from ketcompare.model import Term
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context
from ketcompare.rendering.evidence import Tie
from ketcompare.rendering.parts.article import Fact
from ketcompare.rendering.parts.bounds import named
from ketcompare.rendering.parts.comparisons import phrase
from ketcompare.rendering.parts.corrections import correcting
from ketcompare.rendering.parts.groups import worst_first
from ketcompare.rendering.parts.suitability import denials, warning
from ketcompare.rendering.parts.tally import agreement
from ketcompare.rendering.parts.times import from_to
from ketcompare.rendering.parts.verdict import main_reason

POINTS: Final = 3
"""How many points of a kind are named."""


def answers(
    context: Context, topic: str, points: tuple[Line, ...], silent: tuple[Term, ...]
) -> tuple[Fact, ...]:
    """The answer in short: what is said, how it stands beside evidence, what nobody says."""
    claims = tuple(each for each in context.claims_on[topic] if not each.repeats)
    found = (
        Fact("The articles", _said(context, points)),
        Fact("Independent evidence", _evidence(context, topic, claims)),
        Fact(wording.capital(f"{wording.none_of(context.source_count)} says"), _unsaid(silent)),
    )
    return tuple(each for each in found if each.text)


def counted(context: Context, points: tuple[Line, ...], silent: int) -> str:
    """On how many points the articles agree and differ, and how many are told by one or none."""
    if not points:
        return ""
    agreed = sum(1 for line in points if line.state == "all")
    alone = sum(1 for line in points if line.state == "one")
    parts = (_agreed(context, agreed), _differing(len(worst_first(points))), _left(alone, silent))
    return " ".join(part for part in parts if part)


def _said(context: Context, points: tuple[Line, ...]) -> str:
    """Whom something is not for; else the points that most articles tell."""
    if not points:
        return f"{wording.capital(wording.none_of(context.source_count, 'article'))} speaks to it."
    against = [line for line in points if any(warning(context, line))]
    if against:
        return " ".join(_cautions(context, against))
    told = islice(_most_told(context, points), POINTS)
    return " ".join(f"{_named(context, line)}: {_stand(context, line)}." for line in told)


def _most_told(context: Context, points: tuple[Line, ...]) -> Iterator[Line]:
    """The points that most tell, each of one subject and then of the others."""
    by_term: defaultdict[str, list[Line]] = defaultdict(list)
    for line in points:
        if line.subject in context.column:
            by_term[line.term].append(line)
    lines = by_term.values() or [[line] for line in points]
    for group in sorted(lines, key=lambda group: -max(line.told for line in group)):
        yield from group


def _cautions(context: Context, against: list[Line]) -> Iterator[str]:
    """Whom something is not for, source by source, and who names nobody."""
    subject = against[0].subject
    people: defaultdict[str, list[tuple[bool, str]]] = defaultdict(list)
    for line in sorted(against, key=lambda line: warning(context, line), reverse=True):
        for source, hedged in denials(context, line):
            if line.subject == subject:
                people[source].append((hedged, wording.lower(context.term(line).name)))
    yield f"Of {context.content.subject[subject].short}:"
    for source, told in islice(people.items(), POINTS):
        yield _names(context.short(source), told)
    nobody = tuple(each for each in context.content.sources if each not in people)
    if nobody:
        yield f"{named(context, nobody)} name{'s' if len(nobody) == 1 else ''} nobody."


def _names(short: str, told: list[tuple[bool, str]]) -> str:
    """Whom one source names: flatly, and with a hedge."""
    flat = tuple(dict.fromkeys(people for hedged, people in told if not hedged))
    perhaps = tuple(e for e in dict.fromkeys(p for h, p in told if h) if e not in flat)
    parts = [f"not for {_some(flat)}"] if flat else []
    parts += [f"perhaps not for {_some(perhaps)}"] if perhaps else []
    return f"{short}: {', '.join(parts)}."


def _some(names: tuple[str, ...]) -> str:
    more = [f"{len(names) - POINTS} more"] if len(names) > POINTS else []
    return wording.listed((*names[:POINTS], *more))


def _named(context: Context, line: Line) -> str:
    subject = context.content.subject[line.subject].short
    return f"{wording.capital(subject)}, {wording.lower(phrase(context, line))}"


def _stand(context: Context, line: Line) -> str:
    """How they stand; of times, how far they reach."""
    return from_to(context, line) or wording.lower(agreement(context, line))


def _evidence(context: Context, topic: str, claims: tuple[SourcedClaim, ...]) -> str:
    """What does not hold; how much is backed, and the main reason why the rest is not in full."""
    counts = Counter(context.comparison.standing(each.address) for each in claims)
    if not counts.total() - counts["not_assessed"]:
        return ""
    backed = _backed(counts)
    contradicted = [e for e in claims if context.comparison.standing(e.address) == "contradicted"]
    if contradicted:
        return f"{_told_against(context, tuple(contradicted))} {backed}"
    reason = next(_limiting(context, topic), None) or main_reason(context, claims)
    return f"{backed} {reason.why}" if reason else backed


def _backed(counts: Counter[Standing]) -> str:
    """How many of the claims evidence backs, in full and in part."""
    full, part = counts["supported"], counts["qualified"]
    told = (
        f"It backs {wording.number(full) if full else 'none'} of the {counts.total()} claims here"
    )
    return f"{told}, and {wording.number(part)} only in part." if part else f"{told}."


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
    return f"{why} That contradicts {things} that {names} {says} here."


def _limiting(context: Context, topic: str) -> Iterator[Tie]:
    """What marked findings on the topic do to its claims."""
    findings = (each for each in context.evidence.by_topic.get(topic, ()) if each.headline)
    ties = (tie for finding in findings for tie in correcting(context, finding))
    return (tie for tie in ties if tie.sourced.topic == topic)


def _unsaid(silent: tuple[Term, ...]) -> str:
    names = tuple(wording.lower(term.name) for term in silent)
    return f"{wording.capital(_some(names))}." if names else ""


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
