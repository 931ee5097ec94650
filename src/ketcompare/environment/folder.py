"""The folder `.venv`: whether it fits, whether it can be kept, and making it."""

from __future__ import annotations

import os
import sys
import sysconfig
from importlib.machinery import EXTENSION_SUFFIXES
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from .requirements import Requirement


def this_python() -> str:
    """Name what an installed package depends on: Python's version, its build and the platform."""
    return f"{EXTENSION_SUFFIXES[0]} {sysconfig.get_platform()}"


def stamp_of(requirements: Iterable[Requirement]) -> str:
    """Write what the environment must have been made for, a line each."""
    return "\n".join([this_python(), *(requirement.text for requirement in requirements), ""])


class EnvironmentFolder(NamedTuple):
    """A virtual environment that this project makes for itself."""

    path: Path

    @property
    def python(self) -> Path:
        """The environment's own interpreter."""
        return self.path / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def log(self) -> Path:
        """What pip said when it last ran."""
        return self.path / "pip.log"

    @property
    def unfinished(self) -> Path:
        """A mark that stands while packages are being installed; left over, it tells of a crash."""
        return self.path / "unfinished"

    def stamp(self, purpose: str) -> Path:
        """Give the file that tells what the environment was made for."""
        return self.path / f"fits-{purpose}"

    def is_running(self) -> bool:
        """Tell whether this very process runs in the environment."""
        return self.path.is_dir() and self.path.samefile(sys.prefix)

    def fits(self, purpose: str, stamp: str) -> bool:
        """Tell whether the environment was made, to the end, for what this stamp says."""
        return self.python.exists() and _text(self.stamp(purpose)) == stamp

    def can_be_kept(self) -> bool:
        """Tell whether packages can be added: it is whole, and of the Python that runs now."""
        stamps = [_text(path) for path in self.path.glob("fits-*")]
        ours = all(stamp.startswith(this_python() + "\n") for stamp in stamps)
        whole = self.python.exists() and not self.unfinished.exists()
        return whole and ours and self._version() == sys.version_info[:2]

    def make_anew(self) -> None:
        """Make the environment, without pip, in place of whatever stands there."""
        import venv

        # Without its interpreter, what a removal that is broken off leaves can only be replaced.
        self.python.unlink(missing_ok=True)
        venv.create(self.path, clear=True, symlinks=os.name != "nt", prompt="ketcompare")

    def write_stamp(self, purpose: str, stamp: str) -> None:
        """Say, as the last thing of a set-up, what the environment is made for."""
        self.unfinished.unlink()
        new = self.path / "stamp.new"
        new.write_text(stamp, encoding="utf-8")
        new.replace(self.stamp(purpose))

    def _version(self) -> tuple[int, ...]:
        for line in _text(self.path / "pyvenv.cfg").splitlines():
            key, _, value = line.partition("=")
            if key.strip() in {"version", "version_info"}:
                return tuple(int(part) for part in value.split(".")[:2])
        return ()


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""
