"""A source as a strip of bars: a bar a sentence, as long as the sentence, by what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import groupby
from typing import Final, Literal

from msgspec import Struct

from ketcompare.provenance import SentenceRecord
from ketcompare.rendering import wording
from ketcompare.rendering.context import Here
from ketcompare.rendering.parts.names import subject_sign

PIXELS_A_WORD: Final = 6
LEAST_PIXELS: Final = 6
SET_ASIDE_ANCHOR: Final = "set-aside"
MAP_ANCHOR: Final = "map-title"

Aside = Literal["selling", "advice", "frame"]

ASIDE: Final[Mapping[str, Aside]] = {
    "promotion": "selling",
    "advice": "advice",
    "testimonial": "advice",
    "question": "frame",
    "navigation": "frame",
    "form": "frame",
    "teaser": "selling",
    "heading": "frame",
    "lead_in": "frame",
    "disclaimer": "frame",
    "reference": "frame",
    "signpost": "frame",
}
ASIDE_WORDS: Final[Mapping[Aside, str]] = {
    "selling": "selling: promotion, teasers",
    "advice": "advice to seek help, testimonials",
    "frame": "headings, questions, lists’ lead-ins, forms, links",
}
REASON_WORDS: Final[Mapping[str, str]] = {
    "promotion": "promotion",
    "advice": "advice to seek help",
    "testimonial": "a testimonial",
    "question": "a question",
    "navigation": "navigation",
    "form": "part of a form",
    "teaser": "a teaser",
    "heading": "a heading",
    "lead_in": "a lead-in to a list",
    "disclaimer": "a disclaimer",
    "reference": "a reference",
    "signpost": "a signpost",
}


class Bar(Struct, frozen=True):
    """One sentence: how wide its bar, of which kind, what became of it, where that leads."""

    number: int
    width: int
    kind: str
    words: str
    href: str


class MapSection(Struct, frozen=True):
    """One section of the article: what it speaks of most, how many of its sentences are used."""

    name: str
    topic: str
    used: str
    bars: tuple[Bar, ...]


class Kind(Struct, frozen=True):
    """One row of the key: a kind of bar, in words, with how many sentences and words it has."""

    kind: str
    words: str
    sentences: int
    length: int


class SentenceMap(Struct, frozen=True):
    """The whole strip with its key: kinds that make claims, kinds that are set aside."""

    sections: tuple[MapSection, ...]
    used: tuple[Kind, ...]
    aside: tuple[Kind, ...]


def sentence_map(here: Here, source: str) -> SentenceMap | None:
    """The map of a source; none where no edition of it was recorded."""
    provenance = here.context.content.provenance.get(source)
    if provenance is None or not provenance.sentences:
        return None
    kinds = {record.number: _kind(here, source, record) for record in provenance.sentences}
    by_section = groupby(provenance.sentences, key=lambda record: record.section)
    sections = (tuple(records) for _, records in by_section)
    return SentenceMap(
        sections=tuple(
            _section(here, source, place, records, kinds)
            for place, records in enumerate(sections, 1)
        ),
        used=_used_kinds(here, provenance.sentences, kinds),
        aside=_aside_kinds(provenance.sentences, kinds),
    )


def _section(
    here: Here,
    source: str,
    place: int,
    records: tuple[SentenceRecord, ...],
    kinds: Mapping[int, str],
) -> MapSection:
    used = sum(isinstance(record.fate, tuple) for record in records)
    return MapSection(
        name=f"Part {place}",
        topic=_topic(here, records),
        used=f"{used} of {len(records)} used",
        bars=tuple(_bar(here, source, record, kinds[record.number]) for record in records),
    )


def _topic(here: Here, records: tuple[SentenceRecord, ...]) -> str:
    """The topic of most of its claims; the headings of the article are the publisher's words."""
    fates = (each for record in records if isinstance(record.fate, tuple) for each in record.fate)
    told = Counter(each.partition("/")[0] for each in fates)
    topics = here.context.content.topics
    return next((topics[name].title for name, _ in told.most_common() if name in topics), "")


def _bar(here: Here, source: str, record: SentenceRecord, kind: str) -> Bar:
    width = max(LEAST_PIXELS, PIXELS_A_WORD * record.words)
    words, href = _became(here, source, record)
    return Bar(number=record.number, width=width, kind=kind, words=words, href=href)


def _became(here: Here, source: str, record: SentenceRecord) -> tuple[str, str]:
    fate = record.fate
    if isinstance(fate, tuple) and fate:
        claims = [_known(here, source, each) for each in fate]
        found = [each for each in claims if each]
        if found:
            return _claimed(here, source, found)
    aside = here.link("source", source, fragment=SET_ASIDE_ANCHOR)
    if isinstance(fate, str):
        return f"set aside as {REASON_WORDS.get(fate, fate)}", aside
    return "not accounted for yet", aside


def _claimed(here: Here, source: str, found: list[str]) -> tuple[str, str]:
    topic, claim = found[0].split("/")
    first = here.context.claim[f"{source}/{found[0]}"]
    more = f", and {wording.told(len(found) - 1, 'more claim')}" if len(found) > 1 else ""
    short = here.context.short(source)
    return f"{short} says: {here.says(first)}{more}", here.link("claim", source, topic, claim)


def _known(here: Here, source: str, claim: str) -> str | None:
    """The claim as the content has it now; one that has gone since is left out."""
    return claim if f"{source}/{claim}" in here.context.claim else None


def _kind(here: Here, source: str, record: SentenceRecord) -> str:
    fate = record.fate
    if isinstance(fate, str):
        return ASIDE.get(fate, "frame")
    if not fate:
        return "frame"
    found = (here.context.claim.get(f"{source}/{each}") for each in fate)
    subjects = {subject for each in found if each for subject in each.claim.subjects}
    only = next(iter(subjects)) if len(subjects) == 1 else ""
    return (subject_sign(here, only) if only else "") or "several"


def _used_kinds(
    here: Here, records: tuple[SentenceRecord, ...], kinds: Mapping[int, str]
) -> tuple[Kind, ...]:
    names = {
        f"subject-{place}": f"on {here.context.content.subject[subject].short}"
        for subject, place in here.context.column.items()
    }
    others = [subject.short for subject in here.context.content.subjects.also]
    several = wording.listed(["on several", *(f"on {other}" for other in others)], "or")
    return _counted({**names, "several": several}, records, kinds)


def _aside_kinds(records: tuple[SentenceRecord, ...], kinds: Mapping[int, str]) -> tuple[Kind, ...]:
    return _counted(dict(ASIDE_WORDS.items()), records, kinds)


def _counted(
    names: Mapping[str, str], records: tuple[SentenceRecord, ...], kinds: Mapping[int, str]
) -> tuple[Kind, ...]:
    sentences = Counter(kinds.values())
    length: Counter[str] = Counter()
    for record in records:
        length[kinds[record.number]] += record.words
    return tuple(Kind(kind, words, sentences[kind], length[kind]) for kind, words in names.items())
