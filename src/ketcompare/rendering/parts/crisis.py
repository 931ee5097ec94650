"""Where to turn in a crisis: short for the notice of every page, in full at the spot."""

from __future__ import annotations

from dataclasses import dataclass

from ketcompare.model import CrisisLine
from ketcompare.rendering.context import Context


@dataclass(frozen=True)
class CrisisPart:
    """One crisis line; `call_href` and `text_href` work on a phone."""

    name: str
    region: str
    asks: str
    says: str
    call: str | None
    call_href: str | None
    text: str | None
    text_href: str | None
    url: str | None


def crisis_parts(context: Context) -> tuple[CrisisPart, ...]:
    """Every crisis line of the site."""
    return tuple(_part(line) for line in context.content.site.crisis)


def _part(line: CrisisLine) -> CrisisPart:
    asks, mark, says = line.says.partition("?")
    return CrisisPart(
        name=line.name,
        region=line.region,
        asks=asks + mark if mark else "",
        says=says.strip() if mark else line.says,
        call=line.call,
        call_href=f"tel:{_digits(line.call)}" if line.call else None,
        text=line.text,
        text_href=f"sms:{_digits(line.text)}" if line.text else None,
        url=line.url,
    )


def _digits(number: str) -> str:
    return "".join(sign for sign in number if sign.isdigit() or sign == "+")
