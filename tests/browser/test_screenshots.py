"""The pictures that people look at."""

from __future__ import annotations

import struct
from pathlib import Path

from playwright.sync_api import Browser

from support.looks import LOOKS
from support.screenshots import take, take_printed

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def width_of(picture: Path) -> int:
    """How wide a picture is, in pixels."""
    data = picture.read_bytes()
    assert data.startswith(SIGNATURE)
    return int(struct.unpack(">I", data[16:20])[0])


def test_a_page_is_pictured_in_a_look_and_on_paper(
    chromium: Browser, base: str, tmp_path: Path
) -> None:
    """Each piece is as wide as its look says; each printed side is a picture too."""
    grey = next(look for look in LOOKS if look.sees == "achromatopsia")
    take(chromium, grey, {"about": base + "about/index.html"}, tmp_path)
    take_printed(chromium, {"about": base + "about/index.html"}, tmp_path)

    found = {picture.name: width_of(picture) for picture in tmp_path.iterdir()}

    assert sorted(found) == [f"about.{grey.name}.1.png", "about.print.1.png"]
    assert found[f"about.{grey.name}.1.png"] == grey.width
    assert found["about.print.1.png"] > 900
