"""What to type instead of a name that does not exist."""

from __future__ import annotations

from ketcompare.checking.naming import suggestion


def test_the_nearest_name_is_suggested() -> None:
    """A slip of the finger is seen through."""
    assert suggestion("cofee", ["tea", "coffee"]) == "did you mean: coffee"


def test_all_names_are_told_where_none_is_near() -> None:
    """In their order, a dozen at most."""
    many = [f"name-{number}" for number in range(15)]

    assert suggestion("water", ["tea", "coffee"]) == "there are: tea, coffee"
    assert suggestion("water", many).endswith("name-11, and 3 more")


def test_that_there_is_no_name_is_told() -> None:
    """An empty list would tell nothing."""
    assert suggestion("water", []) == "there is none to choose from"
