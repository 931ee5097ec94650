"""What raises a point that no source tells: findings, else lines of checklists; what to ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from ketcompare.model import Finding
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.crisis_words import speaks_of_crisis
from ketcompare.rendering.parts.citations import citation
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.parts.findings import (
    FindingPart,
    anchor,
    finding_href,
    finding_part,
    first_sentences,
)
from ketcompare.rendering.parts.lines import term_anchor
from ketcompare.rendering.view import Link


class SilencePart(Struct, frozen=True):
    """A point that no source tells.

    `findings` is the first that raises it with those that stand against it, unless the page has
    told them or it has an answer to this very point; `also` leads to all others, and tells what
    the first and its disputers say where none is in full. `lists` are the lines that ask for it
    where there is no finding; `asked` is whether anything does.
    """

    id: str
    name: str
    href: str
    explains: str
    asked: bool
    findings: tuple[FindingPart, ...]
    also: tuple[Link, ...]
    lists: tuple[str, ...]
    questions: tuple[Link, ...]
    crisis: bool


class Silences:
    """Makes the silences of one page, so that each finding is told in full only once on it.

    Findings that stand `above` on the page have their anchors there.
    """

    def __init__(
        self, here: Here, *, above: Iterable[str] = (), explained: Callable[[str], str] = str
    ) -> None:
        self._here = here
        self._above = frozenset(above)
        self._told = set(self._above)
        self._explained = explained

    def part(self, topic: str, term: str) -> SilencePart:
        """One silence."""
        here, context, address = self._here, self._here.context, f"{topic}/{term}"
        found = context.content.terms[topic, term]
        raising = context.evidence.raising(topic, term)
        in_full = self._in_full(raising, address)
        told = () if in_full else self._answering(raising)
        others = {each.id: each for each in (*told, *raising, *self._first(raising))}
        shown = {each.id for each in in_full}
        return SilencePart(
            id=term_anchor(term),
            name=found.name,
            href=here.link("topic", topic, fragment=term_anchor(term)),
            explains=self._explained(found.explains),
            asked=bool(raising or found.asked_by),
            findings=tuple(finding_part(here, each, spot=False) for each in in_full),
            also=tuple(
                self._also(each, address, told=each in told)
                for each in others.values()
                if each.id not in shown
            ),
            lists=() if raising else tuple(_lines(context, found.asked_by)),
            questions=tuple(_questions(here, topic, term)),
            crisis=self._asks_for_help(
                topic, term, in_full, [_answer(each, address) for each in told]
            ),
        )

    def _first(self, raising: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """The first finding, with those that stand against it."""
        if not raising:
            return ()
        return (raising[0], *self._here.context.evidence.disputing(raising[0]))

    def _answering(self, raising: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """Those of them that speak to the point itself."""
        return tuple(each for each in self._first(raising) if each in raising)

    def _in_full(self, raising: tuple[Finding, ...], address: str) -> tuple[Finding, ...]:
        """The first and what disputes it, if it is new to the page and has no shorter answer."""
        found = self._first(raising)
        if not found or found[0].id in self._told or found[0].answer(address):
            return ()
        self._told.update(each.id for each in found)
        return found

    def _also(self, finding: Finding, address: str, *, told: bool) -> Link:
        """A link to a finding: on this page if it has its place there, else among all."""
        cited = wording.listed([citation(self._here, each).words for each in finding.references])
        words = f"{_answer(finding, address)} ({cited})" if told else cited
        if finding.id in self._above:
            return Link(words, f"#{anchor(finding.id)}")
        return Link(words, finding_href(self._here, finding.id))

    def _asks_for_help(
        self, topic: str, term: str, findings: tuple[Finding, ...], told: Iterable[str]
    ) -> bool:
        """Whether the topic, the point, a finding or what is told of one asks for crisis help."""
        content, evidence = self._here.context.content, self._here.context.evidence
        asked = content.topics[topic].crisis or content.terms[topic, term].crisis
        spoken = any(speaks_of_crisis(content.site, each) for each in told)
        return asked or spoken or any(map(evidence.in_crisis, findings))


def _answer(finding: Finding, address: str) -> str:
    """What a finding tells of a point, as topic/term, without the last full stop."""
    return (finding.answer(address) or first_sentences(finding.says)).removesuffix(".")


def help_beside(here: Here, silences: Iterable[SilencePart]) -> tuple[CrisisPart, ...]:
    """Crisis help for the section in which silences stand: once, however many ask for it."""
    return crisis_parts(here.context) if any(each.crisis for each in silences) else ()


def silence_anchor(topic: str, term: str) -> str:
    """The fragment of a silence on the page of all silences."""
    return f"{topic}--{term}"


def _lines(context: Context, askers: tuple[str, ...]) -> Iterator[str]:
    """Each line of a checklist that asks for it, in words."""
    for asker in askers:
        name, _, line = asker.partition("/")
        checklist = context.content.checklists.get(name)
        if checklist:
            told = f": {checklist.lines[line]}" if line in checklist.lines else ""
            yield f"{wording.capital(checklist.name)}{told}."


def _questions(here: Here, topic: str, term: str) -> Iterator[Link]:
    for question in here.context.content.questions.questions:
        if f"{topic}/{term}" in question.terms:
            yield Link(question.asks, here.link("questions", fragment=question.id))
