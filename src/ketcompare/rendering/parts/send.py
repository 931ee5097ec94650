"""A row as plain text with its address, for a partner or a doctor."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from ketcompare.comparing.results import Line
from ketcompare.model import Term
from ketcompare.rendering import wording
from ketcompare.rendering.context import Here
from ketcompare.rendering.frame import interest
from ketcompare.rendering.parts.sentences import sentences


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
    subject = quote(f"{question} {term.name}")
    letter = f"mailto:?subject={subject}&body={quote(_with_returns(text))}"
    return Send(text, letter, here.link("topic", topic, fragment=anchor))


def _where(here: Here, topic: str, anchor: str) -> str:
    """The full address of the row; where the site has none, its name and date."""
    site = here.context.content.site
    if site.base_url:
        path = here.context.addresses.find("topic", topic, fragment=anchor)
        return f"{site.base_url.rstrip('/')}/{path}"
    return f"From {site.title}, as of {wording.day(site.as_of)}."


def _with_returns(text: str) -> str:
    """Lines as letters end them."""
    return text.replace("\n", "\r\n")
