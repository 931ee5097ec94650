"""What a difference between two states of the content is made of: frozen values."""

from __future__ import annotations

from msgspec import Struct, field

from ketcompare.comparing.results import LineKey, State

SUBSTANCE = frozenset(
    "subject term says stance than only form limits value hedged basis cites standing".split()
)
"""What readers are told of a claim; the rest ties it to its words or keeps the files in order."""


class FieldChange(Struct, frozen=True):
    """One field of a claim, or what follows from it, before and after, as an author writes it."""

    name: str
    old: str
    new: str


class ClaimChange(Struct, frozen=True):
    """A claim that was and is there; `was` is its address before, if it was renamed."""

    address: str
    fields: tuple[FieldChange, ...]
    was: str | None = None

    @property
    def of_substance(self) -> bool:
        """Whether it tells readers something else than before."""
        return any(each.name in SUBSTANCE for each in self.fields)


class Told(Struct, frozen=True):
    """A claim that is only there before, or only after: its address and what it says."""

    address: str
    says: str


class ClaimChanges(Struct, frozen=True):
    """What became of the claims. `unknown` are sources whose file cannot be read before."""

    added: tuple[Told, ...] = ()
    removed: tuple[Told, ...] = ()
    changed: tuple[ClaimChange, ...] = ()
    unknown: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


class Moves(Struct, frozen=True):
    """Sources that joined or left one of a line's positions."""

    position: str
    joined: tuple[str, ...]
    left: tuple[str, ...]


class LineChange(Struct, frozen=True):
    """A line before and after; the state is null where there is no such line."""

    key: LineKey
    old: State | None
    new: State | None
    moves: tuple[Moves, ...] = ()


class CellChange(Struct, frozen=True):
    """The worst state of a cell before and after; null where there is no such cell."""

    topic: str
    subject: str
    old: State | None
    new: State | None


class NamesChange(Struct, frozen=True):
    """Names that came, went, or stand for something else than before."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


class Outcome(Struct, frozen=True):
    """What the changes lead to: states, cells, silences, as topic and term, and pages."""

    lines: tuple[LineChange, ...] = ()
    cells: tuple[CellChange, ...] = ()
    silences: NamesChange = field(default_factory=NamesChange)
    pages: NamesChange = field(default_factory=NamesChange)


class Difference(Struct, frozen=True):
    """Everything between two states. `outcome` is null, with the reason, where it is not known."""

    files: NamesChange
    claims: ClaimChanges
    outcome: Outcome | None
    unknown_because: str | None = None
