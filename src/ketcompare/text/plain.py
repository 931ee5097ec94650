"""Reading a text file as browsers and old editors save it: written-out addresses, wrapped lines."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ketcompare.text.decoding import decode_text

_ADDRESS = re.compile(r"[^\S\n]*<(?:https?|mailto|tel):[^>\s]*>")
_MARKED = re.compile(r"\s*(?:[-*•‣◦▪●–]|\d{1,2}[.)])\s+\S")
_CELLS = re.compile(r"\S(?:[^\S\n]{2,}|\s*\|\s*|\t)\S")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CUT = re.compile(r"([^\W\d_]+)-$")
_STOP = re.compile(r"[.!?:;][\"'”’)\]\d]*$")
_NARROWEST, _WIDEST = 50, 120
"""Lines are wrapped at some width between these."""
_FEWEST = 3
_SHARE = 0.15
_SLACK = 8
_NEAR_MARGIN = 0.6


def plain_text(data: bytes) -> str:
    """The text of a file, a paragraph a line, without the addresses that a browser writes out."""
    return unwrapped(_ADDRESS.sub("", decode_text(data)))


def unwrapped(text: str) -> str:
    """A text with its paragraphs in one line each; one whose lines are not wrapped is unchanged."""
    lines = text.splitlines()
    width = max((len(line.rstrip()) for line in lines if not _CELLS.search(line)), default=0)
    if not (_NARROWEST <= width <= _WIDEST and _is_wrapped(lines, width)):
        return text
    return "\n".join(_joined(lines, width)) + "\n"


def _is_wrapped(lines: Sequence[str], width: int) -> bool:
    """Whether many lines go on, in small letters, where the one before stopped at the margin."""
    filled = [line for line in lines if line.strip()]
    going_on = sum(
        _is_near(above, width) and not _STOP.search(above.rstrip()) and line.lstrip()[:1].islower()
        for above, line in itertools.pairwise(lines)
        if line.strip()
    )
    return going_on >= max(_FEWEST, _SHARE * len(filled))


def _is_near(line: str, width: int) -> bool:
    return len(line.rstrip()) >= _NEAR_MARGIN * width


def _joined(lines: Sequence[str], width: int) -> Iterator[str]:
    known = Counter(_WORD.findall(" ".join(lines).casefold()))
    whole = ""
    last = ""
    for line in lines:
        if last.strip() and _goes_on(last, line, width):
            whole = _with(whole.rstrip(), line.strip(), known)
        else:
            yield from [whole] if last else []
            yield from [] if line.strip() else [""]
            whole = line
        last = line if line.strip() else ""
    yield from [whole] if last else []


def _with(whole: str, line: str, known: Counter[str]) -> str:
    """A line put behind what it goes on with; a word that was cut there is whole again.

    The hyphen stays where the text has the word with it elsewhere, or its second part alone.
    """
    cut = _CUT.search(whole)
    rest = _WORD.match(line.casefold())
    if cut is None or rest is None or not line[0].islower():
        return f"{whole} {line}"
    first = cut[1].casefold()
    hyphened = f"{first}-{rest.group()}" in known or known[rest.group()] > 1
    joined = f"{first}{rest.group()}" in known
    return whole + line if hyphened and not joined else whole[:-1] + line


def _goes_on(above: str, line: str, width: int) -> bool:
    """Whether a line goes on with the one above: its first word did not fit there."""
    if not line.strip() or _MARKED.match(line) or _CELLS.search(line) or _CELLS.search(above):
        return False
    first = line.split(maxsplit=1)[0]
    fitted = len(above.rstrip()) + 1 + len(first) <= width - _SLACK
    return not fitted or (first[0].islower() and _is_near(above, width))
