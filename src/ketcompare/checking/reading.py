"""Whether a claim, a finding or an explanation is far harder to read than a page should be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from ketcompare.content import Content
from ketcompare.loading.document import Document, KeyPath
from ketcompare.loading.folder import Loaded
from ketcompare.model import Source
from ketcompare.problems import Problem
from ketcompare.reading.grade import Names, measured
from ketcompare.reading.names import names

FINDINGS: Final = "evidence/findings.yaml"
HARDEST: Final = 12
"""The last year of school; a whole page should stay at eight."""
FEWEST_WORDS: Final = 12
"""The grade of fewer words says little: one long word in three makes it soar."""


def hard_claims(
    source: Source, topic: str, content: Content, document: Document
) -> Iterator[Problem]:
    """Every claim of a source under a topic that is too hard to read."""
    texts = (
        (("claims", topic, index, "says"), claim.says)
        for index, claim in enumerate(source.claims[topic])
    )
    return hard(texts, names(content.subjects), document)


def check_reading(content: Content, loaded: Loaded) -> Iterator[Problem]:
    """Every explanation of a term, and every finding, that is too hard to read."""
    known = names(content.subjects)
    for topic_id, topic in content.topics.items():
        texts = (
            (("terms", index, "explains"), term.explains) for index, term in enumerate(topic.terms)
        )
        yield from hard(texts, known, loaded.document(f"topics/{topic_id}.yaml"))
    if loaded.has(FINDINGS):
        # Findings are counted along their ids, so only where each has its own.
        said = (
            (("findings", index, "says"), finding.says)
            for index, finding in enumerate(content.findings.values())
        )
        yield from hard(said, known, loaded.document(FINDINGS))
        answered = (
            (("findings", index, "answers", place, "says"), answer.says)
            for index, finding in enumerate(content.findings.values())
            for place, answer in enumerate(finding.answers)
        )
        yield from hard(answered, known, loaded.document(FINDINGS))


def hard(
    texts: Iterable[tuple[KeyPath, str]], known: Names, document: Document
) -> Iterator[Problem]:
    """Every one of some texts that is too hard to read."""
    for at, text in texts:
        found = measured(text, known)
        if found.words >= FEWEST_WORDS and found.grade > HARDEST:
            message = f"reading grade {found.grade:.1f}, in {found.words} words: above {HARDEST}"
            yield document.problem("hard-to-read", at, message)
