"""A line as two plain sentences in a fixed form, for listening and copying."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from ketcompare.comparing.results import Line
from ketcompare.model import Measure
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context
from ketcompare.rendering.parts import suitability
from ketcompare.rendering.parts.bounds import NAMES
from ketcompare.rendering.parts.comparisons import phrase
from ketcompare.rendering.parts.firmness import MAY, careful, hedging
from ketcompare.rendering.parts.tally import Look

Group = tuple[Look, tuple[str, ...]]
"""How sources stand on a line, and which ones do."""
VERBS: Final[Mapping[Look, tuple[str, str]]] = {
    "says": ("says so", "say so"),
    "denies": ("says it is not so", "say it is not so"),
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

    "On “Works fast”, of tea: three of the five articles say so (A, B and C with a “may”). One says
    it is not so (D); one is silent (E)."
    """
    first, *rest = groups(line)
    name, subject = phrase(context, line), context.content.subject[line.subject].short
    whole = _first(context, line, *first)
    others = "; ".join(_other(line, context, *group) for group in rest)
    return f"On “{name}”, of {subject}: {whole}. {wording.capital(others or _nobody_else(*first))}."


def groups(line: Line) -> list[Group]:
    """The sources by how they stand, those that speak first and the most of them first."""
    both = set(line.says) & set(line.denies)
    told = {*line.says, *line.denies}
    found: dict[Look, tuple[str, ...]] = {
        "says": tuple(each for each in line.says if each not in both),
        "denies": tuple(each for each in line.denies if each not in both),
        "both": tuple(each for each in line.says if each in both),
        "open": tuple(each for each in line.leaves_open if each not in told),
        "silent": line.silent,
    }
    standing = [(each, sources) for each, sources in found.items() if sources]
    return sorted(standing, key=lambda group: (group[0] == "silent", -len(group[1])))


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
    if stands in suitability.VERBS and suitability.warned(context, line.topic, line.term):
        return suitability.VERBS[stands]
    return GIVING[measure] if measure and stands == "says" else VERBS[stands]


def _names(context: Context, line: Line, stands: Look, sources: tuple[str, ...]) -> str:
    """Who they are, and which of them hold back; where they give a value, with their words."""
    worded = dict(_worded(context, line)) if stands == "says" else {}
    if not worded:
        return careful(context, line, sources)
    holding_back = hedging(context, line)
    told = [
        context.short(source)
        + (f": {worded[source]}" if source in worded else "")
        + (f", {MAY}" if source in holding_back else "")
        for source in sources[:NAMES]
    ]
    if len(sources) > NAMES:
        told.append(f"{len(sources) - NAMES:,} more")
    return "; ".join(told)


def _worded(context: Context, line: Line) -> Iterator[tuple[str, str]]:
    told: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for sourced in context.counting(line):
        if sourced.claim.value:
            words = sourced.claim.value.worded
            told[sourced.source].setdefault(words.casefold(), f"“{words}”")
    for source, words_of in told.items():
        yield source, wording.listed(tuple(words_of.values()))
