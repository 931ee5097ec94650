"""Findings on pages: at the claim, in cells, on topics, sources and the first page, and apart."""

from __future__ import annotations

import msgspec
import pytest
from bs4 import BeautifulSoup, Tag

from ketcompare.content import Content
from ketcompare.model import Bearing, FindingAnswer
from rendering import invented, invented_evidence
from rendering.test_links import inner_links
from rendering.test_pages import words

Pages = dict[str, BeautifulSoup]
CLAIM = "claims/{}/index.html"


@pytest.fixture(scope="module")
def told() -> Pages:
    """Every page of the invented site with evidence, by path."""
    return parsed(invented_evidence.content())


def parsed(content: Content) -> Pages:
    """Every page of a content's site, by path."""
    return {
        path: BeautifulSoup(artifact.content, "html.parser")
        for path, artifact in invented.site(content).items()
        if path.endswith(".html")
    }


def said(part: Tag) -> str:
    """The words of one part of a page, one space between."""
    return " ".join(part.get_text(" ").split())


def test_a_claim_shows_how_it_stands_and_why(told: Pages) -> None:
    """A sign and a word, then each finding with its relation, its reason and its reference."""
    page = told[CLAIM.format("birch/warmth/tea-cools")]
    section = words(page, "section[aria-labelledby=stands]")

    assert page.select_one(".statement__standing .tag--contradicted use[href='#sign-contradicted']")
    assert "contradicted . One finding contradicts it." in words(page, ".statement__standing")
    assert "contradicts It did warm. About green tea, a form of tea : Green tea warmed" in section
    assert "Randomised trial Brown and others, 2020" in section


def test_a_claim_that_is_contradicted_and_supported_is_backed_only_in_part(told: Pages) -> None:
    """Both findings are shown, the one against it first."""
    page = told[CLAIM.format("ash/warmth/tea-warms")]
    relations = [words(each, ".tag") for each in page.select("#stands, .finding .passage__text")]

    assert "backed only in part . One finding contradicts it and one finding backs it." in words(
        page, ".statement__standing"
    )
    assert [each.split()[0] for each in relations if each] == ["contradicts", "backs"]


def test_a_claim_that_findings_only_limit_is_never_told_as_half_backed(told: Pages) -> None:
    """Neither by its sign, nor in words, nor where search reads what the page is about."""
    page = told[CLAIM.format("cedar/burns/burns")]
    meta = page.select_one("meta[name=description]")
    assert meta is not None

    assert page.select_one(".statement__standing .tag--limited use[href='#sign-limited']")
    assert page.select_one("#sign-limited")
    assert "not backed as told . One finding limits it, and none backs it." in words(
        page, ".statement__standing"
    )
    assert "Beside independent evidence: not backed as told." in str(meta["content"])
    assert "only in part" not in words(page, "main")


def test_a_claim_that_says_another_one_again_stands_as_that_one_does(told: Pages) -> None:
    """Nobody has to tie it twice."""
    page = told[CLAIM.format("ash/warmth/tea-warms-again")]

    assert "backed only in part" in words(page, ".statement__standing .tag")


def test_a_claim_without_a_finding_stays_not_assessed(told: Pages) -> None:
    """That is said, with the sign that stands for it, and nothing is made of it."""
    page = told[CLAIM.format("birch/warmth/days")]

    assert "not assessed . No finding here speaks to it." in words(page, ".statement__standing")
    assert page.select(".statement__standing .tag--open")
    assert page.select("section[aria-labelledby=stands]") == []


def test_a_disputed_finding_never_stands_without_the_one_against_it(told: Pages) -> None:
    """On the page of a claim on which only one of them bears, the other is told too."""
    page = words(told[CLAIM.format("cedar/warmth/never")], "section[aria-labelledby=stands]")
    cluster = words(told["topics/warmth/index.html"], ".disputed")

    assert "This is disputed. About green tea, a form of tea : Green tea warmed most" in page
    assert "Green tea warmed most guests." in cluster
    assert "A new count found fewer warm guests." in cluster


