"""Measure builds, checks and the preview at several sizes, beside a lower bound and Hugo.

    python benchmarks/run.py                          all sizes; takes a quarter of an hour
    python benchmarks/run.py --sizes 200 --runs 15    one size
    python benchmarks/run.py --only cold hugo         some cases
    python benchmarks/run.py --profile --sizes 2000   where the time of a cold build goes

Whole processes are measured, turn and turn about, and each build is proved. README.md says what
each case is.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "benchmarks")]

from measuring.figures import Size
from measuring.places import place
from measuring.profiling import profiled
from measuring.report import told, told_together, write_json
from measuring.size import SIZES, Wanted, measured


def main() -> int:
    """Measure what is wanted, print tables, write JSON."""
    options = _options()
    wanted = Wanted(
        only=tuple(options.only),
        runs=options.runs,
        saves=options.saves,
        options=tuple(options.build_options.split()),
    )
    with place(options.engine, on_disk=options.disk) as where:
        if options.profile:
            for claims in options.sizes:
                print("\n".join(profiled(where, claims, wanted.options)))
            return 0
        sizes: dict[int, Size] = {}
        for claims in options.sizes:
            sizes[claims] = measured(where, claims, wanted, tell=sys.stderr)
            print("\n".join(told(sizes[claims])), flush=True)
    print("\n".join(told_together(sizes)))
    if options.json:
        about = {"engine": str(options.engine), "in_memory": options.disk is None}
        write_json(sizes, options.json, about=about)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    add = parser.add_argument
    add("--sizes", type=int, nargs="+", default=list(SIZES), help="claims")
    add("--runs", type=int, default=None, help="rounds a size (default: fewer the larger)")
    add("--saves", type=int, default=None, help="saves a size; 0 leaves serve out")
    add("--only", nargs="+", default=[], help="the cases to run, by name")
    add("--disk", type=Path, default=None, help="a folder to measure in, instead of memory")
    add("--engine", type=Path, default=ROOT, help="the checkout whose program is measured")
    add("--build-options", default="", help="more options for every build, in one word")
    add("--profile", action="store_true", help="profile a cold build instead")
    add("--json", type=Path, default=None, help="a file for all figures")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
