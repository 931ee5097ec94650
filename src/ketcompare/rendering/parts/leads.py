"""How a page begins: what articles say, what evidence says, what none says; and counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from ketcompare.comparing.results import Line
from ketcompare.model import InShort, Term
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.article import Fact
from ketcompare.rendering.parts.case import Case
from ketcompare.rendering.parts.citations import short
from ketcompare.rendering.parts.findings import finding_href, first_sentences
from ketcompare.rendering.parts.groups import worst_first
from ketcompare.rendering.parts.saying import DO_NOT_SAY_SO, most_told, said, some
from ketcompare.rendering.parts.told import TopicPoints
from ketcompare.rendering.parts.weighed import against, weighed
from ketcompare.rendering.view import Link

ARTICLES: Final = "The articles"
FOUND: Final = 2
"""How many findings are named."""


def topic_answers(here: Here, told: TopicPoints) -> tuple[Fact, ...]:
    """The answer to a question in short."""
    context = told.context
    in_short = context.content.topics[told.topic].in_short
    claims = tuple(each for each in context.claims_on[told.topic] if not each.repeats)
    found = (found_in_short(in_short), against(context, claims))
    return _answers(
        here,
        Fact(ARTICLES, said(context, most_told(context, leading(context, told.points)))),
        " ".join(filter(None, found)) if in_short else weighed(context, told.topic, claims),
        in_short,
        told.silent,
    )


def case_answers(here: Here, case: Case) -> tuple[Fact, ...]:
    """The same for a situation, in the order that an editor gave; in a crisis no article speaks."""
    context, in_short = case.context, case.situation.in_short
    points = leading(context, case.points)
    articles = "" if case.situation.crisis else said(context, points, others=DO_NOT_SAY_SO)
    found = (f"{first_sentences(each.says, 2)}." for each in case.findings(FOUND)[:FOUND])
    return _answers(
        here,
        Fact(ARTICLES, articles),
        found_in_short(in_short) or " ".join(found),
        in_short,
        tuple(context.content.terms[key] for key in case.silent),
    )


def leading(context: Context, points: Iterable[Line]) -> tuple[Line, ...]:
    """The points that a page may begin with: none that evidence contradicts."""
    return tuple(line for line in points if not contradicted(context, line))


def contradicted(context: Context, line: Line) -> bool:
    """Whether evidence contradicts a claim behind a line."""
    claims = context.counting(line)
    return any(context.comparison.standing(each.address) == "contradicted" for each in claims)


def found_in_short(in_short: Iterable[InShort]) -> str:
    """What an editor says findings answer, in one text."""
    return " ".join(each.says for each in in_short)


def _answers(
    here: Here,
    articles: Fact,
    evidence: str,
    in_short: tuple[InShort, ...],
    silent: tuple[Term, ...],
) -> tuple[Fact, ...]:
    """What is said, how it stands beside evidence, what nobody says; what answers comes first."""
    names = tuple(wording.lower(term.name) for term in silent)
    nobody = wording.capital(f"{wording.none_of(here.context.source_count)} says")
    found = Fact("Independent evidence", evidence, rests_on=tuple(_rests_on(here, in_short)))
    facts = (
        *((found, articles) if in_short else (articles, found)),
        Fact(nobody, f"{wording.capital(some(names))}." if names else ""),
    )
    return tuple(each for each in facts if each.text)


def _rests_on(here: Here, in_short: Iterable[InShort]) -> Iterator[Link]:
    """Each finding on which an answer rests, told by its first reference; none is told twice."""
    content = here.context.content
    named: dict[str, str] = {}
    for finding in (each for answer in in_short for each in answer.findings):
        named.setdefault(content.findings[finding].references[0], finding)
    for reference, finding in named.items():
        yield Link(short(content.references[reference]), finding_href(here, finding))


def counted(context: Context, points: tuple[Line, ...], silent: int) -> str:
    """On how many points the articles agree and differ, and how many are told by one or none."""
    if not points:
        return ""
    agreed = sum(1 for line in points if line.state == "all")
    alone = sum(1 for line in points if line.state == "one")
    parts = (_agreed(context, agreed), _differing(len(worst_first(points))), _left(alone, silent))
    return " ".join(part for part in parts if part)


def _agreed(context: Context, count: int) -> str:
    everyone = wording.all_of(context.source_count, "article")
    if not count:
        return f"No point is made by {everyone}."
    verb = "is" if count == 1 else "are"
    return f"{wording.capital(wording.told(count, 'point'))} {verb} made by {everyone}."


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