def test_lines_tell_how_they_stand_with_the_main_reason(told: Pages) -> None:
    """The worst comes first; what is contradicted is told with its reason, claim by claim."""
    topic = told["topics/warmth/index.html"]
    row = topic.select_one("#term-warms")
    assert row is not None
    tea, coffee, _ = row.find_all("td")

    assert words(tea, ".line__verdict") == (
        "1 of 4 claims contradicted, 1 backed, 1 only in part, 1 not assessed"
    )
    assert "contradicts what Birch says: Tea does not warm. It did warm." in words(
        tea, ".line__against"
    )
    assert words(coffee, ".line__verdict .tag--open") == "Not assessed"
    assert "1 of 4 claims contradicted" in words(told["index.html"], "#topic-warmth .line__verdict")


def test_what_is_not_backed_as_told_has_the_reason_that_bears_on_most() -> None:
    """Beside the row, with a link to what was found."""
    claims = ("ash/warmth/tea-warms", "cedar/warmth/warms", "cedar/warmth/never")
    reasons = ("Only at first.", "Only at first.", "Not in summer.")
    bearing = tuple(
        Bearing(claim=claim, relation="qualifies", why=why)
        for claim, why in zip(claims, reasons, strict=True)
    )
    limiting = msgspec.structs.replace(invented_evidence.FINDINGS[0], bears_on=bearing)
    page = parsed(invented_evidence.content(findings={limiting.id: limiting}))
    row = page["topics/warmth/index.html"].select("#term-warms td .line__verdict")[0]

    assert said(row).startswith(
        "3 of 4 claims not backed as told, 1 not assessed : Only at first. What was found"
    )
    assert [str(a["href"]) for a in row.select("a")] == [
        "../../topics/warmth/evidence/index.html#finding-hot-cups"
    ]


def test_forms_are_named_and_explained_wherever_findings_stand(told: Pages) -> None:
    """What holds for one form is never taken for the other."""
    for path in ("topics/warmth/index.html", CLAIM.format("ash/warmth/tea-warms")):
        page = words(told[path], "main")

        assert "Black tea Leaves that are left to brown." in page
        assert "About green tea, a form of tea" in page


def test_rates_are_drawn_and_told_with_people_and_time(told: Pages) -> None:
    """One denominator, only groups of one record together, the same in words as in the drawing."""
    (figure,) = told["topics/warmth/index.html"].select("figure.rates")
    text = said(figure)

    assert "Out of 100 people, how many: felt warm." in text
    assert "Who: guests in winter. When: after one hour." in text
    assert "62.5 in 100 green tea" in text
    assert "10 to 25 in 100 cold water" in text
    assert "Compare these groups only with each other" in text
    assert all(drawing["aria-hidden"] == "true" for drawing in figure.find_all("svg"))


def test_a_source_shows_what_does_not_hold_and_leads_to_what_is_not_backed_in_full(
    told: Pages,
) -> None:
    """Counts first, then each contradicted claim with its reason; the others have their page."""
    birch = words(told["sources/birch/index.html"], "section[aria-labelledby=beside]")
    ash = told["sources/ash/index.html"].select_one("section[aria-labelledby=beside]")
    assert ash is not None

    assert "1 contradicted 2 not assessed Birch says: Tea does not warm." in birch
    assert (
        "No claim of Ash is contradicted by a finding here. "
        "The one claim backed only in part, and why"
    ) in said(ash)
    assert [str(a["href"]) for a in ash.select("p.after a")] == [
        "../../sources/ash/evidence/index.html"
    ]


def test_the_claims_of_a_source_that_are_not_backed_in_full_are_told_with_the_reasons(
    told: Pages,
) -> None:
    """By question; a source without any has no such page."""
    page = told["sources/ash/evidence/index.html"]

    assert words(page, "h1") == "Of the claims of Ash, one is backed only in part"
    assert "Fewer were warm." in words(page, "section[aria-labelledby=topic-warmth]")
    assert "sources/birch/evidence/index.html" not in told


