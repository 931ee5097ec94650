"""From bytes to text that can be parsed: encoding, line ends and characters nobody sees."""

from __future__ import annotations

import re
import unicodedata

from ketcompare.problems import Place, Problem, problem

_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"
_INVISIBLES = (
    "\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff"
)
_CONTROL = re.compile(f"[{_CONTROLS}]")
_INVISIBLE = re.compile(f"[{_INVISIBLES}]")
_ODD = re.compile(f"[{_CONTROLS}{_INVISIBLES}]")
_TAB_INDENTATION = re.compile(r" *\t[ \t]*(?=[^\s#])")
_MARK = "\ufeff"
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def decode(data: bytes, path: str) -> tuple[str, list[Problem]]:
    """The text of a file; what is not UTF-8 is told and replaced."""
    if data.startswith(_UTF_16_MARKS):
        told = problem("not-utf-8", Place(path), "the file is saved as UTF-16, not as UTF-8")
        return "", [told]
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        return data.decode("utf-8", "replace"), [_undecodable(data, error.start, path)]


def split_lines(text: str) -> list[str]:
    """The lines of a text, whatever kind of line end it has, without a byte order mark."""
    return text.removeprefix(_MARK).replace("\r\n", "\n").replace("\r", "\n").split("\n")


def byte_order_mark(text: str, path: str) -> list[Problem]:
    """The problem of a text that begins with a byte order mark."""
    return [problem("byte-order-mark", Place(path))] if text.startswith(_MARK) else []


def clean(lines: list[str], path: str) -> tuple[list[str], list[Problem]]:
    """Lines with a space for every odd character, of the same length, and what was odd."""
    text = "\n".join(lines)
    if "\t" not in text and not _ODD.search(text):
        return lines, []
    problems = _tab_indentation(lines, path)
    for number, line in enumerate(lines, 1):
        problems += _odd_characters(line, number, path)
    return [_without_tab_indentation(_ODD.sub(" ", line)) for line in lines], problems


def _undecodable(data: bytes, start: int, path: str) -> Problem:
    head = split_lines(data[:start].decode("utf-8"))
    tail = re.split(rb"[\r\n]", data[start:], maxsplit=1)[0].decode("utf-8", "replace")
    return problem(
        "not-utf-8",
        Place(path, len(head), len(head[-1]) + 1),
        line_text=head[-1] + tail,
        found=f"the byte {data[start]:02X} (hexadecimal){_in_windows(data[start])}",
    )


def _in_windows(byte: int) -> str:
    """What the byte is in the code page in which most such files were saved."""
    character = bytes([byte]).decode("cp1252", "replace")
    return (
        f", which older programs on Windows write for {character}" if character != "\ufffd" else ""
    )


def _odd_characters(line: str, number: int, path: str) -> list[Problem]:
    """At most one problem a line and kind, at the first odd character; comments may hold any."""
    if line.lstrip().startswith("#"):
        return []
    hits = [hit for pattern in (_CONTROL, _INVISIBLE) if (hit := pattern.search(line))]
    return [_odd_character(line, Place(path, number, hit.start() + 1)) for hit in hits]


def _odd_character(line: str, place: Place) -> Problem:
    character = line[place.column - 1]
    code = "control-character" if _CONTROL.match(character) else "invisible-character"
    name = unicodedata.name(character, "control character").lower()
    others = len(_ODD.findall(line)) - 1
    more = f", and {others} more in this line" if others else ""
    message = f"an invisible character stands here: {name} (U+{ord(character):04X}){more}"
    return problem(code, place, message, line_text=line)


def _tab_indentation(lines: list[str], path: str) -> list[Problem]:
    """One problem for all lines that begin with tabs."""
    numbers = [number for number, line in enumerate(lines, 1) if _TAB_INDENTATION.match(line)]
    if not numbers:
        return []
    line = lines[numbers[0] - 1]
    more = f", as {len(numbers) - 1} more after it" if len(numbers) > 1 else ""
    place = Place(path, numbers[0], line.index("\t") + 1)
    message = f"this line begins with a tab{more}; YAML is indented with spaces only"
    return [problem("tab-indentation", place, message, line_text=line)]


def _without_tab_indentation(line: str) -> str:
    """A line that begins with spaces only: the parser minds tabs in comments and empty lines."""
    content = line.lstrip(" \t")
    return " " * (len(line) - len(content)) + content
