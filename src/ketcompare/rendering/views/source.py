"""The page of a source: its details, its sentence map, what it says, what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ketcompare.comparing.results import Profile
from ketcompare.rendering import wording
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.article import Fact, article
from ketcompare.rendering.parts.asking import AskGroup, asking
from ketcompare.rendering.parts.balance import (
    Points,
    counted,
    good_and_bad,
    of_the_others,
    points,
)
from ketcompare.rendering.parts.beside import BesidePart, beside
from ketcompare.rendering.parts.blind_spots import BlindSpots, blind_spots
from ketcompare.rendering.parts.bounds import foremost
from ketcompare.rendering.parts.lines import LinePart, line_part
from ketcompare.rendering.parts.names import SourcePart, source_part
from ketcompare.rendering.parts.said import SaysRow, said
from ketcompare.rendering.parts.sentence_map import (
    MAP_ANCHOR,
    REASON_WORDS,
    SET_ASIDE_ANCHOR,
    SentenceMap,
    sentence_map,
)
from ketcompare.rendering.parts.works import WorkPart, anchor, works
from ketcompare.rendering.pictures.coverage import says_anchor
from ketcompare.rendering.pictures.profile import Parts, parts
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import Link, View
from ketcompare.rendering.views.trail import trail


class SourcePage(View, frozen=True, kw_only=True):
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
    works: tuple[WorkPart, ...]
    own_contradictions: tuple[LinePart, ...]
    asking: tuple[AskGroup, ...]
    blind: BlindSpots
    pairs: tuple[Link, ...]


def planned(context: Context) -> Iterator[PlannedPage]:
    """A page for every source; its works and its topics can be pointed at."""
    for name, source in context.content.sources.items():
        anchors = {
            SET_ASIDE_ANCHOR,
            *([MAP_ANCHOR] if name in context.content.provenance else ()),
            *(anchor(each.id) for each in source.references),
            *(says_anchor(topic) for topic in context.content.topics),
        }
        build = partial(source_page, name=name)
        yield PlannedPage(address("source", name), "source.html", build, frozenset(anchors))


def source_page(here: Here, *, name: str) -> SourcePage:
    """The page of a source."""
    context = here.context
    source, profile = context.content.sources[name], context.comparison.profiles[name]
    drawn = sentence_map(here, name)
    return SourcePage(
        title=f"{source.short}: what its article says and leaves out",
        description=_description(context, name),
        section="sources",
        scripts=("sentence-map",) if drawn else (),
        trail=trail(here, ("Sources", here.link("sources")), (source.short, None)),
        source=source_part(here, name),
        message=_message(context, profile),
        lead=_lead(context, profile),
        facts=tuple(article(context, name)),
        notes=source.notes,
        profile=parts(profile),
        numbers=tuple(_numbers(profile)),
        map=drawn,
        map_lead=_map_lead(profile),
        set_aside=_set_aside(profile),
        rows=tuple(said(here, name)),
        points=points(here, profile),
        beside=beside(here, name),
        works=works(here, name),
        own_contradictions=_own_contradictions(here, name),
        asking=asking(here, name),
        blind=blind_spots(here, name),
        pairs=tuple(_pairs(here, name)),
    )


def _description(context: Context, name: str) -> str:
    names = wording.listed([subject.short for subject in context.content.columns])
    publisher = context.content.sources[name].publisher
    return f"What the article by {publisher} says of {names}, sentence by sentence."


def _message(context: Context, profile: Profile) -> str:
    """What it tells of the subject that its publisher sells; else how much it says."""
    source = context.content.sources[profile.source]
    sold = next((each for each in context.column if each in source.sells), None)
    if sold is None:
        return f"{source.short} makes {wording.counted(profile.claims, 'claim')}"
    told = good_and_bad(*counted(profile, sold))
    return f"{source.short} tells {told} of {context.content.subject[sold].short}, which it sells"


def _lead(context: Context, profile: Profile) -> str:
    return " ".join((*of_the_others(context, profile), _proof(profile)))


def _proof(profile: Profile) -> str:
    """For how many claims it names a study, and for how many it only speaks of studies."""
    naming = profile.basis.get("named", 0) + profile.basis.get("cited", 0)
    vague = profile.basis.get("vague", 0)
    claims = wording.counted(profile.claims, "claim")
    told = f"Of its {claims}, {naming or 'none'} name a study or a body"
    return f"{told}; {vague} more speak of proof and name none." if vague else f"{told}."


def _numbers(profile: Profile) -> Iterator[Fact]:
    yield Fact("Claims", _and_repeats(profile))
    yield Fact("Told by no other article", str(len(profile.alone)))


def _and_repeats(profile: Profile) -> str:
    return (
        f"{profile.claims}, {profile.repeats} more said again"
        if profile.repeats
        else (f"{profile.claims}")
    )


def _map_lead(profile: Profile) -> str:
    return (
        f"This is the article, sentence by sentence, without its words. Each bar is one sentence "
        f"and as long as the sentence. Of {profile.sentences or 0} sentences and lines, "
        f"{profile.claiming or 0} make a claim. The rest are set aside, each for a reason."
    )


def _set_aside(profile: Profile) -> tuple[Fact, ...]:
    told = sorted(profile.set_aside.items(), key=lambda each: -each[1])
    return tuple(Fact(REASON_WORDS[reason], str(count)) for reason, count in told if count)


def _own_contradictions(here: Here, name: str) -> tuple[LinePart, ...]:
    lines = here.context.comparison.lines()
    return tuple(line_part(here, line) for line in lines if name in line.self_contradicting)


def _pairs(here: Here, name: str) -> Iterator[Link]:
    """The source beside each other one, where both are among those that are paired."""
    names = foremost(here.context)
    if name in names:
        for other in (each for each in names if each != name):
            first, second = sorted((name, other), key=names.index)
            words = f"{here.context.short(name)} and {here.context.short(other)}"
            yield Link(words, here.link("pair", first, second))
