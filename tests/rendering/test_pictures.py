"""Pictures on pages: everybody gets the same values, whatever they see or hear."""

from __future__ import annotations

import re

import msgspec
import pytest
from bs4 import BeautifulSoup, Tag

from ketcompare.model import Claim, Source, Term, Value
from rendering import invented

TERMS = (
    *invented.TOPICS["warmth"].terms,
    Term(id="cools", name="Cools", explains="When it is cold.", value="duration"),
    Term(id="liked", name="Share who like it", explains="How many.", value="share"),
    Term(id="cups", name="Cups a day", explains="How many.", value="count"),
    Term(id="sips", name="Sips a cup", explains="How many.", value="count"),
)


def said(id: str, subject: str, term: str, value: Value, stance: str = "affirms") -> Claim:  # noqa: A002
    """A claim with a value."""
    return invented.claim(id, subject, term, f"It is {id}.", value=value, stance=stance)


CLAIMS = {
    "ash": (
        said("an-hour", "tea", "lasts", Value(worded="an hour")),
        said("few-hours", "tea", "lasts", Value(worded="a few hours")),
        said("weeks", "coffee", "lasts", Value(worded="weeks")),
        said("months", "coffee", "cools", Value(worded="at least two months")),
        said("half", "tea", "liked", Value(worded="over half", min_percent=50, of="guests")),
        said("all", "tea", "liked", Value(worded="all", min_percent=100, of="cooks")),
        said("three", "tea", "cups", Value(worded="three", min=3, max=3)),
    ),
    "birch": (
        said("days", "tea", "lasts", Value(worded="days")),
        said("long", "coffee", "lasts", Value(worded="a good while")),
        said("never", "tea", "cups", Value(worded="nine", min=9, max=9), "denies"),
    ),
    "cedar": (),
    "elm": (),
}


def sources() -> dict[str, Source]:
    """The invented sources, saying also how long, how many and how often."""
    given = invented.SOURCES.items()
    claims = {name: {**source.claims, "warmth": warmth(source, name)} for name, source in given}
    return {name: msgspec.structs.replace(source, claims=claims[name]) for name, source in given}


def warmth(source: Source, name: str) -> tuple[Claim, ...]:
    """What a source says of warmth, with our times in place of its own."""
    rest = (claim for claim in source.claims["warmth"] if claim.term != "lasts")
    return (*rest, *CLAIMS[name])


@pytest.fixture(scope="module")
def drawn() -> dict[str, BeautifulSoup]:
    """The pages of a site that has times, shares and counts."""
    topic = msgspec.structs.replace(invented.TOPICS["warmth"], terms=TERMS)
    content = invented.content(topics={**invented.TOPICS, "warmth": topic}, sources=sources())
    return {
        path: BeautifulSoup(artifact.content, "html.parser")
        for path, artifact in invented.site(content).items()
        if path in {"topics/warmth/index.html", "topics/burns/index.html"}
    }


@pytest.fixture
def topic(drawn: dict[str, BeautifulSoup]) -> BeautifulSoup:
    """The page with the pictures."""
    return drawn["topics/warmth/index.html"]


def part(page: BeautifulSoup, name: str) -> Tag:
    """One term's picture and table."""
    found = page.select_one(f"#drawn-{name}")
    assert found is not None
    return found


def words(tag: Tag) -> str:
    """Its words, one space between."""
    return re.sub(r"\s+", " ", tag.get_text(" ")).strip()


def test_every_picture_has_a_title_a_description_and_a_table_with_its_words(
    topic: BeautifulSoup,
) -> None:
    """Who does not see it hears what it shows, and finds every word of it in the table."""
    rulers = topic.select("svg.ruler")

    assert len(rulers) == 4
    for ruler in rulers:
        named = str(ruler["aria-labelledby"]).split()
        table = ruler.find_next("table")
        assert ruler["role"] == "img"
        assert all(ruler.find(id=name).get_text() for name in named)  # type: ignore[union-attr]
        assert len(named) == 2
        assert isinstance(table, Tag)
        for line in ruler.select(".ruler__words"):
            assert line.get_text().strip("“”") in words(table)