def test_the_first_page_shows_the_corrections_that_the_content_marks() -> None:
    """In the content's order, each with a claim, the reason and the reference."""
    findings = invented_evidence.marked("sore-tongues", "cold-cups")
    page = parsed(invented_evidence.content(findings=findings))["index.html"]

    items = [said(item) for item in page.select(".corrections__item")]

    assert len(items) == 2
    assert "Ash says: Tea warms" in items[0]
    assert "Fewer were warm." in items[0]
    assert "This is disputed: Brown and others, 2020" in items[0]
    assert "Cedar says: Coffee burns the tongue." in items[1]
    assert "Only if drunk at once." in items[1]
    assert "Burnt yourself?" in items[1]


def test_without_marks_the_findings_that_correct_most_are_shown(told: Pages) -> None:
    """Contradictions weigh most, and a topic has one of them."""
    items = [said(item) for item in told["index.html"].select(".corrections__item")]

    assert len(items) == 2
    assert "Birch says: Tea does not warm." in items[0]
    assert "Cedar says: Coffee burns the tongue." in items[1]


def test_every_finding_has_its_place_among_its_question_s_with_the_claims_that_it_touches(
    told: Pages,
) -> None:
    """Those that no article speaks of say so."""
    pages = [told[f"topics/{topic}/evidence/index.html"] for topic in ("warmth", "burns")]
    (mist,) = pages[0].select("#finding-mist")

    assert {str(each["id"]) for page in pages for each in page.select(".finding[id]")} == {
        f"finding-{each.id}" for each in invented_evidence.FINDINGS
    }
    assert "No article speaks of this." in said(mist)
    assert "Cedar says: Coffee burns the tongue. Only if drunk" in words(
        pages[1], "#finding-sore-tongues"
    )


def test_the_page_of_evidence_counts_by_question_and_tells_what_does_not_hold(
    told: Pages,
) -> None:
    """Each question leads to its findings."""
    page = told["evidence/index.html"]
    row = page.select_one("tbody tr")
    assert row is not None
    links = {str(a["href"]) for a in page.select("tbody th a")}

    assert words(page, "h1") == (
        "Independent evidence backs 1 of 11 claims, 1 more only in part, 1 not as told, "
        "and contradicts 1"
    )
    assert (
        "Findings 3 Contradicted 1 Not backed as told 0 Backed only in part 1 Backed 1 Not assessed"
    ) in said(row)
    assert links == {
        "../topics/warmth/evidence/index.html",
        "../topics/burns/evidence/index.html",
    }
    assert "Birch says: Tea does not warm." in words(page, "section[aria-labelledby=contradicted]")


def test_a_reference_tells_what_it_is_where_it_is_and_how_far_it_was_checked(told: Pages) -> None:
    """An address that leads to a report says that it does."""
    page = told["evidence/references/index.html"]
    trial, board = (
        page.select_one(f"#reference-{each}") for each in ("brew-trial", "tongue-board")
    )
    assert trial is not None
    assert board is not None
    links = {str(link["href"]): link.get_text() for link in trial.select(".passage__margin a")}

    assert "Ada Brown, Carl de Vries and others. Journal of Cups 3 (1), 10-19. May 2020." in words(
        trial, "p"
    )
    assert links["https://doi.org/10.5555/cups(3)10%3C19%3E"] == "DOI 10.5555/cups(3)10<19>"
    assert links["https://pubmed.ncbi.nlm.nih.gov/123/"] == "PubMed 123"
    assert "A report or copy, not the publisher’s own page" in words(board, "a")
    assert "The title is our description" in words(board, "p")
    assert "Checked in part" in words(board, "p")
    assert "About tea: About tea, warmth About coffee: About coffee, burns" in said(board)


def test_a_silence_tells_what_was_found_and_what_to_ask(told: Pages) -> None:
    """Points that a finding raises come before those that only a list asks for."""
    page = told["silences/index.html"]
    first, second = (said(item) for item in page.select(".absent__item"))

    assert "Steams" in first
    assert "About green tea, a form of tea : Green tea warmed most guests." in first
    assert "Also found: Leaf label, 2019" in first
    assert "Ask: Will it mist?" in first
    assert "We found no study on this. You can still ask. The guide: whether" in second


