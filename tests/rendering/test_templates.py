"""Which templates a page is made with is known, so that a change makes just those pages anew."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest
from jinja2 import meta

from ketcompare.rendering.environment import environment
from ketcompare.rendering.templates import TemplateDigests
from rendering.invented import TEMPLATES

NAMES = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.html"))


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("pages/")])
def test_all_that_a_template_needs_is_found(name: str) -> None:
    """The engine's own parser finds no other names; none is made up while rendering."""
    engine = environment(TEMPLATES)

    def named(each: str) -> set[str]:
        source = (TEMPLATES / each).read_text(encoding="utf-8")
        found = set(meta.find_referenced_templates(engine.parse(source)))
        assert None not in found, f"{each} names a template by a variable"
        return {other for other in found if other}

    needed, waiting = {name}, [name]
    while waiting:
        new = named(waiting.pop()) - needed
        needed |= new
        waiting += sorted(new)

    assert set(TemplateDigests(TEMPLATES).used(name)) == needed


def test_a_changed_component_changes_the_digests_of_what_uses_it_alone(tmp_path: Path) -> None:
    """At any depth."""
    for name, text in (
        ("page.html", '{% from "list.html" import list %}'),
        ("list.html", '{%- from "item.html" import item -%}'),
        ("item.html", "one"),
        ("other.html", "other"),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    before = TemplateDigests(tmp_path)
    kept = before.of("page.html"), before.of("other.html")

    (tmp_path / "item.html").write_text("two", encoding="utf-8")

    after = TemplateDigests(tmp_path)
    assert after.of("page.html") != kept[0]
    assert after.of("other.html") == kept[1]


def test_a_template_that_is_missing_is_found_while_rendering(tmp_path: Path) -> None:
    """The digest of a template with a missing part can be had; rendering it tells the fault."""
    (tmp_path / "page.html").write_text('{% include "gone.html" %}', encoding="utf-8")

    assert TemplateDigests(tmp_path).used("page.html") == ("gone.html", "page.html")
    with pytest.raises(jinja2.TemplateNotFound):
        environment(tmp_path).get_template("page.html").render()
