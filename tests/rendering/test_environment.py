"""The engine shows values in a short way as in the long one, and keeps what it compiled."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from ketcompare.rendering.compiling import shown, unbroken_ranges
from ketcompare.rendering.environment import environment
from ketcompare.rendering.faults import template_problem

VALUES = st.one_of(
    st.text(), st.text(alphabet="a1 –-<&'\"").map(Markup), st.integers(), st.none(), st.booleans()
)


@given(value=VALUES)
def test_a_value_is_shown_as_escaping_and_unbroken_ranges_would_have_it(value: object) -> None:
    """Markup stays markup, and everything else is escaped."""
    assert shown(value) == str(escape(unbroken_ranges(value)))


def test_templates_show_values_in_the_short_way(tmp_path: Path) -> None:
    """In texts, macros and blocks alike."""
    (tmp_path / "page.html").write_text(
        "{% macro show(x) %}<b>{{ x }}</b>{% endmacro %}{{ show(text) }} {{ text }} {{ 4 }}"
        '{% set kept %}<i>{{ text }}</i>{% endset %}{{ kept }} {{ text ~ "&" }}',
        encoding="utf-8",
    )

    page = environment(tmp_path).get_template("page.html").render(text="1–2 < 3")

    ranged = "1\N{WORD JOINER}–\N{WORD JOINER}2 &lt; 3"
    assert page == f"<b>{ranged}</b> {ranged} 4<i>{ranged}</i> {ranged}&amp;"


def test_a_value_that_is_not_there_fails(tmp_path: Path) -> None:
    """Nothing is shown as an empty place."""
    engine = environment(tmp_path)
    with pytest.raises(jinja2.UndefinedError):
        engine.from_string("{{ nothing }}").render()


def test_a_field_that_is_not_there_is_a_fault_of_the_template(tmp_path: Path) -> None:
    """In a macro too, and it is told at the line that asks for it."""
    (tmp_path / "part.html").write_text(
        "{% macro of(x) %}\n{{ x.nowhere }}{% endmacro %}", encoding="utf-8"
    )
    (tmp_path / "page.html").write_text(
        '{% from "part.html" import of %}{{ of(page) }}', encoding="utf-8"
    )

    with pytest.raises(jinja2.UndefinedError, match="nowhere") as raised:
        environment(tmp_path).get_template("page.html").render(page=object())

    assert template_problem(raised.value, tmp_path).place.line == 2


def test_macros_take_arguments_in_their_order_by_name_and_by_default(tmp_path: Path) -> None:
    """As Jinja's own; one too many is refused."""
    (tmp_path / "page.html").write_text(
        "{% macro of(a, b='B') %}{{ a }}{{ b }}{% endmacro %}"
        "{{ of(1) }} {{ of(1, 2) }} {{ of(b=2, a=1) }} "
        "{% macro around() %}[{{ caller() }}]{% endmacro %}{% call around() %}<i>{% endcall %}",
        encoding="utf-8",
    )
    engine = environment(tmp_path)

    assert engine.get_template("page.html").render() == "1B 12 12 [<i>]"
    with pytest.raises(TypeError):
        engine.from_string("{% macro of(a) %}{% endmacro %}{{ of(1, 2) }}").render()


def test_what_was_compiled_is_kept_and_a_changed_template_is_compiled_anew(tmp_path: Path) -> None:
    """Beside the templates, for each engine of its own."""
    page = tmp_path / "page.html"
    page.write_text("one", encoding="utf-8")
    environment(tmp_path).get_template("page.html")
    kept = list((tmp_path / "__pycache__").iterdir())

    page.write_text("two", encoding="utf-8")

    assert len(kept) == 1
    assert environment(tmp_path).get_template("page.html").render() == "two"


@pytest.mark.parametrize("damage", [b"", b"\x00" * 50, b"not compiled at all"])
def test_what_cannot_be_read_is_compiled_anew(damage: bytes, tmp_path: Path) -> None:
    """A damaged file costs time and nothing else."""
    (tmp_path / "page.html").write_text("{{ 1 + 1 }}", encoding="utf-8")
    environment(tmp_path).get_template("page.html")
    for kept in (tmp_path / "__pycache__").iterdir():
        kept.write_bytes(kept.read_bytes()[:-5] + damage)

    assert environment(tmp_path).get_template("page.html").render() == "2"


def test_where_nothing_can_be_written_templates_work_too(tmp_path: Path) -> None:
    """A file stands where the folder would be."""
    (tmp_path / "page.html").write_text("here", encoding="utf-8")
    (tmp_path / "__pycache__").write_text("", encoding="utf-8")

    assert environment(tmp_path).get_template("page.html").render() == "here"
