"""Collecting what an article itself cites: its own list, and studies that a sentence names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from ketcompare.extracting.cues import CueTables
from ketcompare.extracting.outline import Unit
from ketcompare.model import Basis, SourceReference
from ketcompare.text.article import Article
from ketcompare.text.normal import count_words

_MOST_TITLE_WORDS = 8
_FEWEST_WORDS = 4
_DIGITS = re.compile(r"\d{1,2}")
_RANGE = re.compile(r"(\d{1,2})(?:[–-](\d{1,2}))?")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NUMBER = re.compile(r"(\d{1,2})[.)]\s*$")
_BRACKETS = re.compile(r"\[(\d{1,2}(?:\s*,\s*\d{1,2})*)\]")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ADDRESS = re.compile(r"https?://[^\s)\]>]*[^\s)\]>.,;]")
_PUBLISHED = re.compile(r"[.,]?\s*Published (?:in|by|online in)\s+([^.]+)", re.IGNORECASE)
_SMALL = r"(?:of|for|and|on|the|in|&)"
_CAPITAL = r"[A-Z][\w.&'’-]*"
_SEAT = (
    r"(?:University|Journal|Institutes?|School|College|Hospital|Clinic|Academy|Association|"
    r"Psychiatry|Medicine|Lancet|JAMA|NIH|NIMH|NEJM|Nature|Cochrane)"
)
_NAME = re.compile(
    rf"(?:{_CAPITAL}\s+(?:{_SMALL}\s+)*)*{_SEAT}(?!\w)"
    rf"(?:(?:\s+{_SMALL})+(?:\s+{_CAPITAL})+|\s+{_CAPITAL})*"
)
_KINDS = ("meta-analysis", "systematic review", "trial", "review", "survey", "study", "research")


class Ground(Struct, frozen=True):
    """What a sentence offers for its claims, and the references of the article that it cites."""

    basis: Basis
    cites: tuple[int | str, ...] = ()


def listed_references(article: Article, numbers: Iterable[int]) -> list[SourceReference]:
    """The entries of the article's own list; `numbers` are their sentences."""
    found: dict[int | str, SourceReference] = {}
    for place, number in enumerate(sorted(numbers), start=1):
        start, _ = article.sentences[number - 1].span
        printed = _NUMBER.search(article.text[max(0, start - 6) : start])
        entry = int(printed[1]) if printed else place
        if entry in found:
            entry = max((key for key in found if isinstance(key, int)), default=0) + 1
        found[entry] = _listed(entry, article.sentence_text(number))
    return list(found.values())


def cited_entries(article: Article, units: Sequence[Unit]) -> frozenset[int]:
    """The sentences that are entries of a list without a heading: its numbers are cited."""
    cited = {
        int(digits)
        for start, end in article.footnotes.items()
        for digits in _DIGITS.findall(article.text[start:end])
    }
    last = {unit.entry: unit.number for unit in units if unit.entry in cited}
    return frozenset(
        number
        for number in last.values()
        if count_words(units[number - 1].normal) >= _FEWEST_WORDS and number > len(units) // 2
    )


def ground(
    article: Article, unit: Unit, known: Sequence[SourceReference], tables: CueTables
) -> tuple[Ground, SourceReference | None]:
    """What a sentence offers for its claims; with the study that it names, if it names one."""
    listed = {reference.id for reference in known}
    cited = tuple(sorted({number for number in _digits(article, unit) if number in listed}))
    if cited:
        return Ground("cited", cited), None
    text = article.sentence_text(unit.number)
    name = _NAME.search(text)
    if name and tables.research.search(unit.normal):
        named = _named(name.group(), text)
        return Ground("named", (named.id,)), named
    return Ground("vague" if tables.vague.search(unit.normal) else "none"), None


def _digits(article: Article, unit: Unit) -> Iterator[int]:
    start, end = unit.sentence.span
    for at, stop in article.footnotes.items():
        if start <= at < end:
            yield from _listed_numbers(article.text[at:stop])
    for found in _BRACKETS.finditer(article.text, start, end):
        yield from map(int, found[1].split(","))


def _listed_numbers(mark: str) -> Iterator[int]:
    """The numbers that a footnote mark names: "1,3" and "2-4" name several."""
    for first, last in _RANGE.findall(mark.translate(_RAISED)):
        yield from range(int(first), int(last or first) + 1)


def _listed(entry: int, text: str) -> SourceReference:
    """What an entry states; a title is shortened to eight words."""
    published = _PUBLISHED.search(text)
    year, address = _YEAR.search(text), _ADDRESS.search(text)
    ends = [found.start() for found in (published, address) if found]
    title = " ".join(text[: min(ends, default=len(text))].split()).strip(" .,;:-–")
    return SourceReference(
        id=entry,
        title=_shortened(title) or None,
        publisher=_YEAR.sub("", published[1]).strip(" ,\n") if published else None,
        year=int(year.group()) if year else None,
        address=address.group() if address else None,
    )


def _shortened(title: str) -> str:
    kept = title.split()
    while count_words(" ".join(kept)) > _MOST_TITLE_WORDS:
        kept.pop()
    return " ".join(kept).strip(" .,;:-–")


def _named(name: str, text: str) -> SourceReference:
    year = _YEAR.search(text)
    told = text.lower()
    publisher = re.sub(r"^(?:The|In|At|A)\s+(?=\w+\s)", "", " ".join(name.split()))
    slug = re.sub(r"[^a-z0-9]+", "-", publisher.lower()).strip("-")[:50].strip("-")
    return SourceReference(
        id=f"{slug}-{year.group()}" if year else slug,
        title=None,
        publisher=publisher,
        year=int(year.group()) if year else None,
        kind=next((kind for kind in _KINDS if kind in told), None),
    )
