"""Every field of the data contract is there, and of the type that the contract names."""

from __future__ import annotations

from typing import Literal

import msgspec
import pytest

from exports.invented import content, data, exported
from ketcompare.comparing.results import State, Step
from ketcompare.model import Basis, Stance
from ketcompare.rendering.exports import FILES


class Duration(msgspec.Struct, forbid_unknown_fields=True):
    """A duration: the contract's keys, and on which end it is soft."""

    worded: str
    from_step: Step | None
    to_step: Step | None
    from_hours: float | None
    to_hours: float | None
    soft: bool
    soft_from: bool
    soft_to: bool


class Count(msgspec.Struct, forbid_unknown_fields=True):
    """A count."""

    worded: str
    min: float | None
    max: float | None
    unit: str


class Share(msgspec.Struct, forbid_unknown_fields=True):
    """A share."""

    worded: str
    min_percent: float | None
    max_percent: float | None
    of: str | None


class Finding(msgspec.Struct):
    """How a finding stands to a claim."""

    id: str
    relation: str


class Fact(msgspec.Struct):
    """A claim; msgspec refuses a missing field and a wrong type, and lets others be added."""

    id: str
    source: str
    topic: str
    term: str
    subject: str | list[str]
    than: str | None
    limits: dict[str, str | None] | None
    only: bool
    repeats: str | None
    stance: Stance
    says: str
    locator: str
    occurrence: int | None
    sentence: int | None
    value: dict[str, str | float | bool | None] | None
    hedged: bool
    basis: Basis
    cites: list[int | str]
    verified: Literal["verified", "not_verified"]
    findings: list[Finding]
    standing: str
    url: str
    original_url: str | None


class Facts(msgspec.Struct, forbid_unknown_fields=True):
    """facts.json."""

    version: int
    as_of: str
    claims: list[Fact]


class Ledger(msgspec.Struct, forbid_unknown_fields=True):
    """What became of a source's sentences; counts are null where none are recorded."""

    sentences: int | None
    used: int | None
    set_aside: dict[str, int]


class SourceDetails(msgspec.Struct):
    """A source."""

    id: str
    publisher: str
    url: str | None
    published: str | None
    interest: str
    ledger: Ledger


class Sources(msgspec.Struct, forbid_unknown_fields=True):
    """sources.json."""

    version: int
    sources: list[SourceDetails]


class ComparedLine(msgspec.Struct):
    """A line of the comparison."""

    topic: str
    subject: str
    term: str
    state: State
    says: list[str]
    denies: list[str]
    leaves_open: list[str]
    silent: list[str]
    two_strengths: list[str]
    claims: list[str]


class Compared(msgspec.Struct):
    """comparison.json."""

    version: int
    lines: list[ComparedLine]


CONTRACTS = {"facts": Facts, "sources": Sources, "comparison": Compared}
VALUES = {"for-hours": Duration, "three-cups": Count, "half": Share}


def test_the_files_are_those_that_are_announced() -> None:
    """What pages may link to before the build is what the build then makes."""
    assert tuple(exported(content())) == FILES


@pytest.mark.parametrize("name", CONTRACTS)
def test_every_field_is_there_with_its_type(name: str) -> None:
    """Every file holds what the contract names, in the contract's types."""
    text = exported(content())[f"data/{name}.json"]

    assert msgspec.json.decode(text, type=CONTRACTS[name]).version == 1


@pytest.mark.parametrize("claim", VALUES)
def test_a_value_has_the_keys_of_its_measure_and_no_others(claim: str) -> None:
    """A duration, a count and a share are three different objects."""
    facts = data(content(), "facts")["claims"]
    value = next(fact["value"] for fact in facts if fact["id"] == f"leaf/drinking/{claim}")

    assert msgspec.convert(value, VALUES[claim]).worded


def test_claims_of_sources_and_lines_hold_together() -> None:
    """Ids used in one file are found in the others."""
    made = content()
    facts = {fact["id"]: fact for fact in data(made, "facts")["claims"]}
    sources = {source["id"] for source in data(made, "sources")["sources"]}
    lines = data(made, "comparison")["lines"]

    assert {fact["source"] for fact in facts.values()} == sources
    assert {claim for line in lines for claim in line["claims"]} == set(facts)
    assert {source for line in lines for source in line["silent"]} <= sources
    assert facts["leaf/drinking/warmer-again"]["repeats"] in facts
    assert not any(" " in claim for claim in facts)
