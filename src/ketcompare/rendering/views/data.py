"""The page that documents what can be downloaded: each file, each field, what it means."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, get_args

from msgspec import Struct

from ketcompare.model import Strength
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
    "findings.json": "what independent works establish, and the claims that it bears on",
    "references.json": "the independent works, as CSL-JSON for programs that cite",
    "references.bib": "the same, as BibTeX",
    "words.json": "words by which readers look for what the site tells",
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
    ("standing", "object", "How many of these claims findings support, qualify or contradict."),
)
SILENCE_FIELDS: Final = (
    ("topic, term", "text", "Which point it is."),
    ("asked_by", "list", "What asks for it: ids of findings, or lines of checklists."),
)
FINDING_FIELDS: Final = (
    ("id", "text", "The finding."),
    ("subject, form", "text", "What it is about; the form where only that one is meant."),
    ("topic, terms", "text, list", "The question, and the points that it speaks to."),
    ("says", "text", "What it establishes, in our words."),
    ("strength", "text", f"How it was come by. One of: {', '.join(get_args(Strength))}."),
    ("references", "list", "The ids of the works that it rests on, as in references.json."),
    (
        "rates",
        "list",
        "How many in 100 had an outcome, by group. Only the groups of one entry may be compared.",
    ),
    ("answers", "list", "What it tells of one term alone."),
    ("times", "list", "Times that it states, each of a term, in its own words."),
    ("disputed_by", "list", "Findings that say otherwise."),
    (
        "bears_on",
        "list",
        "Claims, each with the relation (supports, qualifies, contradicts) and why.",
    ),
    ("headline", "true or false", "Whether it is among the corrections on the first page."),
    ("url", "text", "Where it stands on the site, from the site's root."),
)
WORD_FIELDS: Final = (
    ("words", "text", "A word or more, or how they begin."),
    ("kind", "text", "What they lead to: topic, term, glossary, source or subject."),
    ("topic", "text", "The question, if they lead to one or to a point of it."),
    ("url", "text", "The page that they lead to, from the site's root."),
)


class DataFile(Struct, frozen=True):
    """A file to download."""

    name: str
    href: str
    holds: str


class Field(Struct, frozen=True):
    """One field of a file."""

    name: str
    type: str
    means: str


class FieldTable(Struct, frozen=True):
    """The fields of one kind of row."""

    id: str
    title: str
    fields: tuple[Field, ...]


class DataPage(View, frozen=True, kw_only=True):
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
        description="Every claim, source, finding and reference and the whole comparison as files.",
        section="data",
        trail=trail(here, ("Data", None)),
        version=VERSION,
        files=tuple(_files(here)),
        tables=(
            FieldTable("claim-fields", "A claim", tuple(_fields(CLAIM_COLUMNS))),
            FieldTable("source-fields", "A source", tuple(_fields(SOURCE_COLUMNS))),
            FieldTable("line-fields", "A line", tuple(Field(*each) for each in LINE_FIELDS)),
            FieldTable("silence-fields", "A silence", tuple(Field(*e) for e in SILENCE_FIELDS)),
            FieldTable("finding-fields", "A finding", tuple(Field(*e) for e in FINDING_FIELDS)),
            FieldTable("word-fields", "Words to look for", tuple(Field(*e) for e in WORD_FIELDS)),
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
