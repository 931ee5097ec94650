"""`serve`: show the site on this machine, and what is saved as soon as it is saved."""

from __future__ import annotations

import contextlib
import gc
import threading
import webbrowser

from ketcompare.commands.project import Project
from ketcompare.exit_codes import WRONG_USAGE
from ketcompare.reporter import Reporter
from ketcompare.serving.following import follow, tell_problems
from ketcompare.serving.present import Present
from ketcompare.serving.server import LiveServer, running
from ketcompare.serving.watching import beats
from ketcompare.serving.workshop import Workshop


def run_serve(
    project: Project,
    reporter: Reporter,
    *,
    port: int,
    open_browser: bool,
    stop: threading.Event | None = None,
) -> int:
    """Serve until interrupted, or told to stop; 2 if the port is taken."""
    workshop = Workshop(project)
    present = Present(workshop.first())
    # What was just made stays; without this, each later collection would look through all of it.
    gc.freeze()
    try:
        server = LiveServer(present, port)
    except OSError as error:
        reporter.summary(f"Port {port} cannot be used: {error.strerror}. Name another with --port.")
        return WRONG_USAGE
    with running(server) as address, contextlib.suppress(KeyboardInterrupt):
        tell_problems((), present.state, reporter)
        reporter.summary(
            f"Serving {address} until Ctrl-C; what is to be done: {address}_live/board"
        )
        if open_browser:
            _open(address)
        folders = (project.content, project.templates)
        follow(workshop, present, beats(folders, stop=stop or threading.Event()), reporter)
    reporter.summary("Stopped.")
    return 0


def _open(address: str) -> None:
    """Open the address in a browser with windows; one for the terminal would take it over."""
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return
    if type(browser) is not webbrowser.GenericBrowser:
        browser.open(address)
