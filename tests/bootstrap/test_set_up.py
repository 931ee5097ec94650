"""`python build.py` finds or makes an environment that fits, and says what it does in a line."""

from __future__ import annotations

import ast
import importlib.util
import subprocess
import sys
import tomllib
import venv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bootstrap.project import ended
from ketcompare.environment.entry import python_for

if TYPE_CHECKING:
    from bootstrap.project import Project

ROOT = Path(__file__).resolve().parents[2]
ENTRIES = [ROOT / "build.py", ROOT / "tests" / "__main__.py"]


def test_the_running_python_is_used_where_it_fits(project: Project) -> None:
    """Nothing is made, and none of the slow parts of Python is as much as imported."""
    project.needs()

    outcome = project.run("check", "--strict")

    assert outcome.seen["arguments"] == ["check", "--strict"]
    assert outcome.seen["slow"] == []
    assert outcome.said == []
    assert not project.environment.exists()


def test_installed_packages_in_fitting_versions_are_enough(project: Project) -> None:
    """No environment is asked for where the running one has the packages."""
    project.needs("pytest>=9", "hypothesis>=6")

    assert python_for(project.folder) is None


def test_what_is_missing_is_installed_beside_the_command(project: Project) -> None:
    """One line says so, and the command runs in the new environment."""
    outcome = project.run("check")

    assert outcome.code == 0
    assert Path(outcome.seen["prefix"]).samefile(project.environment)
    assert outcome.seen["arguments"] == ["check"]
    assert len(outcome.said) == 1
    assert "smallthing" in outcome.said[0]


def test_the_second_run_installs_nothing(prepared: Project) -> None:
    """With the packages out of reach it still runs, and has nothing to say."""
    prepared.packages.joinpath("smallthing-1.0-py3-none-any.whl").unlink()

    outcome = prepared.run("check")

    assert outcome.code == 0
    assert outcome.said == []
    assert Path(outcome.seen["prefix"]).samefile(prepared.environment)


def test_the_exit_code_of_the_command_is_passed_through(prepared: Project) -> None:
    """Also when the command runs in another interpreter than the one that was started."""
    assert prepared.run("fail").code == 7


def test_a_changed_dependency_renews_the_environment(prepared: Project) -> None:
    """The stamp no longer fits, so the newer package is fetched."""
    prepared.offers("smallthing", "2.0")
    prepared.needs("smallthing>=2")

    outcome = prepared.run()

    assert outcome.code == 0
    assert len(outcome.said) == 1
    assert list(prepared.environment.glob("**/smallthing-2.0.dist-info"))


def test_an_environment_of_another_python_is_made_anew(prepared: Project) -> None:
    """Its stamp tells another version, and what was installed for that one is gone."""
    prepared.environment.joinpath("fits-build").write_text("another Python\nsmallthing>=1\n")
    prepared.environment.joinpath("left-over").touch()

    assert prepared.run().code == 0
    assert not prepared.environment.joinpath("left-over").exists()


def test_a_set_up_that_crashed_is_begun_again(prepared: Project) -> None:
    """What it left half done is not trusted: a package without all its files looks installed."""
    prepared.environment.joinpath("fits-build").unlink()
    prepared.environment.joinpath("unfinished").touch()
    prepared.environment.joinpath("left-over").touch()

    outcome = prepared.run()

    assert outcome.code == 0
    assert not prepared.environment.joinpath("left-over").exists()
    assert not prepared.environment.joinpath("unfinished").exists()
    assert prepared.run().said == []


@pytest.mark.parametrize("inside", [None, "lib"], ids=["empty", "with a file"])
def test_a_folder_that_is_no_environment_is_replaced(project: Project, inside: str | None) -> None:
    """It may be what is left of one."""
    project.environment.mkdir()
    if inside:
        project.environment.joinpath(inside).touch()

    assert project.run().code == 0


def test_an_environment_whose_python_went_away_is_made_anew(prepared: Project) -> None:
    """A removal was broken off, or the Python that it was made from is gone."""
    _python_of(prepared.environment).unlink()

    assert prepared.run().code == 0


def test_an_environment_made_by_hand_is_kept(project: Project) -> None:
    """Whoever made `.venv` and started it finds the packages added, and nothing taken away."""
    venv.create(project.environment, symlinks=True)
    own = project.environment / "own-file"
    own.touch()

    outcome = project.run(python=_python_of(project.environment))

    assert outcome.code == 0
    assert Path(outcome.seen["prefix"]).samefile(project.environment)
    assert own.exists()


def test_two_at_once_set_up_only_once(project: Project) -> None:
    """The second waits for the first and then uses what it made."""
    outcomes = [ended(process) for process in [project.start(), project.start()]]

    assert [outcome.code for outcome in outcomes] == [0, 0]
    lines = [line for outcome in outcomes for line in outcome.said]
    assert sum("setting up" in line for line in lines) == 1


