"""What the project needs, read from pyproject.toml, and whether the running Python has it."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SET_UP = ("search",)
"""The extras that are set up unasked; any other is for those who ask for it."""

_WRITTEN = re.compile(r"([A-Za-z0-9][\w.-]*)((?:(?:>=|<)[\d.]+,?)*)")
_VERSION = re.compile(r"v?(\d+(?:\.\d+)*)[._-]?((?:a|b|c|rc|alpha|beta|pre|preview|dev)\d*)?", re.I)


class Requirement(NamedTuple):
    """A package and the versions of it that fit."""

    text: str
    name: str
    bounds: tuple[tuple[str, str], ...]

    def allows(self, version: str) -> bool:
        """Tell whether an installed version lies within the bounds."""
        return all(
            (_order(version) >= _order(bound)) == (sign == ">=") for sign, bound in self.bounds
        )


def parse(text: str) -> Requirement:
    """Read one line such as `pytest>=9.2,<10`; other forms only pip could judge."""
    written = _WRITTEN.fullmatch(text.replace(" ", ""))
    if written is None:
        raise ValueError(f"pyproject.toml: {text!r} is no name with bounds >= or <")
    bounds = re.findall(r"(>=|<)([\d.]+)", written[2])
    return Requirement(written[0], written[1], tuple(bounds))


def read(pyproject: Path, *groups: str) -> tuple[Requirement, ...]:
    """Read the project's dependencies, then those of the named groups and extras."""
    tables = tomllib.loads(pyproject.read_text(encoding="utf-8"))
    named = {**_extras(tables), **tables.get("dependency-groups", {})}
    lines = [
        *tables["project"]["dependencies"],
        *(each for group in groups for each in named[group]),
    ]
    return tuple(parse(line) for line in lines)


def read_extras(pyproject: Path) -> tuple[Requirement, ...]:
    """Read what the project can do without and is set up nevertheless, where it can be."""
    tables = tomllib.loads(pyproject.read_text(encoding="utf-8"))
    extras = _extras(tables)
    return tuple(parse(line) for name in SET_UP for line in extras.get(name, ()))


def _extras(tables: dict[str, Any]) -> dict[str, list[str]]:
    extras: dict[str, list[str]] = tables["project"].get("optional-dependencies", {})
    return extras


def unmet(requirements: Iterable[Requirement]) -> list[Requirement]:
    """List what the running Python lacks or has in a version that does not fit."""
    return [requirement for requirement in requirements if not _is_met(requirement)]


def _is_met(requirement: Requirement) -> bool:
    from importlib.metadata import PackageNotFoundError, version

    try:
        installed = version(requirement.name)
    except PackageNotFoundError:
        return False
    # A half-removed package has a folder for its metadata and no version in it.
    return bool(installed) and requirement.allows(installed)


def _order(version: str) -> tuple[tuple[int, ...], bool]:
    """Give what versions are compared by: the numbers, then a release after its previews."""
    match = _VERSION.match(version)
    if match is None:
        return (), False
    numbers = [int(number) for number in match[1].split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers), match[2] is None
