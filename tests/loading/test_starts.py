"""Where records begin is found at a glance, and is where the careful reader finds it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketcompare.loading.document import Contents
from ketcompare.loading.folder import load
from ketcompare.loading.plain import plain_data
from ketcompare.loading.reading import Readings
from ketcompare.loading.shelf import Shelf
from ketcompare.loading.starts import record_starts
from ketcompare.loading.yaml_reader import read_yaml_bytes
from loading.test_plain import FILES, ROOT
from loading.test_yaml_properties import PIECES
from projects.copying import copy_of_valid, edit

PATH = "content/sources/a.yaml"


def begin_alike(data: bytes) -> bool:
    """Whether a file has records in lists; both readers must find them at the same places."""
    document, _problems = read_yaml_bytes(data, PATH)
    contents = document.contents if document else Contents()
    careful = {
        at: (span.line, span.column)
        for at, span in contents.values.items()
        if at and isinstance(at[-1], int) and isinstance(_value(contents.data, at), dict)
    }
    assert {at: span[:2] for at, span in record_starts(data).items()} == careful
    return bool(careful)


def _value(data: object, at: tuple[str | int, ...]) -> object:
    for key in at:
        data = data[key]  # type: ignore[index]
    return data


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_records_of_every_file_of_the_project_are_found(file: Path) -> None:
    """Site and standards alone have none."""
    assert begin_alike(file.read_bytes()) or file.stem in {"changes", "site", "standards"}


@given(st.lists(PIECES, max_size=12).map("".join))
def test_records_of_any_plain_file_are_found(text: str) -> None:
    """Whatever else is in it."""
    data = text.encode("utf-8", "surrogatepass")
    if plain_data(data) is not None:
        begin_alike(data)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_claims_have_places_where_there_is_a_repository(end: str, tmp_path: Path) -> None:
    """Those of the careful reader, on the first run and when they are recalled."""
    content, shelf = copy_of_valid(tmp_path).content, Shelf()
    edit(content / "site.yaml", "repository: null", "repository: https://github.com/tea/house")
    file = content / "sources" / "cold-tap.yaml"
    file.write_bytes(file.read_bytes().replace(b"\n", end.encode()))

    first, second = (load(content, readings=Readings(shelf)) for _ in range(2))

    assert first.content is not None
    assert second.content is not None
    document = first.document("sources/cold-tap.yaml")
    claims = first.content.sources["cold-tap"].claims["speed"]
    expected = [document.place(("claims", "speed", at)) for at in range(len(claims))]
    found = first.content.places
    assert [found[f"cold-tap/speed/{claim.id}"] for claim in claims] == expected
    assert second.content.places == found
