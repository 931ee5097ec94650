"""The Chromium that browser tests drive: finding one, getting one, and how it is started."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

NOT_RUN = "no Chromium was found"
REMEDY = "install Chromium, Chrome or Edge (Debian: sudo apt-get install chromium) or set CHROMIUM"

_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)
_MAC_NAMES = ("Chromium", "Google Chrome", "Microsoft Edge")
_WINDOWS_PLACES = (
    r"Google\Chrome\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
    r"Chromium\Application\chrome.exe",
)
_WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
_DOWNLOAD = (sys.executable, "-m", "playwright", "install", "--no-shell", "chromium")
_DOWNLOAD_SECONDS = 300
_APT = (
    ("apt-get", "update", "--quiet"),
    ("apt-get", "install", "--yes", "--quiet", "--no-install-recommends", "chromium"),
)
_APT_SECONDS = 900


def flags() -> list[str]:
    """Give the options for a quiet start that reaches nothing but this machine."""
    return [
        *(["--no-sandbox"] if _is_root() else []),
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--no-default-browser-check",
        "--no-pings",
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
    ]


def find() -> str | None:
    """Give the browser named by $CHROMIUM, else the first one that is installed and starts."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named if _starts(named) else None
    return next(filter(_starts, _installed()), None) or _playwrights_own()


def install(say: Callable[[str], None]) -> str | None:
    """Get the library's own browser from the network, else the system's where that is allowed."""
    if named := os.environ.get("CHROMIUM"):
        say(f"browser tests will not run: {named}, which CHROMIUM names, does not start")
        return None
    say("fetching Chromium for the browser tests (once)")
    if _runs(_DOWNLOAD, _DOWNLOAD_SECONDS) and (own := _playwrights_own()):
        return own
    if _is_root() and shutil.which("apt-get"):
        say("installing the system's Chromium instead")
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        done = all(_runs(command, _APT_SECONDS, environment) for command in _APT)
        if done and (installed := find()):
            return installed
    say(f"{NOT_RUN}, so browser tests will not run: {REMEDY}")
    return None


def _installed() -> Iterator[str]:
    for name in _NAMES:
        if path := shutil.which(name):
            yield path
    if sys.platform == "darwin":
        for folder in (Path("/Applications"), Path.home() / "Applications"):
            for name in _MAC_NAMES:
                yield str(folder / f"{name}.app" / "Contents" / "MacOS" / name)
    if sys.platform == "win32":
        for folder in (os.environ.get(variable) for variable in _WINDOWS_FOLDERS):
            yield from (str(Path(folder, place)) for place in _WINDOWS_PLACES if folder)


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if _starts(path) else None


def _starts(path: str) -> bool:
    """Tell whether the file runs here; some systems have a stand-in of a browser's name."""
    if sys.platform == "win32":  # there, asking for the version would open a window
        return Path(path).is_file()
    return shutil.which(path) is not None and _runs((path, "--version"), 60)


def _runs(
    command: Sequence[str], seconds: float, environment: dict[str, str] | None = None
) -> bool:
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=seconds,
            env=environment,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0
