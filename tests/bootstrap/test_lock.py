"""The lock that keeps two set-ups apart."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ketcompare.environment.failure import SetUpError
from ketcompare.environment.lock import held

SOURCE = Path(__file__).resolve().parents[2] / "src"
HOLDER = """
import sys, pathlib
sys.path.insert(0, sys.argv[1])
from ketcompare.environment.lock import held
with held(pathlib.Path(sys.argv[2]), say=print):
    print("held", flush=True)
    sys.stdin.read()
"""


def _hold(path: Path) -> subprocess.Popen[str]:
    """Start a process that holds the lock until its input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(SOURCE), str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdout is not None
    process.stdout.readline()
    return process


def test_a_held_lock_is_waited_for_and_given_up_in_the_end(tmp_path: Path) -> None:
    """The person is told once that there is something to wait for, and then what to do."""
    said: list[str] = []
    path = tmp_path / "lock"

    with _hold(path) as holder:
        with (
            pytest.raises(SetUpError, match="too long"),
            held(path, say=said.append, limit_seconds=0.3),
        ):
            pass
        holder.communicate()

    assert said == ["waiting for another set-up to end"]


def test_a_lock_is_free_again_when_its_holder_is_killed(tmp_path: Path) -> None:
    """No stale lock is left for a person to remove."""
    said: list[str] = []
    path = tmp_path / "lock"
    with _hold(path) as holder:
        holder.kill()

    with held(path, say=said.append):
        pass

    assert said == []


def test_a_lock_is_free_again_after_its_block(tmp_path: Path) -> None:
    """An error within the block does not keep it."""
    said: list[str] = []
    path = tmp_path / "lock"
    with pytest.raises(RuntimeError, match="within"), held(path, say=said.append):
        raise RuntimeError("within")

    with held(path, say=said.append):
        pass

    assert said == []
