"""Findings and references as data: read by a citation processor and by a parser of BibTeX."""

from __future__ import annotations

import json
import warnings
from typing import Any, Literal

import msgspec
import pytest
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from citeproc import (  # type: ignore[import-untyped]
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
)
from citeproc import formatter as formatters
from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from ketcompare.comparing.compare import compare
from ketcompare.comparing.results import Standing
from ketcompare.content import Content
from ketcompare.model import EvidenceReference, Relation, Strength
from ketcompare.rendering.exports import export
from ketcompare.rendering.exports.bibtex import bibtex, entry
from ketcompare.rendering.exports.csl import csl_item
from rendering import invented_evidence

TRIAL, BOARD, LABEL = invented_evidence.REFERENCES
texts = st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=30)


class Bearing(msgspec.Struct, forbid_unknown_fields=True):
    """A claim on which a finding bears."""

    claim: str
    relation: Relation
    why: str | None


class Rate(msgspec.Struct, forbid_unknown_fields=True):
    """One group."""

    group: str
    percent: float | None
    low: float | None
    high: float | None


class Rates(msgspec.Struct, forbid_unknown_fields=True):
    """One outcome."""

    outcome: str
    people: str
    time: str
    groups: list[Rate]


class Answer(msgspec.Struct, forbid_unknown_fields=True):
    """What a finding tells of one term alone."""

    term: str
    says: str


class Time(msgspec.Struct, forbid_unknown_fields=True):
    """A time that a finding states for a term."""

    term: str
    worded: str
    least: float | None
    most: float | None
    unit: str | None


class Finding(msgspec.Struct, forbid_unknown_fields=True):
    """A finding."""

    id: str
    subject: str
    form: str | None
    topic: str
    terms: list[str]
    says: str
    strength: Strength
    references: list[str]
    rates: list[Rates]
    answers: list[Answer]
    times: list[Time]
    disputed_by: list[str]
    bears_on: list[Bearing]
    headline: bool
    url: str


class Findings(msgspec.Struct, forbid_unknown_fields=True):
    """findings.json."""

    version: Literal[1]
    findings: list[Finding]


def exported(content: Content) -> dict[str, bytes]:
    """Every data file of a content, by name."""
    artifacts = export(content, compare(content))
    return {each.path.removeprefix("data/"): each.content for each in artifacts}


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """The data files of the invented content with evidence."""
    return exported(invented_evidence.content())


def library(text: str) -> dict[str, dict[str, str]]:
    """The entries of a BibTeX file as a program reads them, by key."""
    parsed = parse_string(text, append_middleware=[LatexDecodingMiddleware()])
    assert parsed.failed_blocks == []
    return {
        each.key: {"entry": each.entry_type, **{f.key: str(f.value) for f in each.fields}}
        for each in parsed.entries
    }


def cited(items: list[dict[str, Any]]) -> dict[str, str]:
    """Every item as a citation processor prints it, by id; what it does not know is an error."""
    source = CiteProcJSON(items)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the style's own file is older than the processor
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatters.plain)
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    printed = map(str, bibliography.bibliography())
    return dict(zip((item["id"] for item in items), printed, strict=True))


def test_findings_have_every_field_of_the_contract(files: dict[str, bytes]) -> None:
    """With their types, and no other field."""
    told = msgspec.json.decode(files["findings.json"], type=Findings)

    assert [each.id for each in told.findings] == list(invented_evidence.content().findings)
    assert told.findings[0].rates[0].groups[0].percent == 62.5
    assert told.findings[0].times == [Time("warmth/lasts", "an hour", None, None, None)]
    assert told.findings[0].url == "topics/warmth/evidence/index.html#finding-hot-cups"


def test_claims_tell_their_findings_and_how_they_stand(files: dict[str, bytes]) -> None:
    """In the JSON file and in the table."""
    claims = {each["id"]: each for each in json.loads(files["facts.json"])["claims"]}
    standings: dict[str, Standing] = {name: each["standing"] for name, each in claims.items()}

    assert claims["ash/warmth/tea-warms"]["findings"] == [
        {"id": "hot-cups", "relation": "supports"},
        {"id": "cold-cups", "relation": "contradicts"},
    ]
    assert standings["ash/warmth/tea-warms"] == "qualified"
    assert standings["birch/warmth/tea-cools"] == "contradicted"
    assert standings["birch/warmth/days"] == "not_assessed"
    assert b"hot-cups:supports;cold-cups:contradicts,qualified" in files["facts.csv"]


