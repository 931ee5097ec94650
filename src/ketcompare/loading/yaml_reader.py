"""Reads YAML into plain data with the place of every value, and names what would be misread.

The parser's events are used and not its own loader: so scalars follow our rules, a key
that is given twice is seen, and 2 MB take a fraction of a second.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import yaml

from ketcompare.loading.builder import Builder
from ketcompare.loading.characters import byte_order_mark, clean, decode, split_lines
from ketcompare.loading.conflicts import without_conflicts
from ketcompare.loading.document import Document
from ketcompare.loading.file_text import FileText
from ketcompare.loading.mending import mend
from ketcompare.loading.syntax import Fault, events, fault_of, syntax_problem
from ketcompare.problems import Place, Problem, errors, problem, within

_SLIPS_AT_MOST = 20
_BREAK_LINES = ("control-character", "invisible-character", "lost-text")


def read_yaml_bytes(data: bytes, path: str) -> tuple[Document | None, list[Problem]]:
    """The content of a YAML file from its bytes, and all that is wrong with it."""
    text, problems = decode(data, path)
    if problems and not text:
        return None, problems
    document, further = read_yaml(text, path)
    return document, [*problems, *further]


def read_yaml(text: str, path: str) -> tuple[Document | None, list[Problem]]:
    """The content of a YAML file, if it can be read, and all that is wrong with it.

    A document may come along with problems, so that a caller can look for further ones.
    """
    original = split_lines(text)
    lines, problems = clean(original, path)
    lines, conflicts = without_conflicts(lines, path)
    problems += conflicts
    file_text = FileText(path, original, lines)
    builder, fault = _built(file_text)
    slips: list[Problem] = []
    if fault:
        lines, slips = _mended(lines, fault, path)
        builder, fault = _built(FileText(path, original, lines))
    if fault:
        slips.append(syntax_problem(fault, lines, path))
    problems += [*byte_order_mark(text, path), *builder.problems]
    problems += [_as_written(slip, file_text) for slip in slips if not _told(slip, problems)]
    if not (errors(problems) or builder.documents):
        problems.append(problem("empty-file", Place(path), line_text=original[0]))
    contents = None if fault else builder.contents()
    return Document.of(path, contents) if contents else None, problems


def _mended(lines: list[str], fault: Fault | None, path: str) -> tuple[list[str], list[Problem]]:
    """Lines in which slips whose repair is plain are mended, and the slips."""
    slips: list[Problem] = []
    while fault and len(slips) < _SLIPS_AT_MOST and (mended := mend(lines, fault, path)):
        lines, fault = mended.lines, mended.fault
        slips.append(mended.problem)
    return lines, slips


def _built(text: FileText) -> tuple[Builder, Fault | None]:
    """All that can be built, up to the first fault."""
    builder = Builder(text)
    try:
        for event in events(text.lines):
            builder.take(event)
            if builder.ended:
                break
    except yaml.YAMLError as error:
        return builder, fault_of(error)
    return builder, None


def _told(slip: Problem, problems: Sequence[Problem]) -> bool:
    """Whether a slip follows from what is told already: on its line or the two before."""
    line = slip.place.line
    return any(
        each.code == "tab-indentation"
        or (each.code in _BREAK_LINES and line - 2 <= each.place.line <= line)
        for each in problems
    )


def _as_written(slip: Problem, text: FileText) -> Problem:
    """A slip with the author's own line, not the cleaned one, and the item that it is in."""
    line = slip.place.line
    return msgspec.structs.replace(
        slip, line_text=text.original_line(line), within=within(text.original, line)
    )
