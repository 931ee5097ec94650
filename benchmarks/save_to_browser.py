"""Measure how long a saved change takes until it is drawn in an open browser.

    python benchmarks/save_to_browser.py [--saves 30] [--chromium PATH]

A copy of the project's content and templates is served from a temporary folder and changed there.
The time runs from before the file is written to when the browser has told that the first frame with
the change in it is drawn.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from playwright.sync_api import ConsoleMessage, Page, sync_playwright

from ketcompare.commands.project import Project
from ketcompare.content import SourcedClaim
from ketcompare.loading.folder import load
from support import chromium

# Tells which mark the page has in it, at each load and change, once that frame is drawn.
WATCH = """
const tell = () => requestAnimationFrame(() => {
  const drawn = new MessageChannel();
  drawn.port1.onmessage = () => {
    console.debug("drawn", ...(document.body.textContent.match(/mark[a-z]+end/) || []));
  };
  drawn.port2.postMessage(null);
});
addEventListener("DOMContentLoaded", () => {
  tell();
  const all = { characterData: true, childList: true, subtree: true };
  new MutationObserver(tell).observe(document, all);
});
"""
AIMS = {"a claim's wording": 100, "the same, on its topic's page": 100, "a template": 300}
PAUSE_MILLISECONDS = 300
PAGE_TEMPLATE = "templates/pages/claim.html"


def main() -> int:
    """Measure each kind of save and print a table."""
    options = _options()
    with _served_copy() as (project, address), _browser(options.chromium) as page:
        claim = _claim(project)
        topic = f"{address}topics/{claim.topic}/index.html"
        own = f"{address}claims/{claim.address}/index.html"
        reword = _rewording(project, claim)
        print(f"Milliseconds from a save to its frame, {options.saves} saves of each kind")
        print(f"{'saved':32}{'median':>8}{'least':>8}{'most':>8}{'aim':>8}")
        for kind, at, save in (
            ("a claim's wording", own, reword),
            ("the same, on its topic's page", topic, reword),
            ("a template", own, _restyling(project)),
        ):
            times = list(_times(page, at, save, options.saves))
            print(
                f"{kind:32}{statistics.median(times):8.0f}{min(times):8.0f}{max(times):8.0f}"
                f"{AIMS[kind]:8}"
            )
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--saves", type=int, default=30)
    parser.add_argument("--chromium", default=None, help="the browser (default: one is looked for)")
    return parser.parse_args()


def _times(page: Page, address: str, save: Callable[[str], None], saves: int) -> Iterator[float]:
    """Milliseconds from each save to the frame that shows it; the first one is to warm up."""
    page.goto(address)
    for number in range(1, saves + 2):
        mark = f"mark{'x' * number}end"
        page.wait_for_timeout(PAUSE_MILLISECONDS)
        with page.expect_console_message(partial(_tells, mark)):
            started = time.perf_counter()
            save(mark)
        if number > 1:
            yield 1000 * (time.perf_counter() - started)


def _tells(mark: str, message: ConsoleMessage) -> bool:
    return message.text == f"drawn {mark}"


def _claim(project: Project) -> SourcedClaim:
    """A claim of the source that has most of them."""
    content = load(project.content).content
    if content is None:
        raise SystemExit("The content cannot be read: run check first.")
    source = max(
        content.sources, key=lambda name: sum(map(len, content.sources[name].claims.values()))
    )
    return next(
        each for each in content.claims if each.source == source and each.claim.repeats is None
    )


def _rewording(project: Project, claim: SourcedClaim) -> Callable[[str], None]:
    file = project.content / "sources" / f"{claim.source}.yaml"
    before, after = file.read_text("utf-8").split(f"says: {claim.claim.says}\n", maxsplit=1)
    # It stays a whole sentence: a claim that is none is an error, and the page would not change.
    says = claim.claim.says.removesuffix(".")
    return lambda mark: _write(file, f"{before}says: {says} {mark}.\n{after}")


def _restyling(project: Project) -> Callable[[str], None]:
    file = project.root / PAGE_TEMPLATE
    text, block = file.read_text("utf-8"), "{% block main %}"
    return lambda mark: _write(file, text.replace(block, f"{block}<p>{mark}</p>", 1))


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")


@contextmanager
def _served_copy() -> Iterator[tuple[Project, str]]:
    """A copy of the project, served, and its address."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("content", "templates"):
            shutil.copytree(ROOT / name, Path(folder) / name)
        command = [sys.executable, "-m", "ketcompare", "serve", "--port", "0", "--no-open"]
        with subprocess.Popen(
            [*command, "--project", folder],
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        ) as process:
            try:
                yield Project(Path(folder)), _address(process)
            finally:
                process.terminate()


def _address(process: subprocess.Popen[str]) -> str:
    for line in process.stdout or ():
        if line.startswith("Serving "):
            return line.split()[1]
    raise SystemExit("The copy could not be served: run check first.")


@contextmanager
def _browser(path: str | None) -> Iterator[Page]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=path or chromium.find(), args=chromium.flags()
        )
        page = started.new_page()
        page.add_init_script(WATCH)
        yield page
        started.close()


if __name__ == "__main__":
    sys.exit(main())
