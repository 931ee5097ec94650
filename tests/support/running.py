"""Run the tools that judge the code, then the tests."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from ketcompare.environment.entry import say

from . import chromium

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_CHECKS = (("ruff", "check"), ("ruff", "format", "--check"), ("mypy",))
# Neighbours stay in one process as long as there is work for all: what they share is made once.
_ALL_TESTS = ("pytest", "--numprocesses=auto", "--dist=worksteal")


def main(root: Path, arguments: Sequence[str]) -> int:
    """Run everything; with arguments only pytest, which gets them, and set no browser up."""
    browser = chromium.find() if arguments else chromium.find() or chromium.install(say)
    if browser is not None:
        os.environ["CHROMIUM"] = browser
    commands = [("pytest", *arguments)] if arguments else [*_CHECKS, _ALL_TESTS]
    failures = [command for command in commands if not _passes(command, root)]
    return 1 if failures else 0


def _passes(command: Sequence[str], root: Path) -> bool:
    say(" ".join(command))
    return subprocess.run([sys.executable, "-m", *command], cwd=root, check=False).returncode == 0
