"""`serve` as people start and end it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from ketcompare.cli import main
from ketcompare.commands.project import Project
from ketcompare.exit_codes import CLEAN, WRONG_USAGE

SOURCE = Path(__file__).parents[2] / "src"
START = """
import signal, sys
from ketcompare.cli import main
# A suite that runs in the background was started with this signal ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.exit(main())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_ctrl_c_ends_it_cleanly(project: Project) -> None:
    """The address was printed, and the exit code is that of success."""
    command = [sys.executable, "-c", START, "serve", "--no-open", "--port=0", "--project"]

    with subprocess.Popen(
        [*command, str(project.root)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        try:
            rest, faults = process.communicate(timeout=20)
        finally:
            process.kill()

    assert first.startswith("Serving http://127.0.0.1:")
    assert rest == "Stopped.\n"
    assert faults == ""
    assert process.returncode == CLEAN


def test_a_port_that_is_taken_is_told(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """With what to type."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code = main(["serve", "--project", str(project.root), "--port", str(port), "--no-open"])

    assert code == WRONG_USAGE
    assert f"Port {port} cannot be used" in capsys.readouterr().out


@pytest.mark.parametrize("port", ["65536", "-1", "http", "²"])
def test_what_is_no_port_is_wrong_usage(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Before anything is read."""
    code = main(["serve", f"--port={port}"])

    assert code == WRONG_USAGE
    assert f"{port} is no port" in capsys.readouterr().err
