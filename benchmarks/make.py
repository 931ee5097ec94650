"""Make an invented project of any size, to measure with.

    python benchmarks/make.py DIR --claims 10000 [--sources 250] [--topics 18] [--seed 1]

DIR gets `content/`, which passes `check --strict`, `originals/`, the articles that its records were
made from, and the project's own `templates/`. The same options give the same bytes.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "benchmarks")]

from making.project import make_project
from making.shape import TOPICS, shape_of


def main() -> int:
    """Make the project that the options describe, and say how large it is."""
    options = _options()
    shape = shape_of(
        options.claims, sources=options.sources, topics=options.topics, seed=options.seed
    )
    started = time.perf_counter()
    make_project(options.folder, shape)
    shutil.copytree(ROOT / "templates", options.folder / "templates", dirs_exist_ok=True)
    print(
        f"Made {shape.claims} claims of {shape.sources} sources on {shape.topics} topics with "
        f"{shape.terms} terms each, in {time.perf_counter() - started:.1f} s."
    )
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--claims", type=int, default=200)
    parser.add_argument("--sources", type=int, default=None, help="default: one for 40 claims")
    parser.add_argument("--topics", type=int, default=TOPICS)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
