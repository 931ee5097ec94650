"""The names that the content gives: subjects, their forms, and what belongs to them."""

from __future__ import annotations

from collections.abc import Iterator

from ketcompare.content import Content
from ketcompare.model import Subject
from ketcompare.reading.grade import Names


def names(content: Content) -> Names:
    """Names of what is compared; what is no column, such as the illness, is an ordinary word."""
    return Names.of(name for subject in content.columns for name in _of_subject(subject))


def _of_subject(subject: Subject) -> Iterator[str]:
    yield from (subject.id, subject.short, *subject.includes)
    yield from (form.id for form in subject.forms)
