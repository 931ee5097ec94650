"""What pages say, on the invented comparison of three drinks."""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec
from bs4 import BeautifulSoup, Tag

from ketcompare.comparing.compare import compare
from ketcompare.model import Changes, Questions
from ketcompare.rendering.assets import assets
from ketcompare.rendering.policy import digest
from rendering import invented

SOURCE_NAMES = ("Ash", "Birch", "Cedar", "Elm")


def words(page: Tag, selector: str) -> str:
    """The words of what a selector finds, one space between."""
    found = (each.get_text(" ") for each in page.select(selector))
    return re.sub(r"\s+", " ", " ".join(found)).strip()


def test_three_invented_subjects_render_without_a_word_of_the_real_ones() -> None:
    """Engine and content are apart: nothing of one comparison stands in the code."""
    text = b"\n".join(
        artifact.content
        for path, artifact in invented.site().items()
        if path.endswith((".html", ".css"))
    ).lower()

    assert b"hot cocoa" in text
    assert [
        word for word in (b"ketamine", b"depress", b"clinic", b"suicid", b"988") if word in text
    ] == []


def test_the_notice_is_computed_from_what_publishers_sell(pages: dict[str, BeautifulSoup]) -> None:
    """Every page says who has something to sell, and where to turn."""
    for page in pages.values():
        notice = words(page, ".notice")

        assert "Three of the four articles come from tea rooms that sell tea." in notice
        assert "No cook has reviewed this site." in notice
        assert "Burnt yourself? Call 555 . Text 556 . Utopia only." in notice


def test_crisis_help_stands_at_the_spot_where_a_topic_asks_for_it(
    pages: dict[str, BeautifulSoup],
) -> None:
    """In a box on the topic and its claims, in a line at its points and where sources tell them."""
    with_help = {
        path for path, page in pages.items() if page.select("main .crisis, main .crisis-spot")
    }

    assert with_help == {
        "index.html",
        "topics/burns/index.html",
        "claims/ash/burns/thirst-hurts/index.html",
        "claims/cedar/burns/burns/index.html",
        "situations/index.html",
        "situations/cold/index.html",
        "situations/burnt/index.html",
        "sources/ash/index.html",
        "sources/cedar/index.html",
        "search/index.html",
    }
    assert "Burnt yourself?" in words(pages["index.html"], "#topic-burns th")
    assert pages["index.html"].select("#topic-warmth .compare__crisis") == []


def test_the_main_message_names_who_speaks_and_what_there_is_to_see(
    pages: dict[str, BeautifulSoup],
) -> None:
    """Without findings no studies are promised; not all sell the same, so nothing is said of it."""
    home = pages["index.html"]

    assert words(home, "h1") == "Four tea rooms speak of tea, coffee and cocoa."
    assert words(home, ".opening__lead") == (
        "See what they say and what they leave out, with a link to the exact words."
    )


def test_no_claim_stands_without_who_says_it(pages: dict[str, BeautifulSoup]) -> None:
    """Every link to a claim names its source, in itself or in the heading it stands under."""
    for path, page in pages.items():
        for link in page.select("main a[href*='claims/']"):
            near = link.find_parent(["li", "td", "p", "div"])
            around = [link, near, *link.find_all_previous(["h1", "h3", "h4", "dt"], limit=2)]
            text = " ".join(each.get_text(" ") for each in around if each)

            assert any(name in text for name in SOURCE_NAMES), (path, str(link))


def test_titles_of_claim_pages_begin_with_the_source(pages: dict[str, BeautifulSoup]) -> None:
    """A title in a tab or a search hit is attributed too."""
    claims = {path: page for path, page in pages.items() if path.startswith("claims/")}

    assert len(claims) == 13
    for path, page in claims.items():
        name = path.split("/")[1].capitalize()
        moved = path.endswith("tea-heats/index.html")
        assert words(page, "title").startswith(f"{'Moved: ' if moved else ''}{name} says: ")
        assert words(page, "main").find(f"{name} says") >= 0
        assert moved or words(page, "h1").startswith(f"{name} says of ")


