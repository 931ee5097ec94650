"""The page of a source: its details, its sentence map, what it says, what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final
from urllib.parse import urlsplit

from ketcompare.comparing.results import Line, Profile
from ketcompare.content import SourcedClaim
from ketcompare.model import Source, SourceReference
from ketcompare.rendering import wording
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.asking import AskGroup, asking
from ketcompare.rendering.parts.beside import BesidePart, beside
from ketcompare.rendering.parts.claims import ClaimPart, claim_href, claim_part
from ketcompare.rendering.parts.lines import LinePart, line_part
from ketcompare.rendering.parts.names import (
    SourcePart,
    SubjectPart,
    source_part,
    subject_part,
)
from ketcompare.rendering.parts.sentence_map import (
    MAP_ANCHOR,
    REASON_WORDS,
    SET_ASIDE_ANCHOR,
    SentenceMap,
    sentence_map,
)
from ketcompare.rendering.parts.tracing import traced
from ketcompare.rendering.pictures.coverage import says_anchor
from ketcompare.rendering.pictures.profile import Parts, parts
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import Link, View
from ketcompare.rendering.views.trail import trail

BLIND_SPOTS_SHOWN: Final = 12


@dataclass(frozen=True)
class Fact:
    """A detail of the source; `stated` is false where the text does not give it."""

    label: str
    text: str
    href: str | None = None
    stated: bool = True
    note: str = ""


@dataclass(frozen=True)
class SaysCell:
    """What the source says of one subject on one topic."""

    subject: SubjectPart
    claims: tuple[ClaimPart, ...]


@dataclass(frozen=True)
class SaysRow:
    """A topic as a row of what the source says."""

    id: str
    topic: Link
    counts: str
    cells: tuple[SaysCell, ...]


@dataclass(frozen=True)
class Points:
    """How many good and bad points the source tells of a subject; widths in per cent."""

    subject: SubjectPart
    good: int
    good_width: str
    bad: int
    bad_width: str


@dataclass(frozen=True)
class ReferencePart:
    """A work that the source cites or names, which of its claims point to it, where it leads."""

    id: str
    title: str
    details: str
    trail_end: str
    traced: str
    href: str | None
    claims: tuple[Link, ...]


@dataclass(frozen=True)
class BlindSpot:
    """Something that others tell and this source does not."""

    subject: SubjectPart
    term: Link
    explains: str
    tellers: str


@dataclass(frozen=True, kw_only=True)
class SourcePage(View):
    """Everything that is known of one source."""

    source: SourcePart
    message: str
    lead: str
    facts: tuple[Fact, ...]
    notes: tuple[str, ...]
    profile: tuple[Parts, ...]
    numbers: tuple[Fact, ...]
    map: SentenceMap | None
    map_lead: str
    set_aside: tuple[Fact, ...]
    rows: tuple[SaysRow, ...]
    points: tuple[Points, ...]
    beside: BesidePart | None
    references: tuple[ReferencePart, ...]
    own_contradictions: tuple[LinePart, ...]
    asking: tuple[AskGroup, ...]
    blind_spots: tuple[BlindSpot, ...]
    more_blind_spots: tuple[BlindSpot, ...]
    pairs: tuple[Link, ...]


def planned(context: Context) -> Iterator[PlannedPage]:
    """A page for every source; its references and its topics can be pointed at."""
    for name, source in context.content.sources.items():
        anchors = {
            SET_ASIDE_ANCHOR,
            *([MAP_ANCHOR] if name in context.content.provenance else ()),
            *(f"reference-{each.id}" for each in source.references),
            *(says_anchor(topic) for topic in context.content.topics),
        }
        build = partial(source_page, name=name)
        yield PlannedPage(address("source", name), "source.html", build, frozenset(anchors))


def source_page(here: Here, *, name: str) -> SourcePage:
    """The page of a source."""
    context = here.context
    source, profile = context.content.sources[name], context.comparison.profiles[name]
    spots = tuple(_blind_spots(here, profile))
    return SourcePage(
        title=f"{source.short}: what its article says and leaves out",
        description=_description(context, name),
        section="sources",
        scripts=("sentence-map",),
        trail=trail(here, ("Sources", here.link("sources")), (source.short, None)),
        source=source_part(here, name),
        message=_message(context, source, profile),
        lead=_lead(context, source, profile),
        facts=tuple(_facts(context, name)),
        notes=source.notes,
        profile=parts(profile),
        numbers=tuple(_numbers(profile)),
        map=sentence_map(here, name),
        map_lead=_map_lead(profile),
        set_aside=_set_aside(profile),
        rows=tuple(_rows(here, name)),
        points=_points(here, profile),
        beside=beside(here, name),
        references=tuple(_reference(here, name, each) for each in source.references),
        own_contradictions=_own_contradictions(here, name),
        asking=asking(here, name),
        blind_spots=spots[:BLIND_SPOTS_SHOWN],
        more_blind_spots=spots[BLIND_SPOTS_SHOWN:],
        pairs=tuple(_pairs(here, name)),
    )


def _description(context: Context, name: str) -> str:
    names = wording.listed([subject.short for subject in context.content.columns])
    publisher = context.content.sources[name].publisher
    return f"What the article by {publisher} says of {names}, sentence by sentence."


def _message(context: Context, source: Source, profile: Profile) -> str:
    """What it tells of the subject that its publisher sells; else how much it says."""
    sold = next((each for each in context.column if each in source.sells), None)
    if sold is None:
        return f"{source.short} makes {wording.counted(profile.claims, 'claim')}"
    points = profile.points.get(sold, {})
    good, bad = points.get("good", 0), points.get("bad", 0)
    subject = context.content.subject[sold].short
    return f"{source.short} tells {_good_and_bad(good, bad)} of {subject}, which it sells"


def _good_and_bad(good: int, bad: int) -> str:
    told = wording.counted(good, "good point") if good else "no good point"
    return f"{told} and {bad or 'no'} bad {'one' if bad <= 1 else 'ones'}"


def _lead(context: Context, source: Source, profile: Profile) -> str:
    parts = [
        f"Of {subject.short} it tells {_good_and_bad(points.get('good', 0), points.get('bad', 0))}."
        for subject in context.content.columns
        if subject.id not in source.sells and (points := profile.points.get(subject.id, {}))
    ]
    without = profile.basis.get("none", 0)
    parts.append(
        f"It makes {wording.counted(profile.claims, 'claim')} and "
        f"offers no proof for {without if without != profile.claims else 'any'} of them."
    )
    return " ".join(parts)


def _facts(context: Context, name: str) -> Iterator[Fact]:
    source = context.content.sources[name]
    yield Fact("Publisher", source.publisher)
    yield Fact("What it sells", source.interest)
    yield _stated("Title", source.title)
    yield _web_address(source)
    if source.archived_url:
        yield Fact("Kept copy", urlsplit(source.archived_url).netloc, source.archived_url)
    yield _stated("Author", source.author)
    yield _stated("Reviewer", source.reviewer)
    yield _published(source)
    yield _stated("Place", source.place)
    yield Fact("Text received", wording.day(source.received))
    yield _verified(context, name)


def _stated(label: str, text: str | None) -> Fact:
    return Fact(label, text) if text else Fact(label, "not stated", stated=False)


def _web_address(source: Source) -> Fact:
    if source.url is None:
        return _stated("Address", None)
    doubt = "" if source.url_confirmed else "We could not confirm this address."
    return Fact("Address", f"the article on {urlsplit(source.url).netloc}", source.url, note=doubt)


def _published(source: Source) -> Fact:
    if source.published is None:
        return _stated("Published", None)
    known = " (known from the address only)" if source.published_basis == "address" else ""
    return Fact("Published", wording.day(source.published) + known)


def _verified(context: Context, name: str) -> Fact:
    provenance = context.content.provenance.get(name)
    if provenance is None:
        return Fact("Exact words last verified", "not yet", stated=False)
    return Fact("Exact words last verified", wording.day(provenance.verified))


def _numbers(profile: Profile) -> Iterator[Fact]:
    yield Fact("Claims", _and_repeats(profile))
    yield Fact("Told by no other article", str(len(profile.alone)))


def _and_repeats(profile: Profile) -> str:
    again = f", {wording.counted(profile.repeats, 'more')} said again" if profile.repeats else ""
    return f"{profile.claims}{again.replace('mores', 'more')}"


def _map_lead(profile: Profile) -> str:
    return (
        f"This is the article, sentence by sentence, without its words. Each bar is one sentence "
        f"and as long as the sentence. Of {profile.sentences or 0} sentences and lines, "
        f"{profile.claiming or 0} make a claim. The rest are set aside, each for a reason."
    )


def _set_aside(profile: Profile) -> tuple[Fact, ...]:
    told = sorted(profile.set_aside.items(), key=lambda each: -each[1])
    return tuple(Fact(REASON_WORDS[reason], str(count)) for reason, count in told if count)


def _rows(here: Here, name: str) -> Iterator[SaysRow]:
    context = here.context
    for topic, found in context.content.topics.items():
        claims = _claims(context, name, topic)
        if claims:
            cells = tuple(_cell(here, subject, claims) for subject in context.content.subject)
            link = Link(found.question, here.link("topic", topic))
            yield SaysRow(says_anchor(topic), link, _counts(cells), cells)


def _counts(cells: tuple[SaysCell, ...]) -> str:
    told = (f"{len(cell.claims)} of {cell.subject.short}" for cell in cells if cell.claims)
    return f"claims: {', '.join(told)}"


def _claims(context: Context, name: str, topic: str) -> tuple[SourcedClaim, ...]:
    claims = context.content.sources[name].claims.get(topic, ())
    return tuple(SourcedClaim(name, topic, claim) for claim in claims if not claim.repeats)


def _cell(here: Here, subject: str, claims: tuple[SourcedClaim, ...]) -> SaysCell:
    own = (each for each in claims if subject in each.claim.subjects)
    return SaysCell(subject_part(here, subject), tuple(claim_part(here, each) for each in own))


def _points(here: Here, profile: Profile) -> tuple[Points, ...]:
    told = {subject: profile.points.get(subject, {}) for subject in here.context.column}
    most = max(
        (n for each in told.values() for n in (each.get("good", 0), each.get("bad", 0))), default=0
    )
    return tuple(
        Points(
            subject=subject_part(here, subject),
            good=each.get("good", 0),
            good_width=_width(each.get("good", 0), most),
            bad=each.get("bad", 0),
            bad_width=_width(each.get("bad", 0), most),
        )
        for subject, each in told.items()
    )


def _width(part: int, most: int) -> str:
    return f"{round(100 * part / most)}%" if most else "0%"


def _reference(here: Here, name: str, reference: SourceReference) -> ReferencePart:
    details = (reference.authors, reference.publisher, reference.kind, reference.year)
    return ReferencePart(
        id=f"reference-{reference.id}",
        title=reference.title or "Title not stated",
        details=", ".join(str(each) for each in details if each) or "nothing else stated",
        trail_end=reference.note
        or ("" if reference.address else "No address is given: the trail ends here."),
        traced=traced(reference),
        href=reference.address,
        claims=tuple(_citing(here, name, reference.id)),
    )


def _citing(here: Here, name: str, reference: int | str) -> Iterator[Link]:
    for sourced in here.context.content.claims:
        if sourced.source == name and reference in sourced.claim.cites:
            yield Link(here.says(sourced), claim_href(here, sourced))


def _own_contradictions(here: Here, name: str) -> tuple[LinePart, ...]:
    lines = here.context.comparison.lines()
    return tuple(line_part(here, line) for line in lines if name in line.self_contradicting)


def _blind_spots(here: Here, profile: Profile) -> Iterator[BlindSpot]:
    context = here.context
    for topic, subject, term in profile.blind_spots:
        line = context.line[topic, subject, term]
        part = line_part(here, line)
        yield BlindSpot(
            subject=part.subject,
            term=Link(part.term, part.href),
            explains=part.explains,
            tellers=wording.listed(context.shorts(_tellers(line))),
        )


def _tellers(line: Line) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*line.says, *line.denies, *line.leaves_open)))


def _pairs(here: Here, name: str) -> Iterator[Link]:
    names = list(here.context.content.sources)
    for other in names:
        if other != name:
            first, second = sorted((name, other), key=names.index)
            words = f"{here.context.short(name)} and {here.context.short(other)}"
            yield Link(words, here.link("pair", first, second))
