"""Drafts of whole invented articles: everything is accounted for, tied, and nobody's sentence."""

from __future__ import annotations

import pytest

from extracting.drafting import DAY, NAMES, article_of, content, page_of, tables
from ketcompare.extracting.draft import Draft, draft
from ketcompare.extracting.extract import extract
from ketcompare.loading.records import convert
from ketcompare.loading.yaml_reader import read_yaml
from ketcompare.model import Claim, Source
from ketcompare.text.article import Article
from ketcompare.text.locate import find, quote
from ketcompare.text.normal import MOST_WORDS, count_words
from ketcompare.text.wording import longest_overlap


def claims(found: Draft) -> list[tuple[int, str, Claim]]:
    """Every claim with its sentence and topic."""
    return [
        (found.sentences[topic, claim.id], topic, claim)
        for topic, topic_claims in found.claims.items()
        for claim in topic_claims
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_is_accounted_for_once(name: str) -> None:
    """A sentence is used, set aside with one reason, or listed as to be decided."""
    article = article_of(name)

    found = draft(article, tables())

    used = sorted({number for number, _, _ in claims(found)})
    aside = [number for numbers in found.set_aside.values() for number in numbers]
    every = [sentence.number for sentence in article.sentences]
    assert sorted([*used, *aside, *found.undecided]) == every


@pytest.mark.parametrize("name", NAMES)
def test_locators_find_their_sentence_and_no_other(name: str) -> None:
    """Each locator has eight words at most, and the hit that it means lies in its sentence."""
    article = article_of(name)

    for number, _, claim in claims(draft(article, tables())):
        hits = find(article, claim.locator)
        meant = hits[(claim.occurrence or 1) - 1]
        assert count_words(claim.locator) <= MOST_WORDS
        assert claim.occurrence is not None or len(hits) == 1
        assert meant.sentence == number
        assert quote(article, hits, meant)


@pytest.mark.parametrize("name", NAMES)
def test_a_draft_holds_no_sentence_of_the_article(name: str) -> None:
    """No line of a fact file shares more words in a row than a locator may have."""
    article = article_of(name)

    made = extract(page_of(name), content(), day=DAY)

    body = made.fact_file.partition("claims:")[2]
    longest = max(longest_overlap(line, article.text) for line in body.splitlines())
    assert longest <= MOST_WORDS


@pytest.mark.parametrize("name", NAMES)
def test_a_draft_is_a_fact_file_that_loads(name: str) -> None:
    """The YAML that is written has no problem, and says what the draft says."""
    made = extract(page_of(name), content(), day=DAY)

    document, told = read_yaml(made.fact_file, f"content/sources/{name}.yaml")
    assert document is not None
    source, faults = convert(document.data, Source, at=(), document=document)

    assert not told
    assert not faults
    assert source is not None
    assert source.draft
    assert source.claims == dict(made.draft.claims)
    assert source.references == made.draft.references


@pytest.mark.parametrize("name", NAMES)
def test_the_same_article_gives_the_same_draft(name: str) -> None:
    """Nothing depends on the run."""
    first = extract(page_of(name), content(), day=DAY)

    assert extract(page_of(name), content(), day=DAY) == first


def test_measured_terms_have_values_and_others_have_none() -> None:
    """What is proposed fits the kinds of the terms, so that checking has nothing to add."""
    for name in NAMES:
        for _, topic, claim in claims(draft(article_of(name), tables())):
            term = content().terms[topic, claim.term]

            assert (claim.value is not None) == (term.value is not None)
            assert not term.subjects or set(claim.subjects) <= set(term.subjects)


def test_cue_tables_name_only_terms_that_the_topics_have() -> None:
    """A term that is renamed takes its cues with it."""
    for topic in tables().topics:
        known = {term.id for term in topic.topic.terms}
        table = topic.table

        named = {*table.terms, *table.both, *table.compares, *(set(table.covers) - {"*"})}
        named |= {*table.steps, *table.others}
        named |= {wider for wider_terms in table.covers.values() for wider in wider_terms}
        assert named | ({table.general} if table.general else set()) <= known


def test_an_empty_text_gives_an_empty_draft() -> None:
    """There is nothing to propose, and no fault either."""
    found = draft(Article(""), tables())

    assert not found.claims
    assert not found.set_aside
