"""Checking imports what it needs and no more: most of the time of a small check is its start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from projects.copying import VALID

ROOT = Path(__file__).parents[2]
CHECK = """
import sys
from pathlib import Path
from ketcompare.checking.check import check
from ketcompare.checking.kept import KeptChecks
from ketcompare.loading.folder import load
from ketcompare.loading.reading import Readings
from ketcompare.loading.shelf import Shelf

content, file = map(Path, sys.argv[1:])
shelf = Shelf.open(file, "1")
problems = check(load(content, readings=Readings(shelf)), kept=KeptChecks(shelf))
if (kept := shelf.to_bytes("1")) is not None:
    file.write_bytes(kept)
print(len(problems), *sys.modules)
"""


def imported(shelf: Path) -> set[str]:
    """The modules that a check of the valid project imports."""
    command = (sys.executable, "-c", CHECK, str(VALID / "content"), str(shelf))
    environment = {"PYTHONPATH": str(ROOT / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    problems, *modules = done.stdout.split()
    assert problems == "0"
    return set(modules)


def test_what_only_faults_or_other_commands_need_is_not_imported(tmp_path: Path) -> None:
    """And where everything was kept, neither is what reads YAML, nor any rule."""
    only_for_faults = {"difflib", "ketcompare.loading.builder", "ketcompare.loading.walk"}
    only_for_others = {"bs4", "jinja2", "ketcompare.text.sentences", "ketcompare.rendering"}
    only_anew = {"yaml", "markdown", "ketcompare.checking.claims", "ketcompare.comparing"}

    first, second = imported(tmp_path / "shelf"), imported(tmp_path / "shelf")

    assert first & (only_for_faults | only_for_others) == set()
    assert only_anew <= first
    assert second & (only_for_faults | only_for_others | only_anew) == set()
