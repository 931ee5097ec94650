"""Sources and subjects as pages name them, each with its sign."""

from __future__ import annotations

from functools import partial

from msgspec import Struct

from ketcompare.rendering import wording
from ketcompare.rendering.context import Here
from ketcompare.rendering.parts.bounds import foremost, many


class SubjectPart(Struct, frozen=True):
    """A subject: its names, and its sign, which is empty for what is no column.

    `short` reads within a sentence, `label` at its beginning.
    """

    id: str
    name: str
    short: str
    label: str
    tagline: str | None
    sign: str


class SourcePart(Struct, frozen=True):
    """A source: its short name, its page and its sign."""

    id: str
    short: str
    publisher: str
    href: str
    sign: str


def subject_part(here: Here, subject: str) -> SubjectPart:
    """A subject as a page shows it."""
    return here.keep(("subject", subject), partial(_subject_part, subject=subject))


def _subject_part(here: Here, *, subject: str) -> SubjectPart:
    found = here.context.content.subject[subject]
    return SubjectPart(
        id=subject,
        name=found.name,
        short=found.short,
        label=wording.capital(found.short),
        tagline=found.tagline,
        sign=subject_sign(here, subject),
    )


def subject_sign(here: Here, subject: str) -> str:
    """The name of a subject's colour and pattern: `subject-1` for the first column."""
    column = here.context.column.get(subject)
    return f"subject-{column}" if column else ""


def source_part(here: Here, source: str) -> SourcePart:
    """A source as a page shows it."""
    return here.keep(("source", source), partial(_source_part, source=source))


def _source_part(here: Here, *, source: str) -> SourcePart:
    found = here.context.content.sources[source]
    return SourcePart(
        id=source,
        short=found.short,
        publisher=found.publisher,
        href=here.link("source", source),
        sign=source_sign(here, source),
    )


def source_sign(here: Here, source: str) -> str:
    """The name of a source's mark: `mark-1` for the first."""
    return f"mark-{here.context.place[source]}"


def columns(here: Here) -> tuple[SubjectPart, ...]:
    """The compared subjects, in order."""
    return tuple(subject_part(here, subject.id) for subject in here.context.content.columns)


def sources(here: Here) -> tuple[SourcePart, ...]:
    """The sources that stand side by side, in order: of many, those that make most claims."""
    return tuple(source_part(here, source) for source in foremost(here.context))


def marked(here: Here) -> tuple[SourcePart, ...]:
    """The sources that have their marks beside lines: all, or none where they are many."""
    return () if many(here.context) else sources(here)