def test_ids_of_pictures_are_unique_on_a_page(topic: BeautifulSoup) -> None:
    """A label never names another picture."""
    ids = [str(tag["id"]) for tag in topic.find_all(id=True)]

    assert len(ids) == len(set(ids))


def test_a_source_has_one_bar_a_subject_with_the_words_that_set_its_ends(
    topic: BeautifulSoup,
) -> None:
    """Ash says an hour and a few hours of tea: one bar, both at it."""
    ruler = part(topic, "lasts").select_one("svg.ruler")
    assert ruler is not None

    names = [name.get_text() for name in ruler.select(".ruler__name")]
    bars = ruler.select(".ruler__bar")

    assert names == ["Ash", "Birch"]
    assert len(bars) == 3
    assert [line.get_text() for line in ruler.select(".ruler__words")][:2] == [
        "“an hour”",
        "“a few hours”",
    ]


def test_subjects_differ_by_pattern_and_not_by_colour_alone(topic: BeautifulSoup) -> None:
    """The first is solid, the second is not."""
    fills = [rect["fill"] for rect in part(topic, "lasts").select(".ruler__bar > rect")]

    assert fills == ["currentColor", "url(#pattern-2)", "currentColor"]
    assert topic.select("#pattern-2")
    assert words(part(topic, "lasts").select_one(".ruler__key")) == "Tea Coffee"  # type: ignore[arg-type]


def test_the_table_has_no_number_for_vague_words(topic: BeautifulSoup) -> None:
    """Their words stand alone, each leads to its claim; the picture says what a fray means."""
    table = part(topic, "lasts").find("table")
    assert isinstance(table, Tag)

    first = table.find_all("tr")[1]

    assert "Ash says of tea: “an hour” , Ash says of tea: “a few hours”" in words(first)
    assert "1 hour to 6 hours" not in words(part(topic, "lasts"))
    assert "a frayed end shows where we had to choose" in words(part(topic, "lasts"))
    assert [link["href"] for link in first.find_all("a")] == [
        "../../claims/ash/warmth/an-hour/index.html",
        "../../claims/ash/warmth/few-hours/index.html",
        "../../claims/ash/warmth/weeks/index.html",
    ]


def test_words_without_an_end_are_told_and_not_drawn(topic: BeautifulSoup) -> None:
    """A good while has no place on an axis, and is not left out either."""
    lasts = part(topic, "lasts")

    assert "a good while" not in words(lasts.select_one("svg.ruler"))  # type: ignore[arg-type]
    assert "“a good while” Not drawn: the words name no end." in words(lasts)


def test_who_gives_no_value_is_named(topic: BeautifulSoup) -> None:
    """Silence is shown by a dashed mark and said in words."""
    silent = part(topic, "lasts").select_one(".ruler__silent")
    assert silent is not None

    assert words(silent) == "Cedar and Elm give no time."
    assert len(silent.select(".mark--silent")) == 2


def test_an_open_end_is_an_arrow_and_said_in_words(topic: BeautifulSoup) -> None:
    """Over half is not drawn as if it were all."""
    liked = part(topic, "liked")

    assert liked.select(".ruler__open")
    assert "50% or more; no upper end is given" in words(liked)
    assert part(topic, "cools").select(".ruler__open")


def test_shares_of_different_things_never_share_an_axis(topic: BeautifulSoup) -> None:
    """Guests and cooks are two pictures, and the page says why."""
    section = topic.select_one("section[aria-labelledby=shares-title]")
    assert section is not None

    assert [words(head) for head in section.find_all("h3")] == [
        "Share who like it: guests",
        "Share who like it: cooks",
    ]
    assert len(section.select("svg.ruler")) == 2
    assert "measure different things, so each has its own scale" in words(section)


def test_counts_are_a_table_alone_and_denied_ones_are_not_in_it(topic: BeautifulSoup) -> None:
    """A few small numbers read faster than they are drawn; what is denied is no value."""
    cups = part(topic, "cups")

    assert cups.select("svg.ruler") == []
    assert "“three” 3" in words(cups)
    assert "nine" not in words(cups)


def test_a_picture_that_sets_subjects_side_by_side_stands_first(topic: BeautifulSoup) -> None:
    """The one that compares leads the page; the rest follow the points."""
    order = [head["id"] for head in topic.find_all("h2") if head.has_attr("id")]

    assert order.index("times-title") < order.index("compare-title")
    assert order.index("compare-title") < order.index("more-times-title")


