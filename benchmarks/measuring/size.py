"""Measuring everything that is wanted at one size."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TextIO

from making.project import make_project
from making.shape import shape_of
from measuring import names
from measuring.cases import chosen, in_turn
from measuring.engine import Engine
from measuring.figures import Size
from measuring.places import Place
from measuring.proof import Site
from measuring.serving import saves_to_served, served, wait_for
from measuring.session import Session

SIZES: Final = (200, 2_000, 10_000, 40_000)
_TEMPLATES: Final = Path(__file__).resolve().parents[2] / "templates"
_RUNS: Final = {200: 15, 2_000: 7, 10_000: 5}
_SAVES: Final = {200: 20, 2_000: 15, 10_000: 10}
_FEW: Final = 2
_PROVED_WHOLE: Final = 10_000


@dataclass(frozen=True)
class Wanted:
    """What to measure: cases by name (all, if none), rounds, saves, options of builds."""

    only: tuple[str, ...]
    runs: int | None
    saves: int | None
    options: tuple[str, ...]

    def serves(self) -> bool:
        """Whether the preview is to be measured."""
        return self.saves != 0 and (not self.only or names.OURS in self.only)


def made(where: Place, claims: int) -> Path:
    """A made project of that size."""
    folder = where.folder / "made"
    shutil.rmtree(folder, ignore_errors=True)
    make_project(folder, shape_of(claims))
    shutil.copytree(_TEMPLATES, folder / "templates")
    return folder


def measured(where: Place, claims: int, wanted: Wanted, *, tell: TextIO) -> Size:
    """Everything wanted at one size; the copies are deleted again."""
    print(f"{claims:,} claims", file=tell, flush=True)
    session = Session(where, made(where, claims), claims, wanted.options)
    site = Site(session.kept.site)
    size = Size(claims, site.pages(), site.megabytes(), sites={"ketcompare": dict(site.kinds())})
    cases = chosen(session.cases(), wanted.only)
    runs = in_turn(cases, wanted.runs or _RUNS.get(claims, _FEW), tell)
    size.take(runs)
    if claims <= _PROVED_WHOLE and {names.CLAIM, names.TITLE} & runs.took.keys():
        session.prove_incremental()
        print("  the kept site is, byte for byte, what a clean build writes", file=tell)
    if wanted.serves():
        _serve(session, size, wanted.saves or _SAVES.get(claims, _FEW))
    _delete(where)
    return size


def _serve(session: Session, size: Size, saves: int) -> None:
    kept: Engine = session.kept
    with served(kept.serve(), "Serving ") as address:
        wait_for(address, session.claim.page, "</html>")
        times = saves_to_served(
            address, session.claim.page, session.claim.write, session.marks, saves=saves
        )
        size.served[names.OURS] = [1000 * each for each in times]


def _delete(where: Place) -> None:
    for each in where.folder.iterdir():
        if each != where.python:
            shutil.rmtree(each)
