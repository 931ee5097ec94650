"""A row as plain text with its address, for a partner or a doctor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final
from urllib.parse import quote

from msgspec import Struct

from ketcompare.comparing.results import Line
from ketcompare.model import Term
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.frame import interest
from ketcompare.rendering.parts.borne_out import borne_out
from ketcompare.rendering.parts.comparisons import compared_subjects, mirrored
from ketcompare.rendering.parts.sentences import sentences

RESERVED: Final = re.compile(r"[^\w.,:;()?/“”’–-]+")
"""What an address may not hold as it is; all else stays readable, and compresses well."""


class Send(Struct, frozen=True):
    """The text of a row, a link that puts it into a letter, and the row's own address."""

    text: str
    letter: str
    href: str


def send(here: Here, topic: str, term: Term, lines: tuple[Line, ...], anchor: str) -> Send:
    """A row as plain text: what is asked, two sentences a subject, who sells, where it stands."""
    context = here.context
    question = context.content.topics[topic].question
    own = (line for line in lines if not _told_elsewhere(context, line, lines))
    told = tuple(_told(context, line) for line in own)
    caution = " ".join(each for each in (interest(context), context.content.site.statement) if each)
    last = (caution, *_help(context, topic, term), _where(here, topic, anchor))
    text = "\n".join((f"{question} {term.name}: {term.explains}", *told, *last))
    letter = _letter(f"{question} {term.name}", (*told, *last))
    return Send(text, letter, here.link("topic", topic, fragment=anchor))


def _told(context: Context, line: Line) -> str:
    """What is said on a line and how it stands: never less than the page says of it."""
    parts = (sentences(context, line), borne_out(context, line, why=True))
    return " ".join(each for each in parts if each)


def _told_elsewhere(context: Context, line: Line, lines: tuple[Line, ...]) -> bool:
    """Whether it only mirrors a comparison that another of the lines tells."""
    others = {each.subject for each in lines} & set(compared_subjects(context, line))
    return bool(line.told and others) and mirrored(context, line)


def _help(context: Context, topic: str, term: Term) -> Iterator[str]:
    """Where to turn in a crisis, where the row speaks of what that is for."""
    if term.crisis or context.content.topics[topic].crisis:
        for line in context.content.site.crisis:
            yield f"{line.says} {line.name}: {line.region}."


def _letter(subject: str, lines: tuple[str, ...]) -> str:
    """A link that opens a letter, its lines as letters end them."""
    body = "\r\n".join(lines)
    return f"mailto:?subject={_quoted(subject)}&body={_quoted(body)}"


def _quoted(text: str) -> str:
    return RESERVED.sub(_coded, text)


def _coded(found: re.Match[str]) -> str:
    return _code(found[0])


_code = cache(quote)
"""Most of what is quoted are spaces."""


def _where(here: Here, topic: str, anchor: str) -> str:
    """The full address of the row; where the site has none, the page's name and its date."""
    site = here.context.content.site
    if site.base_url:
        path = here.context.addresses.find("topic", topic, fragment=anchor)
        return f"{site.base_url.rstrip('/')}/{path}"
    page = here.context.content.topics[topic].title
    return f"From the page “{page}” of {site.title}, as of {wording.day(site.as_of)}."
