"""Where the time of a cold build goes."""

from __future__ import annotations

import io
import pstats
from collections.abc import Iterator
from typing import Final

from measuring.engine import Engine
from measuring.places import Place
from measuring.processes import run
from measuring.size import made

_TOP: Final = 10
_ORDERS: Final = ("tottime", "cumulative")


def profiled(where: Place, claims: int, options: tuple[str, ...]) -> Iterator[str]:
    """The top ten functions of a cold build, by their own time and with all that they call."""
    engine = Engine(where, made(where, claims), options)
    file = where.folder / "profile"
    run(engine.profile(file))
    for order in _ORDERS:
        yield f"{claims:,} claims, cold build, top {_TOP} by {order}"
        out = io.StringIO()
        pstats.Stats(str(file), stream=out).strip_dirs().sort_stats(order).print_stats(_TOP)
        yield from (line for line in out.getvalue().splitlines() if line.strip())
