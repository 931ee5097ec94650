"""The columns of the CSV tables: name, type, meaning, and where the row has the value."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

from msgspec import Struct

from ketcompare.comparing.results import STANDINGS, Step
from ketcompare.model import Basis, Reason, Stance, Traced

ColumnType = Literal["string", "integer", "number", "boolean"]


class Column(Struct, frozen=True):
    """One column; `path` are the keys that lead to its value in a row of the JSON files."""

    name: str
    type: ColumnType
    means: str
    path: tuple[str, ...]
    required: bool = False
    one_of: tuple[str, ...] = ()


def _column(
    path: str,
    means: str,
    type: ColumnType = "string",  # noqa: A002
    *,
    required: bool = False,
    one_of: Iterable[str] = (),
) -> Column:
    keys = tuple(path.split("."))
    return Column("_".join(keys), type, means, keys, required, tuple(one_of))


CLAIM_COLUMNS = (
    _column("id", "The claim: source, topic and its own id.", required=True),
    _column("source", "Who says it: the source's id.", required=True),
    _column("topic", "The question that it answers.", required=True),
    _column("term", "What is measured or named.", required=True),
    _column("moved_from", "The id that the claim had before."),
    _column("subject", "What it is said of; several are joined by a semicolon.", required=True),
    _column("form", "The form of the subject, where only that one is meant."),
    _column("than", "The subject that it is compared with."),
    _column("limits.people", "For whom the source says it holds."),
    _column("limits.setting", "Where the source says it holds."),
    _column("limits.use", "For which use the source says it holds."),
    _column("only", "Whether the source gives a closed list.", "boolean", required=True),
    _column("repeats", "The claim of the same source that it says again."),
    _column(
        "stance",
        "Whether the source affirms, denies or leaves open the term.",
        required=True,
        one_of=get_args(Stance),
    ),
    _column("says", "What the source says, in our words.", required=True),
    _column("value.worded", "The value in the source's own words."),
    _column("value.from_step", "The shortest step of a duration.", one_of=get_args(Step)),
    _column("value.to_step", "The longest step of a duration.", one_of=get_args(Step)),
    _column("value.from_hours", "The shortest duration, for drawing.", "number"),
    _column("value.to_hours", "The longest duration, for drawing.", "number"),
    _column("value.soft", "Whether the words of either end are vague.", "boolean"),
    _column("value.min", "The least count.", "number"),
    _column("value.max", "The greatest count.", "number"),
    _column("value.unit", "What is counted."),
    _column("value.min_percent", "The least share.", "number"),
    _column("value.max_percent", "The greatest share.", "number"),
    _column("value.of", "Of whom or what it is a share."),
    _column("hedged", "Whether the source weakens it (may, often).", "boolean", required=True),
    _column("basis", "What the source offers for it.", required=True, one_of=get_args(Basis)),
    _column("cites", "The source's own references; several are joined by a semicolon."),
    _column(
        "traced",
        "Whether its origin was found; empty if it was not looked for.",
        one_of=get_args(Traced),
    ),
    _column("locator", "The few words by which its sentence is found.", required=True),
    _column("occurrence", "Which one, where the words stand more than once.", "integer"),
    _column("sentence", "The number of its sentence; empty if not verified.", "integer"),
    _column(
        "verified",
        "Whether the words were found in the article.",
        required=True,
        one_of=("verified", "not_verified"),
    ),
    _column("findings", "Independent findings, as id:relation, joined by semicolons."),
    _column(
        "standing",
        "How independent findings stand to it.",
        required=True,
        one_of=STANDINGS,
    ),
    _column("url", "The claim's page, from the site's root.", required=True),
    _column("original_url", "The words on the publisher's own page."),
)

SOURCE_COLUMNS = (
    _column("id", "The source's id.", required=True),
    _column("publisher", "Who published the article.", required=True),
    _column("short", "The publisher's short name.", required=True),
    _column("title", "The article's title; empty if not stated."),
    _column("url", "The article's address."),
    _column("url_confirmed", "Whether the text was seen there.", "boolean", required=True),
    _column("archived_url", "An archived copy."),
    _column("published", "When it was published; empty if not stated."),
    _column("published_basis", "Where that date is from.", one_of=("text", "address")),
    _column("received", "When the text came to us.", required=True),
    _column("author", "Who wrote it; empty if not stated."),
    _column("reviewer", "Who reviewed it; empty if not stated."),
    _column("place", "Where the publisher works; empty if not stated."),
    _column("interest", "What the publisher sells.", required=True),
    _column("sells", "Which of the subjects that is; several are joined by a semicolon."),
    _column("page", "The source's page, from the site's root.", required=True),
    _column("claims", "How many claims it makes, repeats left out.", "integer", required=True),
    _column("repeats", "How many claims say another one again.", "integer", required=True),
    *(
        _column(
            f"standing.{standing}",
            f"How many claims are {standing.replace('_', ' ')} by findings, repeats left out.",
            "integer",
            required=True,
        )
        for standing in STANDINGS
    ),
    _column("edition", "A hash of the text that was read."),
    _column("words", "How many words the text has.", "integer"),
    _column("quoted_words", "How many of them are quoted in locators.", "integer"),
    _column("verified", "When its passages were last verified."),
    _column("ledger.sentences", "How many sentences it has.", "integer"),
    _column("ledger.used", "How many of them a claim rests on.", "integer"),
    *(
        _column(
            f"ledger.set_aside.{reason}",
            f"How many sentences are set aside as: {reason.replace('_', ' ')}.",
            "integer",
        )
        for reason in get_args(Reason)
    ),
)
