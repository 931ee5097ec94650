"""The visit sheet of the site's own content: every line holds against the claims themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest

from ketcompare.content import SourcedClaim
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.standing import WORDS
from ketcompare.rendering.parts.visit_line import VisitLine
from ketcompare.rendering.views.visit import visit_page
from support.true_site import true_site

SAYING = re.compile(r"^(.*) says? so(, each with a “may”)?$")
ALL_BUT = re.compile(r"^All but (.*) say so$")
OTHERS = re.compile(r"([^.]*) speaks? to other points\.")
SILENT = re.compile(r"^(.*): no article speaks to it")


def context() -> Context:
    """What pages of the real content are made from."""
    return true_site().context


@cache
def lines() -> dict[tuple[str, str], VisitLine]:
    """Every line of the sheet, by topic and subject."""
    page = visit_page(Here(address("visit"), context()))
    return {(row.topic, line.subject.id): line for row in page.rows for line in row.lines}


def told_of(topic: str, *subjects: str) -> Iterator[SourcedClaim]:
    """The claims of a topic that are about one of the subjects, or compare with it."""
    for each in context().content.claims:
        about = {*each.claim.subjects, each.claim.than}
        if each.topic == topic and about & set(subjects):
            yield each


def names(words: str) -> set[str]:
    """Those whom a sentence names."""
    return {each for each in context().content.sources if context().short(each) in words}


def named_term(topic: str, told: str) -> str:
    """The term whose name a line begins with."""
    terms = context().content.topics[topic].terms
    (found,) = (e.id for e in terms if re.match(rf"{re.escape(e.name)}[.:]", told))
    return found


def test_every_subject_has_a_line_in_every_row() -> None:
    """A silence is told and not left out."""
    page = visit_page(Here(address("visit"), context()))
    columns = list(context().column)

    assert len(page.rows) > 10
    assert {row.topic for row in page.rows if [e.subject.id for e in row.lines] != columns} == set()


def test_where_a_point_is_silent_it_is_named_and_no_claim_tells_it() -> None:
    """No row says of a whole question that nobody speaks to it where somebody does."""
    silent = {key: line.told for key, line in lines().items() if "no article" in line.told.lower()}

    assert len(silent) > 3
    for (topic, subject), told in silent.items():
        if found := SILENT.match(told):
            term = named_term(topic, found[0])
            assert not [e for e in told_of(topic, subject) if e.claim.term == term], told
        else:
            assert told.startswith("No article says whom it is not for."), told


def test_who_speaks_to_other_points_is_named() -> None:
    """Nobody who speaks to the question is passed over, and nobody else is named."""
    also = [each.id for each in context().content.subjects.also]

    for (topic, subject), line in lines().items():
        if "no article" not in line.told.lower():
            continue
        speaking = {each.source for each in told_of(topic, subject, *also)}
        found = OTHERS.search(line.told)
        assert (names(found[1]) if found else set()) == speaking, line.told


def test_who_says_so_is_who_affirms_the_point() -> None:
    """By name, or as all but those who are named."""
    checked = 0
    for (topic, subject), line in lines().items():
        for sentence in line.told.rstrip(".").split(". ")[1:]:
            if not SAYING.match(sentence) or sentence.startswith("All five"):
                continue
            term = named_term(topic, line.told)
            own = (e for e in told_of(topic, subject) if subject in e.claim.subjects)
            saying = {e.source for e in own if (e.claim.term, e.claim.stance) == (term, "affirms")}
            named, but = names(sentence), ALL_BUT.match(sentence)
            assert (set(context().content.sources) - named if but else named) == saying, line.told
            checked += 1

    assert checked > 10


@pytest.mark.parametrize("topic", ["approval", "alternatives"])
def test_a_silent_point_does_not_silence_the_question(topic: str) -> None:
    """Articles do say what was approved, and what else there is."""
    line = lines()[topic, "antidepressants"]

    assert "no article speaks to it." in line.told
    assert "other points." in line.told


def test_what_is_told_has_a_verdict() -> None:
    """Also where what was found backs it, and where nothing was found."""
    bare = {
        key for key, line in lines().items() if "o article" not in line.told and not line.borne_out
    }

    assert bare == set()
    assert {line.borne_out for line in lines().values()} > {
        f"Beside what was found: {WORDS['backed']}."
    }
