"""Install packages into an environment that has no pip of its own."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import re
import shutil
import subprocess
import sys
import sysconfig
from typing import TYPE_CHECKING

from .failure import SetUpError
from .requirements import parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .folder import EnvironmentFolder
    from .requirements import Requirement

# pip learnt `--python`, to install into another environment, in this version.
_KNOWS_PYTHON_OPTION = parse("pip>=22.3")
_NO_NETWORK = re.compile(
    "connection error|ConnectionError|ConnectTimeout|ReadTimeout|NameResolution|ProxyError|SSLError"
)
_PIP_PACKAGES = {
    "apt-get": "apt-get install python3-venv python3-pip",
    "dnf": "dnf install python3-pip",
    "apk": "apk add py3-pip",
    "pacman": "pacman -S python-pip",
}


def install(requirements: Iterable[Requirement], folder: EnvironmentFolder) -> None:
    """Install with the pip at hand, whose own settings hold; its log is kept in the folder."""
    folder.log.unlink(missing_ok=True)
    lines = [requirement.text for requirement in requirements]
    result = _run([*_installer(folder), "--log", str(folder.log), *lines])
    if result.returncode != 0:
        log = folder.log.read_text("utf-8", "replace") if folder.log.exists() else ""
        raise SetUpError(f"{_reason(result.stdout, log)}; pip's log is {folder.log}")


def _installer(folder: EnvironmentFolder) -> list[str]:
    """Give the command that installs: the outer pip, or a pip made inside by ensurepip."""
    # A person's `user = true` is meant for their own packages and would stop pip here.
    options = ["install", "--quiet", "--no-input", "--disable-pip-version-check", "--no-user"]
    if importlib.util.find_spec("pip") is not None:
        outer = [sys.executable, "-m", "pip"]
        if _KNOWS_PYTHON_OPTION.allows(importlib.metadata.version("pip")):
            return [*outer, "--python", str(folder.python), *options]
        if not _has_ensurepip():
            return [*outer, *options, "--upgrade", "--target", _site_packages(folder)]
    if not _has_ensurepip():
        raise SetUpError(f"this Python has neither pip nor ensurepip; type: {_line_to_type()}")
    _run([str(folder.python), "-m", "ensurepip"])
    return [str(folder.python), "-m", "pip", *options]


def _has_ensurepip() -> bool:
    return importlib.util.find_spec("ensurepip") is not None


def _site_packages(folder: EnvironmentFolder) -> str:
    places = {"base": str(folder.path), "platbase": str(folder.path)}
    return sysconfig.get_path("purelib", "venv", places)


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def _reason(said: str, log: str) -> str:
    if _NO_NETWORK.search(log):
        return "the packages could not be fetched: check the network, then try again"
    errors = [line for line in said.splitlines() if line.startswith("ERROR: ")]
    last = errors[-1].removeprefix("ERROR: ") if errors else "pip failed"
    return f"the packages could not be installed: {last}"


def _line_to_type() -> str:
    for manager, line in _PIP_PACKAGES.items():
        if shutil.which(manager):
            return f"sudo {line}"
    return f"{sys.executable} get-pip.py, with the file that pip's installation page offers"
