"""What comparing yields: frozen values, made of ids, that pages and exports read."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Final, Literal, get_args

from msgspec import Struct, field

from ketcompare.model import Relation

State = Literal[
    "contradict", "self_contradict", "differ", "overlap", "all", "several", "one", "none"
]
"""How sources stand on a line; the first that fits, and the worst first."""

Step = Literal["at_once", "minutes", "hours", "days", "weeks", "months", "years"]
Coverage = Literal["says", "denies", "leaves_open", "mixed", "silent", "not_applicable"]
"""What a source does with a term; `mixed` is more than one stance."""

Standing = Literal["supported", "qualified", "contradicted", "not_assessed"]
"""How independent findings stand to a claim, as data tell it."""

Backing = Literal["contradicted", "limited", "partly", "backed", "not_assessed"]
"""The same as readers are told: a claim that findings only limit is not backed in part."""

STATES: tuple[State, ...] = get_args(State)
STEPS: tuple[Step, ...] = get_args(Step)
STANDINGS: tuple[Standing, ...] = get_args(Standing)
BACKINGS: tuple[Backing, ...] = get_args(Backing)
"""Every backing, the worst first."""

_STANDING: Final[Mapping[Backing, Standing]] = {
    "contradicted": "contradicted",
    "limited": "qualified",
    "partly": "qualified",
    "backed": "supported",
    "not_assessed": "not_assessed",
}
LineKey = tuple[str, str, str]
"""Topic, subject and term."""

BLIND_FROM: Final = 2
"""So many sources must tell a line for it to be a blind spot of another."""


class Borne(Struct, frozen=True):
    """One finding that bears on a claim: how, and why unless it supports it."""

    finding: str
    relation: Relation
    why: str | None


class DurationRange(Struct, frozen=True):
    """What a duration's words cover; hours are for drawing, and soft where words are vague.

    Each end is null where the words leave it open.
    """

    worded: str
    from_step: Step | None
    to_step: Step | None
    from_hours: float | None
    to_hours: float | None
    soft_from: bool = False
    soft_to: bool = False

    @property
    def soft(self) -> bool:
        """Whether either end is drawn from the table of vague words."""
        return self.soft_from or self.soft_to

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps that it covers, an open end reaching to the last one."""
        first = STEPS.index(self.from_step) if self.from_step else 0
        last = STEPS.index(self.to_step) if self.to_step else len(STEPS) - 1
        return STEPS[first : last + 1]


class SourceRange(Struct, frozen=True):
    """The joined values that one source gives of a term: ends in hours, counts or per cent.

    An open end is null. `steps` are those that durations cover; other measures have none.
    """

    source: str
    worded: tuple[str, ...]
    least: float | None
    most: float | None
    soft_from: bool = False
    soft_to: bool = False
    steps: tuple[Step, ...] = ()

    @property
    def soft(self) -> bool:
        """Whether either end is drawn from the table of vague words."""
        return self.soft_from or self.soft_to


class Favouring(Struct, frozen=True):
    """How much of what is said favours what its publisher sells, speaks against it, or neither."""

    in_favour: int
    against: int
    neither: int


class Line(Struct, frozen=True):
    """One term in a cell, and how the sources stand to one another on it.

    `says`, `denies`, `leaves_open` and `silent` hold source ids in source order; a source that
    contradicts itself stands in more than one. A comparison shows on both subjects' lines: where
    X is said to be more than Y, Y's line has it among `denies`. `two_strengths` holds sources that
    say it once flatly and once hedged. `flatly`, `with_hedge` and `with_basis` count, of the
    sources in `says`, those with an unhedged claim, those that only hedge, and those that offer a
    basis. `own_words` counts the independent origins among them. `limits_differ` is true where
    claims differ, but none that hold for the same people, setting, use and form. `measures` holds
    the values that were compared, grouped by what they are of. `favouring` counts sources, of
    those whose publisher is known to sell a subject. `claims` also holds repeats, which count
    nowhere.
    """

    topic: str
    subject: str
    term: str
    state: State
    says: tuple[str, ...]
    denies: tuple[str, ...]
    leaves_open: tuple[str, ...]
    silent: tuple[str, ...]
    two_strengths: tuple[str, ...]
    self_contradicting: tuple[str, ...]
    limits_differ: bool
    flatly: int
    with_hedge: int
    with_basis: int
    own_words: int
    measures: Mapping[str, tuple[SourceRange, ...]]
    favouring: Favouring
    claims: tuple[str, ...]

    @property
    def tellers(self) -> tuple[str, ...]:
        """The sources that speak to it at all: those that say it, deny it, leave it open."""
        return tuple(dict.fromkeys((*self.says, *self.denies, *self.leaves_open)))

    @property
    def told(self) -> int:
        """How many sources speak to it at all."""
        return len(self.tellers)

    @property
    def key(self) -> LineKey:
        """Topic, subject and term."""
        return self.topic, self.subject, self.term


