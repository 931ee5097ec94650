"""The stretches in which claims are looked for, with what stands over them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from ketcompare.extracting.cues import CueTables
from ketcompare.extracting.outline import Unit
from ketcompare.extracting.subjects import Subjects, mentions, named_subjects
from ketcompare.extracting.tables import Layout
from ketcompare.text.article import Article, Segment

_BAR = " | "
_WORDS = re.compile(r"[\w']+")
_BARE = frozenset("yes no not sure absolutely definitely certainly rarely".split())
_FEW = 4
"""An answer of so few words says nothing without its question."""


class Stretch(Struct, frozen=True, dict=True):
    """A sentence, item or cell; `characters` is the whole article.

    `label` is read together with it: a row's label, or the question that it answers. `over` is
    what it hangs on without being read together with it, `lead_in` the sentence among it that ends
    in a colon. `subjects` are those that hold where its own words name none. `about` is the head
    of its column or of its part, where that names something else than a subject.
    """

    characters: str
    unit: Unit
    segment: Segment
    label: str
    over: str
    subjects: Subjects
    lead_in: str = ""
    about: str = ""

    @cached_property
    def text(self) -> str:
        """Label and words, in normal form."""
        return f"{self.label}{_BAR}{self.segment.normal}" if self.label else self.segment.normal

    @property
    def start(self) -> int:
        """Where its own words begin in `text`."""
        return len(self.text) - len(self.segment.normal)

    @property
    def surroundings(self) -> str:
        """Everything that helps to understand it."""
        return _BAR.join((self.unit.heading, self.over, self.unit.question, self.text))

    def hints(self, tables: CueTables) -> frozenset[str]:
        """The topics that label, lead-in or heading announce for a cell or item."""
        if not (self.label or self.over):
            return frozenset()
        own = _announced(self.label, tables) | _announced(self.over, tables)
        return own or self.heading_hints(tables)

    def heading_hints(self, tables: CueTables) -> frozenset[str]:
        """The topics that its heading announces."""
        return _announced(self.unit.heading, tables)

    def leanings(self, tables: CueTables) -> frozenset[str]:
        """The topics that what stands over it announces, or else those that it may be about."""
        over = " | ".join((self.label, self.over, self.unit.heading))
        leans = frozenset(topic.id for topic in tables.topics if topic.leans.search(over))
        return self.hints(tables) or self.heading_hints(tables) or leans


def _announced(text: str, tables: CueTables) -> frozenset[str]:
    return frozenset(topic.id for topic in tables.topics if topic.labels.search(text))


def stretches(
    article: Article, units: Sequence[Unit], layout: Layout, tables: CueTables
) -> Iterator[Stretch]:
    """Every stretch in reading order; the heads and labels of tables are none."""
    spoken_of = _spoken_of(units, tables)
    for segment in article.segments:
        unit = units[segment.sentence.number - 1]
        subjects = spoken_of[unit.number]
        lead_in = _lead_in(unit, units)
        if segment.cell is None:
            label = unit.question if _is_bare_answer(unit) else ""
            about = "" if named_subjects(unit.heading, tables) else unit.heading
            yield Stretch(article.text, unit, segment, label, unit.over, subjects, lead_in, about)
            continue
        cell = layout.cells.get((unit.number, segment.cell))
        if cell:
            whom = cell.subjects or subjects
            about = "" if cell.subjects else cell.over
            yield Stretch(article.text, unit, segment, cell.label, cell.over, whom, lead_in, about)


def _lead_in(unit: Unit, units: Sequence[Unit]) -> str:
    number = unit.sentence.lead_in
    return units[number - 1].normal if number else ""


def _is_bare_answer(unit: Unit) -> bool:
    """Whether a sentence answers yes or no, so that the question tells what it asserts."""
    words = _WORDS.findall(unit.normal.removeprefix("a:"))
    if not unit.question:
        return False
    return bool(_BARE & {*words[:1], *words[-1:]}) or len(words) <= _FEW


def _spoken_of(units: Sequence[Unit], tables: CueTables) -> Mapping[int, Subjects]:
    """For each sentence the subjects that its pronouns mean, or that hold for its list."""
    found: dict[int, Subjects] = {}
    current: Subjects = ()
    heading: Subjects = ()
    for unit in units:
        if unit.is_heading:
            own = named_subjects(unit.normal, tables)
            heading = own if len(own) == 1 else ()
            current = heading or current
            found[unit.number] = current
            continue
        own = named_subjects(unit.over, tables) if unit.over else ()
        found[unit.number] = own if len(own) == 1 else (heading if unit.over else ()) or current
        if not unit.over:
            current = _first_main(unit.normal, tables) or current
    return found


def _first_main(text: str, tables: CueTables) -> Subjects:
    main = [each.subject for each in mentions(text, tables) if not each.aside]
    return (main[-1],) if len(set(main)) == 1 else tuple(main[:1])
