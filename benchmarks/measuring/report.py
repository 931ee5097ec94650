"""Tables for people, JSON for machines."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from measuring import names
from measuring.aims import AIMS
from measuring.figures import Figure, Size, growth

Sizes = Mapping[int, Size]


def told_together(sizes: Sizes) -> Iterator[str]:
    """What takes several sizes to tell: growth, and the aims."""
    yield from _growth(list(sizes.values()))
    yield "Aims (medians of wall time)"
    yield from (f"  {aim.told(sizes)}" for aim in AIMS)


def told(size: Size) -> Iterator[str]:
    """The table of one size."""
    yield f"{size.claims:,} claims, {size.pages:,} pages, {size.megabytes:.1f} MB"
    yield (
        f"  {'':34}{'wall s':>9}{'least':>9}{'CPU s':>9}{'MB':>7}{'pages/s':>9}{'of bare':>9}"
        f"{'of Hugo':>9}{'CPU of Hugo':>13}{'runs':>6}"
    )
    for name, figure in size.cases.items():
        yield f"  {names.TOLD.get(name, name):34}{_row(size, name, figure)}"
    for name, times in size.served.items():
        middle = size.milliseconds(name) or 0.0
        yield (
            f"  {names.TOLD[name]:34}{middle:6.0f} ms, least {min(times):.0f}, most "
            f"{max(times):.0f} ({len(times)} saves)"
        )
    for name, kinds in size.sites.items():
        parts = ", ".join(f"{kind} {each:,.0f}" for kind, each in kinds.items())
        yield f"  site of {name}: {parts}"
    yield ""


def _row(size: Size, name: str, figure: Figure) -> str:
    hugo = names.HUGO_AGAIN if name in (names.AGAIN, names.CLAIM, names.TITLE) else names.HUGO
    rate = f"{size.pages / figure.wall:9.0f}" if name in names.BUILDS else f"{'':9}"
    peer = size.cases.get(hugo)
    processor = f"{figure.processor / peer.processor:12.2f}x" if peer else f"{'':13}"
    return (
        f"{figure.wall:9.3f}{figure.least:9.3f}{figure.processor:9.3f}"
        f"{_megabytes(figure)}{rate}"
        f"{_times(size.ratio(name, names.BARE))}{_times(size.ratio(name, hugo))}"
        f"{processor}{figure.runs:6}"
    )


def _megabytes(figure: Figure) -> str:
    return f"{'':7}" if figure.megabytes is None else f"{figure.megabytes:7.0f}"


def _times(ratio: float | None) -> str:
    return f"{'':9}" if ratio is None else f"{ratio:8.2f}x"


def _growth(sizes: Sequence[Size]) -> Iterator[str]:
    if len(sizes) < 2:
        return
    yield "Growth: time for each claim, to that of the size before (1 is linear)"
    yield f"  {'':34}" + "".join(f"{large.claims:>10,}" for _, large in pairwise(sizes))
    for name in sizes[0].cases:
        steps = [growth(small, large, name) for small, large in pairwise(sizes)]
        row = "".join(f"{'':10}" if step is None else f"{step:10.2f}" for step in steps)
        yield f"  {names.TOLD.get(name, name):34}{row}"
    yield ""


def write_json(sizes: Sizes, out: Path, *, about: Mapping[str, object]) -> None:
    """Everything that was measured, and on what."""
    machine = {
        "processors": os.cpu_count(),
        "python": platform.python_version(),
        "system": platform.platform(),
    }
    data = {
        "machine": {**machine, **about},
        "sizes": [size.plain() for size in sizes.values()],
        "aims": [
            {
                "aim": aim.says,
                "limit": aim.limit,
                "unit": aim.unit.strip(),
                "found": aim.found(sizes),
            }
            for aim in AIMS
        ],
    }
    out.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
