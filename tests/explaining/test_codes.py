"""Every code has a cause and a real example, and the page of them is up to date."""

from __future__ import annotations

from pathlib import Path

import pytest

from ketcompare.catalogue import CATALOGUE
from ketcompare.checking.check import check
from ketcompare.explaining.causes import CAUSES
from ketcompare.explaining.codes import code_lines, pages
from ketcompare.explaining.examples import EXAMPLES, WITHOUT_EXAMPLE
from ketcompare.explaining.running import PROJECT, problems_of
from ketcompare.loading.folder import load

ROOT = Path(__file__).parents[2]


def test_every_code_has_a_cause_and_no_cause_is_left_over() -> None:
    """A new code is told in explaining/causes.py, too."""
    assert set(CAUSES) == set(CATALOGUE)


def test_every_code_has_one_example_or_a_reason_for_having_none() -> None:
    """A new code gets an example in explaining/examples.py, too."""
    alone = {code.id for code in CATALOGUE.values() if code.example}

    assert alone | set(EXAMPLES) | set(WITHOUT_EXAMPLE) == set(CATALOGUE)
    assert not alone & set(EXAMPLES)
    assert not (alone | set(EXAMPLES)) & set(WITHOUT_EXAMPLE)


@pytest.mark.parametrize("code", [each for each in CATALOGUE if each not in WITHOUT_EXAMPLE])
def test_an_example_leads_to_its_problem(code: str) -> None:
    """What the example shows is really told."""
    assert problems_of(code)


def test_the_small_project_is_clean_until_it_is_changed() -> None:
    """But for its records, which are made when an example is run."""
    codes = {problem.code for problem in check(load(PROJECT / "content"))}

    assert codes == {"not-verified"}


def test_a_code_is_explained_with_cause_repair_example_and_output() -> None:
    """In this order."""
    lines = list(code_lines("unknown-term"))

    assert lines[0].startswith("error[unknown-term] ")
    assert lines[1].startswith("  cause ")
    assert lines[2].startswith("  repair ")
    assert "- term: first_awake" in lines
    assert "+ term: first_awoke" in lines
    assert lines[-1] == "repair: did you mean: first_awake"


def test_the_pages_of_errors_are_up_to_date() -> None:
    """After a change, `python build.py errors` writes them anew; none is left of a code gone."""
    docs = ROOT / "docs"
    there = [docs / "errors.md", *sorted((docs / "errors").iterdir())]

    found = {path.relative_to(docs).as_posix(): path.read_text("utf-8") for path in there}

    assert found == pages()


def test_the_index_leads_to_the_page_of_every_code() -> None:
    """By groups, in the order in which problems are best mended."""
    index = (ROOT / "docs" / "errors.md").read_text("utf-8")

    assert all(f"[{code}](errors/{code}.md)" in index for code in CATALOGUE)