class Cell(Struct, frozen=True):
    """A topic and a subject: its lines, most told first, and the worst state among them."""

    topic: str
    subject: str
    lines: tuple[Line, ...]
    state: State


class Profile(Struct, frozen=True):
    """What can be counted of one source.

    `sentences` to `advising` count sentences of the ledger; `sentences` and `claiming` are null
    where no provenance is recorded. The rest count claims without repeats. `basis` counts by
    basis; `trail_ends` are ids of its references that lead nowhere (no address); `uncited` are
    ids of references that no claim points to. `points` counts good, bad and neutral points by
    subject. `favouring` counts claims, and is null where what the publisher sells is not known.
    `alone` are claims on lines that no other source tells.
    """

    source: str
    sentences: int | None
    claiming: int | None
    selling: int
    advising: int
    set_aside: Mapping[str, int]
    claims: int
    repeats: int
    hedged: int
    basis: Mapping[str, int]
    trail_ends: tuple[str, ...]
    uncited: tuple[str, ...]
    points: Mapping[str, Mapping[str, int]]
    favouring: Favouring | None
    topics: Mapping[str, int]
    alone: tuple[str, ...]


class Pair(Struct, frozen=True):
    """Two sources side by side: the lines on which both speak, and those on which only one does.

    `apart` are lines on which nothing meets: they compare with different subjects, or one of them
    compares and the other does not.
    """

    first: str
    second: str
    contradict: tuple[LineKey, ...]
    differ: tuple[LineKey, ...]
    overlap: tuple[LineKey, ...]
    agree: tuple[LineKey, ...]
    apart: tuple[LineKey, ...]
    only_first: tuple[LineKey, ...]
    only_second: tuple[LineKey, ...]


class Comparison(Struct, frozen=True, dict=True):
    """All results. Cells are by (topic, subject); profiles by source id.

    `coverage` counts each source's claims on a topic, by topic and source. `silences` are
    (topic, term) pairs that no claim uses, though findings or checklists name them. `borne`
    has what bears on each claim, by its address; a claim on which nothing bears is not in it.
    """

    cells: Mapping[tuple[str, str], Cell]
    profiles: Mapping[str, Profile]
    coverage: Mapping[str, Mapping[str, int]]
    silences: tuple[tuple[str, str], ...]
    borne: Mapping[str, tuple[Borne, ...]] = field(default_factory=dict)

    def standing(self, address: str) -> Standing:
        """Judge a claim by what bears on it."""
        return _STANDING[self.backing(address)]

    def backing(self, address: str) -> Backing:
        """Tell how far findings back a claim.

        A finding that contradicts it makes it contradicted, unless another supports it: then it is
        backed in part, as it is where another limits it. Without one that supports it, it is never
        backed in part.
        """
        relations = {borne.relation for borne in self.borne.get(address, ())}
        if "supports" in relations:
            return "backed" if len(relations) == 1 else "partly"
        if "contradicts" in relations:
            return "contradicted"
        return "limited" if relations else "not_assessed"

    def lines(self) -> tuple[Line, ...]:
        """Every line of every cell."""
        return self._lines

    @cached_property
    def blind_spots(self) -> Mapping[str, tuple[Line, ...]]:
        """The lines that each source leaves out though two others tell them, most told first."""
        widely = (line for line in self._lines if line.told >= BLIND_FROM)
        found: dict[str, list[Line]] = {source: [] for source in self.profiles}
        for line in sorted(widely, key=lambda line: -line.told):
            for source in line.silent:
                found[source].append(line)
        return {source: tuple(lines) for source, lines in found.items()}

    @cached_property
    def _lines(self) -> tuple[Line, ...]:
        return tuple(line for cell in self.cells.values() for line in cell.lines)
