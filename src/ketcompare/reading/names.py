"""The names that the content gives: subjects, their forms, and what belongs to them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ketcompare.model import Subject, Subjects
from ketcompare.reading.grade import Names


@lru_cache(maxsize=4)
def names(subjects: Subjects) -> Names:
    """Names of what is compared; what is no column, such as the illness, is an ordinary word."""
    return Names.of(name for subject in subjects.subjects for name in _of_subject(subject))


def _of_subject(subject: Subject) -> Iterator[str]:
    yield from (subject.id, subject.short, *subject.includes)
    yield from (form.id for form in subject.forms)
