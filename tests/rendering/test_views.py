"""Templates and what they get: nothing is missing, nothing is passed for nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import UndefinedError, nodes
from msgspec.structs import replace

from ketcompare.comparing.compare import compare
from ketcompare.content import Content
from ketcompare.rendering.addresses import Addresses
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.environment import environment, signs_used
from ketcompare.rendering.exports import FILES
from ketcompare.rendering.frame import Frame
from ketcompare.rendering.pages import planned
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import View
from rendering import invented, invented_evidence, invented_many

ENGINE = environment(invented.TEMPLATES)
LAYOUTS = ("layout.html", "head.html", "foot.html")
AROUND = ("footer", "masthead", "notice", "sprite")


def plan(content: Content) -> tuple[Context, tuple[PlannedPage, ...]]:
    """The plan of a content's site, and the context to build its views in."""
    bare = Context(content, compare(content), Addresses({}))
    pages = tuple(planned(bare))
    known = [*((page.path, page.fragments) for page in pages), *((path, ()) for path in FILES)]
    return replace(bare, addresses=Addresses.of(known)), pages


def one_of_each() -> dict[str, View]:
    """A view of every kind, by its template; some kinds there are only with many sources."""
    return {**_first(invented_many.content(80)), **_first(invented_evidence.content())}


def _first(content: Content) -> dict[str, View]:
    context, pages = plan(content)
    first = {page.template: page for page in reversed(pages)}
    return {name: page.build(Here(page.path, context)) for name, page in first.items()}


def attributes(template: str, variable: str) -> set[str]:
    """What a template asks of a variable."""
    return {found.attr for found in _gets(template) if found.node.name == variable}  # type: ignore[attr-defined]


def _gets(template: str) -> Iterator[nodes.Getattr]:
    source = (invented.TEMPLATES / template).read_text(encoding="utf-8")
    for found in ENGINE.parse(source).find_all(nodes.Getattr):
        if isinstance(found.node, nodes.Name):
            yield found


def test_a_template_uses_every_field_of_its_view_and_no_other() -> None:
    """The written class is what the template gets."""
    shared = set(View.__struct_fields__)
    in_layout = set().union(*(attributes(name, "page") for name in LAYOUTS))

    assert in_layout == shared
    for name, view in one_of_each().items():
        fields = set(view.__struct_fields__)
        assert attributes(f"pages/{name}", "page") - shared == fields - shared, name


def test_every_field_of_the_frame_is_used() -> None:
    """What surrounds a page is written down too; pages name the scripts of their places."""
    parts = (f"components/{name}/{name}.html" for name in AROUND)
    pages = (f"pages/{name}" for name in one_of_each())
    used = set().union(*(attributes(name, "frame") for name in (*LAYOUTS, *parts, *pages)))

    assert used == set(Frame.__struct_fields__)


def test_views_are_frozen() -> None:
    """A view is a value."""
    for view in one_of_each().values():
        with pytest.raises(AttributeError):
            view.title = "another"  # type: ignore[misc]


def test_an_unknown_variable_in_a_template_fails() -> None:
    """A template that asks for what is not there does not render an empty place."""
    with pytest.raises(UndefinedError):
        ENGINE.from_string("{{ page.nothing }}").render(page=object())


def test_every_page_template_is_used_by_some_page() -> None:
    """No template lies about unused."""
    templates = {path.name for path in (invented.TEMPLATES / "pages").glob("*.html")}

    assert templates == set(one_of_each())


def test_a_page_holds_only_the_signs_that_it_refers_to() -> None:
    """Drawn signs are found by their names in the markup."""
    markup = '<use href="#mark-2"/><rect fill="url(#pattern-3)"/><a href="#content">x</a>'

    assert signs_used(markup) == {"mark-2", "pattern-3"}


def test_templates_and_styles_decide_no_colour_and_no_address_of_their_own() -> None:
    """Colours are properties by purpose, addresses come from the views."""
    for path in invented.TEMPLATES.rglob("*.css"):
        if path.name not in {"settings.css", "print.css"}:
            assert "#" not in _without_comments(path), path.name
    for path in invented.TEMPLATES.rglob("*.html"):
        assert 'href="/' not in path.read_text(encoding="utf-8")
        assert "index.html" not in path.read_text(encoding="utf-8")


def _without_comments(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    return "".join(part.partition("*/")[2] if "/*" in text else part for part in text.split("/*"))
