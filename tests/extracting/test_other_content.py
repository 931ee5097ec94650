"""Extracting is not made for one subject: topics without cue tables are found by their words."""

from __future__ import annotations

from ketcompare.extracting.cues import read_cues
from ketcompare.extracting.draft import draft
from ketcompare.loading.folder import load
from ketcompare.text.article import Article
from ketcompare.text.locate import find
from projects.copying import VALID


def test_an_article_on_other_subjects_is_drafted() -> None:
    """Subjects and terms are found by the names that the content gives them."""
    content = load(VALID / "content").content
    assert content is not None
    article = Article((VALID / "originals" / "kettle-house.txt").read_text("utf-8"))

    found = draft(article, read_cues(content))

    claims = [claim for topic_claims in found.claims.values() for claim in topic_claims]
    assert {subject for claim in claims for subject in claim.subjects} >= {"coffee", "tea"}
    assert all(find(article, claim.locator) for claim in claims)
