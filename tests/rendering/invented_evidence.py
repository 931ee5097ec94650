"""Invented findings on the invented drinks: every relation, a dispute, a form, rates, a silence."""

from __future__ import annotations

import msgspec

from ketcompare.content import Content
from ketcompare.model import (
    Bearing,
    Checklist,
    EvidenceReference,
    Finding,
    FindingTime,
    Form,
    Question,
    Questions,
    Rate,
    Rates,
    Standard,
    Subjects,
    Term,
)
from rendering import invented

FORMS = (
    Form(id="green", name="Green tea", explains="Leaves that are left green."),
    Form(id="black", name="Black tea", explains="Leaves that are left to brown."),
)
REFERENCES = (
    EvidenceReference(
        id="brew-trial",
        type="journal-article",
        title="Cups & Warmth: 100% of it",
        authors=("Ada Brown", "Carl de Vries", "et al."),
        container="Journal of Cups",
        year=2020,
        date="2020-05",
        volume="3",
        issue="1",
        pages="10-19",
        doi="10.5555/cups(3)10<19>",
        pmid="123",
        url="https://journal.example/cups",
        checked="full",
    ),
    EvidenceReference(
        id="tongue-board",
        type="guideline",
        title="Advice on tongues",
        title_confirmed=False,
        container="The Tongue Board (told by the Daily Cup)",
        secondary_url="https://daily.example/tongues",
        checked="partial",
        note="Only a report was seen.",
    ),
    EvidenceReference(
        id="leaf-label",
        type="label",
        title="Leaf (dried) - label",
        container="Leaf House",
        year=2019,
        checked="full",
    ),
)
WARMED = Rates(
    outcome="felt warm",
    people="guests in winter",
    time="after one hour",
    groups=(Rate(group="green tea", percent=62.5), Rate(group="cold water", low=10, high=25)),
)
FINDINGS = (
    Finding(
        id="hot-cups",
        references=("brew-trial",),
        subject="tea",
        form="green",
        topic="warmth",
        terms=("warmth/warms", "warmth/steams"),
        says="Green tea warmed most guests.",
        strength="rct",
        rates=(WARMED,),
        times=(FindingTime(term="warmth/lasts", worded="an hour"),),
        disputed_by=("cold-cups",),
        bears_on=(
            Bearing(claim="ash/warmth/tea-warms", relation="supports"),
            Bearing(claim="birch/warmth/tea-cools", relation="contradicts", why="It did warm."),
        ),
    ),
    Finding(
        id="cold-cups",
        references=("brew-trial", "tongue-board"),
        subject="tea",
        topic="warmth",
        says="A new count found fewer warm guests.",
        strength="cohort",
        bears_on=(
            Bearing(claim="ash/warmth/tea-warms", relation="contradicts", why="Fewer were warm."),
            Bearing(claim="cedar/warmth/never", relation="supports"),
        ),
    ),
    Finding(
        id="sore-tongues",
        references=("tongue-board",),
        subject="coffee",
        topic="burns",
        says="Coffee burns if it is drunk at once.",
        strength="guideline",
        bears_on=(
            Bearing(claim="cedar/burns/burns", relation="qualifies", why="Only if drunk at once."),
        ),
    ),
    Finding(
        id="mist",
        references=("leaf-label",),
        subject="tea",
        topic="warmth",
        terms=("warmth/steams", "burns/hurts"),
        says="Hot tea gives off mist.",
        strength="label",
    ),
)
GUIDE = Checklist(
    id="guide", name="the guide", explains="It lists.", lines={"3": "whether cups are stained"}
)

STANDARD = Standard(
    answer="partly", because="No tea room says; <b>ask</b> about [warmth](topic:warmth)."
)


def content(**changes: object) -> Content:
    """The invented content with evidence; single parts can be replaced."""
    parts: dict[str, object] = {
        "subjects": _subjects(),
        "topics": _topics(),
        "sources": _sources(),
        "references": {each.id: each for each in REFERENCES},
        "findings": {each.id: each for each in FINDINGS},
        "checklists": {GUIDE.id: GUIDE},
        "standards": {GUIDE.id: {"3": STANDARD}},
        "questions": Questions(
            questions=(
                *invented.content().questions.questions,
                Question(id="mist", topic="warmth", asks="Will it mist?", terms=("warmth/steams",)),
            )
        ),
        **changes,
    }
    return invented.content(**parts)


def marked(*findings: str) -> dict[str, Finding]:
    """The findings, some of them marked as important."""
    return {
        each.id: msgspec.structs.replace(each, headline=each.id in findings) for each in FINDINGS
    }


def _subjects() -> Subjects:
    tea, *others = invented.SUBJECTS.subjects
    with_forms = msgspec.structs.replace(tea, forms=FORMS)
    return msgspec.structs.replace(invented.SUBJECTS, subjects=(with_forms, *others))


def _topics() -> dict[str, object]:
    """The topics with one more point that none tells, which only a list asks for."""
    warmth = invented.TOPICS["warmth"]
    stains = Term(id="stains", name="Stains", explains="It stains cups.", asked_by=("guide/3",))
    return {
        **invented.TOPICS,
        "warmth": msgspec.structs.replace(warmth, terms=(*warmth.terms, stains)),
    }


def _sources() -> dict[str, object]:
    """The sources, one of which names a work that could not be found."""
    ash = invented.SOURCES["ash"]
    first, *others = ash.references
    lost = msgspec.structs.replace(first, traced="not_at_all", found="A book of 1990 is near it.")
    changed = msgspec.structs.replace(ash, references=(lost, *others))
    return {**invented.SOURCES, "ash": changed}
