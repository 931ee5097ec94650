"""What those who wait are told."""

from __future__ import annotations

import io

from ketcompare.building.stages import Stages
from ketcompare.reporter import RecordingReporter, TerminalReporter, bar


def test_a_bar_tells_how_far_it_is_and_how_long_it_will_take() -> None:
    """Its parts always take the same room."""
    assert bar("Rendering", 6, 24, 3.2) == "Rendering  ######..................   25%  3 s left"
    assert bar("Loading", 0, 0, None) == "Loading ..."


def test_a_bar_is_drawn_over_the_last_one_and_leaves_nothing_behind() -> None:
    """Closing lines stand alone."""
    stream = io.StringIO()
    reporter = TerminalReporter(stream)
    reporter.step("A long step")
    reporter.step("Short")
    reporter.summary("Done.")

    lines = stream.getvalue().split("\r")
    assert [line.rstrip() for line in lines] == ["", "A long step ...", "Short ...", "", "Done."]
    assert len(lines[2]) == len(lines[1])


def test_nobody_is_told_of_steps_who_does_not_look_on() -> None:
    """A pipe gets the outcome alone."""
    stream = io.StringIO()
    reporter = TerminalReporter(stream, progress=False)
    reporter.step("Rendering", 1, 2)

    assert stream.getvalue() == ""


def test_the_stages_and_the_rest_make_up_the_whole() -> None:
    """No time is lost from sight."""
    reporter = RecordingReporter()
    stages = Stages(reporter)
    with stages.stage("Loading"):
        pass
    with stages.stage("Checking"):
        pass

    told = stages.told()

    assert [line.split("  ")[0] for line in told] == ["Loading", "Checking", "the rest", "in all"]
    assert reporter.progress_told == ["Loading ...", "Checking ..."]