def test_a_term_that_nobody_tells_and_a_topic_without_values_have_no_picture(
    drawn: dict[str, BeautifulSoup],
) -> None:
    """There is nothing to draw."""
    assert drawn["topics/warmth/index.html"].select("#drawn-sips") == []
    assert drawn["topics/burns/index.html"].select(".ruler, .ruler__part") == []


def test_no_picture_carries_a_style_attribute(drawn: dict[str, BeautifulSoup]) -> None:
    """Geometry stands in attributes of its own, so that the strict policy passes."""
    for page in drawn.values():
        assert page.find_all(style=True) == []


def test_coverage_counts_claims_and_leads_to_them(pages: dict[str, BeautifulSoup]) -> None:
    """A number leads to what the source says; a silent cell is a dashed mark with words."""
    grid = pages["sources/index.html"].select_one("section[aria-labelledby=coverage] table")
    assert grid is not None

    row = grid.find_all("tr")[1]
    ash, *_, elm = row.find_all("td")[:-1]
    (link,) = ash.find_all("a")

    assert words(ash) == "3 Ash makes 3 claims"
    assert link["href"] == "../sources/ash/index.html#says-warmth"
    assert pages["sources/ash/index.html"].select("#says-warmth a[href*='claims/ash/warmth']")
    assert words(elm) == "Elm is silent"
    assert elm.select(".mark--silent")
    assert elm.select(".bar") == []
    assert words(row.find_all("td")[-1]) == "3 speak, 1 silent"


def test_the_first_page_leads_to_the_coverage(pages: dict[str, BeautifulSoup]) -> None:
    """Who speaks of what is one step away."""
    assert pages["index.html"].select("main a[href='sources/index.html#coverage']")


def test_a_profile_tells_each_part_in_numbers_beside_its_bar(
    pages: dict[str, BeautifulSoup],
) -> None:
    """Parts of the sentences add up to all of them; so do parts of the claims."""
    table = pages["sources/ash/index.html"].select_one("table.profile")
    assert table is not None

    assert "make a claim 2 of 5 40%" in words(table)
    assert "said with a “may” 0 of 4 0%" in words(table)
    for group in table.find_all("tbody"):
        counts = [words(cell).split(" of ") for cell in group.select(".profile__count")]
        assert sum(int(count) for count, _ in counts) <= int(counts[0][1])
    assert all(str(rect["width"]).endswith("%") for rect in table.select(".bar__fill"))


def test_a_source_without_record_or_claims_has_no_profile(
    pages: dict[str, BeautifulSoup],
) -> None:
    """A part of nothing is not drawn; beside the others it is said to be not known."""
    profiles = pages["sources/index.html"].select_one("section[aria-labelledby=profiles] table")
    assert profiles is not None

    assert pages["sources/elm/index.html"].select("table.profile") == []
    assert "Birch: not known" in words(profiles)


def test_every_recorded_source_is_a_strip_with_its_counts_in_a_table(
    pages: dict[str, BeautifulSoup],
) -> None:
    """One bar a sentence, and how many of each kind."""
    section = pages["sources/index.html"].select_one("section[aria-labelledby=strips]")
    assert section is not None

    (strip,) = section.select("svg.strip__bars")
    rows = section.select("tbody tr")

    assert len(strip.find_all("rect")) == 5
    assert strip.find("title").get_text() == "Ash, sentence by sentence"  # type: ignore[union-attr]
    assert "1 selling: promotion, teasers" in strip.find("desc").get_text()  # type: ignore[union-attr]
    assert [words(rows[-1])] == ["In all 5"]
    assert sum(int(words(cell)) for row in rows[:-1] for cell in row.find_all("td")) == 5
    assert section.select("a[href='../sources/ash/index.html#map-title']")


def test_a_part_of_the_sentence_map_is_named_after_what_it_speaks_of(
    pages: dict[str, BeautifulSoup],
) -> None:
    """Our topic stands for the heading, whose words are the publisher's."""
    names = [words(name) for name in pages["sources/ash/index.html"].select(".map__name")]

    assert names == ["Part 1: Warmth 1 of 2 used", "Part 2: Warmth 2 of 3 used"]
