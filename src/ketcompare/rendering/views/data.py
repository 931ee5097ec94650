"""The page that documents what can be downloaded: each file, each field, what it means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.exports import CLAIM_COLUMNS, FILES, SOURCE_COLUMNS, VERSION, Column
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import View
from ketcompare.rendering.views.trail import trail

FOLDER: Final = "data/"
HOLDS: Final = {
    "facts.json": "every claim of every source",
    "facts.csv": "the same, as a table",
    "sources.json": "every source, with what became of its sentences",
    "sources.csv": "the same, as a table",
    "comparison.json": "every line of the comparison, and what none says",
    "references.json": "the independent references",
    "findings.json": "what the independent references establish",
    "references.bib": "the independent references, for programs that cite",
    "datapackage.json": "what the columns of the two tables hold, for programs",
}
ORDER: Final = {name: place for place, name in enumerate(HOLDS)}
SCHEMA: Final = "JSON Schema of a content file, for editors"
LINE_FIELDS: Final = (
    ("topic, subject, term", "text", "Which line it is: the question, of what, which point."),
    (
        "state",
        "text",
        "How the sources stand: contradict, self_contradict, differ, overlap, all, several, one, "
        "none.",
    ),
    ("says, denies, leaves_open, silent", "lists", "The ids of the sources that stand so."),
    ("two_strengths", "list", "Sources that say it once flatly and once with a hedge."),
    ("self_contradicting", "list", "Sources that contradict themselves."),
    ("limits_differ", "true or false", "Whether claims that differ hold for different cases."),
    ("flatly, with_hedge, with_basis", "numbers", "How many of those who say it do so."),
    ("own_words", "number", "How many of those who say it do so in their own words."),
    ("measures", "object", "The values that were compared, by what they are of."),
    ("claims", "list", "The ids of the claims behind the line."),
)


@dataclass(frozen=True)
class DataFile:
    """A file to download."""

    name: str
    href: str
    holds: str


@dataclass(frozen=True)
class Field:
    """One field of a file."""

    name: str
    type: str
    means: str


@dataclass(frozen=True)
class FieldTable:
    """The fields of one kind of row."""

    id: str
    title: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, kw_only=True)
class DataPage(View):
    """What can be downloaded."""

    version: int
    files: tuple[DataFile, ...]
    tables: tuple[FieldTable, ...]


def planned(context: Context) -> Iterator[PlannedPage]:
    """The one page of data."""
    del context
    yield PlannedPage(address("data"), "data.html", data_page)


def data_page(here: Here) -> DataPage:
    """Every file and every field."""
    return DataPage(
        title="Data",
        description="Every claim, every source and the whole comparison as files, with each field.",
        section="data",
        trail=trail(here, ("Data", None)),
        version=VERSION,
        files=tuple(_files(here)),
        tables=(
            FieldTable("claim-fields", "A claim", tuple(_fields(CLAIM_COLUMNS))),
            FieldTable("source-fields", "A source", tuple(_fields(SOURCE_COLUMNS))),
            FieldTable("line-fields", "A line", tuple(Field(*each) for each in LINE_FIELDS)),
        ),
    )


def _files(here: Here) -> Iterator[DataFile]:
    """Every file of data, those that hold the comparison first."""
    names = [path.removeprefix(FOLDER) for path in FILES]
    for name in sorted(names, key=lambda name: ORDER.get(name, len(ORDER))):
        yield DataFile(name, here.link("file", FOLDER + name), HOLDS.get(name, SCHEMA))


def _fields(columns: tuple[Column, ...]) -> Iterator[Field]:
    for column in columns:
        choice = f" One of: {', '.join(column.one_of)}." if column.one_of else ""
        yield Field(column.name, column.type, column.means + choice)
