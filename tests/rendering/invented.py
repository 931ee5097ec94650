"""An invented comparison of three drinks: other subjects, topics and sources than the real one."""

from __future__ import annotations

from pathlib import Path

from ketcompare.comparing.compare import compare
from ketcompare.content import Content, Prose
from ketcompare.model import (
    Change,
    Changes,
    Claim,
    CrisisLine,
    Entry,
    Glossary,
    Limits,
    Page,
    Question,
    Questions,
    Site,
    Situation,
    Source,
    SourceReference,
    Subject,
    Subjects,
    Term,
    Topic,
    Value,
)
from ketcompare.provenance import ClaimRecord, Provenance, SentenceRecord
from ketcompare.rendering import Artifact, render

TEMPLATES = Path(__file__).parents[2] / "templates"

SITE = Site(
    title="drinkcompare",
    tagline="Three drinks: what four tea rooms say",
    base_url=None,
    as_of="2026-02-03",
    repository=None,
    maker=None,
    payer=None,
    update_policy=None,
    publishers="tea rooms",
    statement="No cook has reviewed this site.",
    crisis=(
        CrisisLine(
            name="Burns line",
            region="Utopia only",
            says="Burnt yourself? Call at any hour.",
            call="555",
            text="556",
        ),
    ),
)
SUBJECTS = Subjects(
    subjects=(
        Subject(id="tea", name="Tea", short="tea", tagline="green or black"),
        Subject(id="coffee", name="Coffee", short="coffee"),
        Subject(id="cocoa", name="Hot cocoa", short="cocoa"),
    ),
    also=(Subject(id="thirst", name="Thirst", short="thirst"),),
)
TOPICS = {
    "warmth": Topic(
        title="Warmth",
        question="Does it warm?",
        order=1,
        terms=(
            Term(id="warms", name="Warms", explains="It makes one warm.", point="good"),
            Term(id="warmer", name="Warmer", explains="It warms more.", point="good"),
            Term(id="lasts", name="Stays warm", explains="How long.", value="duration"),
            Term(id="steams", name="Steams", explains="It steams.", asked_by=("a-guide",)),
        ),
    ),
    "burns": Topic(
        title="Burns",
        question="Can it burn the tongue?",
        order=2,
        crisis=True,
        terms=(
            Term(id="burns", name="Burns", explains="It burns the tongue.", point="bad"),
            Term(id="hurts", name="Hurts", explains="Being thirsty hurts.", point="bad"),
        ),
    ),
}


def claim(id: str, subject: str | tuple[str, ...], term: str, says: str, **more: object) -> Claim:  # noqa: A002
    """A claim with what most claims have."""
    given: dict[str, object] = {"hedged": False, "basis": "none", "locator": f"{id} words", **more}
    return Claim(id=id, subject=subject, term=term, says=says, **given)  # type: ignore[arg-type]


def source(name: str, mark: str, order: int, **more: object) -> Source:
    """A source with what most sources have; what it does not state is null."""
    given: dict[str, object] = {
        "title": None,
        "url": f"https://{name.lower()}.example/drinks",
        "url_confirmed": True,
        "archived_url": None,
        "published": None,
        "received": "2026-01-02",
        "author": None,
        "reviewer": None,
        "place": None,
        "interest": "Sells tea.",
        "sells": ("tea",),
        **more,
    }
    return Source(publisher=f"{name} Tea Room", short=name, mark=mark, order=order, **given)  # type: ignore[arg-type]


