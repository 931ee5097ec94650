"""The first thing that runs: it asks whether there is anything to do before all else is read."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command, or tell at once that nothing has changed since it was last run."""
    arguments = sys.argv[1:] if argv is None else [*argv]
    if not arguments or arguments[0] == "build" or arguments[0].startswith("--"):
        from ketcompare.building.last import repeated

        told = repeated(arguments)
        if told is not None:
            sys.stdout.write(told)
            return 0
    from ketcompare.cli import main as run

    return run(arguments)
