"""What a robots.txt allows, as RFC 9309 has it: the longest path that fits decides.

The standard library's reader takes the first that fits, and knows no `*` within a path: it would go
where a host does not want anybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final
from urllib.parse import quote, urlsplit

from msgspec import Struct

ALWAYS: Final = "/robots.txt"
EVERYBODY: Final = "*"
_AGENT, _ALLOW, _DISALLOW, _DELAY = "user-agent", "allow", "disallow", "crawl-delay"
_TOKEN: Final = re.compile(r"[a-z_-]+|\*", re.IGNORECASE)
_CODED: Final = re.compile("%[0-9a-f]{2}", re.IGNORECASE)
_UNRESERVED: Final = re.compile(r"[A-Za-z0-9._~-]")
_SAFE: Final = "%/:=&?~#+!$,;'@()*[]"


class Rule(Struct, frozen=True):
    """A path that is allowed or not; `*` stands for anything, and `$` for the end."""

    path: str
    allows: bool

    def fits(self, path: str) -> bool:
        """Whether a path begins like this one."""
        parts = map(re.escape, self.path.removesuffix("$").split("*"))
        end = r"\Z" if self.path.endswith("$") else ""
        return re.match(".*".join(parts) + end, path, re.DOTALL) is not None


class Rules(Struct, frozen=True):
    """What holds for one visitor, and how many seconds it is asked to wait between requests."""

    rules: tuple[Rule, ...] = ()
    delay: float | None = None

    def allow(self, address: str) -> bool:
        """Whether a page may be asked for."""
        parts = urlsplit(address)
        path = _plain(parts.path or "/") + (f"?{_plain(parts.query)}" if parts.query else "")
        fitting = [rule for rule in self.rules if rule.fits(path)]
        if path == ALWAYS or not fitting:
            return True
        return max(fitting, key=lambda rule: (len(rule.path), rule.allows)).allows


def read_rules(text: str, name: str) -> Rules:
    """The rules for a visitor of this name, of all groups that name it; else those for all."""
    groups = list(_groups(_lines(text)))
    own = [lines for names, lines in groups if name.lower() in names]
    lines = own or [lines for names, lines in groups if EVERYBODY in names]
    said = [line for group in lines for line in group]
    rules = (Rule(_plain(value), key == _ALLOW) for key, value in said if key != _DELAY and value)
    delays = [float(value) for key, value in said if key == _DELAY and _is_number(value)]
    return Rules(tuple(rules), max(delays, default=None))


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """The lines that count, each with its key; what is after `#` is a comment."""
    for line in text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}").splitlines():
        key, colon, value = line.partition("#")[0].partition(":")
        if colon and key.strip().lower() in (_AGENT, _ALLOW, _DISALLOW, _DELAY):
            yield key.strip().lower(), value.strip()


def _groups(
    lines: Iterable[tuple[str, str]],
) -> Iterator[tuple[frozenset[str], list[tuple[str, str]]]]:
    """Whom each group names, and what it says."""
    names: frozenset[str] = frozenset()
    for is_names, found in groupby(lines, key=lambda line: line[0] == _AGENT):
        if is_names:
            tokens = (_TOKEN.match(value) for _, value in found)
            names = frozenset(token[0].lower() for token in tokens if token)
        else:
            yield names, list(found)


def _plain(path: str) -> str:
    """A path in one spelling: what need not be coded is not, and what must be is."""
    return _CODED.sub(_spelling, quote(path, safe=_SAFE))


def _spelling(found: re.Match[str]) -> str:
    sign = chr(int(found[0][1:], 16))
    return sign if _UNRESERVED.match(sign) else found[0].upper()


def _is_number(value: str) -> bool:
    return re.fullmatch(r"\d+(?:\.\d+)?", value) is not None
