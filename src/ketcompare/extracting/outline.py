"""The outline of an article: what stands over each sentence, and which part it is in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from ketcompare.extracting.cues import CueTables
from ketcompare.text.article import Article
from ketcompare.text.normal import count_words, normalise
from ketcompare.text.sentences import Sentence

_MARKED = re.compile(r"^[qa][:.] ")
"""How questions and answers are marked in texts."""
_PRINTED = re.compile(r"(?<!\d)(\d{1,2})[.)]\s*$")
_PRINTED_MOST = 6
_MOST_HEADING_WORDS = 8
_MOST_BARE_WORDS = 4
_BARE_LEAD_IN = re.compile(r"(?:these|they|this|those|some|it|such|examples?|include)\b")
_LASTING = ("references", "teasers", "faq")
"""Parts that go on over the lines in them that look like headings."""
_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DATE = re.compile(
    rf"(?:(?:published|posted|updated|last updated|reviewed)\W*(?:on\W+)?)?"
    rf"(?:(?:{_MONTH})\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}} (?:{_MONTH})\.? \d{{4}}"
    rf"|\d{{4}}-\d\d-\d\d|\d{{1,2}}/\d{{1,2}}/\d{{2,4}})"
)


class Unit(Struct, frozen=True):
    """A sentence in its surroundings, all in normal form.

    `over` is what a list item, cell or answer hangs on: its lead-in, or else its heading.
    `part` is the kind of part that a heading began: faq, references, teasers, testimonials, forms.
    `entry` is the number that is printed before it.
    """

    sentence: Sentence
    normal: str
    heading: str = ""
    over: str = ""
    question: str = ""
    part: str | None = None
    is_listed: bool = False
    is_numbered_heading: bool = False
    has_list: bool = False
    entry: int | None = None

    @property
    def number(self) -> int:
        """The sentence's number."""
        return self.sentence.number

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading, and not an item of a list that lost its bullets."""
        is_line = self.sentence.kind == "heading" and not self.is_listed
        return is_line or self.is_numbered_heading


def outline(article: Article, tables: CueTables) -> list[Unit]:
    """Every sentence of an article with what stands over it."""
    units = [
        Unit(
            sentence,
            _MARKED.sub("", article.normal_sentence(sentence.number)),
            entry=_entry(article, sentence),
        )
        for sentence in article.sentences
    ]
    return list(_placed(_with_lists(units), tables))


def _entry(article: Article, sentence: Sentence) -> int | None:
    """The number that is printed before an item of a numbered list."""
    start = sentence.span[0]
    printed = _PRINTED.search(article.text, max(0, start - _PRINTED_MOST), start)
    return int(printed[1]) if printed and sentence.kind == "item" else None


def is_date(normal: str) -> bool:
    """Whether a line is nothing but a date."""
    return _DATE.fullmatch(normal) is not None


def find_date(normal: str) -> str | None:
    """The date that a line is nothing but, or None."""
    return normal if is_date(normal) else None


def _with_lists(units: list[Unit]) -> Iterator[Unit]:
    """Lines without a stop after "include:" are its list, though they have no bullets.

    The last of such lines is a heading if text follows it.
    """
    opened: Unit | None = None
    has_bullets = False
    for index, unit in enumerate(units):
        following = units[index + 1].sentence.kind if index + 1 < len(units) else "heading"
        kind = unit.sentence.kind
        lost = kind == "heading" and following == "heading" and not has_bullets
        hangs = kind in ("item", "row") or lost
        has_bullets = kind == "item"
        if unit.normal.endswith(":"):
            has_list = following in ("item", "row", "heading")
            opened = _whole(unit, units[index - 1] if index else None) if has_list else None
            yield replace(unit, has_list=has_list)
        elif opened and hangs and not unit.normal.endswith("?") and not is_date(unit.normal):
            yield replace(unit, over=opened.normal, is_listed=kind != "row")
        else:
            opened = None
            lone = kind == "item" and _is_lone(units, index)
            yield replace(unit, is_listed=kind == "item" and not lone, is_numbered_heading=lone)


def _is_lone(units: list[Unit], index: int) -> bool:
    """Whether an item is no item of a list, but the title of what follows: "1. How it is given"."""
    unit = units[index]
    around = [units[at] for at in (index - 1, index + 1) if 0 <= at < len(units)]
    in_list = [
        each
        for each in around
        if each.sentence.kind == "item" and (each.entry is None) is (unit.entry is None)
    ]
    short = count_words(unit.normal) <= _MOST_HEADING_WORDS
    return short and not unit.normal.endswith((".", ";", ",")) and not in_list


def _whole(lead_in: Unit, before: Unit | None) -> Unit:
    """A lead-in with the sentence before it, where it says too little: "These include:"."""
    if before is None or count_words(lead_in.normal) > _MOST_BARE_WORDS:
        return lead_in
    if before.sentence.kind != "sentence" or not _BARE_LEAD_IN.match(lead_in.normal):
        return lead_in
    return replace(lead_in, normal=f"{before.normal} {lead_in.normal}")


def _placed(units: Iterator[Unit], tables: CueTables) -> Iterator[Unit]:
    heading, part, question = "", None, ""
    for unit in units:
        if unit.is_heading and not is_date(unit.normal):
            heading = unit.normal
            part = _part(heading, part, tables)
            question = heading if heading.endswith("?") else ""
            yield replace(unit, heading=heading, part=part)
            continue
        over = unit.over or (heading if unit.is_listed or unit.sentence.kind == "row" else "")
        yield replace(unit, heading=heading, part=part, question=question, over=over)
        question = unit.normal if unit.normal.endswith("?") else ""


def _part(heading: str, current: str | None, tables: CueTables) -> str | None:
    if count_words(heading) <= _MOST_HEADING_WORDS:
        for kind, found in tables.headings.items():
            whole = kind in ("references", "teasers")
            if found.fullmatch(normalise(heading).strip(" :")) if whole else found.search(heading):
                return kind
    return current if current in _LASTING else None
