"""Whether a text speaks of what a crisis line is for, by the words that the lines name."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ketcompare.model import Site

IN_NO_TAG: Final = r"(?![^<>]*>)"


def crisis_words(site: Site) -> tuple[str, ...]:
    """The beginnings of words that ask for crisis help, of all lines."""
    return tuple(dict.fromkeys(word.lower() for line in site.crisis for word in line.words))


def speaks_of_crisis(site: Site, *texts: str) -> bool:
    """Whether one of the words begins somewhere in one of the texts."""
    pattern = _pattern(crisis_words(site), "")
    return pattern is not None and any(map(pattern.search, texts))


def spoken_of(site: Site) -> re.Pattern[str] | None:
    """What finds one of the words in markup, outside its tags; nothing where no line names any."""
    return _pattern(crisis_words(site), IN_NO_TAG)


@cache
def _pattern(words: tuple[str, ...], where: str) -> re.Pattern[str] | None:
    listed = "|".join(map(re.escape, words))
    return re.compile(rf"(?<!\w)(?:{listed}){where}", re.IGNORECASE) if words else None
