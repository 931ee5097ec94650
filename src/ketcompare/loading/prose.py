"""Reading a page of prose: front matter in YAML, then Markdown."""

from __future__ import annotations

from ketcompare.content import Prose
from ketcompare.loading.characters import byte_order_mark, decode, split_lines
from ketcompare.loading.conflicts import without_conflicts
from ketcompare.loading.reading import Reading
from ketcompare.loading.record_file import read_record
from ketcompare.model import Page
from ketcompare.problems import Place, problem

_FENCE = "---"


def read_page(data: bytes, path: str) -> Reading[Prose]:
    """A page of prose from its bytes, the places of its front matter, and what is wrong."""
    text, problems = decode(data, path)
    problems += byte_order_mark(text, path)
    lines, conflicts = without_conflicts(split_lines(text), path)
    problems += conflicts
    end = _end_of_front_matter(lines)
    if end is None:
        first = lines[0] if lines else ""
        fault = problem("bad-front-matter", Place(path), line_text=first)
        return Reading(None, None, (*problems, fault))
    # The fence is left as an empty line, so that places are those of the file.
    front = read_record("\n".join(["", *lines[1:end]]).encode(), path, Page)
    prose = _prose(front.value, lines, end + 1) if front.value else None
    return Reading(prose, front.document, (*problems, *front.problems))


def _prose(page: Page, lines: list[str], after: int) -> Prose:
    rest = range(after, len(lines))
    begin = next((at for at in rest if lines[at].strip()), after)
    return Prose(page, "\n".join(lines[begin:]).strip() + "\n", begin + 1)


def _end_of_front_matter(lines: list[str]) -> int | None:
    if not lines or lines[0].rstrip() != _FENCE:
        return None
    return next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
