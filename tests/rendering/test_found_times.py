"""Times of independent findings on rulers: apart from the sources, in words, with a way to them."""

from __future__ import annotations

import re

import msgspec
import pytest
from bs4 import BeautifulSoup, Tag

from ketcompare.comparing.results import SourceRange
from ketcompare.model import FindingTime
from ketcompare.rendering.parts.names import SubjectPart
from ketcompare.rendering.pictures.axis import per_cent, time_axis
from ketcompare.rendering.pictures.found import Found
from ketcompare.rendering.pictures.ruler import drawing
from rendering import invented, invented_evidence
from rendering.test_pictures import part, words

TIMES = {
    "hot-cups": FindingTime(term="warmth/lasts", worded="at least two hours"),
    "cold-cups": FindingTime(term="warmth/lasts", worded="half an hour"),
    "sore-tongues": FindingTime(term="warmth/lasts", worded="for months"),
    "mist": FindingTime(term="warmth/steams", worded="an hour"),
}
PATHS = ("topics/warmth/index.html", "topics/warmth/evidence/index.html")


@pytest.fixture(scope="module")
def pages() -> dict[str, BeautifulSoup]:
    """The pages of a topic and its findings, some of which state how long."""
    findings = {
        each.id: msgspec.structs.replace(each, times=(TIMES[each.id],))
        for each in invented_evidence.FINDINGS
    }
    site = invented.site(invented_evidence.content(findings=findings))
    return {path: BeautifulSoup(site[path].content, "html.parser") for path in PATHS}


@pytest.fixture
def lasts(pages: dict[str, BeautifulSoup]) -> Tag:
    """The picture of how long it lasts, and its table."""
    return part(pages[PATHS[0]], "lasts")


def markers(lasts: Tag) -> list[Tag]:
    """What is drawn of each finding."""
    return lasts.select("svg.ruler .ruler__marker")


def test_each_finding_that_states_the_time_has_one_marker_below_the_sources(lasts: Tag) -> None:
    """Times of other terms are not on this ruler, and the markers have a name of their own."""
    names = [name.get_text() for name in lasts.select(".ruler__name")]

    assert len(markers(lasts)) == 3
    assert names[-1] == "Independent findings"
    assert "mist" not in str(lasts)


def test_a_marker_has_the_colour_of_its_subject_and_no_look_of_a_source(lasts: Tag) -> None:
    """No bar, no pattern, no mark of a source: a line with points, or a point."""
    for marker in markers(lasts):
        drawn = str(marker)
        assert marker.select(".ruler__point")
        assert re.search("subject-[12]", " ".join(marker["class"]))
        assert not re.search("pattern-|mark-[0-9]", drawn)
        assert marker.select("rect") == []


def test_points_and_lines_tell_firm_vague_and_open_ends_apart(lasts: Tag) -> None:
    """A single time is one point; no end is drawn that the words do not give."""
    open_end, single, vague = (
        next(each for each in markers(lasts) if shape(each) == wanted)
        for wanted in ((False, 1, 0), (False, 1, 0), (True, 2, 2))
    )

    assert open_end.select("line") == []
    assert single.select("line") == []
    assert vague.select(".ruler__point--hollow") == vague.select(".ruler__point")


def shape(marker: Tag) -> tuple[bool, int, int]:
    """Whether its line is broken, how many points it has, and how many of them are hollow."""
    points = marker.select(".ruler__point"), marker.select(".ruler__point--hollow")
    return bool(marker.select(".ruler__open")), len(points[0]), len(points[1])


def test_within_a_time_is_a_point_to_which_no_line_leads() -> None:
    """Nobody told when it starts, so that no start is drawn."""
    tea = SubjectPart("tea", "Tea", "tea", "Tea", None, "subject-1")
    reach = SourceRange("mist", ("within a day",), 24, 24, soft_from=True)
    found = Found(tea, "Tea", "within a day", "report", "#mist", reach, "")

    drawn = drawing(time_axis(), (), (found,)).markers

    assert drawn
    (marker,) = drawn.bars
    assert (marker.first, marker.last) == ("soft", "firm")
    assert marker.start == marker.end == per_cent(time_axis().at(24))


def test_a_form_is_told_by_its_name(lasts: Tag) -> None:
    """What holds for one form is never shown as if it held for its subject."""
    drawn = words(lasts.select_one("svg.ruler"))  # type: ignore[arg-type]

    assert "Green tea: at least two hours" in drawn
    assert "Tea: half an hour" in drawn
    assert "Tea: at least two hours" not in drawn


def test_picture_description_and_table_tell_the_same_findings(lasts: Tag) -> None:
    """Who does not see the markers is told all of them, in the same words."""
    described = words(lasts.select_one("desc"))  # type: ignore[arg-type]
    rows = [words(row) for row in lasts.select("tbody:nth-of-type(2) tr")]

    assert (
        "Independent findings: Green tea, at least two hours; Tea, half an hour; "
        "Coffee, for months." in described
    )
    assert len(rows) == 3
    assert "Finding: randomised trial Green tea" in rows[0]
    assert rows[0].endswith("at least two hours 2 hours or more; no upper end is given")
    assert rows[1].endswith("half an hour 30 minutes")
    assert rows[2].endswith("for months")


def test_each_row_leads_to_its_finding(pages: dict[str, BeautifulSoup], lasts: Tag) -> None:
    """One step leads to what was found, among whom, and on which work it rests."""
    links = [str(each["href"]) for each in lasts.select("tbody:nth-of-type(2) a")]

    assert links == [
        "../../topics/warmth/evidence/index.html#finding-hot-cups",
        "../../topics/warmth/evidence/index.html#finding-cold-cups",
        "../../topics/burns/evidence/index.html#finding-sore-tongues",
    ]
    assert pages[PATHS[1]].select_one("#finding-hot-cups")


def test_the_legend_names_the_markers_only_where_there_are_any(
    lasts: Tag,
) -> None:
    """The sign stands beside its words, and nothing explains what is not there."""
    plain = BeautifulSoup(invented.site()[PATHS[0]].content, "html.parser")
    key = lasts.select_one(".ruler__key")
    assert key is not None

    assert "Independent finding" in words(key)
    assert key.select("svg.ruler__marker")
    assert "Independent findings are told in our words" in words(lasts)
    assert "ndependent finding" not in words(part(plain, "lasts"))