def test_text_of_the_content_is_escaped() -> None:
    """Markup in a claim is shown and not obeyed, raw markup in prose as well."""
    claim = invented.site()["claims/ash/warmth/tea-warms/index.html"].content

    assert b"Tea warms &lt;b&gt;well&lt;/b&gt; &amp; fast." in claim
    assert b"&lt;script&gt;" in invented.site()["method/index.html"].content


def test_no_page_has_inline_style_or_any_script_but_the_loader(
    pages: dict[str, BeautifulSoup],
) -> None:
    """The policy names the loader by its digest, where there is one, and allows no other."""
    loader = assets(invented.TEMPLATES).loader
    for page in pages.values():
        places = page.select("[data-script]")
        policy = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})

        assert policy is not None
        assert "default-src 'none'" in str(policy["content"])
        assert page.find_all(style=True) == []
        assert page.find_all("style") == []
        assert [each.text for each in page.find_all("script")] == [loader] * bool(places)
        assert (f"script-src 'self' '{digest(loader)}'" in str(policy["content"])) == bool(places)
        assert ("script-src" in str(policy["content"])) == bool(places)
        assert "unsafe-inline" not in str(policy["content"])
        assert len(page.find_all("link", rel="stylesheet")) == 1


def test_every_page_has_one_heading_of_the_first_level_and_skips_none(
    pages: dict[str, BeautifulSoup],
) -> None:
    """Headings are an outline."""
    for path, page in pages.items():
        levels = [int(each.name[1]) for each in page.find_all(re.compile(r"^h[1-6]$"))]

        assert levels.count(1) == 1, path
        assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_table_has_a_caption_and_heads_on_both_axes(pages: dict[str, BeautifulSoup]) -> None:
    """Tables tell what they hold, column by column and row by row."""
    tables = [table for page in pages.values() for table in page.find_all("table")]

    assert len(tables) > 10
    for table in tables:
        assert table.find("caption") is not None
        assert all(head.get("scope") for head in table.find_all("th"))
        assert {"col", "row"} <= {head.get("scope") for head in table.find_all("th")}


def test_silent_denied_open_and_both_look_different_and_are_said_in_words(
    pages: dict[str, BeautifulSoup],
) -> None:
    """Four ways of standing have four looks, each with its words."""
    row = pages["topics/warmth/index.html"].select_one("#term-warms")
    assert row is not None
    tea, coffee, cocoa = row.find_all("td")

    assert tea.select(".mark--denies")
    assert tea.select(".mark--both")
    assert tea.select(".mark--silent")
    assert cocoa.select(".mark--open")
    assert (
        "Say so: Ash and Cedar. Say it is not so: Birch and Cedar. Silent: Elm." in tea.get_text()
    )
    assert "Only Birch says so" in coffee.get_text()
    assert "Leave it open: Cedar." in cocoa.get_text()


def test_a_term_that_does_not_apply_says_so() -> None:
    """Not applicable is not silence."""
    topic = invented.TOPICS["warmth"]
    only_tea = msgspec.structs.replace(topic.terms[2], subjects=("tea",))
    terms = (*topic.terms[:2], only_tea, *topic.terms[3:])
    topics = {**invented.TOPICS, "warmth": msgspec.structs.replace(topic, terms=terms)}

    artifact = invented.site(invented.content(topics=topics))["topics/warmth/index.html"]
    row = BeautifulSoup(artifact.content, "html.parser").select_one("#term-lasts")

    assert row is not None
    assert row.get_text().count("Does not apply.") == 2


def test_a_claim_that_is_not_verified_is_marked_and_not_linked(
    pages: dict[str, BeautifulSoup],
) -> None:
    """Only words that were found lead to the publisher's page."""
    found = pages["claims/ash/warmth/tea-warms/index.html"]
    lost = pages["claims/birch/warmth/tea-cools/index.html"]

    assert found.select_one(".locator a")["href"] == (  # type: ignore[index]
        "https://ash.example/drinks#:~:text=tea%2Dwarms%20words"
    )
    assert "Sentence 2 of 5" in words(found, ".stack")
    assert "Yes, word for word, on 5 January 2026" in words(found, ".stack")
    assert lost.select(".locator a") == []
    assert "Not verified" in words(lost, ".locator")


