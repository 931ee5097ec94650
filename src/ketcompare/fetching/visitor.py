"""A polite visitor: keeps to robots.txt and to one request a second, follows what has moved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import SplitResult, urljoin, urlsplit

from msgspec import Struct

from ketcompare.fetching.asking import Answer, FetchError, Limits, ask
from ketcompare.fetching.pace import SECONDS, Pace
from ketcompare.fetching.rules import Rules, read_rules
from ketcompare.model import Site

NAME: Final = "ketcompare"
"""What robots.txt may call this program."""

MOST_MOVES: Final = 5
LONGEST_DELAY: Final = 30.0
OK: Final = 200
_FOR_GOOD: Final = frozenset({301, 308})
_FOR_NOW: Final = frozenset({302, 303, 307})
_REFUSING: Final = frozenset({401, 403})
_TRY_LATER: Final = frozenset({429, 503})
_FAULT: Final = 500


class Visit(Struct, frozen=True):
    """An answer, and the way to it: every address that it moved on to, and whether for good."""

    answer: Answer
    moves: tuple[str, ...] = ()
    for_good: bool = False


def agent_of(home: str | None) -> str:
    """How the visitor names itself; `home` is where hosts can read who it is."""
    return f"{NAME} (+{home})" if home else NAME


def visitor_for(site: Site) -> Visitor:
    """A visitor that hosts can look up where the site, or what it is made from, can be read."""
    return Visitor(agent_of(site.repository or site.base_url))


class Visitor:
    """Asks hosts for pages; what their robots.txt says is asked for once."""

    def __init__(self, agent: str, *, pace: Pace | None = None, limits: Limits | None = None):
        self._agent = agent
        self._pace = pace or Pace()
        self._limits = limits or Limits()
        self._rules: dict[str, Rules] = {}

    def visit(self, address: str, *, head: Mapping[str, str] | None = None) -> Visit:
        """Ask for a page and follow it where it has moved; a fault is a `FetchError`."""
        moves: list[str] = []
        for_good = True
        while True:
            self._mind(address)
            answer = self._ask(address, head or {})
            moved = _moved_to(answer)
            if moved is None:
                return Visit(answer, tuple(moves), for_good and bool(moves))
            if len(moves) == MOST_MOVES:
                raise FetchError(f"it moved on more than {MOST_MOVES} times")
            for_good = for_good and answer.status in _FOR_GOOD
            moves.append(moved)
            address = moved

    def _ask(self, address: str, head: Mapping[str, str]) -> Answer:
        rules = self._rules.get(_origin(address))
        delay = rules.delay or SECONDS if rules else SECONDS
        if delay > LONGEST_DELAY:
            raise FetchError(f"robots.txt asks to wait {delay:g} seconds between two requests")
        self._pace.wait(_parts(address).netloc, seconds=max(delay, SECONDS))
        return ask(address, agent=self._agent, head=head, limits=self._limits)

    def _mind(self, address: str) -> None:
        """Keep away from what a host's robots.txt keeps to itself."""
        origin = _origin(address)
        if origin not in self._rules:
            self._rules[origin] = self._read_rules(origin)
        if not self._rules[origin].allow(address):
            raise FetchError(f"robots.txt of {_parts(address).netloc} asks not to copy it")

    def _read_rules(self, origin: str) -> Rules:
        """The rules of a host: none where it has none, and all is refused where it has a fault."""
        address = f"{origin}/robots.txt"
        for _ in range(MOST_MOVES + 1):
            answer = self._ask(address, {"Accept": "text/plain,*/*;q=0.5"})
            moved = _moved_to(answer)
            if moved is None:
                break
            address = moved
        if answer.status >= _FAULT:
            raise FetchError(f"the host does not give its robots.txt ({answer.status})")
        if answer.status in _REFUSING:
            raise FetchError(f"the host keeps its robots.txt to itself ({answer.status})")
        text = answer.body.decode("utf-8", "replace") if answer.status == OK else ""
        return read_rules(text, NAME)


def refusal(answer: Answer) -> str | None:
    """Why an answer is not the page, by its status; None if it may be."""
    status = answer.status
    if status == OK:
        return None
    if status in _TRY_LATER:
        wait = answer.head.get("retry-after")
        return f"the host asks to come back later ({status})" + (f": {wait}" if wait else "")
    if status in _REFUSING:
        return f"the host does not give it to this program ({status})"
    if status >= _FAULT:
        return f"the host has a fault ({status})"
    return f"there is no such page ({status})"


def _moved_to(answer: Answer) -> str | None:
    """Where an answer says the page has moved to."""
    if answer.status not in _FOR_GOOD | _FOR_NOW:
        return None
    to = answer.head.get("location")
    if not to:
        raise FetchError(f"it has moved, and the host does not say where to ({answer.status})")
    try:
        address = urljoin(answer.address, _as_sent(to))
    except ValueError:
        raise FetchError(f"it moved to {to}, which is no web address") from None
    if _parts(address).scheme == "http" and _parts(answer.address).scheme == "https":
        raise FetchError(f"it moved to {address}, which is less secure")
    return address


def _as_sent(value: str) -> str:
    """The value of a head's line as hosts mean it: in UTF-8, and not as the library reads it."""
    try:
        return value.encode("latin-1").decode()
    except UnicodeError:
        return value


def _parts(address: str) -> SplitResult:
    """The parts of a web address; no other is ever asked for."""
    try:
        parts = urlsplit(address)
    except ValueError:
        raise FetchError(f"{address} is no web address") from None
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise FetchError(f"{address} is no web address")
    return parts


def _origin(address: str) -> str:
    parts = _parts(address)
    return f"{parts.scheme}://{parts.netloc}"
