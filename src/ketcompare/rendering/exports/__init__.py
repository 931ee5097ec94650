"""The data that the site offers for download, as its data contract describes it."""

from __future__ import annotations

from collections.abc import Iterator

from ketcompare.comparing.results import Comparison
from ketcompare.content import Content
from ketcompare.rendering.artifacts import Artifact
from ketcompare.rendering.exports.bibtex import bibtex
from ketcompare.rendering.exports.claims import claim_rows
from ketcompare.rendering.exports.columns import CLAIM_COLUMNS, SOURCE_COLUMNS, Column
from ketcompare.rendering.exports.csl import csl_item
from ketcompare.rendering.exports.findings import finding_rows
from ketcompare.rendering.exports.json_text import document, rows_alone
from ketcompare.rendering.exports.lines import line_rows, silence_rows
from ketcompare.rendering.exports.package import Table, data_package
from ketcompare.rendering.exports.schemas import SCHEMA_PATHS, schema_artifacts
from ketcompare.rendering.exports.sources import source_rows
from ketcompare.rendering.exports.tables import Row, csv_text

__all__ = ["CLAIM_COLUMNS", "FILES", "SOURCE_COLUMNS", "VERSION", "Column", "export"]

VERSION = 1
"""The version of the data contract; what is only added does not raise it."""

_FOLDER = "data"
FILES = (
    *(
        f"{_FOLDER}/{name}"
        for name in (
            "facts.json",
            "sources.json",
            "comparison.json",
            "findings.json",
            "references.json",
            "references.bib",
            "facts.csv",
            "sources.csv",
            "datapackage.json",
        )
    ),
    *SCHEMA_PATHS,
)
"""The paths of all data files, known before any is made."""


def export(content: Content, comparison: Comparison) -> Iterator[Artifact]:
    """Every data file of the site."""
    claims = tuple(claim_rows(content, comparison))
    sources = tuple(source_rows(content, comparison))
    yield _json("facts", {"claims": claims}, as_of=content.site.as_of)
    yield _json("sources", {"sources": sources})
    yield _json("comparison", _comparison_lists(content, comparison))
    yield from _evidence(content)
    yield from _tables(content, claims, sources)
    yield from schema_artifacts()


def _comparison_lists(content: Content, comparison: Comparison) -> dict[str, tuple[Row, ...]]:
    return {
        "lines": tuple(line_rows(content, comparison)),
        "silences": tuple(silence_rows(content, comparison)),
    }


def _evidence(content: Content) -> Iterator[Artifact]:
    """Findings in our own form, references in the two forms that programs which cite can read."""
    references = tuple(content.references.values())
    yield _json("findings", {"findings": tuple(finding_rows(content))})
    yield Artifact(f"{_FOLDER}/references.json", rows_alone(map(csl_item, references)))
    yield Artifact(f"{_FOLDER}/references.bib", bibtex(references))


def _json(name: str, lists: dict[str, tuple[Row, ...]], **head: str) -> Artifact:
    text = document({"version": VERSION, **head}, lists)
    return Artifact(f"{_FOLDER}/{name}.json", text)


def _tables(
    content: Content, claims: tuple[Row, ...], sources: tuple[Row, ...]
) -> Iterator[Artifact]:
    facts = Table(
        name="facts",
        title="What each source says, one claim a row",
        columns=CLAIM_COLUMNS,
        content=csv_text(CLAIM_COLUMNS, claims),
        foreign_key=("source", "sources"),
    )
    articles = Table(
        name="sources",
        title="The sources, one article a row",
        columns=SOURCE_COLUMNS,
        content=csv_text(SOURCE_COLUMNS, sources),
    )
    for table in (facts, articles):
        yield Artifact(f"{_FOLDER}/{table.path}", table.content)
    package = data_package(content.site, (facts, articles), version=VERSION)
    yield Artifact(f"{_FOLDER}/datapackage.json", package)
