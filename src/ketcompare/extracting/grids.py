"""Reading the grids of a page: tables that only lay it out, and tables that are built of boxes."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

from ketcompare.extracting.folding import HEADINGS

_PARTS = ["p", "ul", "ol", "table", "br", *HEADINGS]
_MANY_PARTS = 3
_LONG = 400
"""More characters in one cell than this, with parts of their own, are a page and no cell."""
_ROLES = {"row": "tr", "cell": "td", "gridcell": "td", "columnheader": "th", "rowheader": "th"}
_FEWEST_ROWS = 3
_WIDEST = 6
_SHORT = 120


def make_tables(root: Tag) -> None:
    """Leave just those tables that hold a row a line, however the page has built them."""
    for table in root("table"):
        if _lays_out(table):
            _unwrap(table)
        else:
            _spread(table)
            _part_items(table)
    for element in root.find_all(True, {"role": ["table", "grid"]}):
        _rename(element)
    for element in root("div"):
        rows = _rows(element)
        if rows:
            _make_rows(element, rows)


def _lays_out(table: Tag) -> bool:
    """Whether a table stands for columns of the page: some cell of it is a page of its own."""
    if table.find("table"):
        return True
    half = len(table.get_text()) / 2
    return any(
        len(cell(_PARTS)) >= _MANY_PARTS and len(cell.get_text()) > max(half, _LONG)
        for cell in table(["td", "th"])
    )


def _unwrap(table: Tag) -> None:
    own = [each for each in table(["tbody", "thead", "tr", "td", "th"]) if _is_of(each, table)]
    for each in own:
        each.name = "div"
    table.name = "div"


def _is_of(part: Tag, table: Tag) -> bool:
    return part.find_parent("table") is table


def _spread(table: Tag) -> None:
    """Write a cell that spans several places into each of them."""
    below: dict[int, tuple[Tag, int]] = {}
    for row in table("tr"):
        place = 0
        for cell in row(["td", "th"], recursive=False):
            place = _write_below(cell, place, below)
            rows, columns = _span(cell, "rowspan"), _span(cell, "colspan")
            for at in range(place, place + columns):
                if rows > 1:
                    below[at] = (cell, rows - 1)
            _repeat(cell, columns)
            place += columns


def _part_items(table: Tag) -> None:
    """Keep the items of a list in a cell apart: a row is one line."""
    for item in table("li"):
        if item.find_next_sibling("li"):
            item.append("; ")
        item.unwrap()


def _write_below(cell: Tag, place: int, below: dict[int, tuple[Tag, int]]) -> int:
    while place in below:
        above, left = below.pop(place)
        if left > 1:
            below[place] = (above, left - 1)
        cell.insert_before(_copy(above))
        place += 1
    return place


def _repeat(cell: Tag, columns: int) -> None:
    for _ in range(columns - 1):
        cell.insert_after(_copy(cell))


def _copy(cell: Tag) -> Tag:
    made = BeautifulSoup("", "html.parser").new_tag(cell.name)
    made.string = cell.get_text(" ", strip=True)
    return made


def _span(cell: Tag, name: str) -> int:
    told = str(cell.get(name) or "1")
    return min(int(told), _WIDEST) if told.isdigit() and told != "0" else 1


def _rename(element: Tag) -> None:
    """Make a table of what only says by its roles that it is one."""
    for part in element.find_all(True, {"role": list(_ROLES)}):
        part.name = _ROLES[str(part["role"])]
    element.name = "table"


def _rows(element: Tag) -> list[list[Tag]]:
    """The rows of a table that is built of boxes: all as wide, all with little in each box."""
    children = list(_children(element))
    if len(children) < _FEWEST_ROWS or any(child.name not in ("div", "ul") for child in children):
        return []
    rows = [list(_children(child)) for child in children]
    width = len(rows[0])
    if not 1 < width <= _WIDEST or any(len(row) != width for row in rows):
        return []
    return rows if all(_is_cell(box) for row in rows for box in row) else []


def _children(element: Tag) -> Iterator[Tag]:
    return (each for each in element.children if isinstance(each, Tag))


def _is_cell(box: Tag) -> bool:
    parts = box(["p", "li", "img", "a", *HEADINGS])
    named = box.name in ("div", "span", "li", "p", "strong", "b")
    plain = len(parts) <= 1 and not box("div") and not box(["img", "a"])
    return named and plain and len(box.get_text()) <= _SHORT


def _make_rows(element: Tag, rows: list[list[Tag]]) -> None:
    element.name = "table"
    for row in rows:
        for box in row:
            box.name = "td"
        if row[0].parent is not None:
            row[0].parent.name = "tr"