def test_without_a_network_one_sentence_says_so(project: Project) -> None:
    """The command is wrong usage for now; once the network is back, it simply works."""
    closed = "http://127.0.0.1:9/"
    outcome = project.run(
        PIP_NO_INDEX="0", PIP_FIND_LINKS="", PIP_INDEX_URL=closed, PIP_RETRIES="0"
    )

    assert outcome.code == 2
    assert outcome.printed == ""
    assert len(outcome.said) == 2
    assert "check the network" in outcome.said[1]
    assert project.run().code == 0


def test_a_package_that_is_not_offered_is_named(project: Project) -> None:
    """What pip said last stands in the sentence, and where its log is."""
    project.needs("smallthing>=9")

    outcome = project.run()

    assert outcome.code == 2
    assert "smallthing>=9" in outcome.said[1]
    assert str(project.environment / "pip.log") in outcome.said[1]


def test_a_person_s_own_pip_setting_for_user_packages_does_no_harm(project: Project) -> None:
    """`user = true` is meant for another place than an environment."""
    assert project.run(PIP_USER="1").code == 0


@pytest.mark.skipif(importlib.util.find_spec("ensurepip") is None, reason="no ensurepip here")
def test_without_pip_ensurepip_makes_one(project: Project, tmp_path: Path) -> None:
    """An environment that has no pip is as good as any to start from."""
    venv.create(tmp_path / "bare", symlinks=True)

    assert project.run(python=_python_of(tmp_path / "bare")).code == 0


def test_without_pip_and_ensurepip_the_line_to_type_is_given(
    project: Project, tmp_path: Path
) -> None:
    """Some systems ship Python without both."""
    hiding = 'import sys\nsys.modules["pip"] = sys.modules["ensurepip"] = None\n'
    tmp_path.joinpath("sitecustomize.py").write_text(hiding, encoding="utf-8")

    outcome = project.run(PYTHONPATH=str(tmp_path))

    assert outcome.code == 2
    assert "type: " in outcome.said[-1]


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(project: Project) -> None:
    """A file stands where the environment would."""
    project.environment.touch()

    outcome = project.run()

    assert outcome.code == 2
    assert "could not be set up" in outcome.said[-1]
    assert not any("Traceback" in line for line in outcome.said)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda path: path.name)
def test_an_old_python_is_refused_in_a_sentence(entry: Path) -> None:
    """The version is looked at before anything that an old Python does not know."""
    program = f"import sys, runpy; sys.version_info = (3, 8, 18); runpy.run_path({str(entry)!r})"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)

    assert done.returncode == 2
    assert done.stdout == b""
    assert len(done.stderr.splitlines()) == 1
    assert b"3.11 or newer" in done.stderr


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda path: path.name)
def test_an_old_python_can_read_the_entry(entry: Path) -> None:
    """A syntax error would come before the sentence."""
    tree = ast.parse(entry.read_text(encoding="utf-8"), feature_version=(3, 4))

    futures = [
        node
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and node.module == "__future__"
    ]
    assert futures == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda path: path.name)
def test_the_version_refused_is_the_one_that_the_project_declares(entry: Path) -> None:
    """It is written in three places that cannot read one another."""
    project = tomllib.loads(ROOT.joinpath("pyproject.toml").read_text(encoding="utf-8"))["project"]
    lowest = project["requires-python"].removeprefix(">=")

    source = entry.read_text(encoding="utf-8")

    assert f"sys.version_info < ({lowest.replace('.', ', ')})" in source
    assert f"Python {lowest} or newer" in source


def _python_of(environment: Path) -> Path:
    return environment / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def test_what_the_project_can_do_without_is_installed_too(project: Project) -> None:
    """It is there from the first run on."""
    project.can_use("extrathing>=1")
    project.offers("extrathing", "1.0")

    outcome = project.run()

    assert outcome.code == 0
    assert list(project.environment.glob("lib/**/extrathing.py"))


def test_what_the_project_can_do_without_may_be_missing(project: Project) -> None:
    """A sentence names it, and the command runs."""
    project.can_use("extrathing>=1")

    outcome = project.run()

    assert outcome.code == 0
    assert "without extrathing" in outcome.said[-1]
    assert outcome.seen["prefix"] == str(project.environment)


def test_a_command_that_needs_an_extra_says_that_it_is_missing(project: Project) -> None:
    """It is then no extra any more."""
    project.can_use("extrathing>=1")

    outcome = project.run("search")

    assert outcome.code == 2
    assert "extrathing" in outcome.said[-1]
