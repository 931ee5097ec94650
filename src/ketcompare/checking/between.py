"""Rules that look from one file to another."""

from __future__ import annotations

from collections.abc import Iterator

from ketcompare.checking.askers import check_askers
from ketcompare.checking.evidence import check_evidence
from ketcompare.checking.in_short import check_in_short
from ketcompare.checking.prose import check_prose
from ketcompare.checking.shared import check_shared
from ketcompare.checking.situations import check_situations
from ketcompare.checking.standards import check_standards
from ketcompare.content import Content
from ketcompare.loading.folder import Loaded
from ketcompare.problems import Problem


def check_between(content: Content, loaded: Loaded) -> Iterator[Problem]:
    """Every problem between files; none of it lies in one fact file alone."""
    yield from check_shared(content, loaded)
    yield from check_evidence(content, loaded)
    yield from check_askers(content, loaded)
    yield from check_in_short(content, loaded)
    yield from check_situations(content, loaded)
    yield from check_prose(content, loaded)
    yield from check_standards(content, loaded)
