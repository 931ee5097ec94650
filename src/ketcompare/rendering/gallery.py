"""The gallery: every component with its options and its examples, shown by its own macros.

What each component is for stands beside its template, in `examples.yaml`; nothing of it is of any
comparison, and no built site holds it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

import msgspec
from markupsafe import Markup
from msgspec import Struct, field

from ketcompare.rendering.environment import Engine
from ketcompare.rendering.frame import MarkSign, marks

FILE: Final = "examples.yaml"
LETTERS: Final = ("A", "B", "C", "D", "E", "F", "G", "HI", "JKL")


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One look of a component: a macro with its values, in markup where it stands in some.

    A component that is rules alone has markup alone. In markup `record(name=value)` makes a part.
    """

    name: str
    macro: str | None = None
    values: dict[str, Any] = {}
    markup: str = "{{ shown }}"


class Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is written of a component: what it shows, the options of its macros, examples.

    `variants` are the classes that change its look.
    """

    shows: str
    options: dict[str, dict[str, str]] = {}
    variants: dict[str, str] = {}
    examples: tuple[Example, ...]


class Shown(Struct, frozen=True):
    """An example as it looks."""

    name: str
    markup: Markup


class Component(Struct, frozen=True):
    """A component of the gallery."""

    name: str
    written: Written
    examples: tuple[Shown, ...]


class Signs(Struct, frozen=True):
    """The signs that examples may use: of any source, and of any subject."""

    marks: Mapping[str, MarkSign] = field(default_factory=partial(marks, LETTERS))


class GalleryError(Exception):
    """What is written of a component cannot be shown."""


def gallery(templates: Path, engine: Engine, *, style: str) -> str:
    """The page that shows all of them; `style` is where it finds the stylesheet."""
    components = [shown(name, written, engine) for name, written in written_in(templates).items()]
    page = engine.get_template("gallery.html")
    return page.render(components=components, signs=Signs(), style=style)


def written_in(templates: Path) -> Mapping[str, Written]:
    """What is written of every component, by name."""
    return dict(_read(templates))


def _read(templates: Path) -> Iterator[tuple[str, Written]]:
    for folder in sorted(each for each in (templates / "components").iterdir() if each.is_dir()):
        try:
            yield folder.name, msgspec.yaml.decode((folder / FILE).read_bytes(), type=Written)
        except (OSError, msgspec.DecodeError) as error:
            raise GalleryError(f"components/{folder.name}/{FILE}: {error}") from error


def shown(name: str, written: Written, engine: Engine) -> Component:
    """A component with its examples as they look."""
    return Component(name, written, tuple(_shown(name, written, engine)))


def _shown(name: str, written: Written, engine: Engine) -> Iterator[Shown]:
    for example in written.examples:
        try:
            yield Shown(example.name, _markup(name, example, engine))
        except Exception as error:
            raise GalleryError(f"components/{name}, “{example.name}”: {error}") from error


def _markup(name: str, example: Example, engine: Engine) -> Markup:
    shown = _called(name, example.macro, example.values, engine) if example.macro else Markup()
    return Markup(engine.from_string(example.markup).render(shown=shown, record=SimpleNamespace))


def _called(name: str, macro: str, values: Mapping[str, Any], engine: Engine) -> Markup:
    """What a macro makes of the values."""
    module = engine.get_template(f"components/{name}/{name}.html").module
    given = {option: _object(value) for option, value in values.items()}
    return Markup(getattr(module, macro)(**given))


def _object(value: Any) -> Any:
    """Written values as templates get them: records with attributes, and tuples."""
    if isinstance(value, dict):
        return SimpleNamespace(**{name: _object(each) for name, each in value.items()})
    return tuple(map(_object, value)) if isinstance(value, list) else value
