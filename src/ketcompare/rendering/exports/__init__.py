"""The data that the site offers for download, as its data contract describes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from msgspec import Struct

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
from ketcompare.rendering.exports.tables import CsvText, Row, csv_text
from ketcompare.rendering.exports.words import word_rows

__all__ = [
    "CLAIM_COLUMNS",
    "FILES",
    "SOURCE_COLUMNS",
    "VERSION",
    "WORDED",
    "WORDS",
    "Column",
    "Exports",
    "export",
]

VERSION = 1
"""The version of the data contract; what is only added does not raise it."""

_FOLDER = "data"
WORDED = tuple(f"{_FOLDER}/{name}" for name in ("facts.json", "facts.csv", "datapackage.json"))
"""The files that hold what claims say, or a digest of it."""

_COMPARED = tuple(
    f"{_FOLDER}/{name}" for name in ("sources.json", "sources.csv", "comparison.json")
)
WORDS = f"{_FOLDER}/words.json"
"""The words by which readers look for things; search offers the nearest of them."""
_EVIDENCE = tuple(
    f"{_FOLDER}/{name}" for name in ("findings.json", "references.json", "references.bib")
)
FILES = (*WORDED, *_COMPARED, *_EVIDENCE, WORDS, *SCHEMA_PATHS)
"""The paths of all data files, known before any is made."""


class Exports(Struct, frozen=True, dict=True):
    """The data files of one content: those of a kind are made when one of them is asked for."""

    content: Content
    comparison: Comparison

    def artifact(self, path: str) -> Artifact:
        """One data file."""
        if path in WORDED:
            return self._worded[path]
        if path in _COMPARED:
            return self._compared[path]
        if path == WORDS:
            return _json("words", {"words": word_rows(self.content)})
        return (self._evidence if path in _EVIDENCE else self._schemas)[path]

    @cached_property
    def _worded(self) -> dict[str, Artifact]:
        content = self.content
        table = CsvText(CLAIM_COLUMNS)
        # The rows are many: each is written to both files as it comes, and none is kept.
        rows = table.followed(claim_rows(content, self.comparison))
        told = _json("facts", {"claims": rows}, as_of=content.site.as_of)
        facts = Table(
            name="facts",
            title="What each source says, one claim a row",
            columns=CLAIM_COLUMNS,
            content=table.to_bytes(),
            foreign_key=("source", "sources"),
        )
        package = data_package(content.site, (facts, self._articles), version=VERSION)
        return _by_path(
            told,
            Artifact(f"{_FOLDER}/{facts.path}", facts.content),
            Artifact(f"{_FOLDER}/datapackage.json", package),
        )

    @cached_property
    def _compared(self) -> dict[str, Artifact]:
        lists = {
            "lines": line_rows(self.content, self.comparison),
            "silences": silence_rows(self.content, self.comparison),
        }
        return _by_path(
            _json("sources", {"sources": self._source_rows}),
            Artifact(f"{_FOLDER}/{self._articles.path}", self._articles.content),
            _json("comparison", lists),
        )

    @cached_property
    def _articles(self) -> Table:
        return Table(
            name="sources",
            title="The sources, one article a row",
            columns=SOURCE_COLUMNS,
            content=csv_text(SOURCE_COLUMNS, self._source_rows),
        )

    @cached_property
    def _source_rows(self) -> tuple[Row, ...]:
        return tuple(source_rows(self.content, self.comparison))

    @cached_property
    def _evidence(self) -> dict[str, Artifact]:
        """Findings in our own form, references in the two forms that programs which cite read."""
        references = tuple(self.content.references.values())
        return _by_path(
            _json("findings", {"findings": finding_rows(self.content)}),
            Artifact(f"{_FOLDER}/references.json", rows_alone(map(csl_item, references))),
            Artifact(f"{_FOLDER}/references.bib", bibtex(references)),
        )

    @cached_property
    def _schemas(self) -> dict[str, Artifact]:
        return _by_path(*schema_artifacts())


def export(content: Content, comparison: Comparison) -> Iterator[Artifact]:
    """Every data file of the site."""
    return map(Exports(content, comparison).artifact, FILES)


def _by_path(*artifacts: Artifact) -> dict[str, Artifact]:
    return {artifact.path: artifact for artifact in artifacts}


def _json(name: str, lists: Mapping[str, Iterable[Row]], **head: str) -> Artifact:
    text = document({"version": VERSION, **head}, lists)
    return Artifact(f"{_FOLDER}/{name}.json", text)
