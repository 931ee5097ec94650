"""A real example of every kind of problem: what to change in a small project so that it shows."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from msgspec import Struct

Stage = Literal["check", "verify", "build", "write"]

TEA = "content/sources/tea-house.yaml"
COFFEE = "content/sources/coffee-bar.yaml"
TOPIC = "content/topics/waking.yaml"
FINDINGS = "content/evidence/findings.yaml"
STANDARDS = "content/standards.yaml"
RECORD = "content/provenance/tea-house.json"
ARTICLE = "originals/tea-house.txt"
ENDING = "all of your old friends."


class Edit(Struct, frozen=True):
    """One change to a file of the small project: old text gives way to new.

    Without old text the file's whole content is the new text; without new text it is deleted.
    """

    path: str
    old: str | None
    new: str | None


class Example(Struct, frozen=True):
    """Changes to the small project, and the stage that then tells the problem."""

    edits: tuple[Edit, ...]
    stage: Stage = "check"


def _tea(old: str, new: str) -> Example:
    return Example((Edit(TEA, old, new),))


def _verify(*edits: Edit) -> Example:
    return Example(edits, "verify")


def _one(path: str, old: str | None, new: str | None) -> Example:
    return Example((Edit(path, old, new),))


_LISTS = Edit(
    "content/checklists.yaml",
    None,
    "checklists:\n  - id: memory\n    name: the memory list\n    explains: What people forget.\n"
    "    lines:\n      more: what was forgotten\n      later: what will be\n",
)


def _answered(line: str) -> str:
    return (
        f"standards:\n  memory:\n    {line}:\n      answer: met\n"
        "      because: Each page says it.\n"
    )


_RECORDS = {
    "unknown-key": _tea("says: Tea helps people to wake.", "sais: Tea helps people to wake."),
    "missing-key": _tea("      hedged: true\n", ""),
    "wrong-type": _tea("hedged: true", "hedged: yes"),
    "unknown-value": _tea("basis: cited", "basis: sited"),
    "wrong-form": _tea("id: ten-minutes", "id: Ten Minutes"),
    "out-of-range": _tea("order: 1", "order: 0"),
    "wrong-length": _one(
        "content/subjects.yaml",
        "  - id: coffee\n    name: Coffee\n    short: coffee\n",
        "",
    ),
}
_TIES = {
    "locator-too-long": _tea(
        "locator: not stronger", "locator: Tea is not stronger than coffee, or so they say"
    ),
    "locator-not-found": _verify(
        Edit(TEA, "locator: wakes people up", "locator: wakes people upp")
    ),
    "locator-in-other-source": _verify(
        Edit(TEA, "locator: wakes people up", "locator: before sunrise")
    ),
    "locator-changed": _verify(Edit(ARTICLE, "wakes people up", "helps people wake up")),
    "locator-ambiguous": _verify(
        Edit(TEA, "locator: wakes people up", "locator: Tea wakes people")
    ),
    "occurrence-wrong": _verify(
        Edit(TEA, "locator: wakes people up", "locator: wakes people up\n      occurrence: 2")
    ),
    "link-ambiguous": _verify(
        Edit(ARTICLE, ENDING, f"{ENDING}\nA large cup of tea costs 2 coins."),
        Edit(
            TEA,
            "locator: costs 2 coins",
            "locator: A large cup of tea costs 2 coins\n      occurrence: 2",
        ),
    ),
    "worded-not-found": _verify(Edit(TEA, "worded: within ten", "worded: inside ten")),
    "too-close": _verify(
        Edit(ARTICLE, ENDING, f"{ENDING} Tea is for all who like to wake up slowly."),
        Edit(
            TEA,
            "claims:\n  waking:\n",
            "claims:\n  waking:\n    - id: slowly\n      subject: tea\n      term: wakes_people\n"
            "      says: Tea is for all who like to wake up slowly.\n"
            "      locator: wake up slowly\n      hedged: false\n      basis: none\n",
        ),
    ),
    "original-missing": _verify(Edit("originals/coffee-bar.txt", None, None)),
    "record-outdated": _verify(Edit(TEA, "locator: at noon", "locator: people at noon")),
    "not-verified": _tea("locator: at noon", "locator: people at noon"),
}
_LEDGER = {
    "sentence-unaccounted": _tea("\nset_aside:\n  promotion: [6]\n", ""),
    "sentence-twice": _tea("promotion: [6]", "promotion: [1, 6]"),
    "sentence-unknown": _tea("promotion: [6]", "promotion: [6, 7]"),
    "number-range": _tea("promotion: [6]", "promotion: [6, 9-7]"),
}
_WORDING = {
    "dropped-hedge": Example(
        (
            Edit(TEA, "Tea may begin", "Tea begins"),
            Edit(TEA, "hedged: true", "hedged: false"),
        )
    ),
    "unfounded-hedge": _tea(
        "says: A large tea is 2 coins.\n      locator: costs 2 coins\n"
        "      value: {worded: 2 coins, min: 2, max: 2}\n      hedged: false",
        "says: A large tea is often 2 coins.\n      locator: costs 2 coins\n"
        "      value: {worded: 2 coins, min: 2, max: 2}\n      hedged: true",
    ),
    "says-not-hedged": _tea("Tea may begin", "Tea begins"),
    "says-hedges": _tea("Tea helps people to wake.", "Tea often helps people to wake."),
    "dropped-negation": _tea("Tea is no stronger than coffee.", "Tea is like coffee in strength."),
    "added-negation": _tea("Tea helps people to wake.", "Tea never helps people to wake."),
    "denial-not-told": _tea(
        "term: wakes_people\n      says: Tea helps people to wake.\n",
        "term: wakes_people\n      stance: denies\n      says: Tea helps people to wake.\n",
    ),
    "number-not-in-source": _tea("A large tea is 2 coins.", "A large tea is 3 coins."),
    "waiver-not-needed": _tea(
        "      says: Tea helps people to wake.",
        "      waived: {hedge: it belongs to another half}\n      says: Tea helps people to wake.",
    ),
}
_RULES = {
    "missing-file": _one("content/site.yaml", None, None),
    "no-sources": Example((Edit(TEA, None, None), Edit(COFFEE, None, None))),
    "bad-file-name": _one("content/sources/Tea Shop.yaml", None, "publisher: The Tea Shop\n"),
    "bad-front-matter": _one("content/pages/about.md", None, "Two articles, compared.\n"),
    "unknown-topic": _tea("  waking:\n", "  wakking:\n"),
    "unknown-term": _tea("term: first_awake", "term: first_awoke"),
    "unknown-subject": _tea("than: coffee", "than: cofee"),
    "unknown-form": _tea("term: first_awake", "form: black\n      term: first_awake"),
    "unknown-reference": _tea("cites: [1]", "cites: [2]"),
    "unknown-claim": _one(FINDINGS, "tea-house/waking/wakes", "tea-house/waking/wake"),
    "unknown-question": _one(
        "content/situations.yaml",
        None,
        "situations:\n  - id: tired\n    title: I am tired\n    lead: What both say of waking.\n"
        "    terms: [waking/first_awake]\n    questions: [how-long]\n",
    ),
    "unknown-link": _one(
        "content/pages/about.md",
        "Two articles, compared.",
        "Two articles on [waking](topic:wakking).",
    ),
    "duplicate-id": _tea("id: at-noon", "id: wakes"),
    "term-not-for-subject": _tea(
        "subject: tea\n      term: price", "subject: coffee\n      term: price"
    ),
    "than-itself": _tea("than: coffee", "than: tea"),
    "repeats-wrongly": _tea("says: A large tea", "repeats: wakes\n      says: A large tea"),
    "basis-without-reference": _tea("      cites: [1]\n", ""),
    "reference-without-basis": _tea("basis: cited", "basis: vague"),
    "value-not-due": _tea("term: first_awake", "term: wakes_people"),
    "value-missing": _tea("      value: {worded: within ten minutes}\n", ""),
    "value-not-understood": _tea("worded: within ten minutes", "worded: ere long"),
    "value-field": _tea("min: 2, max: 2", "min_percent: 2"),
    "value-ends": _tea("min: 2, max: 2", "min: 3, max: 2"),
    "bad-date": _tea("2025-03-01", "2025-02-30"),
    "unknown-host": _one(
        "content/site.yaml", "repository: null", "repository: https://code.example/tea"
    ),
    "term-unused": _one(
        TOPIC,
        "    subjects: [tea]\n",
        "    subjects: [tea]\n  - id: taste\n    name: Taste\n    explains: How it tastes.\n",
    ),
    "unknown-asker": _one(
        TOPIC, "    subjects: [tea]\n", "    subjects: [tea]\n    asked_by: [a-guide/12]\n"
    ),
    "draft-claim": _tea("says: Tea helps people to wake.", 'says: "TODO: sentence 1"'),
    "draft-detail": _tea("interest: Sells tea.", 'interest: "TODO: what it sells"'),
    "draft": _tea("sells: [tea]\n", "sells: [tea]\ndraft: true\n"),
    "says-no-sentence": _tea("Tea helps people to wake.", "Tea helps people"),
    "says-too-long": _tea(
        "Tea helps people to wake.",
        "Tea helps people to wake, and it does so for all the people who are in the house, be they "
        "big or small, old or new to it, in the sun or in the rain.",
    ),
    "hard-to-read": _tea(
        "Tea helps people to wake.",
        "Tea considerably facilitates accelerated restoration of attentiveness among individuals "
        "experiencing persistent exhaustion every morning.",
    ),
    "unknown-line": Example((_LISTS, Edit(STANDARDS, None, _answered("less")))),
    "line-unanswered": Example((_LISTS, Edit(STANDARDS, None, _answered("more")))),
    "record-unreadable": _one(RECORD, '"version": 1', '"version": one'),
    "broken-template": Example((Edit("templates/pages/home.html", None, "{% if %}\n"),), "build"),
    "record-orphaned": Example((Edit(COFFEE, None, None),)),
}
_EVIDENCE = {
    "reference-unused": _one(
        "content/evidence/references.yaml",
        "references:\n",
        "references:\n  - id: cups-2020\n    type: news\n    title: On Cups\n    checked: full\n",
    ),
    "unknown-finding": _one(
        FINDINGS, "    bears_on:", "    disputed_by: [tea-does-not]\n    bears_on:"
    ),
    "time-not-in-finding": _one(
        FINDINGS,
        "    says: Tea wakes people.\n",
        "    says: Tea wakes people in two hours.\n"
        "    times:\n      - term: waking/first_awake\n        worded: three hours\n",
    ),
    "answer-not-in-finding": _one(
        FINDINGS,
        "    says: Tea wakes people.\n",
        "    says: Tea wakes people in two hours.\n"
        "    answers:\n      - term: waking/first_awake\n        says: It took three hours.\n",
    ),
    "answer-beside-the-point": Example(
        (
            Edit(
                TOPIC,
                "    subjects: [tea]\n",
                "    subjects: [tea]\n"
                "  - id: colour\n    name: Colour\n    explains: What it looks like.\n"
                "    asked_by: [tea-wakes]\n",
            ),
        )
    ),
    "why-missing": _one(FINDINGS, "relation: supports", "relation: qualifies"),
}
_OUTPUT = {
    "output-not-ours": Example((Edit("site/index.html", None, "<p>My own page.</p>\n"),), "write"),
    "output-name": Example(
        (
            Edit(
                "content/pages/con.md",
                None,
                "---\ntitle: Con\ndescription: What speaks against it.\norder: 2\n---\n",
            ),
        ),
        "write",
    ),
    "output-manifest": Example((Edit("site/.ketcompare.json", None, "{\n"),), "write"),
}

WITHOUT_EXAMPLE: Mapping[str, str] = MappingProxyType(
    {
        "output-path": "No id can hold what would lead out of the folder; this is a second guard.",
        "output-collision": "Ids are small letters and unique, so this is a second guard.",
    }
)
"""Codes that no content leads to today, each with the reason."""

EXAMPLES: Mapping[str, Example] = MappingProxyType(
    {
        "not-utf-8": _one(COFFEE, "The Coffee Bar", "The Caf\udce9"),
        **_RECORDS,
        **_TIES,
        **_LEDGER,
        **_WORDING,
        **_RULES,
        **_EVIDENCE,
        **_OUTPUT,
    }
)
