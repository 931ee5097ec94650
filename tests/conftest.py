"""What every test gets: no network, a browser where one is needed, and folders served to it."""

from __future__ import annotations

import contextlib
import gc
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from support import chromium as browser
from support.offline import forbid_network
from support.serving import serving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

# The same examples at every run, and no verdict by the clock of a busy machine.
settings.register_profile("ketcompare", derandomize=True, deadline=None, max_examples=60)
settings.load_profile("ketcompare")


def pytest_configure() -> None:
    """Close the network for good: set-up was before, and tests need none."""
    forbid_network()
    # Looking for what is not in use, at every 700 new values, takes a tenth of the time of all.
    gc.set_threshold(50_000)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that use a browser, and leave them out where there is none."""
    needing = [item for item in items if "chromium" in getattr(item, "fixturenames", ())]
    absent = bool(needing) and browser.find() is None
    for item in needing:
        item.add_marker(pytest.mark.browser)
        if absent:
            item.add_marker(pytest.mark.skip(reason=browser.NOT_RUN))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many browser tests did not run, and how to have them run."""
    if count := len(_not_run(terminalreporter)):
        terminalreporter.section("not run", red=True)
        terminalreporter.line(f"{count} browser tests, as {browser.NOT_RUN}: {browser.REMEDY}")


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Count browser tests that did not run as a failure: nobody should take them for passed."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is not None and _not_run(reporter) and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _not_run(reporter: pytest.TerminalReporter) -> list[pytest.TestReport]:
    skipped = reporter.stats.get("skipped", [])
    return [report for report in skipped if browser.NOT_RUN in str(report.longrepr)]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start the browser once; it reaches nothing but this machine."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=browser.find(), args=browser.flags())
        yield started
        started.close()


@pytest.fixture(scope="session")
def served() -> Iterator[Callable[[Path], str]]:
    """Serve folders until the tests end: `served(folder)` gives an address that ends in a slash."""
    with contextlib.ExitStack() as servers:
        yield lambda folder: servers.enter_context(serving(folder))
