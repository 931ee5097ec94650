"""The CSV tables, and the package that describes them."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from exports.invented import claim, content, data, exported
from ketcompare.rendering.exports import CLAIM_COLUMNS
from ketcompare.rendering.exports.tables import csv_text

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)


def table(text: bytes) -> list[dict[str, str]]:
    """Read a table as any program would."""
    return list(csv.DictReader(io.StringIO(text.decode(), newline="")))


def facts(*claims: Any) -> list[dict[str, str]]:
    """Make and read the table of claims."""
    made = content(claims) if claims else content()
    return table(exported(made)["data/facts.csv"])


def package(**site: Any) -> dict[str, Any]:
    """Make and read the package's description."""
    found: dict[str, Any] = json.loads(exported(content(**site))["data/datapackage.json"])
    return found


def test_there_is_one_row_a_claim_and_one_a_source() -> None:
    """The tables hold what the JSON files hold, in the same order."""
    made = content()
    sources = table(exported(made)["data/sources.csv"])

    assert [row["id"] for row in facts()] == [fact["id"] for fact in data(made, "facts")["claims"]]
    assert [row["id"] for row in sources] == ["leaf", "bean"]


def test_lists_are_joined_and_objects_spread_over_columns() -> None:
    """One cell holds one thing, or several of one kind."""
    rows = {row["id"].rpartition("/")[2]: row for row in facts()}

    assert rows["three-cups"]["subject"] == "tea;coffee"
    assert rows["three-cups"]["cites"] == "1;b"
    assert (rows["three-cups"]["value_min"], rows["three-cups"]["value_max"]) == ("3", "")
    assert rows["for-hours"]["limits_people"] == "in winter"
    assert (rows["for-hours"]["value_to_hours"], rows["for-hours"]["hedged"]) == ("6", "true")
    assert rows["warmer"]["limits_people"] == ""


def test_a_ledger_has_a_column_for_each_reason() -> None:
    """What is set aside can be summed in a spreadsheet; what is not recorded is empty."""
    leaf, bean = table(exported(content())["data/sources.csv"])

    assert (leaf["ledger_sentences"], leaf["ledger_set_aside_heading"]) == ("3", "1")
    assert (bean["ledger_sentences"], bean["sells"]) == ("", "tea")


def test_a_spreadsheet_runs_nothing_of_it() -> None:
    """A cell that looks like a formula begins with an apostrophe; a number does not."""
    dangerous = [f"{sign}1+1" for sign in "=+-@\t＝"]
    rows = facts(*(claim(id=f"c{at}", says=says) for at, says in enumerate(dangerous)))
    numbers = [column for column in CLAIM_COLUMNS if column.name == "value_min"]

    assert [row["says"] for row in rows[:-1]] == [f"'{says}" for says in dangerous]
    assert csv_text(numbers, [{"value": {"min": -2}}]) == b"value_min\r\n-2\r\n"


@given(st.lists(texts, min_size=1, max_size=6))
def test_any_text_comes_back_from_a_cell(says: list[str]) -> None:
    """Quotes, commas and line ends survive; of a guarded cell, one apostrophe is taken off."""
    columns = [column for column in CLAIM_COLUMNS if column.name in ("id", "says")]
    rows = [{"id": f"c{at}", "says": text} for at, text in enumerate(says)]

    read = [row["says"] for row in table(csv_text(columns, rows))]

    assert [re.sub(r"\A'(?='*[=+\-@＝＋－＠\t\r\n])", "", each) for each in read] == says
    assert not any(each.startswith(tuple("=+-@\t\r\n")) for each in read)


def test_every_row_is_as_long_as_the_head_and_ends_as_rfc_4180_says() -> None:
    """Rows end with a carriage return and a line feed, the last one too."""
    text = exported(content())["data/facts.csv"]
    lengths = {len(row) for row in csv.reader(io.StringIO(text.decode(), newline=""))}

    assert lengths == {len(CLAIM_COLUMNS)}
    assert text.endswith(b"\r\n")
    assert b"\xef\xbb\xbf" not in text


def test_the_package_describes_the_columns_that_are_there() -> None:
    """Names, order and place of every table are as in the package."""
    files = exported(content())

    for resource in package()["resources"]:
        head = files[f"data/{resource['path']}"].decode().partition("\r\n")[0]
        assert head.split(",") == [field["name"] for field in resource["schema"]["fields"]]
        assert resource["schema"]["primaryKey"] == ["id"]


def test_the_package_knows_the_bytes_of_its_tables() -> None:
    """Who downloads a table can tell whether it is whole."""
    files = exported(content())

    for resource in package()["resources"]:
        text = files[f"data/{resource['path']}"]
        assert resource["bytes"] == len(text)
        assert resource["hash"] == f"sha256:{hashlib.sha256(text).hexdigest()}"


def test_cells_are_of_the_types_that_the_package_names() -> None:
    """A required cell is never empty, a closed list never left, a number never a text."""
    patterns = {"integer": r"\d+", "number": r"\d+(\.\d+)?", "boolean": "true|false"}
    files = exported(content())

    for resource in package()["resources"]:
        for field in resource["schema"]["fields"]:
            cells = [row[field["name"]] for row in table(files[f"data/{resource['path']}"])]
            limits = field.get("constraints", {})
            told = [cell for cell in cells if cell]
            assert told == cells or not limits.get("required")
            assert set(told) <= set(limits.get("enum", told))
            assert all(re.fullmatch(patterns.get(field["type"], "(?s:.+)"), each) for each in told)


def test_a_fact_s_source_is_a_row_of_the_other_table() -> None:
    """Programs can join the two tables."""
    key = package()["resources"][0]["schema"]["foreignKeys"][0]

    assert key == {"fields": ["source"], "reference": {"resource": "sources", "fields": ["id"]}}


def test_the_package_is_named_after_the_site_and_has_a_home_where_one_is_known() -> None:
    """No name of ours is written into it."""
    assert package()["name"] == "tea-coffee"
    assert package(title="茶")["name"] == "comparison"
    assert "homepage" not in package()
    assert package(base_url="https://drinks.example/")["homepage"] == "https://drinks.example/"