def test_sources_and_lines_count_standings(files: dict[str, bytes]) -> None:
    """What pages count can be counted by programs too."""
    ash, birch = json.loads(files["sources.json"])["sources"][:2]
    lines = json.loads(files["comparison.json"])["lines"]
    line = next(each for each in lines if (each["subject"], each["term"]) == ("tea", "warms"))

    assert ash["standing"] == {
        "supported": 0, "qualified": 1, "contradicted": 0, "not_assessed": 3,
    }  # fmt: skip
    assert birch["standing"]["contradicted"] == 1
    assert line["standing"]["contradicted"] == 1


def test_a_silence_tells_what_asks_for_it(files: dict[str, bytes]) -> None:
    """Lines of checklists and findings, each once."""
    silences = json.loads(files["comparison.json"])["silences"]

    assert {"topic": "warmth", "term": "stains", "asked_by": ["guide/3"]} in silences
    assert {
        "topic": "warmth", "term": "steams", "asked_by": ["a-guide", "hot-cups", "mist"],
    } in silences  # fmt: skip


def test_a_citation_processor_prints_every_reference(files: dict[str, bytes]) -> None:
    """Authors, year, title, place, and no field that it does not know."""
    printed = cited(json.loads(files["references.json"]))

    assert set(printed) == {"brew-trial", "tongue-board", "leaf-label"}
    for part in ("Brown", "2020", "Cups", "Journal of Cups", "10-19"):
        assert part in printed["brew-trial"].replace("–", "-")
    assert "Advice on tongues" in printed["tongue-board"]


def test_a_csl_item_has_what_is_known_and_nothing_else() -> None:
    """A detail that is not confirmed is left out; a copy is no address of the work."""
    trial, board = csl_item(TRIAL), csl_item(BOARD)

    assert trial["issued"] == {"date-parts": [(2020, 5)]}
    assert trial["author"] == [
        {"family": "Brown", "given": "Ada"},
        {"family": "de Vries", "given": "Carl"},
        {"literal": "et al."},
    ]
    assert {"URL", "DOI", "issued", "author"} & set(board) == set()
    assert "not the publisher's own page: https://daily.example/tongues" in board["note"]
    assert "Checked in part." in board["note"]


def test_a_parser_reads_every_entry_of_the_bibtex_file(files: dict[str, bytes]) -> None:
    """Kind, key and fields, with what was escaped as it was written.

    Without authors an entry is `misc`: styles refuse every other kind.
    """
    entries = library(files["references.bib"].decode())

    assert {key: each["entry"] for key, each in entries.items()} == {
        "brew-trial": "article",
        "tongue-board": "misc",
        "leaf-label": "misc",
    }
    trial = entries["brew-trial"]
    assert trial["title"].strip("{}") == "Cups & Warmth: 100% of it"
    assert trial["author"] == "Brown, Ada and de Vries, Carl and others"
    assert (trial["journal"], trial["year"], trial["pages"]) == ("Journal of Cups", "2020", "10–19")


@given(texts)
def test_any_title_comes_back_from_bibtex_and_from_csl(title: str) -> None:
    """Whatever signs stand in it, the file can be read and says the same."""
    reference = EvidenceReference(
        id="any",
        type="book",
        title=title,
        authors=("Ada Brown",),
        container=title,
        year=2000,
        checked="full",
    )
    found = library(entry(reference))["any"]

    assert squeezed(found["publisher"]) == squeezed(title)
    assert json.loads(msgspec.json.encode(csl_item(reference)))["title"] == title


TYPESET = {
    "–": "--",
    "—": "---",
    "’": "'",
    "‘": "`",
    "”": "''",
    "“": "``",
    "¡": "!`",
    "¿": "?`",
    "ˆ": "^",
    **dict.fromkeys(" {}", ""),
}
"""What typesetting makes of plain signs; spaces and braces may come and go."""


def squeezed(text: str) -> str:
    """A text with its signs as they are typed, without spaces and braces."""
    return text.translate({ord(sign): typed for sign, typed in TYPESET.items()})


def test_without_references_the_files_are_empty_and_still_readable() -> None:
    """A project without evidence has the files all the same."""
    empty = exported(invented_evidence.content(references={}, findings={}, checklists={}))

    assert json.loads(empty["references.json"]) == []
    assert json.loads(empty["findings.json"]) == {"version": 1, "findings": []}
    assert empty["references.bib"] == bibtex(()) == b""
