"""Where to turn in a crisis: short for the notice of every page, in full at the spot."""

from __future__ import annotations

import re

from markupsafe import Markup, escape
from msgspec import Struct

from ketcompare.model import CrisisLine
from ketcompare.rendering.context import Context
from ketcompare.rendering.crisis_words import speaks_of_crisis


class CrisisPart(Struct, frozen=True):
    """One crisis line; `call_href`, `text_href` and the numbers in `says` work on a phone."""

    name: str
    region: str
    asks: str
    says: Markup
    call: str | None
    call_href: str | None
    text: str | None
    text_href: str | None
    url: str | None


def crisis_parts(context: Context) -> tuple[CrisisPart, ...]:
    """Every crisis line of the site."""
    return tuple(_part(line) for line in context.content.site.crisis)


def crisis_where_spoken(context: Context, *texts: str) -> tuple[CrisisPart, ...]:
    """Every crisis line where one of the texts speaks of what it is for."""
    return crisis_parts(context) if speaks_of_crisis(context.content.site, *texts) else ()


def _part(line: CrisisLine) -> CrisisPart:
    asks, mark, says = line.says.partition("?")
    return CrisisPart(
        name=line.name,
        region=line.region,
        asks=asks + mark if mark else "",
        says=_callable(says.strip() if mark else line.says, line),
        call=line.call,
        call_href=f"tel:{_digits(line.call)}" if line.call else None,
        text=line.text,
        text_href=f"sms:{_digits(line.text)}" if line.text else None,
        url=line.url,
    )


def _callable(text: str, line: CrisisLine) -> Markup:
    """A text in which the number to call or to text is a link."""
    links = {number: f"sms:{_digits(number)}" for number in (line.text,) if number}
    links |= {number: f"tel:{_digits(number)}" for number in (line.call,) if number}
    if not links:
        return escape(text)
    longest = sorted(links, key=len, reverse=True)
    pieces = re.split(rf"(?<!\w)({'|'.join(map(re.escape, longest))})(?!\w)", text)
    linked = Markup('<a href="{}">{}</a>')
    return Markup("").join(
        linked.format(links[piece], piece) if piece in links else escape(piece) for piece in pieces
    )


def _digits(number: str) -> str:
    return "".join(sign for sign in number if sign.isdigit() or sign == "+")
