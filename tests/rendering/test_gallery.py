"""The gallery: every component is written down, and shown in every way that it can look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from jinja2 import nodes

from ketcompare.rendering.environment import environment
from ketcompare.rendering.gallery import GalleryError, Written, gallery, shown, written_in
from rendering import invented
from support.markup import faults

ENGINE = environment(invented.TEMPLATES)
WRITTEN = written_in(invented.TEMPLATES)
COMPONENTS = invented.TEMPLATES / "components"
STYLED = re.compile(r"\.([a-z][a-z0-9_-]*)(?![^{]*;)")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
OF_PAGES = {"skip", "section--first", "prose", "prose--page"}
"""Styled classes that belong to pages and to no component."""


@pytest.fixture(scope="module")
def markup() -> str:
    """The gallery as a page."""
    return gallery(invented.TEMPLATES, ENGINE, style="style.css")


def macros(name: str) -> dict[str, set[str]]:
    """The options of every macro of a component, by macro."""
    file = COMPONENTS / name / f"{name}.html"
    source = file.read_text(encoding="utf-8") if file.exists() else ""
    found = ENGINE.parse(source).find_all(nodes.Macro)
    return {macro.name: {argument.name for argument in macro.args} for macro in found}


def taken_from(name: str) -> set[str]:
    """The macros of a component that other templates use."""
    return {macro for template, macro in taken() if template == f"components/{name}/{name}.html"}


@cache
def taken() -> frozenset[tuple[str, str]]:
    """Every macro that a template takes from another, with the name of that other."""
    return frozenset(_taken())


def _taken() -> Iterator[tuple[str, str]]:
    for path in invented.TEMPLATES.rglob("*.html"):
        for found in ENGINE.parse(path.read_text(encoding="utf-8")).find_all(nodes.FromImport):
            assert isinstance(found.template, nodes.Const)
            for macro in found.names:
                yield found.template.value, macro if isinstance(macro, str) else macro[0]


def test_every_example_renders_as_valid_markup(markup: str) -> None:
    """A validating parser finds nothing to mend, and no two examples share an id."""
    page = BeautifulSoup(markup, "html.parser")

    assert faults(markup) == []
    assert len(page.select("[data-example]")) == sum(
        len(each.examples) for each in WRITTEN.values()
    )
    assert all(each.find(True) for each in page.select("[data-example]"))


@pytest.mark.parametrize("name", WRITTEN)
def test_the_written_options_are_those_of_the_macros(name: str) -> None:
    """Every macro that a page may use is written down, with every option and no other."""
    written = {macro: set(options) for macro, options in WRITTEN[name].options.items()}

    assert written.keys() >= taken_from(name)
    assert written == {macro: macros(name)[macro] for macro in written}


@pytest.mark.parametrize("name", WRITTEN)
def test_every_macro_that_is_exampled_is_written_down(name: str) -> None:
    """An example shows what pages can use; and every component has one."""
    exampled = {each.macro for each in WRITTEN[name].examples if each.macro}

    assert exampled <= set(WRITTEN[name].options)
    assert WRITTEN[name].examples


def test_every_rule_is_seen_in_the_gallery(markup: str) -> None:
    """Who changes a rule can look at what it does."""
    page = BeautifulSoup(markup, "html.parser")
    seen = {name for each in page.find_all(class_=True) for name in each["class"]}
    styled = {
        name
        for path in invented.TEMPLATES.rglob("*.css")
        for name in STYLED.findall(COMMENT.sub("", path.read_text(encoding="utf-8")))
    }

    assert styled - seen == OF_PAGES


def test_examples_use_no_class_that_pages_do_not() -> None:
    """An example that has fallen behind its component is found."""
    files = [path for kind in ("*.html", "*.js") for path in invented.TEMPLATES.rglob(kind)]
    in_templates = " ".join(path.read_text(encoding="utf-8") for path in files)
    made_in_code = ("subject-", "mark--", "tag--", "fate--", "word")
    used = {
        name
        for written in WRITTEN.values()
        for example in written.examples
        for names in re.findall(r'class="([^"{]*)', example.markup)
        for name in names.split()
    }

    lost = {name for name in used if not re.search(rf"\b{name}\b", in_templates)}

    assert {name for name in lost if not name.startswith(made_in_code)} == set()


def test_a_variant_is_a_class_that_has_rules() -> None:
    """What is written of variants changes how something looks."""
    rules = "".join(path.read_text(encoding="utf-8") for path in COMPONENTS.rglob("*.css"))
    variants = [each for written in WRITTEN.values() for each in written.variants]

    assert [each for each in variants if f".{each}" not in rules] == []


def test_an_example_that_cannot_be_shown_is_named() -> None:
    """With its component, its name and what is missing."""
    broken = Written(shows="-", options={}, examples=(WRITTEN["tag"].examples[0],))

    with pytest.raises(GalleryError, match=r"components/tally, “Backed”.*'tag'"):
        shown("tally", broken, ENGINE)


def test_written_text_that_is_not_understood_is_named(tmp_path: Path) -> None:
    """With its file and the key."""
    folder = tmp_path / "components" / "cup"
    folder.mkdir(parents=True)
    (folder / "examples.yaml").write_text("shows: A cup.\nexample: []\n", encoding="utf-8")

    with pytest.raises(GalleryError, match=r"components/cup/examples.yaml.*`example`"):
        written_in(tmp_path)
