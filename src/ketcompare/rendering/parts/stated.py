"""A line as one whole sentence, for the head of a page: who says what, who denies it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from ketcompare.comparing.results import Line
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context
from ketcompare.rendering.parts.bounds import named
from ketcompare.rendering.parts.comparisons import phrase
from ketcompare.rendering.parts.firmness import MAY, hedging
from ketcompare.rendering.parts.sentences import GIVING, Group, groups
from ketcompare.rendering.parts.tally import Look, agreement
from ketcompare.rendering.parts.times import from_to

FIRST: Final[Mapping[Look, tuple[str, str]]] = {
    "says": ("says that", "say that"),
    "denies": ("denies that", "deny that"),
    "open": ("leaves open whether", "leave open whether"),
    "both": ("says both yes and no to whether", "say both yes and no to whether"),
}
AFTER: Final[Mapping[Look, tuple[str, str]]] = {
    "says": ("says so", "say so"),
    "denies": ("denies it", "deny it"),
    "open": ("leaves it open", "leave it open"),
    "both": ("says both yes and no", "say both yes and no"),
    "silent": ("does not speak of it", "do not speak of it"),
}
NAMED: Final = 2
"""So many sources that stand otherwise are named; of more, the number is told."""


def stated(context: Context, line: Line) -> str:
    """The sentence: by the clause that the content gives for the subject, else by the term's name.

    "Three of the five articles say that tea warms; Cedar denies it; Elm does not speak of it."
    """
    clause = context.term(line).stated.get(line.subject)
    times = from_to(context, line)
    subject, name = context.content.subject[line.subject].short, phrase(context, line)
    if times:
        return f"On {wording.lower(name)}, the articles say of {subject}: {times}."
    first, *others = (group for group in groups(line) if group[0] != "silent")
    if clause is None:
        stands = _giving(context, line, first) or _agreement(context, line)
        return f"On “{wording.lower(name)}”, of {subject}: {stands}."
    parts = [_first(context, line, first, clause), *_others(context, line, others)]
    return wording.capital("; ".join(parts)) + "."


def _first(context: Context, line: Line, group: Group, clause: str) -> str:
    look, sources = group
    verb, _, rest = FIRST[look][len(sources) != 1].partition(" ")
    may = f", {MAY}," if look == "says" and hedging(context, line).issuperset(sources) else ""
    return f"{_tellers(context, line, sources)} {verb}{may} {rest} {clause}"


def _tellers(context: Context, line: Line, sources: tuple[str, ...]) -> str:
    of, count = context.source_count, len(sources)
    if count == 1:
        return ("only " if line.told == 1 else "") + context.short(sources[0])
    if count == of:
        return wording.all_of(of, "article")
    return f"{wording.number(count)} of the {wording.number(of)} articles"


def _giving(context: Context, line: Line, group: Group) -> str:
    """That sources give a time, number or share, where none gives another one."""
    measure = context.term(line).value
    if measure is None or group[0] != "says" or line.state in ("differ", "overlap"):
        return ""
    verb = GIVING[measure][len(group[1]) != 1]
    return f"{_tellers(context, line, group[1])} {verb}"


def _others(context: Context, line: Line, others: list[Group]) -> Iterator[str]:
    """Those that stand otherwise, then those that are silent where they are few."""
    for look, sources in others:
        elsewhere = ", for other cases" if look == "denies" and line.state == "differ" else ""
        yield f"{_who(context, sources)} {AFTER[look][len(sources) != 1]}{elsewhere}"
    if 0 < len(line.silent) <= NAMED:
        yield f"{_who(context, line.silent)} {AFTER['silent'][len(line.silent) != 1]}"


def _who(context: Context, sources: tuple[str, ...]) -> str:
    return named(context, sources) if len(sources) <= NAMED else wording.number(len(sources))


def _agreement(context: Context, line: Line) -> str:
    """How the sources stand, as the rest of a sentence: names of sources keep their capitals."""
    told = agreement(context, line)
    names = tuple(context.short(each) for each in context.content.sources)
    return told if told.startswith(names) else wording.lower(told)
