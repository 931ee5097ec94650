"""The profile of a source: what its sentences do, how firmly it claims, on what basis."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from ketcompare.comparing.results import Profile
from ketcompare.rendering import wording
from ketcompare.rendering.context import Here
from ketcompare.rendering.parts.names import sources
from ketcompare.rendering.parts.sentence_map import ASIDE, ASIDE_WORDS, Aside
from ketcompare.rendering.pictures.grid import Grid, GridCell, GridRow, bar_width
from ketcompare.rendering.view import Link

BASIS: Final = (
    ("none", "offer no proof"),
    ("vague", "speak of proof, name none"),
    ("named", "name a study or a body"),
    ("cited", "cite a reference"),
)
CLAIMING: Final = "make a claim"


class Part(Struct, frozen=True):
    """A part of a whole, as a bar and in words."""

    label: str
    count: int
    whole: int

    @property
    def words(self) -> str:
        """`76 of 122`."""
        return f"{self.count:,} of {self.whole:,}"

    @property
    def share(self) -> str:
        """Whole per cent."""
        return wording.share(self.count, self.whole)

    @property
    def width(self) -> str:
        """How wide its bar is."""
        return bar_width(self.count, self.whole)


class Parts(Struct, frozen=True):
    """Parts of one whole, which alone may be set side by side."""

    title: str
    parts: tuple[Part, ...]


def parts(profile: Profile) -> tuple[Parts, ...]:
    """Everything that can be counted of a source, each whole by itself."""
    claims = profile.claims
    found = (
        Parts("What its sentences do", _sentences(profile)),
        Parts("How firmly it claims", _firmness(profile)),
        Parts("What it offers as proof", tuple(_basis(profile))),
        Parts("Whether its claims favour what it sells", _favouring(profile)),
    )
    return tuple(each for each in found if each.parts and (claims or each is found[0]))


def _sentences(profile: Profile) -> tuple[Part, ...]:
    """None where no edition of the source was recorded."""
    whole = profile.sentences
    if not whole:
        return ()
    aside = (Part(words, _aside(profile, kind), whole) for kind, words in ASIDE_WORDS.items())
    return (Part(CLAIMING, profile.claiming or 0, whole), *aside)


def _aside(profile: Profile, kind: Aside) -> int:
    return sum(count for reason, count in profile.set_aside.items() if ASIDE.get(reason) == kind)


def _firmness(profile: Profile) -> tuple[Part, ...]:
    flatly = profile.claims - profile.hedged
    return (
        Part("said flatly", flatly, profile.claims),
        Part("said with a “may”", profile.hedged, profile.claims),
    )


def _basis(profile: Profile) -> Iterator[Part]:
    for kind, words in BASIS:
        yield Part(words, profile.basis.get(kind, 0), profile.claims)


def _favouring(profile: Profile) -> tuple[Part, ...]:
    found = profile.favouring
    if found is None:
        return ()
    told = (
        ("in favour of it", found.in_favour),
        ("against it", found.against),
        ("neither", found.neither),
    )
    return tuple(Part(words, count, profile.claims) for words, count in told)


def profiles(here: Here) -> Grid:
    """The profiles of all sources beside one another, in shares: their lengths differ."""
    own = {source.id: here.context.comparison.profiles[source.id] for source in sources(here)}
    compared = {source: dict(_compared(profile)) for source, profile in own.items()}
    labels = dict.fromkeys(label for found in compared.values() for label in found)
    return Grid(
        id="profiles",
        caption="How the articles argue: shares of their sentences and of their claims",
        corner="Share",
        sum="",
        sources=sources(here),
        rows=tuple(_row(here, label, compared) for label in labels),
    )


def _compared(profile: Profile) -> Iterator[tuple[str, Part]]:
    for part in _sentences(profile):
        if part.label != ASIDE_WORDS["frame"]:
            yield f"Sentences: {part.label.removeprefix('selling: ')}", part
    yield "Claims: said with a “may”", _firmness(profile)[1]
    naming = profile.basis.get("named", 0) + profile.basis.get("cited", 0)
    yield "Claims: name a study or a body", Part("name a study", naming, profile.claims)
    for part in _favouring(profile)[:1]:
        yield "Claims: favour what it sells", part


def _row(here: Here, label: str, compared: dict[str, dict[str, Part]]) -> GridRow:
    cells = tuple(
        GridCell(
            source=source,
            number=part.share if part else "",
            words=f"{source.short}: {part.words}" if part else f"{source.short}: not known",
            width=part.width if part else "0%",
            href=None,
            empty=part is None,
        )
        for source in sources(here)
        for part in (compared[source.id].get(label),)
    )
    return GridRow(Link(label, None), cells, "")
