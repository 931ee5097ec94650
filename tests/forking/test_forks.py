"""Work that is shared comes out as if one process had done it, whatever becomes of the others."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ketcompare import forks
from ketcompare.forks import shared_out

SRC = Path(forks.__file__).parents[1]
HERE = os.getpid()
forking = pytest.mark.skipif(sys.platform != "linux", reason="only there are copies made")


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Test runs may have threads of their own, which do no harm to these copies."""
    monkeypatch.setattr(threading, "active_count", lambda: 1)


def who(number: int) -> tuple[int, bool]:
    """A number and whether it was looked at in this process, which takes a while."""
    time.sleep(0.02)
    return number, os.getpid() == HERE


@forking
@pytest.mark.parametrize("workers", [2, 3, 7, 50])
def test_results_come_in_the_order_of_the_items(workers: int) -> None:
    """However many share the work; where many do, nothing may be left for this process."""
    results = shared_out(who, range(10), workers=workers)

    assert [number for number, _ in results] == list(range(10))
    assert not all(here for _, here in results)


@forking
def test_this_process_does_its_part() -> None:
    """It does not wait for its copy."""
    assert {here for _, here in shared_out(who, range(20), workers=2)} == {True, False}


@pytest.mark.parametrize("workers", [0, 1])
def test_one_worker_is_this_process(workers: int) -> None:
    """Nothing is copied for it."""
    assert shared_out(who, [1, 2], workers=workers) == [(1, True), (2, True)]


def test_nothing_to_do_is_done() -> None:
    """No items have no results."""
    assert shared_out(who, [], workers=4) == []


def killed(number: int) -> int:
    """A number; whoever else looks at it is killed."""
    if os.getpid() != HERE:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def unfit(number: int) -> Callable[[], int]:
    """What cannot be sent from one process to another."""
    return lambda: number


@forking
def test_what_a_copy_fails_to_do_is_done_here() -> None:
    """It may be killed, or have results that cannot be sent."""
    assert shared_out(killed, range(5), workers=3) == [0, 1, 2, 3, 4]
    assert [each() for each in shared_out(unfit, range(5), workers=3)] == [0, 1, 2, 3, 4]


def even(number: int) -> int:
    """An even number."""
    if number % 2:
        raise ValueError(f"{number} is odd")
    return number


@forking
@pytest.mark.parametrize("numbers", [[2, 3], [3, 2]], ids=["of a copy", "of this process"])
def test_a_fault_of_the_task_is_a_fault_here(
    numbers: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its own, and not one of the sharing; no copy is left behind."""
    copies, fork = [], os.fork

    def noted() -> int:
        copies.append(fork())
        return copies[-1]

    monkeypatch.setattr(os, "fork", noted)

    with pytest.raises(ValueError, match="3 is odd"):
        shared_out(even, numbers, workers=2)

    with pytest.raises(ChildProcessError):
        os.waitpid(copies[0], os.WNOHANG)


def test_beside_other_threads_no_copy_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """One of them might hold what the copy would wait for, for ever."""
    monkeypatch.setattr(threading, "active_count", lambda: 2)

    assert all(here for _, here in shared_out(who, range(4), workers=2))


@forking
def test_a_copy_tells_nothing_of_its_own() -> None:
    """What was waiting to be printed is printed once."""
    program = (
        "from ketcompare.forks import shared_out\n"
        "print('begun', end=' ')\n"
        "print(shared_out(abs, [-1, -2, -3], workers=3))\n"
    )
    command = (sys.executable, "-c", program)
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, env={"PYTHONPATH": str(SRC)}
    )

    assert (done.stdout, done.stderr) == ("begun [1, 2, 3]\n", "")
