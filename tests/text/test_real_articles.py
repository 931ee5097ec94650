"""The real articles, where their texts are at hand: they are never part of the project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ketcompare.loading.folder import load
from ketcompare.provenance import Provenance
from ketcompare.text.article import Article
from ketcompare.verifying.originals import read_articles
from ketcompare.verifying.record import sentence_hash

ROOT = Path(__file__).parents[2]
FOLDERS = (os.environ.get("KETCOMPARE_ORIGINALS"), str(ROOT / "originals"))
SOURCES = sorted(path.stem for path in (ROOT / "content" / "sources").glob("*.yaml"))


def article(source: str) -> Article:
    """The text of one source; the test is not run where it is not at hand."""
    for folder in FOLDERS:
        found = read_articles(Path(folder), [source]) if folder and Path(folder).is_dir() else {}
        if source in found:
            return found[source]
    pytest.skip(f"not run: the text of {source} is not here (KETCOMPARE_ORIGINALS names a folder)")


def record(source: str) -> Provenance:
    """What was recorded of one source."""
    content = load(ROOT / "content").content
    assert content is not None
    return content.provenance[source]


@pytest.mark.parametrize("source", SOURCES)
def test_a_real_article_is_numbered_as_it_was_recorded(source: str) -> None:
    """Set-aside lists and ties hang on these numbers."""
    text = article(source)

    hashes = [sentence_hash(text, sentence.number) for sentence in text.sentences]

    assert hashes == [sentence.hash for sentence in record(source).sentences]


@pytest.mark.parametrize("source", SOURCES)
def test_no_word_of_a_real_article_is_left_out_of_its_sentences(source: str) -> None:
    """Between numbered units stand spaces, bullets, list numbers and drawn lines only."""
    text = article(source)
    rest, at = [], 0

    for sentence in text.sentences:
        rest.append(text.text[at : sentence.span[0]])
        at = sentence.span[1]
    rest.append(text.text[at:])

    assert [part for part in rest if any(map(str.isalpha, part))] == []
