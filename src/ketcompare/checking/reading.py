"""Whether a claim, a finding or an explanation is far harder to read than a page should be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ketcompare.content import Content
from ketcompare.loading.document import Document, KeyPath
from ketcompare.loading.folder import Loaded
from ketcompare.problems import Problem
from ketcompare.reading.grade import measured
from ketcompare.reading.names import names

HARDEST: Final = 12
"""The last year of school; a whole page should stay at eight."""
FEWEST_WORDS: Final = 12
"""The grade of fewer words says little: one long word in three makes it soar."""


def check_reading(content: Content, loaded: Loaded) -> Iterator[Problem]:
    """Every text that is too hard, by file."""
    known = names(content)
    for document, at, text in _texts(content, loaded):
        found = measured(text, known)
        if found.words >= FEWEST_WORDS and found.grade > HARDEST:
            message = f"reading grade {found.grade:.1f}, in {found.words} words: above {HARDEST}"
            yield document.problem("hard-to-read", at, message)


def _texts(content: Content, loaded: Loaded) -> Iterator[tuple[Document, KeyPath, str]]:
    for source_id, source in content.sources.items():
        document = loaded.document(f"sources/{source_id}.yaml")
        for topic, claims in source.claims.items():
            for index, claim in enumerate(claims):
                yield document, ("claims", topic, index, "says"), claim.says
    for topic_id, found in content.topics.items():
        document = loaded.document(f"topics/{topic_id}.yaml")
        for index, term in enumerate(found.terms):
            yield document, ("terms", index, "explains"), term.explains
    yield from _findings(content, loaded)


def _findings(content: Content, loaded: Loaded) -> Iterator[tuple[Document, KeyPath, str]]:
    """Findings are counted along their ids, so only where each has its own."""
    if not loaded.has("evidence/findings.yaml"):
        return
    document = loaded.document("evidence/findings.yaml")
    for index, finding in enumerate(content.findings.values()):
        yield document, ("findings", index, "says"), finding.says
