"""Proposing a source's details, from what its page and its first lines tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from string import ascii_uppercase

from ketcompare.content import Content
from ketcompare.extracting.draft import Draft
from ketcompare.extracting.outline import is_date
from ketcompare.extracting.page import Page
from ketcompare.model import Source
from ketcompare.text.article import Article
from ketcompare.text.normal import normalise

_FIRST = 8
"""Among how many sentences title, date and author stand."""
_PUBLISHER = "TODO: the publisher's name in full"
_SHORT = "TODO: the name as people say it"
_INTEREST = "TODO: one plain sentence on what the publisher sells"
_IN_HEAD = "The page's head gives {day} as its date; the text that readers see gives none."
_DAY_WORDS = re.compile(r"(?:(?:last )?(?:published|posted|updated|reviewed)\W*(?:on\W+)?)?(.+)")
_PARTS = re.compile(r"\s+[•·|]\s+")
"""What stands between author, reviewer and date in one line."""
_FORMS = ("%B %d %Y", "%b %d %Y", "%d %B %Y", "%d %b %Y", "%Y-%m-%d")
_BYLINE = re.compile(
    r"(?P<role>(?i:(?:medically )?reviewed) )?(?i:by):? "
    r"(?P<name>(?:Dr\.? )?[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)+(?:, [A-Z][A-Za-z.]+)*)"
)


def source_details(
    page: Page, article: Article, draft: Draft, content: Content, day: str
) -> Source:
    """The details of a draft's source; what is not stated is null, what a person knows is to do."""
    first = _first_lines(article)
    published = _published(first) or page.published_by_address
    authors = _people(first, reviewers=False)
    return Source(
        publisher=page.publisher or _PUBLISHER,
        short=_SHORT,
        mark=_mark(page.publisher or "", {each.mark for each in content.sources.values()}),
        order=max((each.order for each in content.sources.values()), default=0) + 1,
        title=page.title or _title(article, draft),
        url=page.address,
        url_confirmed=page.was_there,
        archived_url=None,
        published=published,
        published_basis=("text" if _published(first) else "address") if published else None,
        received=day,
        author=authors,
        reviewer=_people(first, reviewers=True),
        place=None,
        interest=_INTEREST,
        draft=True,
        notes=(_IN_HEAD.format(day=page.in_head),) if page.in_head and not published else (),
        claims=dict(draft.claims),
        references=draft.references,
    )


def _first_lines(article: Article) -> list[str]:
    return [
        part
        for sentence in article.sentences[:_FIRST]
        for part in _PARTS.split(" ".join(article.sentence_text(sentence.number).split()))
    ]


def _published(lines: Iterable[str]) -> str | None:
    """The date that stands in a line of its own, year first."""
    dated = (_read_day(line) for line in lines if is_date(normalise(line)))
    return next((day for day in dated if day), None)


def _read_day(line: str) -> str | None:
    words = _DAY_WORDS.fullmatch(normalise(line))
    plain = re.sub(r"(?<=\d)(?:st|nd|rd|th)|[.,]", "", words[1]) if words else ""
    for form in _FORMS:
        try:
            # A day has no time zone; only its date is kept.
            return datetime.strptime(plain, form).date().isoformat()
        except ValueError:
            continue
    return None


def _people(lines: Sequence[str], *, reviewers: bool) -> str | None:
    for line in lines:
        found = _BYLINE.search(line)
        if found and len(line.split()) <= _FIRST * 2 and bool(found["role"]) is reviewers:
            return found["name"]
    return None


def _title(article: Article, draft: Draft) -> str | None:
    """The longest heading before the first sentence of a text."""
    headings = set(draft.set_aside.get("heading", ()))
    found: list[str] = []
    for sentence in article.sentences[:_FIRST]:
        text = " ".join(article.sentence_text(sentence.number).split())
        if sentence.kind != "heading":
            break
        if sentence.number in headings and not is_date(normalise(text)):
            found.append(text)
    return max(found, key=len, default=None)


def _mark(publisher: str, taken: set[str]) -> str:
    letters = [letter for letter in publisher.upper() if "A" <= letter <= "Z"]
    single = (*letters, *ascii_uppercase)
    double = (first + second for first in ascii_uppercase for second in ascii_uppercase)
    return next((mark for mark in (*single, *double) if mark not in taken), "Z")