def test_a_claim_that_repeats_another_is_folded_into_it(pages: dict[str, BeautifulSoup]) -> None:
    """It has its page, and elsewhere it is only said to be there."""
    topic = pages["topics/warmth/index.html"]
    again = "claims/ash/warmth/tea-warms-again/index.html"

    links = [link for link in topic.find_all("a") if str(link["href"]).endswith(again)]

    assert {link.get_text() for link in links} == {"sentence 4"}
    assert "Ash said it before Ash says: Tea warms" in words(pages[again], ".stack")


def test_a_comparison_is_told_once_and_its_other_subject_points_to_it() -> None:
    """Tea warmer than coffee: coffee's cell says where; only the matrix keeps its mark."""
    cedar = invented.SOURCES["cedar"]
    more = invented.claim("too", "tea", "warmer", "Tea can warm more.", than="coffee", hedged=True)
    warmth = (*cedar.claims["warmth"], more)
    saying = msgspec.structs.replace(cedar, claims={**cedar.claims, "warmth": warmth})
    content = invented.content(sources={**invented.SOURCES, "cedar": saying})
    page = BeautifulSoup(invented.site(content)["topics/warmth/index.html"].content, "html.parser")
    row = page.select_one("#term-warmer")
    assert row is not None
    tea, coffee, _ = row.find_all("td")

    assert "2 of 4 say so" in tea.get_text()
    assert "See tea: warmer than coffee. 2 of 4 say so." in coffee.get_text()
    assert not coffee.select(".claim, .mark--denies")
    assert page.select("[id=matrix-coffee] .mark--denies")
    assert "of coffee" not in row.select_one(".send__text").get_text()  # type: ignore[union-attr]


def test_what_one_article_alone_tells_stands_without_anything_to_compare(
    pages: dict[str, BeautifulSoup],
) -> None:
    """Its claims, of each subject that they are about, with their exact words."""
    page = pages["topics/warmth/index.html"]
    row = page.select_one("section[aria-labelledby=alone-title] #term-warmer")
    assert row is not None

    assert "Ash says: Tea warms more than coffee." in words(row, ".claim")
    assert row.select(".tally") == []
    assert page.select("section[aria-labelledby=compare-title] #term-warms .tally")


def test_what_is_not_stated_says_so(pages: dict[str, BeautifulSoup]) -> None:
    """Null is shown, never guessed."""
    facts = words(pages["sources/elm/index.html"], ".facts")

    assert facts.count("not stated") == 6
    assert "Who makes this site is not stated." in words(pages["index.html"], "footer")
    assert "September" not in facts


def test_dates_and_addresses_say_how_they_are_known(pages: dict[str, BeautifulSoup]) -> None:
    """A month from the address only, an address that was not confirmed."""
    facts = words(pages["sources/birch/index.html"], ".facts")

    assert "April 2025 (known from the address only)" in facts
    assert "We could not confirm this address." in facts


def test_a_claim_at_an_unconfirmed_address_says_what_to_do() -> None:
    """The doubt itself stands on the source's page; here a reader needs a way to the words."""
    ash = msgspec.structs.replace(invented.SOURCES["ash"], url_confirmed=False)
    content = invented.content(sources={**invented.SOURCES, "ash": ash})
    made = invented.site(content)["claims/ash/warmth/tea-warms/index.html"].content
    page = BeautifulSoup(made, "html.parser")

    assert "If the link does not lead there, look for these words in the article." in words(
        page, ".locator__link"
    )
    assert "We could not confirm" not in page.get_text()


def test_the_sentence_map_tells_of_every_sentence_what_became_of_it(
    pages: dict[str, BeautifulSoup],
) -> None:
    """A bar a sentence, with words, leading to the claim or to the list of reasons."""
    bars = pages["sources/ash/index.html"].select(".map__sentence")

    assert [bar.get_text() for bar in bars] == [
        "Sentence 1: set aside as a heading",
        "Sentence 2: Ash says: Tea warms <b>well</b> & fast., and one more claim",
        "Sentence 3: set aside as promotion",
        "Sentence 4: Ash says: Tea warms.",
        "Sentence 5: Ash says: Thirst hurts.",
    ]
    assert str(bars[1]["href"]).endswith("claims/ash/warmth/tea-warms/index.html")
    assert str(bars[0]["href"]).endswith("#set-aside")


