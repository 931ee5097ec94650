"""How this site itself does by checklists for health information: each line, answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Final

from markupsafe import Markup
from msgspec import Struct

from ketcompare import prose
from ketcompare.model import Answer, Standard
from ketcompare.rendering import wording
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import View
from ketcompare.rendering.views.plain import resolved
from ketcompare.rendering.views.trail import trail

ANSWERS: Final[Mapping[Answer, tuple[str, str]]] = {
    "met": ("Met", "You can see it on a page, or a check of the build makes sure of it."),
    "partly": ("Partly met", "Some of it is here. What is missing is said."),
    "cannot": ("Cannot be met", "It takes facts or people that we do not have. We say so."),
    "not_applicable": ("Does not apply", "It asks about tests or sums, and there are none here."),
}
"""Each answer in words, and what it means."""
APPLYING: Final[tuple[Answer, ...]] = ("met", "partly", "cannot")
"""The answers to lines that apply: only these make the score."""


class LinePart(Struct, frozen=True):
    """A line of a checklist, and how this site does."""

    id: str
    asks: str
    answer: str
    met: bool
    because: Markup


class Score(Struct, frozen=True):
    """How many lines have each answer of those that apply, in order; `apart` are the others."""

    counts: tuple[int, ...]
    apart: int

    @property
    def applying(self) -> int:
        """How many lines apply."""
        return sum(self.counts)


class ListPart(Struct, frozen=True):
    """A checklist with all its lines."""

    id: str
    name: str
    explains: str
    score: Score
    lines: tuple[LinePart, ...]


class StandardsPage(View, frozen=True, kw_only=True):
    """Every line of every checklist that the site is held against."""

    message: str
    lead: str
    answers: tuple[tuple[str, str], ...]
    apart: tuple[str, str]
    whole: Score
    lists: tuple[ListPart, ...]


def planned(context: Context) -> Iterator[PlannedPage]:
    """The one page, if there are standards; each list can be pointed at."""
    if context.content.standards:
        lists = frozenset(context.content.standards)
        yield PlannedPage(address("standards"), "standards.html", standards_page, lists)


def standards_page(here: Here) -> StandardsPage:
    """The score and its reasons."""
    standards = here.context.content.standards
    lists = tuple(_list(here, *each) for each in standards.items())
    whole = _score(each for answers in standards.values() for each in answers.values())
    return StandardsPage(
        title="Standards",
        description="How this site does by checklists for health information, line by line.",
        section="standards",
        trail=trail(here, ("Standards", None)),
        message=f"This site meets {whole.counts[0]} of the {whole.applying} lines that apply, of "
        f"{wording.told(len(lists), 'checklist')}",
        lead="Others have listed what good health information holds. We held this site against "
        "their lists. We scored it ourselves, and nobody else has gone over the score."
        + _set_apart(whole),
        answers=tuple(ANSWERS[each] for each in APPLYING),
        apart=ANSWERS["not_applicable"],
        whole=whole,
        lists=lists,
    )


def _score(standards: Iterable[Standard]) -> Score:
    counted = Counter(each.answer for each in standards)
    return Score(tuple(counted[answer] for answer in APPLYING), counted["not_applicable"])


def _set_apart(whole: Score) -> str:
    """How many lines have no part in the score, if there are any."""
    if not whole.apart:
        return ""
    lines = f"The lists have {whole.applying + whole.apart} lines in all"
    return f" {lines}; {wording.told(whole.apart, 'line')} {_apply(whole.apart)}."


def _apply(count: int) -> str:
    return "does not apply here" if count == 1 else "do not apply here"


def _list(here: Here, name: str, answers: Mapping[str, Standard]) -> ListPart:
    checklist = here.context.content.checklists[name]
    return ListPart(
        id=name,
        name=wording.capital(checklist.name),
        explains=checklist.explains,
        score=_score(answers.values()),
        lines=tuple(
            _line(here, line, asks, answers[line])
            for line, asks in checklist.lines.items()
            if line in answers
        ),
    )


def _line(here: Here, line: str, asks: str, standard: Standard) -> LinePart:
    return LinePart(
        id=line,
        asks=wording.capital(asks),
        answer=ANSWERS[standard.answer][0],
        met=standard.answer == "met",
        because=_inline(prose.markup(standard.because, partial(resolved, here))),
    )


def _inline(markup: str) -> Markup:
    """The markup of one sentence, which is no paragraph of its own."""
    return Markup(markup.removeprefix("<p>").removesuffix("</p>"))
