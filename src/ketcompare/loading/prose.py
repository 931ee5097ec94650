"""Reading a page of prose: front matter in YAML, then Markdown."""

from __future__ import annotations

from ketcompare.content import Prose
from ketcompare.loading.characters import byte_order_mark, decode, split_lines
from ketcompare.loading.document import Document
from ketcompare.loading.records import convert
from ketcompare.loading.yaml_reader import read_yaml
from ketcompare.model import Page
from ketcompare.problems import Place, Problem, problem

_FENCE = "---"


def read_prose(data: bytes, path: str) -> tuple[Prose | None, Document | None, list[Problem]]:
    """A page of prose from its bytes, the places of its front matter, and what is wrong."""
    text, problems = decode(data, path)
    problems += byte_order_mark(text, path)
    lines = split_lines(text)
    end = _end_of_front_matter(lines)
    if end is None:
        first = lines[0] if lines else ""
        return None, None, [*problems, problem("bad-front-matter", Place(path), line_text=first)]
    # The fence is left as an empty line, so that places are those of the file.
    document, faults = read_yaml("\n".join(["", *lines[1:end]]), path)
    problems += faults
    if document is None:
        return None, None, problems
    page, faults = convert(document.data, Page, at=(), document=document)
    after = range(end + 1, len(lines))
    begin = next((at for at in after if lines[at].strip()), end + 1)
    markdown = "\n".join(lines[begin:]).strip() + "\n"
    prose = Prose(page, markdown, begin + 1) if page else None
    return prose, document, [*problems, *faults]


def _end_of_front_matter(lines: list[str]) -> int | None:
    if not lines or lines[0].rstrip() != _FENCE:
        return None
    return next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
