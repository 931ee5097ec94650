"""The browser that tests drive, and what is said where there is none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.request import urlopen

import pytest
from playwright.sync_api import Error

from support import chromium as browser
from support.serving import serving

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[2]


def test_a_served_page_opens(
    chromium: Browser, served: Callable[[Path], str], tmp_path: Path
) -> None:
    """Scripts run, so that what they add can be tested."""
    tmp_path.joinpath("a.html").write_text("<script>document.title = 'added'</script>")
    page = chromium.new_page()

    page.goto(served(tmp_path) + "a.html")

    assert page.title() == "added"
    page.close()


def test_the_browser_reaches_no_other_machine(chromium: Browser) -> None:
    """Not even to look up a name."""
    page = chromium.new_page()

    with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        page.goto("http://example.org/")

    page.close()


def test_a_served_file_is_never_kept(tmp_path: Path) -> None:
    """A page that is written anew within a second must be seen at once."""
    tmp_path.joinpath("a.txt").write_text("first")

    with serving(tmp_path) as address, urlopen(address + "a.txt") as answer:
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.read() == b"first"


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")
def test_a_stand_in_that_does_not_start_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some systems have a script of the browser's name that only says how to install it."""
    _script(tmp_path / "chromium", "exit 1")
    _script(tmp_path / "google-chrome", "exit 0")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)

    assert browser.find() == str(tmp_path / "google-chrome")


def test_browser_tests_without_a_browser_are_not_run_and_fail_the_run() -> None:
    """What did not run is not taken for passed, and the line to type is given."""
    itself = Path(__file__)
    command = [sys.executable, "-m", "pytest", str(itself), "-k", "served_page or never_kept"]

    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "CHROMIUM": str(itself.with_name("absent"))},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 1
    assert "1 browser tests, as no Chromium was found: install" in done.stdout
    assert "1 passed, 1 skipped" in done.stdout.splitlines()[-1]


def _script(path: Path, line: str) -> None:
    path.write_text(f"#!/bin/sh\n{line}\n")
    path.chmod(0o755)
