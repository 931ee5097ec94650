"""Rulers: what sources say of one term as bars on one axis, and the same as a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ketcompare.rendering import wording
from ketcompare.rendering.parts.names import SourcePart, SubjectPart
from ketcompare.rendering.pictures.axis import Axis, Place, Tick, em, per_cent
from ketcompare.rendering.pictures.bars import End, Span, anchored, hull, lanes, lines, span
from ketcompare.rendering.pictures.found import Found
from ketcompare.rendering.pictures.reach import Speak, reach_in_words
from ketcompare.rendering.pictures.tellers import Told

HEAD: Final = 1.7
FIRST_ROW: Final = 2.6
NAME: Final = 1.9
WORDS: Final = 1.3
BAR: Final = 0.85
GAP: Final = 0.35
LANE: Final = 0.55
ROW: Final = 0.9
FOOT: Final = 1.7
EDGE: Final = 0.2
SHORT: Final = 2


class WordsLine(Struct, frozen=True):
    """One line of words at a bar."""

    x: str
    y: str
    place: Place
    text: str


class Bar(Struct, frozen=True):
    """One bar from `start` to `end`; `x` and `width` are of its solid part, `middle` is its height.

    `first` and `last` tell how its ends look.
    """

    subject: SubjectPart
    start: str
    end: str
    x: str
    width: str
    y: str
    middle: str
    first: End
    last: End
    lines: tuple[WordsLine, ...]


class Row(Struct, frozen=True):
    """The bars of one source, beside its mark and name."""

    source: SourcePart
    name_y: str
    mark_y: str
    bars: tuple[Bar, ...]


class Markers(Struct, frozen=True):
    """What independent findings state, below all sources; each is a point or a line with points."""

    name_y: str
    mark_y: str
    bars: tuple[Bar, ...]

    @property
    def broken(self) -> bool:
        """Whether any has a line without exact ends."""
        return any(each.start != each.end and each.last != "firm" for each in self.bars)


class Drawing(Struct, frozen=True):
    """Everything that is drawn, in per cent of the width and in `em`.

    Ticks stand again at the foot of a long picture only. `names` is how many rows have room for a
    name above their bars: a wide picture gives that room back.
    """

    height: str
    head: str
    foot: str
    foot_words: str | None
    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]
    markers: Markers | None
    names: int


class _Piece(Struct, frozen=True):
    """One thing to place: where it runs, and the words at it."""

    subject: SubjectPart
    where: Span
    lines: tuple[str, ...]


def drawing(axis: Axis, told: Sequence[Told], found: Sequence[Found] = ()) -> Drawing:
    """The bars of all sources, one source under the other, and the findings below them."""
    rows: list[Row] = []
    y = FIRST_ROW
    for source in dict.fromkeys(each.source for each in told):
        own = [each for each in told if each.source == source]
        bars, y_after = _bars(_pieces(axis, own), y + NAME)
        rows.append(Row(source, em(y + 1.15), em(y), bars))
        y = y_after + ROW
    markers = None
    if found:
        bars, y_after = _bars([_marker(axis, each) for each in found], y + NAME)
        markers = Markers(em(y + 1.15), em(y), bars)
        y = y_after + ROW
    names = len(rows) + bool(markers)
    long = names > SHORT
    return Drawing(
        height=em(y + (FOOT if long else EDGE)),
        head=em(HEAD),
        foot=em(y),
        foot_words=em(y + 1.3) if long else None,
        ticks=axis.ticks,
        rows=tuple(rows),
        markers=markers,
        names=names,
    )


def _pieces(axis: Axis, own: Iterable[Told]) -> list[_Piece]:
    return [
        _Piece(each.subject, span(axis, each.reach), lines(each.at_bar))
        for each in own
        if each.reach
    ]


def _marker(axis: Axis, found: Found) -> _Piece:
    """A marker; where only one end is told there is no line to an end that nobody told."""
    where, reach = span(axis, found.reach), found.reach
    if reach.most is not None and (
        where.last == "firm" != where.first or reach.least == reach.most
    ):
        where = replace(where, start=axis.at(reach.most), end=axis.at(reach.most))
    elif reach.least is not None and where.first == "firm" != where.last:
        where = replace(where, start=axis.at(reach.least), end=axis.at(reach.least))
    return _Piece(found.subject, where, found.lines)


def _bars(drawn: Sequence[_Piece], y: float) -> tuple[tuple[Bar, ...], float]:
    """The bars of one source, lane by lane, and how far down they reach."""
    found: list[Bar] = []
    for lane in lanes([each.where for each in drawn]):
        above = drawn[lane[0]]
        bar_y = y + WORDS * len(above.lines) + GAP
        found.append(_bar(above, bar_y, y))
        y = bar_y + BAR
        for place in lane[1:]:
            found.append(_bar(drawn[place], bar_y, y + GAP / 2))
            y += GAP / 2 + WORDS * len(drawn[place].lines)
        y += LANE
    return tuple(found), y - LANE if drawn else y


def _bar(piece: _Piece, y: float, words_y: float) -> Bar:
    where = piece.where
    place, x = anchored(where)
    return Bar(
        subject=piece.subject,
        start=per_cent(where.start),
        end=per_cent(where.end),
        x=per_cent(where.block[0]),
        width=per_cent(where.block[1]),
        y=em(y),
        middle=em(y + BAR / 2),
        first=where.first,
        last=where.last,
        lines=tuple(
            WordsLine(per_cent(x), em(words_y + 1 + WORDS * line), place, text)
            for line, text in enumerate(piece.lines)
        ),
    )


def summary(told: Iterable[Told], speak: Speak) -> str:
    """What the drawing shows, subject by subject, for those who do not see it."""
    groups: dict[SubjectPart, list[Told]] = {}
    for each in told:
        if each.reach:
            groups.setdefault(each.subject, []).append(each)
    return " ".join(_group(subject, own, speak) for subject, own in groups.items())


def _group(subject: SubjectPart, told: Sequence[Told], speak: Speak) -> str:
    """How far the numbers reach; the words of each source where some of them are vague."""
    ranges = [each.reach for each in told if each.reach]
    if any(reach.soft for reach in ranges):
        worded = (f"{each.source.short} {wording.listed(_quoted(each.at_bar))}" for each in told)
        return f"{subject.name}: {'; '.join(worded)}."
    least, most = hull((each.least, each.most) for each in ranges)
    who = wording.told(len(ranges), "source")
    return f"{subject.name}, {who}: {reach_in_words(least, most, speak)}."


def _quoted(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"“{phrase}”" for phrase in phrases)
