"""How far findings back a claim, as readers are told."""

from __future__ import annotations

from itertools import combinations
from typing import get_args

import pytest

from ketcompare.comparing.results import Borne, Comparison
from ketcompare.model import Relation

RELATIONS = get_args(Relation)
SOME = [
    frozenset(each)
    for count in range(1, len(RELATIONS) + 1)
    for each in combinations(RELATIONS, count)
]


def bearing(*relations: Relation) -> Comparison:
    """A comparison in which findings bear on one claim in these ways."""
    borne = tuple(Borne(f"found-{each}", each, None) for each in relations)
    return Comparison(cells={}, profiles={}, coverage={}, silences=(), borne={"claim": borne})


def test_a_claim_that_findings_only_limit_is_not_backed_in_part() -> None:
    """However many they are; data keep one word for both."""
    found = bearing("qualifies", "qualifies")

    assert found.backing("claim") == "limited"
    assert found.standing("claim") == "qualified"


@pytest.mark.parametrize("relations", SOME)
def test_a_claim_is_backed_in_full_or_in_part_if_and_only_if_a_finding_supports_it(
    relations: frozenset[Relation],
) -> None:
    """In full where nothing else bears on it."""
    backing = bearing(*relations).backing("claim")

    assert (backing in ("backed", "partly")) == ("supports" in relations)
    assert (backing == "backed") == (relations == {"supports"})


@pytest.mark.parametrize("relations", SOME)
def test_a_claim_is_contradicted_where_a_finding_says_otherwise_and_none_supports_it(
    relations: frozenset[Relation],
) -> None:
    """Limits beside it change nothing."""
    backing = bearing(*relations).backing("claim")

    assert (backing == "contradicted") == (
        "contradicts" in relations and "supports" not in relations
    )


def test_a_claim_on_which_nothing_bears_is_not_assessed() -> None:
    """That is no judgement."""
    assert bearing().backing("claim") == bearing().standing("claim") == "not_assessed"
