"""A line as two plain sentences in a fixed form, for listening and copying."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from ketcompare.comparing.results import Line
from ketcompare.model import Measure
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context
from ketcompare.rendering.parts.bounds import NAMES, named
from ketcompare.rendering.parts.suitability import DENIAL
from ketcompare.rendering.parts.tally import Look, look

VERBS: Final[Mapping[Look, tuple[str, str]]] = {
    "says": ("says so", "say so"),
    "denies": ("says the opposite", "say the opposite"),
    "both": ("says both", "say both"),
    "open": ("leaves it open", "leave it open"),
    "silent": ("is silent", "are silent"),
}
GIVING: Final[Mapping[Measure, tuple[str, str]]] = {
    "duration": ("gives a time", "give a time"),
    "count": ("gives a number", "give a number"),
    "share": ("gives a share", "give a share"),
}


def sentences(context: Context, line: Line) -> str:
    """Two sentences: what most of those who speak do; what the others do.

    "On “Works fast”, of tea: three of the five articles say so (A, B and C). One says the
    opposite (D); one is silent (E)."
    """
    first, *rest = _groups(context, line)
    name, subject = context.term(line).name, context.content.subject[line.subject].short
    whole = _first(context, line, *first)
    others = "; ".join(_other(line, context, *group) for group in rest)
    return f"On “{name}”, of {subject}: {whole}. {wording.capital(others or _nobody_else(*first))}."


def _groups(context: Context, line: Line) -> list[tuple[Look, tuple[str, ...]]]:
    """The sources by how they stand, those that speak first and the most of them first."""
    found: defaultdict[Look, list[str]] = defaultdict(list)
    for source in context.content.sources:
        found[look(line, source)].append(source)
    groups = [(each, tuple(found[each])) for each in VERBS if each in found]
    return sorted(groups, key=lambda group: (group[0] == "silent", -len(group[1])))


def _first(context: Context, line: Line, stands: Look, sources: tuple[str, ...]) -> str:
    of, count = context.source_count, len(sources)
    if stands == "silent":
        return wording.none_of(of, "article") + (" speaks to it" if of > 1 else "")
    who = (
        wording.all_of(of, "article")
        if count == of
        else f"{wording.number(count)} of the {wording.number(of)} articles"
    )
    verb = _verbs(context, line, stands)[0 if count == 1 else 1]
    return f"{who} {verb} ({_names(context, line, stands, sources)})"


def _other(line: Line, context: Context, stands: Look, sources: tuple[str, ...]) -> str:
    verb = _verbs(context, line, stands)[0 if len(sources) == 1 else 1]
    return f"{wording.number(len(sources))} {verb} ({_names(context, line, stands, sources)})"


def _nobody_else(stands: Look, sources: tuple[str, ...]) -> str:
    if stands == "silent":
        return "it is left out by all" if len(sources) > 1 else "it is left out"
    return "none is silent"


def _verbs(context: Context, line: Line, stands: Look) -> tuple[str, str]:
    measure = context.term(line).value
    if stands == "denies" and context.content.topics[line.topic].suitability:
        return DENIAL
    return GIVING[measure] if measure and stands == "says" else VERBS[stands]


def _names(context: Context, line: Line, stands: Look, sources: tuple[str, ...]) -> str:
    """Who they are; where they give a value, each with its own words for it."""
    worded = dict(_worded(context, line)) if stands == "says" else {}
    if not worded:
        return named(context, sources)
    told = [
        f"{context.short(source)}: {worded[source]}" if source in worded else context.short(source)
        for source in sources[:NAMES]
    ]
    more = [f"{len(sources) - NAMES:,} more"] if len(sources) > NAMES else []
    return "; ".join((*told, *more))


def _worded(context: Context, line: Line) -> Iterator[tuple[str, str]]:
    told: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for sourced in context.counting(line):
        if sourced.claim.value:
            words = sourced.claim.value.worded
            told[sourced.source].setdefault(words.casefold(), f"“{words}”")
    for source, words_of in told.items():
        yield source, wording.listed(tuple(words_of.values()))