def test_a_reference_that_no_claim_points_to_says_so(pages: dict[str, BeautifulSoup]) -> None:
    """The trail of proof is shown to its end."""
    section = words(pages["sources/ash/index.html"], "section[aria-labelledby=references]")

    assert "On Warmth The Press. No address is given: the trail ends here." in section
    assert "Ash says: Tea warms <b>well</b> & fast." in section
    assert "No claim of Ash points to it." in section


def test_what_is_told_of_no_column_has_its_own_table(pages: dict[str, BeautifulSoup]) -> None:
    """A thing that is spoken of but not compared is not lost."""
    row = pages["topics/burns/index.html"].select_one("#term-hurts--thirst")

    assert row is not None
    assert "Only Ash says so" in row.get_text()


def test_silences_name_what_is_asked_about_and_told_by_none(
    pages: dict[str, BeautifulSoup],
) -> None:
    """A term with no claim shows on the topic, on the list of silences and on the first page."""
    assert "Steams" in words(pages["silences/index.html"], "main")
    assert "Steams" in words(pages["index.html"], ".short")
    assert pages["topics/warmth/index.html"].select("li#term-steams")


def test_silences_begin_with_a_jump_to_each_question(pages: dict[str, BeautifulSoup]) -> None:
    """A long list is entered where the reader's question is."""
    page = pages["silences/index.html"]

    jumps = [str(link["href"]) for link in page.select("nav[aria-labelledby=contents] a")]

    assert jumps == ["#topic-warmth"]
    assert all(page.select(jump) for jump in jumps)


def test_a_link_to_exact_words_says_that_it_leads_to_the_article(
    pages: dict[str, BeautifulSoup],
) -> None:
    """It stands beside a link to the claim's own page, and leads off the site."""
    links = pages["topics/warmth/index.html"].select(".claim a[href^='https:']")

    assert links
    assert all(
        link.get_text().endswith(" in the article on the publisher’s site") for link in links
    )


def test_a_pair_shows_where_both_speak_and_where_one_is_alone(
    pages: dict[str, BeautifulSoup],
) -> None:
    """Two sources side by side."""
    page = pages["pairs/ash--birch/index.html"]

    assert "They contradict each other" in words(page, "h2")
    assert "Only Ash speaks of" in words(page, "h2")
    assert "Both speak to two points. On two they differ." in words(page, ".opening")


def test_a_source_that_says_both_is_not_said_to_contradict_the_other(
    pages: dict[str, BeautifulSoup],
) -> None:
    """The heading says so, and the row tells who says both, and how the other one stands."""
    page = pages["pairs/ash--cedar/index.html"]
    section = page.select_one("section[aria-labelledby=two-ways]")

    assert section is not None
    assert "An article says both" in words(section, "h2")
    assert "Cedar says both; Ash says it is so." in words(section, "th")
    assert "They contradict each other" not in words(page, "h2")


def test_a_link_to_exact_words_tells_in_which_sentence_they_stand(
    pages: dict[str, BeautifulSoup],
) -> None:
    """A browser that does not mark them leaves readers to look for them."""
    links = pages["topics/warmth/index.html"].select(".claim a[href^='https:']")
    places = [link.find_next_sibling("span") for link in links]

    assert links
    assert all(place and re.fullmatch(r"sentence \d+ of \d+", place.text) for place in places)


def test_a_page_of_a_topic_does_not_say_that_it_is_the_first_page(
    pages: dict[str, BeautifulSoup],
) -> None:
    """In the menu only the first page itself is marked as Home."""
    assert pages["index.html"].select(".menu__link[aria-current]")
    assert pages["topics/warmth/index.html"].select(".menu__link[aria-current]") == []


def test_the_same_content_gives_the_same_bytes() -> None:
    """No clock and no chance in it."""
    first, second = invented.site(), invented.site()

    assert first == second


def test_a_single_source_and_no_question_at_all_still_render() -> None:
    """The least content makes a whole site."""
    alone = invented.content(
        sources={"elm": invented.SOURCES["elm"]},
        provenance={},
        prose={},
        questions=Questions(questions=()),
        situations=(),
        changes=Changes(changes=()),
    )

    site = invented.site(alone)

    assert compare(alone).silences
    assert "pairs/index.html" not in site
    assert b"side by side" not in site["index.html"].content
