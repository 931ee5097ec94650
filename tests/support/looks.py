"""The ways in which a page is looked at: widths, schemes, print, text sizes, and eyes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

TWICE_THE_TEXT: Final = "--blink-settings=defaultFontSize=32"
"""As a reader sets it in the browser: double the usual 16 pixels, media queries included."""


@dataclass(frozen=True)
class Look:
    """How a page is looked at: a width, what the reader has set, how the eye sees."""

    name: str
    width: int
    settings: dict[str, Any] = field(default_factory=dict)
    sees: str | None = None
    large_text: bool = False


DARK: Final = {"color_scheme": "dark"}
FORCED: Final = {"forced_colors": "active"}
LOOKS: Final = (
    Look("phone", 320),
    Look("tablet", 768),
    Look("desk", 1280),
    Look("wide", 1920),
    Look("phone-dark", 320, DARK),
    Look("desk-dark", 1280, DARK),
    Look("phone-forced", 320, FORCED),
    Look("desk-forced", 1280, FORCED),
    Look("desk-forced-dark", 1280, FORCED | DARK),
    Look("desk-large-text", 1280, large_text=True),
    Look("phone-large-text", 320, large_text=True),
    Look("desk-protanopia", 1280, sees="protanopia"),
    Look("desk-deuteranopia", 1280, sees="deuteranopia"),
    Look("desk-tritanopia", 1280, sees="tritanopia"),
    Look("desk-grey", 1280, sees="achromatopsia"),
)
