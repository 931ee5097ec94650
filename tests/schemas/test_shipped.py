"""The schemas in the repository are those of the model, and every YAML file names its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest

from ketcompare.commands.project import Project
from ketcompare.commands.schemas import run_schemas
from ketcompare.key_texts import KEY_TEXTS
from ketcompare.model import Reason, WaivableCheck
from ketcompare.reporter import RecordingReporter
from ketcompare.schemas import KINDS, Kind, kind_of, modeline, schema, schema_files
from ketcompare.word_texts import WORD_TEXTS

CONTENT = Path(__file__).parents[2] / "content"
CLOSED_KEYS = {frozenset(get_args(words)) for words in (Reason, WaivableCheck)}
FILES = sorted(path.relative_to(CONTENT).as_posix() for path in CONTENT.rglob("*.yaml"))


def test_the_schemas_in_the_repository_are_those_of_the_model() -> None:
    """After a change of the model, `python build.py schemas` writes them anew."""
    shipped = {path.name: path.read_bytes() for path in (CONTENT / "schemas").iterdir()}

    assert shipped == schema_files()


@pytest.mark.parametrize("name", FILES)
def test_every_content_file_begins_with_the_line_that_names_its_schema(name: str) -> None:
    """Editors find the schema by it, and the schema is there."""
    first = (CONTENT / name).read_text("utf-8").split("\n")[0]

    assert first == modeline(name)
    assert ((CONTENT / name).parent / first.partition("$schema=")[2]).is_file()


def test_writing_the_schemas_twice_writes_nothing_the_second_time(tmp_path: Path) -> None:
    """The first run writes all of them."""
    reporter = RecordingReporter()

    codes = [run_schemas(Project(tmp_path), reporter) for _ in range(2)]

    assert codes == [0, 0]
    assert reporter.summaries_told[0].startswith(f"{len(KINDS)} schemas written")
    assert reporter.summaries_told[1].startswith("0 schemas written")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_schema_is_a_schema_and_tells_what_it_is_of(kind: Kind) -> None:
    """Title and description come from the model."""
    made = schema(kind)

    jsonschema.Draft202012Validator.check_schema(made)
    assert made["title"] == f"content/{kind.files}"
    assert made["description"]


def test_every_key_is_told_of_where_one_types_it() -> None:
    """A new key gets a text, and none is left of a key that is gone."""
    found = {
        name: set(record.get("properties", {}))
        for kind in KINDS
        for name, record in schema(kind)["$defs"].items()
    }

    assert found == {name: set(texts) for name, texts in KEY_TEXTS.items()}


def test_every_kind_has_a_name_of_its_own() -> None:
    """No two kinds write one file."""
    assert len({kind.name for kind in KINDS}) == len(KINDS)


def closed_lists(part: Any) -> Iterator[dict[str, Any]]:
    """Every part of a schema that is a closed list of words."""
    if isinstance(part, dict):
        if "enum" in part:
            yield part
        for each in part.values():
            yield from closed_lists(each)
    elif isinstance(part, list):
        for each in part:
            yield from closed_lists(each)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_word_of_a_closed_list_is_told_of_where_one_chooses_it(kind: Kind) -> None:
    """In the ways of both families of editors: in the order of the words, and by the word."""
    for found in closed_lists(schema(kind)):
        told = dict(zip(found["enum"], found["enumDescriptions"], strict=True))

        assert all(text.strip() for text in told.values())
        assert found["x-intellij-enum-metadata"] == {
            word: {"description": text} for word, text in told.items()
        }


def test_no_two_words_are_told_of_alike() -> None:
    """A word that stands in two lists means something of its own in each."""
    texts = [text for words in WORD_TEXTS.values() for text in words.values()]

    assert len(texts) == len(set(texts))
    assert all(text.endswith(".") for text in texts)


def test_the_words_told_of_are_those_of_the_model() -> None:
    """Each list of the schemas is there with all its words, and none is left of a list gone."""
    found = {
        frozenset(each["enum"]) for kind in KINDS for each in closed_lists(schema(kind))
    } | CLOSED_KEYS

    assert found == set(WORD_TEXTS)
    assert all(words == set(texts) for words, texts in WORD_TEXTS.items())


def test_the_keys_of_a_closed_mapping_are_told_of_and_others_refused() -> None:
    """Reasons for setting aside, and checks that can be waived."""
    records = schema(next(kind for kind in KINDS if kind.name == "source"))["$defs"]

    reasons = records["Source"]["properties"]["set_aside"]
    checks = records["Claim"]["properties"]["waived"]

    assert {frozenset(each["properties"]) for each in (reasons, checks)} == CLOSED_KEYS
    assert reasons["properties"]["teaser"]["description"] == "It announces another article."
    assert not reasons["additionalProperties"]
    assert not checks["additionalProperties"]


def test_a_file_that_is_no_content_has_no_schema() -> None:
    """Neither has a file that stands too deep."""
    assert kind_of("README.md") is None
    assert kind_of("sources/old/clinic.yaml") is None
    assert modeline("provenance/clinic.json") is None
    assert modeline("pages/about.md") is None
