"""A row as plain text with its address, for a partner or a doctor."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final
from urllib.parse import quote

from ketcompare.comparing.results import Line
from ketcompare.model import Term
from ketcompare.rendering import wording
from ketcompare.rendering.context import Here
from ketcompare.rendering.frame import interest
from ketcompare.rendering.parts.sentences import sentences

RESERVED: Final = re.compile(r"[^\w.,:;()?/“”’–-]+")
"""What an address may not hold as it is; all else stays readable, and compresses well."""


@dataclass(frozen=True)
class Send:
    """The text of a row, a link that puts it into a letter, and the row's own address."""

    text: str
    letter: str
    href: str


def send(here: Here, topic: str, term: Term, lines: tuple[Line, ...], anchor: str) -> Send:
    """A row as plain text: what is asked, two sentences a subject, who sells, where it stands."""
    context = here.context
    question = context.content.topics[topic].question
    told = [sentences(context, line) for line in lines]
    caution = " ".join(each for each in (interest(context), context.content.site.statement) if each)
    where = _where(here, topic, anchor)
    text = "\n".join([f"{question} {term.name}: {term.explains}", *told, caution, where])
    letter = _letter(f"{question} {term.name}", (*told, caution, where))
    return Send(text, letter, here.link("topic", topic, fragment=anchor))


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
    """The full address of the row; where the site has none, its name and date."""
    site = here.context.content.site
    if site.base_url:
        path = here.context.addresses.find("topic", topic, fragment=anchor)
        return f"{site.base_url.rstrip('/')}/{path}"
    return f"From {site.title}, as of {wording.day(site.as_of)}."