SOURCES = {
    "ash": source(
        "Ash",
        "A",
        1,
        claims={
            "warmth": (
                claim(
                    "tea-warms",
                    "tea",
                    "warms",
                    "Tea warms <b>well</b> & fast.",
                    basis="cited",
                    cites=(1,),
                    moved_from="tea-heats",
                ),
                claim("tea-warms-again", "tea", "warms", "Tea warms.", repeats="tea-warms"),
                claim("warmer", "tea", "warmer", "Tea warms more than coffee.", than="coffee"),
                claim(
                    "an-hour",
                    "tea",
                    "lasts",
                    "Tea stays warm for an hour.",
                    value=Value(worded="an hour"),
                ),
            ),
            "burns": (claim("thirst-hurts", "thirst", "hurts", "Thirst hurts."),),
        },
        references=(
            SourceReference(id=1, title="On Warmth", publisher="The Press"),
            SourceReference(id="b", title=None, publisher=None),
        ),
    ),
    "birch": source(
        "Birch",
        "B",
        2,
        url_confirmed=False,
        published="2025-04",
        published_basis="address",
        claims={
            "warmth": (
                claim("tea-cools", "tea", "warms", "Tea does not warm.", stance="denies"),
                claim(
                    "days",
                    "tea",
                    "lasts",
                    "Tea may stay warm for days.",
                    hedged=True,
                    value=Value(worded="days"),
                ),
                claim(
                    "both",
                    ("coffee", "cocoa"),
                    "warms",
                    "Coffee and cocoa can warm.",
                    hedged=True,
                    limits=Limits(people="in winter"),
                ),
            ),
        },
    ),
    "cedar": source(
        "Cedar",
        "C",
        3,
        claims={
            "warmth": (
                claim("warms", "tea", "warms", "Tea warms.", basis="named"),
                claim("never", "tea", "warms", "Tea never warms.", stance="denies"),
                claim("open", "cocoa", "warms", "It is open if cocoa warms.", stance="leaves_open"),
            ),
            "burns": (claim("burns", "coffee", "burns", "Coffee burns the tongue."),),
        },
    ),
    "elm": source("Elm", "E", 4, url=None, sells=(), claims={"warmth": ()}),
}


def record(claim_: Claim, sentence: int) -> ClaimRecord:
    """That a claim's words were found."""
    return ClaimRecord(
        locator=claim_.locator, occurrence=None, sentence=sentence, text=claim_.locator
    )


def sentence(number: int, fate: str | tuple[str, ...]) -> SentenceRecord:
    """A sentence of four words."""
    return SentenceRecord(number=number, section=1 + number // 3, words=4, hash="h", fate=fate)


ASH = SOURCES["ash"].claims["warmth"]
PROVENANCE = {
    "ash": Provenance(
        source="ash",
        edition="e",
        words=40,
        quoted_words=8,
        verified="2026-01-05",
        sentences=(
            sentence(1, "heading"),
            sentence(2, ("warmth/tea-warms", "warmth/warmer")),
            sentence(3, "promotion"),
            sentence(4, ("warmth/tea-warms-again",)),
            sentence(5, ("burns/thirst-hurts",)),
        ),
        claims={
            "warmth/tea-warms": record(ASH[0], 2),
            "warmth/tea-warms-again": record(ASH[1], 4),
            "warmth/warmer": record(ASH[2], 2),
        },
    )
}
SITUATIONS = (
    Situation(
        id="cold",
        title="I am cold",
        lead="Here is what each tea room says of warmth.",
        terms=("warmth/warms", "warmth/steams", "burns/burns", "burns/hurts"),
        questions=("how-warm",),
    ),
    Situation(
        id="burnt",
        title="I am burnt",
        lead="Help comes first.",
        crisis=True,
        terms=("burns/burns", "burns/hurts"),
    ),
)
PROSE = {
    "method": Prose(
        Page(title="How we work", description="What we do.", order=1, reading_grades=True),
        "## First steps\n\nSee [warmth](topic:warmth#term-warms), [Ash](source:ash), "
        "[what none says](page:silences), [about](page:about#why) and "
        "[elsewhere](https://example.org/). <script>alert(1)</script>\n",
    ),
    "about": Prose(
        Page(title="About", description="Who we are.", order=2), "## Why\n\nBecause *tea*.\n"
    ),
}


def content(**changes: object) -> Content:
    """The invented content; single parts can be replaced."""
    parts: dict[str, object] = {
        "site": SITE,
        "subjects": SUBJECTS,
        "topics": TOPICS,
        "sources": SOURCES,
        "glossary": Glossary(entries=(Entry(term="steam", means="Hot mist.", also=("vapour",)),)),
        "questions": Questions(
            questions=(
                Question(
                    id="how-warm",
                    topic="warmth",
                    asks="How warm is it?",
                    terms=("warmth/warms", "burns/hurts"),
                    subjects=("tea",),
                ),
            )
        ),
        "changes": Changes(
            changes=(
                Change(
                    date="2026-02-01",
                    claims=("ash/warmth/tea-warms",),
                    what="Tea is warmer now.",
                    why="We read it again.",
                ),
            )
        ),
        "situations": SITUATIONS,
        "prose": PROSE,
        "provenance": PROVENANCE,
        **changes,
    }
    return Content(**parts)  # type: ignore[arg-type]


def site(of: Content | None = None) -> dict[str, Artifact]:
    """The whole site of a content, by path."""
    given = of or content()
    artifacts = render(given, compare(given), templates=TEMPLATES)
    return {artifact.path: artifact for artifact in artifacts}
