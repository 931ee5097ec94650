"""Colours as numbers: contrast, distance, and what is left of them to different eyes.

Contrast is that of WCAG 2.2. The matrices are those of Machado, Oliveira and Fernandes, “A
Physiologically-based Model for Simulation of Color Vision Deficiency” (2009), at full severity.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Final

Colour = tuple[float, float, float]
"""Linear light: red, green and blue, from 0 to 1."""

GREY: Final = (0.2126, 0.7152, 0.0722)
EYES: Final[Mapping[str, tuple[Colour, Colour, Colour]]] = {
    "all colours": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "greys": (GREY, GREY, GREY),
}
_TO_XYZ: Final = (
    (0.4124, 0.3576, 0.1805),
    (0.2126, 0.7152, 0.0722),
    (0.0193, 0.1192, 0.9505),
)
_WHITE: Final = (0.9505, 1.0, 1.089)
_HEX: Final = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})")


def colour(text: str) -> Colour:
    """A colour as stylesheets write it: `#fff` or `#15201f`."""
    if not _HEX.fullmatch(text):
        raise ValueError(f"not a colour: {text}")
    digits = text[1:] if len(text) == 7 else "".join(2 * digit for digit in text[1:])
    red, green, blue = (_linear(int(digits[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return red, green, blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def seen(by: str, what: Colour) -> Colour:
    """A colour as it looks to an eye."""
    red, green, blue = (min(1.0, max(0.0, _sum(row, what))) for row in EYES[by])
    return red, green, blue


def contrast(one: Colour, other: Colour) -> float:
    """How much two colours differ in lightness, from 1 to 21."""
    darker, lighter = sorted((_sum(GREY, one), _sum(GREY, other)))
    return (lighter + 0.05) / (darker + 0.05)


def distance(one: Colour, other: Colour) -> float:
    """How far two colours stand apart in CIE Lab; from about 2 a difference can be seen."""
    return math.dist(_lab(one), _lab(other))


def _lab(what: Colour) -> Colour:
    x, y, z = (_root(_sum(row, what) / white) for row, white in zip(_TO_XYZ, _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(value: float) -> float:
    return float(value ** (1 / 3)) if value > 0.008856 else 7.787 * value + 16 / 116


def _sum(weights: Colour, values: Colour) -> float:
    return sum(weight * value for weight, value in zip(weights, values, strict=True))