def test_beside_a_silence_stands_what_a_finding_answers_to_that_very_point() -> None:
    """Not the finding's first sentence, which is of another point; nor the finding in full."""
    content = invented_evidence.content()
    (raising,) = [each for each in content.findings.values() if each.id == "hot-cups"]
    answer = FindingAnswer(term="warmth/steams", says="It steams.")
    answering = msgspec.structs.replace(raising, answers=(answer,))
    findings = {**content.findings, raising.id: answering}

    page = parsed(msgspec.structs.replace(content, findings=findings))["silences/index.html"]

    first = said(page.select(".absent__item")[0])
    assert "What was found: It steams (" in first
    assert raising.says not in first


def test_a_finding_that_the_page_shows_already_is_only_pointed_at(told: Pages) -> None:
    """The topic's own silences lead to its findings above."""
    (silence,) = told["topics/warmth/index.html"].select("#term-steams")

    assert [str(link["href"]) for link in silence.select("a")][:2] == [
        "#finding-hot-cups",
        "#finding-mist",
    ]


def test_crisis_help_stands_wherever_a_finding_asks_for_it(told: Pages) -> None:
    """On the page of the topic's findings, at its claims, over its references: once a section."""
    assert told["topics/burns/evidence/index.html"].select(".opening .crisis")
    assert told["topics/warmth/evidence/index.html"].select(".crisis, .crisis-spot") == []
    (spot,) = told["evidence/references/index.html"].select("main .crisis-spot")
    assert "Burnt yourself?" in spot.text
    section = spot.find_parent("section")
    assert section is not None
    assert section.select("#reference-tongue-board")
    assert told["sources/cedar/evidence/index.html"].select(".opening .crisis-spot")
    assert told["sources/ash/evidence/index.html"].select(".crisis-spot") == []


def test_what_could_not_be_traced_is_not_called_false(told: Pages) -> None:
    """On the source's page, and at the claim that names the work."""
    claim = words(told[CLAIM.format("ash/warmth/tea-warms")], ".statement__untraced")
    reference = words(told["sources/ash/index.html"], "#reference-1")

    for text in (claim, reference):
        assert "It could not be traced. That does not make it false." in text
        assert "A book of 1990 is near it." in text


def test_search_hits_tell_the_standing(told: Pages) -> None:
    """A claim is not shown without it, there either."""
    page = told[CLAIM.format("birch/warmth/tea-cools")]
    found = page.select_one("meta[name=description]")

    assert found is not None
    assert "Beside independent evidence: contradicted." in str(found["content"])


def test_every_link_of_the_site_with_evidence_leads_somewhere(told: Pages) -> None:
    """Fragments included, and no id stands twice on a page."""
    ids = {path: [tag["id"] for tag in page.find_all(id=True)] for path, page in told.items()}
    files = set(invented.site(invented_evidence.content()))

    links = {link for path, page in told.items() for link in inner_links(path, page)}
    pointing = [link.partition("#") for link in links if "#" in link]

    assert [link for link in links if link.partition("#")[0] not in files] == []
    assert [link for link in pointing if link[2] not in ids[link[0]]] == []
    assert [path for path, found in ids.items() if len(found) != len(set(found))] == []
    assert not any(page.find_all(style=True) for page in told.values())


def test_without_findings_nothing_speaks_of_evidence(pages: Pages) -> None:
    """No page of evidence, no link to one, no counts; every claim is not assessed."""
    assert [path for path in pages if path.startswith("evidence/")] == []
    for path, page in pages.items():
        assert not [a for a in page.find_all("a", href=True) if "evidence/" in a["href"]], path
        assert page.select(".tags, .corrections, [aria-labelledby=beside]") == [], path
        assert {use["href"] for use in page.select(".tag use")} <= {"#sign-open"}, path
