"""Whether what is said favours a subject, and with it what the publisher sells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ketcompare.comparing.results import Favouring
from ketcompare.comparing.tellings import Telling, tellings_of
from ketcompare.content import Content, SourcedClaim
from ketcompare.model import Point, Stance, Term

_POINT: Mapping[Point, int] = {"good": 1, "bad": -1, "neutral": 0}
_STANCE: Mapping[Stance, int] = {"affirms": 1, "denies": -1, "leaves_open": 0}


def favours(sourced: SourcedClaim, term: Term, *, suitability: bool = False) -> dict[str, int]:
    """Give each subject 1 where the claim tells a good point or denies a bad one, -1 the reverse.

    "X than Y" with a good term favours X and disfavours Y; denied, it only disfavours X. On a topic
    of `suitability` it is good for a subject to suit someone, unless the term says otherwise.
    """
    point: Point = "good" if suitability and term.point == "neutral" else term.point
    return {
        subject: _POINT[point] * _STANCE[telling.stance]
        for subject, telling in tellings_of(sourced)
    }


def favours_sold(content: Content, sourced: SourcedClaim) -> int | None:
    """Tell by 1, 0 or -1 whether a claim favours what its publisher sells over the other columns.

    A claim that is as good for both favours neither. None where it is not known what is sold.
    """
    sold = content.sources[sourced.source].sells
    term = content.terms.get((sourced.topic, sourced.claim.term))
    if not sold or term is None:
        return None
    columns = {column.id for column in content.columns}
    found = favours(sourced, term, suitability=content.topics[sourced.topic].suitability)
    return _sign(
        sum(figure if subject in sold else -figure
            for subject, figure in found.items() if subject in columns)
    )  # fmt: skip


def favouring(figures: Iterable[int]) -> Favouring:
    """Count the figures."""
    found = list(figures)
    return Favouring(
        in_favour=sum(each > 0 for each in found),
        against=sum(each < 0 for each in found),
        neither=sum(each == 0 for each in found),
    )


def line_favouring(content: Content, tellings: Iterable[Telling]) -> Favouring:
    """Count the sources that tell a line in favour of what they sell, each one's claims summed."""
    sums: dict[str, int] = {}
    for telling in tellings:
        figure = favours_sold(content, telling.sourced)
        if figure is not None:
            sums[telling.source] = sums.get(telling.source, 0) + figure
    return favouring(_sign(figure) for figure in sums.values())


def _sign(figure: int) -> int:
    return (figure > 0) - (figure < 0)
