"""Ways in which YAML goes wrong while it is typed; each breaks the lines of one claim."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

Lines = list[str]
Break = Callable[[Lines], str | None]
"""What breaks the lines of a claim; None where the claim has nothing that can break so."""

_KEY = re.compile(r"^(?P<lead>\s*(?:- )?)(?P<key>[a-z_]+):(?: (?P<value>.*))?$")
_PLAIN = re.compile(r"[A-Za-z0-9]")


def broken(lines: Lines, name: str) -> str | None:
    """The text of a claim, broken in the way that has this name."""
    return BREAKS[name](list(lines))


def _at(lines: Lines, key: str) -> int | None:
    return next(
        (at for at, line in enumerate(lines) if (f := _KEY.match(line)) and f["key"] == key), None
    )


def _replaced(key: str, old: str, new: str, *, plain: bool = False) -> Break:
    """Change the line of a key by a pattern; where it is to be plain, only without quotes."""

    def change(lines: Lines) -> str | None:
        at = _at(lines, key)
        if at is None or (plain and not _has_plain_value(lines[at])):
            return None
        line, count = re.subn(old, new, lines[at], count=1)
        return _joined([*lines[:at], line, *lines[at + 1 :]]) if count else None

    return change


def _has_plain_value(line: str) -> bool:
    found = _KEY.match(line)
    return bool(found and found["value"] and _PLAIN.match(found["value"]))


def _added(after: str, line: str) -> Break:
    """Put a line of its own after that of a key."""

    def change(lines: Lines) -> str | None:
        at = _at(lines, after)
        return None if at is None else _joined([*lines[: at + 1], line, *lines[at + 1 :]])

    return change


def _deleted(key: str) -> Break:
    """Leave out the line of a key."""

    def change(lines: Lines) -> str | None:
        at = _at(lines, key)
        return None if at is None else _joined([*lines[:at], *lines[at + 1 :]])

    return change


def _joined(lines: Lines) -> str:
    return "\n".join(lines) + "\n"


BREAKS: Mapping[str, Break] = MappingProxyType(
    {
        "tab before a key": _replaced("says", r"^ +", "\t"),
        "space that is none": _replaced("says", r"(?<=\w) (?=\w)", "\u00a0"),
        "invisible space in a word": _replaced("locator", r"(?<=: .)", "\u200b"),
        "control character": _replaced("says", r"(?<=\w) (?=\w)", "\x07"),
        "byte that is not UTF-8": _replaced("says", r"(?<=\w) (?=\w)", "\udce9"),
        "key given twice": _added("says", "      says: Something else."),
        "key misspelt": _replaced("says", "says:", "sayz:"),
        "key left out": _deleted("hedged"),
        "key unknown": _added("says", "      certainty: high"),
        "no space after the colon": _replaced("says", "says: ", "says:"),
        "no colon": _replaced("says", "says: ", "says "),
        "colon in a text": _replaced("says", r"(?<=\w) (?=\w)", ": ", plain=True),
        "hash in a text": _replaced("says", r"(?<=\w) (?=\w)", " #", plain=True),
        "quote not closed": _replaced("locator", r"locator: ", 'locator: "', plain=True),
        "bracket not closed": _replaced("subject", r"subject: (?!\[)", "subject: ["),
        "one space more": _replaced("says", r"^ +", "       "),
        "one space less": _replaced("says", r"^ +", "     "),
        "yes for true": _replaced("hedged", "(true|false)", "yes"),
        "true in quotes": _replaced("hedged", "(true|false)", r'"\1"'),
        "anchor": _replaced("says", "says: ", "says: &a "),
        "alias": _replaced("locator", "locator: .*", "locator: *a"),
        "tag": _replaced("hedged", "hedged: ", "hedged: !!str "),
        "merge key": _added("says", "      <<: {hedged: true}"),
        "second document": _added("says", "---"),
        "text that is empty": _replaced("says", "says: .*", "says:"),
        "list for a text": _replaced("says", "says: .*", "says: [one, two]"),
        "number for a text": _replaced("says", "says: .*", "says: 12"),
        "word that is not allowed": _replaced("basis", "basis: .*", "basis: certain"),
        "dash left out": _replaced("id", "- id", "  id"),
        "dash without space": _replaced("id", "- id", "-id"),
        "id with spaces": _replaced("id", "id: .*", "id: Not An Id"),
    }
)
