"""Reading tables: which subject and which label each cell belongs to, whichever way it lies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from ketcompare.extracting.cues import CueTables
from ketcompare.extracting.outline import Unit
from ketcompare.extracting.subjects import Subjects, named_subjects
from ketcompare.text.article import Article
from ketcompare.text.normal import normalise

_GAP = re.compile(r"\s*\|\s*|\s{2,}")


class Cell(Struct, frozen=True):
    """What a cell stands under: its label in normal form, and the subjects, if the table tells.

    `over` is the head of a column that names no subject.
    """

    label: str
    subjects: Subjects
    over: str = ""


class Layout(Struct, frozen=True):
    """An article's tables: what each cell stands under, and which rows are heads."""

    cells: dict[tuple[int, int], Cell]
    heads: frozenset[int]


def read_tables(article: Article, units: Sequence[Unit], tables: CueTables) -> Layout:
    """What every cell of every table stands under, by sentence number and place in the row."""
    cells: dict[tuple[int, int], Cell] = {}
    heads: set[int] = set()
    for rows in _tables(units):
        texts = [_texts(article, row) for row in rows]
        spare = _head_before(article, units, rows[0], len(texts[0]))
        head = spare or texts[0]
        if not spare and _is_head(texts, tables):
            heads.add(rows[0].number)
        for row, own in zip(rows, texts, strict=True):
            if len(set(own)) == 1:
                heads.add(row.number)
            if row.number not in heads:
                for place, cell in enumerate(_stand_under(own, head, tables)):
                    cells[row.number, place + 1] = cell
    return Layout(cells, frozenset(heads))


def _tables(units: Sequence[Unit]) -> Iterator[list[Unit]]:
    rows: list[Unit] = []
    for unit in units:
        if unit.sentence.kind == "row" and (
            not rows or len(rows[-1].sentence.cells) == len(unit.sentence.cells)
        ):
            rows.append(unit)
            continue
        if rows:
            yield rows
        rows = [unit] if unit.sentence.kind == "row" else []
    if rows:
        yield rows


def _texts(article: Article, row: Unit) -> list[str]:
    return [normalise(article.text[slice(*span)]) for span in row.sentence.cells]


def _head_before(
    article: Article, units: Sequence[Unit], first: Unit, width: int
) -> list[str] | None:
    """A head whose first cell is empty is a line of its own: its cells are one fewer."""
    before = units[first.number - 2] if first.number > 1 else None
    line = article.text[slice(*before.sentence.span)].strip(" |") if before else ""
    cells = [normalise(each) for each in _GAP.split(line)]
    return ["", *cells] if len(cells) > 1 and len(cells) == width - 1 else None


def _is_head(texts: Sequence[Sequence[str]], tables: CueTables) -> bool:
    """Whether the first row names what stands below: subjects, or else just a few words."""
    first = texts[0]
    if any(named_subjects(cell, tables) for cell in first[1:]):
        return not named_subjects(first[0], tables)
    return not any(character.isdigit() for cell in first for character in cell)


def _stand_under(own: Sequence[str], head: Sequence[str], tables: CueTables) -> Iterator[Cell]:
    for place in range(1, len(own)):
        column = _single(head[place], tables) if place < len(head) else ()
        row = _single(own[0], tables)
        if column:
            yield Cell(own[0], column)
        elif row and place < len(head):
            yield Cell(head[place], row)
        else:
            over = head[place] if place < len(head) else ""
            yield Cell(own[0], named_subjects(own[place], tables), over)


def _single(text: str, tables: CueTables) -> Subjects:
    found = named_subjects(text, tables)
    return found if len(found) == 1 else ()
