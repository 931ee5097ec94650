"""A small project on disk that sets itself up as ketcompare does, from packages on disk."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class Outcome(NamedTuple):
    """What a command did, as the person who typed it sees it."""

    code: int
    printed: str
    said: list[str]

    @property
    def seen(self) -> dict[str, Any]:
        """What the command saw of where it ran."""
        return dict(json.loads(self.printed))


class Project(NamedTuple):
    """A folder with build.py and a command that tells where it runs."""

    folder: Path
    packages: Path

    @property
    def environment(self) -> Path:
        """The environment that the project makes for itself."""
        return self.folder / ".venv"

    def needs(self, *lines: str) -> None:
        """Write what the project depends on."""
        text = f"[project]\ndependencies = {json.dumps(lines)}\n"
        self.folder.joinpath("pyproject.toml").write_text(text, encoding="utf-8")

    def can_use(self, *lines: str) -> None:
        """Write what the search of the project, which it can do without, depends on."""
        with self.folder.joinpath("pyproject.toml").open("a", encoding="utf-8") as file:
            file.write(f"[project.optional-dependencies]\nsearch = {json.dumps(lines)}\n")

    def offers(self, name: str, version: str) -> None:
        """Put a package where pip finds it."""
        about = f"{name}-{version}.dist-info"
        wheel = "Wheel-Version: 1.0\nGenerator: us\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        with zipfile.ZipFile(self.packages / f"{name}-{version}-py3-none-any.whl", "w") as file:
            file.writestr(f"{name}.py", "")
            file.writestr(
                f"{about}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
            )
            file.writestr(f"{about}/WHEEL", wheel)
            file.writestr(f"{about}/RECORD", "")

    def start(
        self, *arguments: str, python: str | Path | None = None, **settings: str
    ) -> subprocess.Popen[str]:
        """Begin `python build.py` with these settings of the surroundings."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
        pip = {
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self.packages),
        }
        outer = getattr(sys, "_base_executable", sys.executable)
        return subprocess.Popen(
            [str(python or outer), "build.py", *arguments],
            cwd=self.folder,
            env={**kept, **pip, **settings},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def run(self, *arguments: str, python: str | Path | None = None, **settings: str) -> Outcome:
        """Run `python build.py` to its end."""
        return ended(self.start(*arguments, python=python, **settings))


def ended(process: subprocess.Popen[str]) -> Outcome:
    """Wait for a command and give what it did."""
    printed, said = process.communicate(timeout=120)
    return Outcome(process.returncode, printed, said.splitlines())
