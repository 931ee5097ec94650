"""The end of each row of a grid: what is said, and not only by how many."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag
from msgspec import structs

from ketcompare.comparing.results import Line
from ketcompare.rendering.parts.counted import counted, silence_counted
from support.true_site import true_site

YES, NO, OPEN, SILENT = "says", "denies", "leaves_open", "silent"


def words(tag: Tag | None) -> str:
    """The text of a tag, in one line."""
    assert tag is not None
    return " ".join(tag.get_text(" ").split())


def line(*stands: tuple[str, ...]) -> Line:
    """A line on which each article stands in the ways that are given for it."""
    context = true_site().context
    found = context.line["effectiveness", "ketamine", "relieves_depression"]
    sources = tuple(zip(context.content.sources, stands, strict=True))
    return structs.replace(
        found,
        says=tuple(each for each, ways in sources if YES in ways),
        denies=tuple(each for each, ways in sources if NO in ways),
        leaves_open=tuple(each for each, ways in sources if OPEN in ways),
        silent=tuple(each for each, ways in sources if SILENT in ways),
    )


@pytest.mark.parametrize(
    ("stands", "told"),
    [
        (((YES,),) * 5, "5 say yes"),
        (((NO,),) * 5, "5 say no"),
        (((OPEN,),) * 5, "5 leave it open"),
        (((YES,),) * 3 + ((SILENT,),) * 2, "3 yes, 2 silent"),
        (((NO,), (YES,), (SILENT,), (SILENT,), (SILENT,)), "1 yes, 1 no, 3 silent"),
        (((YES, NO), (YES,), (SILENT,), (OPEN,), (NO,)), "1 yes, 1 no, 1 both, 1 open, 1 silent"),
    ],
)
def test_a_row_counts_who_says_what(stands: tuple[tuple[str, ...], ...], told: str) -> None:
    """A source that says both counts once, as that."""
    assert " ".join(counted(true_site().context, line(*stands)).split()) == told


@pytest.mark.parametrize(
    ("speaking", "told"),
    [(5, "5 speak"), (1, "1 speaks, 4 silent"), (0, "5 silent"), (3, "3 speak, 2 silent")],
)
def test_a_question_counts_who_speaks_to_it(speaking: int, told: str) -> None:
    """Many claims on a question say neither yes nor no."""
    assert " ".join(silence_counted(speaking, 5).split()) == told


def test_what_all_deny_does_not_read_as_told_by_all() -> None:
    """In the real content every article says that antidepressants are not the faster ones."""
    page = BeautifulSoup(true_site().artifact("topics/onset/index.html").content, "html.parser")
    found = page.select("#matrix-antidepressants tr")
    rows = {words(row.th): words(row.select_one(".matrix__sum")) for row in found}

    assert rows["Faster"] == "5 say no"
    assert "5 give a time" in rows.values()
    assert rows["Point"] == "In words"
