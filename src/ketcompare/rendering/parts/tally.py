"""How sources stand on a line: a mark each, and the same in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, Literal

from msgspec import Struct

from ketcompare.comparing.results import Line, State
from ketcompare.model import Measure
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.bounds import many, named
from ketcompare.rendering.parts.names import source_sign

Look = Literal["says", "denies", "open", "both", "silent"]

LOOK_WORDS: Final[Mapping[Look, str]] = {
    "says": "says so",
    "denies": "says it is not so",
    "open": "leaves it open",
    "both": "says both",
    "silent": "is silent",
}
MEASURES: Final[Mapping[Measure, str]] = {
    "duration": "times",
    "count": "numbers",
    "share": "shares",
}


class Mark(Struct, frozen=True):
    """The sign of one source, and how it looks here."""

    sign: str
    look: Look


class Tally(Struct, frozen=True):
    """All marks of a line in source order; how they agree; who stands how, in words.

    Where sources are many there are no marks.
    """

    marks: tuple[Mark, ...]
    agreement: str
    who: str


def tally(here: Here, line: Line) -> Tally:
    """The marks and words of a line."""
    context = here.context
    return Tally(
        marks=tuple(
            Mark(source_sign(here, source), look(line, source))
            for source in (() if many(context) else context.content.sources)
        ),
        agreement=agreement(context, line),
        who=who(context, line),
    )


def look(line: Line, source: str) -> Look:
    """How a source's mark looks on a line."""
    says, denies = source in line.says, source in line.denies
    if says and denies:
        return "both"
    if says or denies:
        return "says" if says else "denies"
    return "open" if source in line.leaves_open else "silent"


def agreement(context: Context, line: Line) -> str:
    """How the sources stand to one another on a line, in a few plain words."""
    return AGREEMENT[line.state](context, line)


def _none(context: Context, line: Line) -> str:
    del context, line
    return "No article speaks to it"


def _contradiction(context: Context, line: Line) -> str:
    if not at_odds_alone(line):
        return f"They contradict each other: {_sides(line)}"
    return _own_contradiction(context, line) + _left_out(context, line)


def at_odds_alone(line: Line) -> bool:
    """Whether sources contradict each other only where one of them contradicts itself too."""
    own = set(line.self_contradicting)
    apart = set(line.says) - own and set(line.denies) - own
    return line.state == "contradict" and bool(own) and not apart


def _left_out(context: Context, line: Line) -> str:
    """That a source denies by a closed list what others say, as a second half of a sentence."""
    own = line.self_contradicting
    others = tuple(each for each in line.says if each not in own)
    lists = any(
        each.claim.only and each.source in own and each.claim.term != line.term
        for each in context.counting(line)
    )
    if not (lists and others):
        return ""
    verb = "says" if len(others) == 1 else "say"
    return f", and its own list leaves out what {named(context, others)} {verb}"


def _own_contradiction(context: Context, line: Line) -> str:
    names = named(context, line.self_contradicting)
    alone = len(line.self_contradicting) == 1
    return f"{names} {'says' if alone else 'each say'} two different things"


def _everyone_agrees(context: Context, line: Line) -> str:
    return f"{wording.capital(_everyone(context))} {_what(line)}"


def _overlap(context: Context, line: Line) -> str:
    return f"Their {_measure(context, line)} agree in part"


def _only_one(context: Context, line: Line) -> str:
    (source,) = line.tellers
    return f"Only {context.short(source)} {LOOK_WORDS[look(line, source)]}"


def _several(context: Context, line: Line) -> str:
    return f"{line.told} of {context.source_count} {_what(line)}"


def _everyone(context: Context) -> str:
    return "both" if context.source_count == 2 else f"all {wording.number(context.source_count)}"  # noqa: PLR2004


def _what(line: Line) -> str:
    if line.says:
        return "say so"
    return "say it is not so" if line.denies else "leave it open"


def _difference(context: Context, line: Line) -> str:
    if line.says and line.denies:
        return f"They differ: {_sides(line)}, each for different people or uses"
    if line.leaves_open:
        return f"They differ: {_sides(line)}"
    return f"Their {_measure(context, line)} differ"


def _sides(line: Line) -> str:
    """How many stand how: `three say so, one says it is not so`."""
    stands = (
        (line.says, "says so", "say so"),
        (line.denies, "says it is not so", "say it is not so"),
        (line.leaves_open, "leaves it open", "leave it open"),
    )
    told = (
        f"{wording.number(len(who))} {one if len(who) == 1 else several}"
        for who, one, several in stands
        if who
    )
    return ", ".join(told)


def _measure(context: Context, line: Line) -> str:
    measure = context.term(line).value
    return MEASURES[measure] if measure else "answers"


AGREEMENT: Final[Mapping[State, Callable[[Context, Line], str]]] = {
    "contradict": _contradiction,
    "self_contradict": _own_contradiction,
    "differ": _difference,
    "overlap": _overlap,
    "all": _everyone_agrees,
    "several": _several,
    "one": _only_one,
    "none": _none,
}


def who(context: Context, line: Line) -> str:
    """Who stands how, by name; of many silent ones the number."""
    stands = (
        ("Say so", line.says),
        ("Say it is not so", line.denies),
        ("Leave it open", line.leaves_open),
    )
    told = [f"{words}: {named(context, group)}." for words, group in stands if group]
    return " ".join((*told, *silent(context, line)))


def silent(context: Context, line: Line) -> tuple[str, ...]:
    """Who is silent, as a sentence, if anybody is."""
    if not line.silent:
        return ()
    who = f"{len(line.silent):,} articles" if many(context) else named(context, line.silent)
    return (f"Silent: {who}.",)
