"""Neither subject is favoured: with the two exchanged, the true site has the same make, mirrored.

Exchanged is what is told: the first column keeps its name and place, and gets all that was said of
the second. One thing is decided by order, and is left out here: a comparison that as many claims
make one way as the other is told once, in the first column.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

import pytest
from msgspec.structs import replace

from ketcompare.comparing.compare import compare
from ketcompare.content import Content
from ketcompare.model import Claim, Source, Subject
from ketcompare.rendering.site import prepare
from support.true_site import ROOT, true_site

Make = Counter[tuple[str, str]]
Pages = Mapping[str, str]

TOLD_OF_BOTH = {
    "home.html",
    "topic.html",
    "points.html",
    "situation.html",
    "source.html",
    "visit.html",
}
ELEMENT = re.compile(r'<([a-z][a-z0-9]*)(?:\s(?:[^>"]|"[^"]*")*?class="([^"]*)")?')
ROW = re.compile(r'<tr id="([^"]+)".*?</tr>', re.DOTALL)
CELL = re.compile(r"<td\b.*?</td>", re.DOTALL)
SEND = re.compile(r'<details class="exact send">.*?</details>', re.DOTALL)
"""What sends a row stands at its end, in whichever cell is last."""
POINTS = re.compile(r'<tr class="balance__group">.*?</tbody>', re.DOTALL)
NUMBER = re.compile(r'balance__number">(\d+)<')
SUBJECT = re.compile(r"\bsubject-([12])\b")


def exchanged(content: Content) -> Content:
    """What is told of the first subject is told of the second, and the other way round."""
    first, second = content.subjects.subjects
    subjects = replace(
        content.subjects, subjects=(_as_told(first, second), _as_told(second, first))
    )
    return replace(content, subjects=subjects)


def _as_told(subject: Subject, other: Subject) -> Subject:
    """A subject that keeps its names, and gets all that refers to another."""
    return replace(subject, id=other.id, forms=other.forms)


def without_ties(content: Content) -> Content:
    """A content without comparisons that are made as often one way as the other."""
    made: dict[tuple[str, str], Counter[tuple[str, ...]]] = {}
    for sourced in content.claims:
        if sourced.claim.than:
            key = sourced.topic, sourced.claim.term
            made.setdefault(key, Counter())[sourced.claim.subjects] += 1
    ties = {key for key, ways in made.items() if len(ways) > 1 and len(set(ways.values())) == 1}
    sources = {name: _without(source, ties) for name, source in content.sources.items()}
    return replace(content, sources=sources)


def _without(source: Source, ties: set[tuple[str, str]]) -> Source:
    def kept(topic: str, claim: Claim) -> bool:
        return not (claim.than and (topic, claim.term) in ties)

    return replace(
        source,
        claims={
            topic: tuple(each for each in claims if kept(topic, each))
            for topic, claims in source.claims.items()
        },
    )


@pytest.fixture(scope="module")
def pair() -> tuple[Pages, Pages]:
    """Pages that tell of both subjects: as they are, and with the subjects exchanged."""
    content = without_ties(true_site().context.content)
    return dict(_pages(content)), dict(_pages(exchanged(content)))


def _pages(content: Content) -> Iterator[tuple[str, str]]:
    site = prepare(content, compare(content), templates=ROOT / "templates")
    for path, page in site.pages.items():
        if page.template in TOLD_OF_BOTH:
            yield path, site.artifact(path).content.decode().partition("<main")[2]


def make(markup: str, *, mirrored: bool = False) -> Make:
    """Its elements by class. Mirrored, the signs of the two subjects change place."""
    found = ELEMENT.findall(markup)
    return Counter((name, _mirrored(classes) if mirrored else classes) for name, classes in found)


def _mirrored(classes: str) -> str:
    return SUBJECT.sub(lambda found: f"subject-{3 - int(found[1])}", classes)


def test_every_page_is_made_of_the_same_parts(pair: tuple[Pages, Pages]) -> None:
    """As many headings, marks, tags, links and bars for what is told of either."""
    before, after = pair
    both = {path: (make(page), make(after[path], mirrored=True)) for path, page in before.items()}

    assert before.keys() == after.keys()
    assert len(before) > 30
    assert {
        path: (one - other, other - one) for path, (one, other) in both.items() if one != other
    } == {}


def test_the_cells_of_every_row_change_place(pair: tuple[Pages, Pages]) -> None:
    """What stood on the left stands on the right, made the same."""
    before, after = (
        {
            (path, row[1]): CELL.findall(SEND.sub("", row[0]))
            for path, page in pages.items()
            for row in ROW.finditer(page)
        }
        for pages in pair
    )

    assert sum(len(cells) > 1 for cells in before.values()) > 100
    for place, cells in before.items():
        mirror = [make(cell, mirrored=True) for cell in after[place]]
        assert [make(cell) for cell in cells] == mirror[::-1], place


def test_good_and_bad_points_are_counted_for_either_alike(pair: tuple[Pages, Pages]) -> None:
    """The numbers of one subject are those of the other when they are exchanged."""
    before, after = (
        {
            path: [NUMBER.findall(part) for part in POINTS.findall(page)]
            for path, page in pages.items()
        }
        for pages in pair
    )
    numbers = {path: parts for path, parts in before.items() if parts}

    assert len(numbers) == len(true_site().context.content.sources)
    assert all(len(part) == 2 for parts in numbers.values() for part in parts)
    assert numbers == {path: after[path][::-1] for path in numbers}
