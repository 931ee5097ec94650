"""Measure what each kind of page costs a reader who has nothing of the site yet.

    python benchmarks/first_view.py [--site DIR] [--claims N] [--all] [--json FILE]

A real browser opens pages from a local host that compresses text, over a slow 4G and with a
processor four times slower than this one. Of every kind of page the heaviest is opened; with
--all also every other page is weighed, without a browser. Without --site the project is built
into a temporary folder first; with --claims it is made content of that size. Exit code 1 where a
page is over its bounds.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests"), str(ROOT / "benchmarks")]

from playwright.sync_api import sync_playwright

from measuring.places import place
from measuring.size import made
from support import chromium
from viewing.host import hosting
from viewing.views import View, first_view, table
from viewing.weights import heaviest, overweight


def main() -> int:
    """Measure, print, and tell by the exit code whether every page keeps its bounds."""
    options = _options()
    with _site(options) as site:
        kinds = heaviest(site)
        views = list(_views(site, kinds, options.chromium))
        print("\n".join(table(views)))
        faults = [f"{view.path}: {fault}" for view in views for fault in view.faults()]
        faults += overweight(site) if options.all else []
    print("\n".join(faults) or "Every page keeps its bounds.")
    if options.json:
        text = json.dumps([view.plain() for view in views], indent=1)
        options.json.write_text(text + "\n", encoding="utf-8")
    return 1 if faults else 0


def _views(site: Path, kinds: Mapping[str, str], browser: str | None) -> Iterator[View]:
    path = browser or chromium.find()
    with hosting(site) as base, sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=chromium.flags())
        for kind, page in kinds.items():
            yield first_view(started, base, kind, page)
        started.close()


@contextlib.contextmanager
def _site(options: argparse.Namespace) -> Iterator[Path]:
    """The site that is named, or one that is built for this."""
    if options.site:
        yield options.site
        return
    with tempfile.TemporaryDirectory() as folder, place(ROOT) as where:
        out = Path(folder) / "site"
        project = made(where, options.claims) if options.claims else ROOT
        command = [sys.executable, "-m", "ketcompare", "build", "--no-search", "--out", str(out)]
        subprocess.run(
            [*command, "--project", str(project)],
            check=True,
            stdout=subprocess.DEVNULL,
            env=where.variables(),
        )
        yield out


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--site", type=Path, default=None, help="a built site")
    parser.add_argument("--claims", type=int, default=None, help="made content of that size")
    parser.add_argument("--all", action="store_true", help="weigh every page")
    parser.add_argument("--json", type=Path, default=None, help="a file for all figures")
    parser.add_argument("--chromium", default=None, help="the browser (default: one is looked for)")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
