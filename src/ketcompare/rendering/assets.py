"""Stylesheet, scripts and font, named by their content so that they may be kept for ever.

What asks for the scripts, and the sign of the site, are small and stand within the pages.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final
from urllib.parse import quote

from msgspec import Struct

from ketcompare.rendering.artifacts import Artifact

LAYERS: Final = ("settings", "elements", "layout", "components", "utilities", "print")
COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
SPACE: Final = re.compile(r"\s*\n\s*")
PROPERTY: Final = re.compile(r"^([\w-]+): (?=.*;$)", re.MULTILINE)
"""A property with its value on a line of their own."""
BREAK: Final = re.compile(r";?\n(?=})|(?<=[;{},])\n")
FONT_NAME: Final = "{{ font }}"
DRAWN: Final = "/:='"
"""Signs of a drawing that may stand in an address as they are."""


class Assets(Struct, frozen=True):
    """What pages ask for beside themselves: a stylesheet, a font with its licence, and scripts.

    A page asks for those scripts alone that its view names, by means of the loader, when they are
    first used. The loader is a script and the icon an address; both stand within pages.
    """

    style: Artifact
    scripts: Mapping[str, Artifact]
    font: Artifact
    licence: Artifact
    loader: str
    icon: str

    @property
    def named(self) -> tuple[str, ...]:
        """The paths of those whose names tell their content: they may be kept for good."""
        return (self.style.path, *(each.path for each in self.scripts.values()), self.font.path)

    @property
    def told(self) -> tuple[str, ...]:
        """All that pages show of them: their paths, and what stands within pages."""
        return (*(each.path for each in self.artifacts), self.loader, self.icon)

    @property
    def artifacts(self) -> tuple[Artifact, ...]:
        """All of them."""
        return (self.style, *self.scripts.values(), self.font, self.licence)


def assets(templates: Path) -> Assets:
    """Read the parts of the stylesheet, the scripts and the font from the folder of templates."""
    font_file = next(iter(sorted((templates / "assets" / "fonts").glob("*.woff2"))))
    font = named(font_file.stem, "woff2", font_file.read_bytes())
    licence = (templates / "assets" / "fonts" / "OFL.txt").read_bytes()
    text = stylesheet(templates).replace(FONT_NAME, font.path.rpartition("/")[2])
    return Assets(
        style=named("style", "css", text.encode()),
        scripts={
            file.stem: named(file.stem, "js", file.read_bytes()) for file in _scripts(templates)
        },
        font=font,
        licence=Artifact("assets/font-licence.txt", licence),
        loader=one_line((templates / "assets" / "loader.js").read_text(encoding="utf-8")),
        icon=_as_address((templates / "assets" / "icon.svg").read_text(encoding="utf-8")),
    )


def _as_address(drawing: str) -> str:
    """A small drawing as an address that holds it, so that no request is needed for it."""
    return f"data:image/svg+xml,{quote(drawing.strip(), safe=DRAWN)}"


def _scripts(templates: Path) -> list[Path]:
    return sorted((templates / "assets" / "scripts").glob("*.js"))


def named(stem: str, suffix: str, content: bytes) -> Artifact:
    """A file whose name tells its content."""
    digest = hashlib.sha256(content).hexdigest()[:10]
    return Artifact(f"assets/{stem}.{digest}.{suffix}", content)


def stylesheet(templates: Path) -> str:
    """The layers in their order, each component beside its template, without comments."""
    parts = [f"@layer {','.join(LAYERS)};", *_layers(templates)]
    return compact("\n".join(parts))


def _layers(templates: Path) -> Iterator[str]:
    for layer in LAYERS:
        files = (
            sorted((templates / "components").glob("*/*.css"))
            if layer == "components"
            else [templates / "assets" / "style" / f"{layer}.css"]
        )
        rules = "\n".join(file.read_text(encoding="utf-8") for file in files)
        yield f"@layer {layer} {{\n{rules}\n}}"


def compact(rules: str) -> str:
    """The rules without comments and needless space; nothing that a browser reads is changed.

    What is within a line is left alone, but for the space after the name of a property.
    """
    lines = SPACE.sub("\n", COMMENT.sub("", rules)).strip() + "\n"
    return BREAK.sub("", PROPERTY.sub(r"\1:", lines)).replace(" {", "{") + "\n"


def one_line(script: str) -> str:
    """A script whose statements all end in a semicolon, as one line without comments.

    Not all programs that check policies agree on the digest of a script with several lines.
    """
    return SPACE.sub("", COMMENT.sub("", script)).strip()
