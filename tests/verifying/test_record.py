"""Recording what an article is and on which of its sentences claims rest."""

from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from ketcompare.provenance import ClaimRecord, Provenance, to_bytes
from ketcompare.text.article import Article
from ketcompare.verifying.record import quoted_words, record_source, sentence_hash
from verifying.building import NOWHERE, claim, source

ARTICLE = Article(
    "Hot drinks\n\nTea keeps people warm.1 It may keep 2 of them awake.\n\n"
    "It never:\n\n- burns\n\n1. Tea.\n"
)


def record(*claims_of: str) -> Provenance:
    """The record of the article with claims on a few locators; the first sentence is a heading."""
    claims = (claim(locator, id=f"c{index}") for index, locator in enumerate(claims_of))
    told = source(*claims, set_aside={"heading": (1,)})
    found, _problems = record_source(
        "tea", told, {"tea": ARTICLE}, document=NOWHERE, day="2026-01-01"
    )
    return found


def test_a_sentence_is_recorded_with_what_became_of_it() -> None:
    """Set aside, used by claims, or nothing yet."""
    sentences = record("keeps people warm", "people warm").sentences

    fates = [sentence.fate for sentence in sentences]
    assert fates[:3] == ["heading", ("effects/c0", "effects/c1"), None]


def test_the_wording_of_a_sentence_is_recorded_as_facts() -> None:
    """Whether it hedges or negates, and its numbers; an item has those of its lead-in."""
    _heading, _warm, awake, never, burns, _reference = record().sentences

    assert (awake.hedged, awake.negated, awake.numbers) == (True, False, ("2",))
    assert (burns.lead_in, burns.negated) == (never.number, True)


def test_a_tie_is_recorded_with_the_article_s_own_characters() -> None:
    """A footnote digit that is glued to the last word comes along."""
    tie = record("keeps PEOPLE warm.").claims["effects/c0"]

    assert tie == ClaimRecord(
        locator="keeps PEOPLE warm.", occurrence=None, sentence=2, text="keeps people warm.1"
    )


def test_a_claim_without_a_tie_has_no_record() -> None:
    """What was not found is not verified."""
    assert record("keeps nobody warm").claims == {}


def test_a_word_that_two_locators_quote_counts_once() -> None:
    """Three words of the article are quoted, not five."""
    assert record("keeps people warm", "people warm").quoted_words == 3


def test_quoted_words_count_labels_and_words_before() -> None:
    """All that a reader would see of the article."""
    article = Article("Drink | Warm\nTea | Yes\n")
    tie = ClaimRecord(locator="Tea | Yes", occurrence=None, sentence=2, text="Yes", label="Tea")

    assert quoted_words(article, {"effects/warm": tie}) == 2


def test_a_hash_is_of_the_words_and_not_of_their_case_or_quote_marks() -> None:
    """Two spellings of one sentence have one hash, two sentences have two."""
    hashes = [
        sentence_hash(Article(text), 1)
        for text in ("“Tea  is warm.”\n", '"TEA is warm."\n', '"Tea is cold."\n')
    ]

    assert hashes[0] == hashes[1]
    assert hashes[0] != hashes[2]


def test_an_edition_is_told_by_its_whole_text() -> None:
    """One word more is another edition."""
    texts = (ARTICLE.text, ARTICLE.text + "Goodbye.\n")

    editions = {
        record_source("tea", source(), {"tea": Article(text)}, document=NOWHERE, day="")[0].edition
        for text in texts
    }

    assert len(editions) == 2


@given(st.lists(st.sampled_from(["keeps people warm", "awake", "burns"]), unique=True))
def test_a_record_reads_back_as_it_was_written(locators: list[str]) -> None:
    """A line a sentence, a line a claim, and nothing lost."""
    written = record(*locators)

    data = to_bytes(written)

    assert msgspec.json.decode(data, type=Provenance) == written
    assert sum(line.startswith(b'  {"number":') for line in data.splitlines()) == 6
    assert sum(line.startswith(b'  "effects/') for line in data.splitlines()) == len(locators)
