"""Measuring everything that is wanted at one size."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TextIO

from ketcompare.serving.server import EVENTS
from making.project import make_project
from making.shape import shape_of
from measuring import names
from measuring.cases import chosen, in_turn
from measuring.engine import compile_templates
from measuring.figures import Size
from measuring.peer_cases import peer_cases
from measuring.peers import AVAILABLE, kinds, prepare
from measuring.places import Place
from measuring.processes import run
from measuring.proof import Site
from measuring.serving import milliseconds
from measuring.session import Session

SIZES: Final = (200, 2_000, 10_000, 40_000)
_RUNS: Final = {200: 15, 2_000: 7, 10_000: 4}
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

    def serves(self, name: str) -> bool:
        """Whether a preview is to be measured."""
        return self.saves != 0 and (not self.only or name in self.only)

    def compares(self) -> bool:
        """Whether anything of others is to be measured."""
        return not self.only or not names.PEERS.isdisjoint(self.only)


def made(where: Place, claims: int) -> Path:
    """A made project of that size; its templates are compiled, as the program's modules are."""
    folder = where.folder / "made"
    shutil.rmtree(folder, ignore_errors=True)
    make_project(folder, shape_of(claims))
    shutil.copytree(where.engine / "templates", folder / "templates")
    run(compile_templates(where, folder / "templates"))
    return folder


def measured(where: Place, claims: int, wanted: Wanted, *, tell: TextIO) -> Size:
    """Everything wanted at one size; the copies are deleted again."""
    print(f"{claims:,} claims", file=tell, flush=True)
    session = Session(where, made(where, claims), claims, wanted.options)
    first_took = f"{session.first.wall:.1f} s, {session.first.megabytes:.0f} MB"
    print(f"  first build, memory watched: {first_took}", file=tell, flush=True)
    site = Site(session.kept.site)
    size = Size(claims, site.pages(), site.megabytes())
    peers = prepare(where, session.made / "content", site.folder) if wanted.compares() else None
    cases = chosen([*session.cases(), *(peer_cases(peers, claims) if peers else ())], wanted.only)
    first = {names.COLD: session.first}
    runs = in_turn(cases, wanted.runs or _RUNS.get(claims, _FEW), tell, weighed=first)
    size.take(runs)
    size.sites["ketcompare"] = kinds(site.folder)
    if peers:
        size.sites |= {site.name: kinds(site) for site in peers.sites() if site.is_dir()}
    if claims <= _PROVED_WHOLE and {names.CLAIM, names.TITLE} & runs.took.keys():
        session.prove_incremental()
        print("  the kept site is, byte for byte, what a clean build writes", file=tell)
    saves = wanted.saves or _SAVES.get(claims, _FEW)
    if wanted.serves(names.OURS):
        command = session.kept.serve()
        size.served[names.OURS] = milliseconds(
            command, "Serving ", session.claim, saves, events=EVENTS
        )
    if peers and peers.hugo and wanted.serves(names.HUGO_SERVED):
        command = peers.serve_hugo()
        size.served[names.HUGO_SERVED] = milliseconds(command, AVAILABLE, peers.edit, saves)
    _delete(where)
    return size


def _delete(where: Place) -> None:
    for each in where.folder.iterdir():
        if each != where.python:
            shutil.rmtree(each)
