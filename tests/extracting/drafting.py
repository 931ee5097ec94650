"""Drafts of invented articles, with the topics and subjects of the content."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ketcompare.content import Content
from ketcompare.extracting.cues import CueTables, read_cues
from ketcompare.extracting.draft import Draft, draft
from ketcompare.extracting.page import Page, read_page
from ketcompare.loading.folder import load
from ketcompare.model import Claim
from ketcompare.text.article import Article

CONTENT = Path(__file__).parents[2] / "content"
ARTICLES = Path(__file__).with_name("articles")
CLINICS = Path(__file__).with_name("clinics")
_FILES = {
    path.name: path
    for folder in (ARTICLES, CLINICS)
    for path in sorted(folder.iterdir())
    if path.suffix in (".txt", ".html", ".htm")
}
NAMES = tuple(_FILES)
DAY = "2026-01-31"


@cache
def content() -> Content:
    """The content of the project."""
    found = load(CONTENT).content
    assert found is not None
    return found


@cache
def tables() -> CueTables:
    """The cue tables for the content."""
    return read_cues(content())


def page_of(name: str) -> Page:
    """An invented article as it is read from its file."""
    return read_page(_FILES[name])


@cache
def article_of(name: str) -> Article:
    """The text of an invented article."""
    return Article(page_of(name).text)


def draft_of(text: str) -> Draft:
    """The draft of a text."""
    return draft(Article(text), tables())


def claims_of(text: str) -> dict[str, Claim]:
    """What is proposed for a text, by topic and term; of several the first."""
    found: dict[str, Claim] = {}
    for topic, claims in draft_of(text).claims.items():
        for claim in claims:
            found.setdefault(f"{topic}/{claim.term}", claim)
    return found


def set_aside_of(text: str) -> dict[int, str]:
    """The reasons that are proposed, by sentence."""
    draft_found = draft_of(text)
    return {
        number: reason for reason, numbers in draft_found.set_aside.items() for number in numbers
    }
