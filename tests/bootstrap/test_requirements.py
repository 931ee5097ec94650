"""What is needed, and whether the running Python has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ketcompare.environment.requirements import parse, read, unmet

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("line", "version"),
    [
        ("thing", "0.1"),
        ("thing>=3.1.6", "3.1.6"),
        ("thing>=3.1.6", "3.1.10"),
        ("thing>=3.1", "3.1.0"),
        ("thing>=3.1.0", "3.1"),
        ("thing>=9", "10.0"),
        ("thing>=3.1", "3.1.post1"),
        ("thing>=3.1", "3.2rc1"),
        ("thing>=6.0.12", "6.0.12.20261113"),
        ("thing>=2.4,<2.5", "2.4.9"),
    ],
)
def test_a_version_within_the_bounds_fits(line: str, version: str) -> None:
    """Numbers are compared as numbers, and missing ones count as nought."""
    assert parse(line).allows(version)


@pytest.mark.parametrize(
    ("line", "version"),
    [
        ("thing>=3.1.6", "3.1.5"),
        ("thing>=3.10", "3.9"),
        ("thing>=3.1", "3.1rc1"),
        ("thing>=3.1", "3.1.dev0"),
        ("thing>=2.4,<2.5", "2.5"),
        ("thing>=2.4,<2.5", "2.5.0"),
        ("thing>=1", "unknown"),
    ],
)
def test_a_version_outside_the_bounds_does_not_fit(line: str, version: str) -> None:
    """A preview comes before its release, and an upper bound is outside."""
    assert not parse(line).allows(version)


@pytest.mark.parametrize(
    "line", ["thing==1.0", "thing~=1.0", "thing[extra]>=1", "thing; os == 'x'"]
)
def test_a_form_that_is_not_understood_is_refused(line: str) -> None:
    """A bound that is passed over in silence would let a wrong version in."""
    with pytest.raises(ValueError, match="no name with bounds"):
        parse(line)


def test_dependencies_come_before_those_of_the_groups_asked_for(tmp_path: Path) -> None:
    """A group is read only where it is named."""
    pyproject = tmp_path / "pyproject.toml"
    pyproject.write_text(
        '[project]\ndependencies = ["a>=1"]\n[dependency-groups]\ntest = ["b"]\nother = ["c"]\n',
        encoding="utf-8",
    )

    assert [requirement.text for requirement in read(pyproject)] == ["a>=1"]
    assert [requirement.text for requirement in read(pyproject, "test")] == ["a>=1", "b"]


def test_what_is_absent_or_too_old_is_unmet() -> None:
    """What is here in a fitting version is not listed."""
    absent, old, here = parse("surely-absent"), parse("pytest>=9999"), parse("pytest>=1")

    assert unmet([absent, old, here]) == [absent, old]
