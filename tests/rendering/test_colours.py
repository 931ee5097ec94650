"""Colours by purpose, in both schemes, for every eye, on paper and in forced colours."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import combinations

import pytest

from ketcompare.rendering.environment import environment
from ketcompare.rendering.gallery import Signs
from rendering import invented
from support.colours import EYES, Colour, colour, contrast, distance, seen

STYLE = invented.TEMPLATES / "assets" / "style"
PROPERTY = re.compile(r"--([a-z0-9-]+):\s*([^;]+);")
HEX = re.compile(r"#[0-9a-fA-F]{3,8}\b")
GROUNDS = ("paper", "wash")
SUBJECTS = 5
"""So many are told apart."""
SUBJECT_COLOURS = tuple(f"subject-{place}" for place in range(1, SUBJECTS + 1))
TEXT = ("ink", "ink-soft", "alarm", *SUBJECT_COLOURS)
SIGNS = ("edge",)
LINES = ("rule",)
"""They part items and say nothing, so they need no contrast."""
AAA, SIGN = 7.0, 3.0
APART = 20.0
"""How far the two colours of a comparison stand apart at least, for eyes that see colours."""


def properties(rules: str) -> dict[str, str]:
    """The custom properties of some rules."""
    return {name: value.strip() for name, value in PROPERTY.findall(rules)}


def parts() -> tuple[str, str, str]:
    """The settings as they are, in the dark, and in forced colours."""
    settings = (STYLE / "settings.css").read_text(encoding="utf-8")
    light, rest = settings.split("@media (prefers-color-scheme: dark)")
    dark, forced = rest.split("@media (forced-colors: active)")
    return light, dark, forced


def palette(scheme: str) -> Mapping[str, Colour]:
    """The colours of a scheme by purpose."""
    light, dark, _ = parts()
    printed = (STYLE / "print.css").read_text(encoding="utf-8")
    rules = {"light": light, "dark": light + dark, "print": light + printed}[scheme]
    named = properties(rules).items()
    return {name: colour(value) for name, value in named if value.startswith("#")}


def test_every_colour_has_a_purpose_that_is_checked() -> None:
    """A new colour gets its contrast checked, or a reason why it needs none."""
    light, dark, _ = parts()
    purposes = {*GROUNDS, *TEXT, *SIGNS, *LINES}

    assert set(palette("light")) == purposes
    assert set(properties(dark)) == purposes  # and so the dark changes nothing else
    assert len(HEX.findall(light)) == len(HEX.findall(dark)) == len(purposes)


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
@pytest.mark.parametrize("eye", EYES)
def test_text_has_a_contrast_of_seven_and_signs_of_three(scheme: str, eye: str) -> None:
    """Also to those who do not see all colours, on paper and on wash."""
    found = {name: seen(eye, value) for name, value in palette(scheme).items()}
    least = dict.fromkeys(TEXT, AAA) | dict.fromkeys(SIGNS, SIGN)

    low = {
        (name, ground): contrast(found[name], found[ground])
        for name, bound in least.items()
        for ground in GROUNDS
        if contrast(found[name], found[ground]) < bound
    }

    assert low == {}


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
@pytest.mark.parametrize("eye", [eye for eye in EYES if eye != "greys"])
def test_the_two_subjects_of_a_comparison_differ_by_colour_to_every_eye_that_sees_colours(
    scheme: str, eye: str
) -> None:
    """The first two subjects; their names and patterns come on top."""
    found = palette(scheme)
    first, second = (seen(eye, found[name]) for name in SUBJECT_COLOURS[:2])

    assert distance(first, second) >= APART


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_neither_of_two_subjects_looks_stronger(scheme: str) -> None:
    """Both are as dark as each other, so that colour favours none."""
    found = palette(scheme)

    assert contrast(*(found[name] for name in SUBJECT_COLOURS[:2])) < 1.25


def test_every_subject_has_a_swatch_and_a_pattern_of_its_own() -> None:
    """Where there are only greys, or forced colours, pattern alone tells subjects apart."""
    sprite = environment(invented.TEMPLATES).get_template("components/sprite/sprite.html").module
    swatches = {_bare(sprite.subject_sign(place)) for place in range(1, SUBJECTS + 1)}  # type: ignore[attr-defined]
    patterns = {_bare(sprite.subject_pattern(place)) for place in range(2, SUBJECTS + 1)}  # type: ignore[attr-defined]

    assert len(swatches) == SUBJECTS
    assert len(patterns) == SUBJECTS - 1  # the first subject is solid


def test_each_of_the_first_five_sources_has_a_shape_of_its_own() -> None:
    """Shape and letter tell sources apart; colour never does."""
    sprite = environment(invented.TEMPLATES).get_template("components/sprite/sprite.html").module
    signs = list(Signs().marks.values())[:5]
    shapes = [
        re.sub(r"<text.*?</text>", "", _bare(sprite.source_sign(sign)))  # type: ignore[attr-defined]
        for sign in signs
    ]

    assert all(one != other for one, other in combinations(shapes, 2))


def test_forced_colours_leave_no_colour_of_ours() -> None:
    """Every purpose becomes a colour of the system."""
    _, _, forced = parts()
    systems = {"Canvas", "CanvasText"}

    assert set(palette("light")) <= set(properties(forced))
    assert set(properties(forced).values()) <= systems


def _bare(markup: object) -> str:
    """Markup without its names."""
    return re.sub(r'\s(?:id|class)="[^"]*"', "", str(markup))
