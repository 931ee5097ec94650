"""How a page begins: what articles say, what evidence says, what none says; and counts."""

from __future__ import annotations

from typing import Final

from ketcompare.comparing.results import Line
from ketcompare.model import Term
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context
from ketcompare.rendering.parts.article import Fact
from ketcompare.rendering.parts.case import Case
from ketcompare.rendering.parts.findings import first_sentences
from ketcompare.rendering.parts.groups import worst_first
from ketcompare.rendering.parts.saying import DO_NOT_SAY_SO, most_told, said, some
from ketcompare.rendering.parts.told import TopicPoints
from ketcompare.rendering.parts.weighed import weighed

FOUND: Final = 2
"""How many findings are named."""


def topic_answers(told: TopicPoints) -> tuple[Fact, ...]:
    """The answer to a question in short."""
    context = told.context
    claims = tuple(each for each in context.claims_on[told.topic] if not each.repeats)
    return _answers(
        context,
        said(context, most_told(context, told.points)),
        weighed(context, told.topic, claims),
        told.silent,
    )


def case_answers(case: Case) -> tuple[Fact, ...]:
    """The same for a situation, in the order that an editor gave."""
    context = case.context
    return _answers(
        context,
        said(context, case.points, others=DO_NOT_SAY_SO),
        " ".join(f"{first_sentences(each.says, 2)}." for each in case.findings(FOUND)[:FOUND]),
        tuple(context.content.terms[key] for key in case.silent),
    )


def _answers(
    context: Context, articles: str, evidence: str, silent: tuple[Term, ...]
) -> tuple[Fact, ...]:
    """What is said, how it stands beside evidence, what nobody says."""
    names = tuple(wording.lower(term.name) for term in silent)
    nobody = wording.capital(f"{wording.none_of(context.source_count)} says")
    facts = (
        Fact("The articles", articles),
        Fact("Independent evidence", evidence),
        Fact(nobody, f"{wording.capital(some(names))}." if names else ""),
    )
    return tuple(each for each in facts if each.text)


def counted(context: Context, points: tuple[Line, ...], silent: int) -> str:
    """On how many points the articles agree and differ, and how many are told by one or none."""
    if not points:
        return ""
    agreed = sum(1 for line in points if line.state == "all")
    alone = sum(1 for line in points if line.state == "one")
    parts = (_agreed(context, agreed), _differing(len(worst_first(points))), _left(alone, silent))
    return " ".join(part for part in parts if part)


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
