"""Go on in the running Python if it has what is needed, else in `.venv`, made where it must be."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from .failure import SetUpError
from .folder import EnvironmentFolder, stamp_of
from .requirements import read, read_extras, unmet

if TYPE_CHECKING:
    from .requirements import Requirement

USAGE_ERROR = 2


def enter(root: Path, *groups: str) -> int | None:
    """Return None where the command can go on here, else run it in `.venv` and give its exit code.

    On systems that can put one program in another's place, the second case does not return.
    """
    try:
        python = python_for(root, *groups)
        return None if python is None else _run_again(python)
    except SetUpError as error:
        say(f"{error}.")
    except OSError as error:
        say(f"the environment could not be set up: {error}.")
    except KeyboardInterrupt:
        say("stopped; the next run begins the set-up again.")
    return USAGE_ERROR


def python_for(root: Path, *groups: str) -> Path | None:
    """Give the interpreter to run the command with, ready to be used, or None for this one."""
    requirements = read(root / "pyproject.toml", *groups)
    purpose = "-".join(["build", *groups])
    folder, stamp = EnvironmentFolder(root / ".venv"), stamp_of(requirements)
    inside = folder.is_running()
    if inside and folder.fits(purpose, stamp):
        return None
    if not (inside and folder.unfinished.exists()) and not unmet(requirements):
        return None
    if inside:
        return Path(_outer_python())  # nothing can be mended from within
    if Path(sys.executable) == folder.python:
        raise SetUpError(f"{folder.python} does not run in {folder.path}; is PYTHONHOME set?")
    if not folder.fits(purpose, stamp):
        extras = read_extras(root / "pyproject.toml")
        _set_up(folder, purpose, requirements, extras)
    return folder.python


def say(sentence: str) -> None:
    """Tell the person at the terminal; results go elsewhere."""
    print(f"ketcompare: {sentence}", file=sys.stderr, flush=True)


def _set_up(
    folder: EnvironmentFolder,
    purpose: str,
    requirements: tuple[Requirement, ...],
    extras: tuple[Requirement, ...],
) -> None:
    from .lock import held
    from .packages import install

    stamp = stamp_of(requirements)
    with held(folder.path.with_name(".venv.lock"), say=say):
        if folder.fits(purpose, stamp):
            return  # another process has done it meanwhile
        names = ", ".join(requirement.name for requirement in requirements)
        say(f"setting up {folder.path} (once) with {names}")
        if not folder.can_be_kept():
            folder.make_anew()
        folder.unfinished.touch()
        install(requirements, folder)
        _try_to_install(tuple(each for each in extras if each not in requirements), folder)
        folder.write_stamp(purpose, stamp)


def _try_to_install(extras: tuple[Requirement, ...], folder: EnvironmentFolder) -> None:
    """Install what the project can do without; it is not made for every system."""
    from .packages import install

    try:
        if extras:
            install(extras, folder)
    except SetUpError as error:
        say(f"without {', '.join(each.name for each in extras)}, as {error}")


def _outer_python() -> str:
    return getattr(sys, "_base_executable", sys.executable)


def _run_again(python: Path) -> int:
    """Run the command that was typed, with its options for Python, in another interpreter."""
    command = [str(python), *sys.orig_argv[1:]]
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name != "nt":
        os.execv(command[0], command)
    return _wait_for(command)


def _wait_for(command: list[str]) -> int:
    import subprocess

    with subprocess.Popen(command) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:
                continue  # the program itself was told as well, and ends as it sees fit
