"""Counts the syllables of an English word by its spelling, as readability formulas need them.

Each run of vowels is a syllable, but for a silent e, and some pairs of vowels are two. Spelling
does not tell all: common words that break the rules stand in a table.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

_RUN: Final = re.compile(r"[aeiouy]+")
_SILENT: Final = re.compile(
    r"(?<=[^aeioutd])(?<![^aeiouylr][lr])ed$"  # eased; but not: rated, needed, settled
    r"|(?<=[^aeiouysxzcg])(?<!sh)(?<!ch)(?<![^aeiouylr][lr])es$"  # times; but not: uses, tables
    r"|(?<![^aeiouylr][lr])(?<=[^aeiouy])e$"  # drive; but not: able, centre
    r"|(?<=q)ue$"  # unique
    r"|(?<=[^aeiouy])e(?=(?:ly|less|lessness|ness|ments?|ful|fully)$)"  # safely, hopeless
    r"|(?<=^som)e|(?<=^els)e|(?<=^lif)e|(?<=^guid)e(?=l)|(?<=^on)e(?=self)|(?<=befor)e"
)
"""Letters that are not heard; where a vowel and two of them meet, the ending is heard."""
_TWO: Final = re.compile(
    r"(?<![tscgxln])i(?=[ao])"  # bias, period; but not: nation, special, opinion
    r"|(?<=[tscg])i(?=at|ety)"  # initiate, anxiety
    r"|(?<![tscg])i(?=um|us|er$|ety|en[ct]|est$)"  # medium, earlier, experience
    r"|[aeouy](?=ing)"  # being, going
    r"|(?<![qg])u(?=a(?!y)|ous)"  # usual, virtuous
    r"|e(?=o(?![uorw])|yo)"  # video, beyond
    r"|(?<=\br)e(?=act|a[ln]|u)"  # react, reuptake
)
"""The first of two vowels that belong to two syllables."""
_ADDED: Final = re.compile(r"(?<=[^aeiouy])(?:isms?|thms?|n't)$")
"""Endings that are heard as a syllable more than they have vowels."""
_IRREGULAR: Final[Mapping[str, int]] = MappingProxyType(
    {
        "anyone": 3,
        "area": 3,
        "areas": 3,
        "averaged": 3,
        "behaviour": 3,
        "being": 2,
        "everyone": 3,
        "everything": 3,
        "friend": 1,
        "friends": 1,
        "idea": 3,
        "ideas": 3,
        "nausea": 3,
        "people": 2,
        "real": 1,
        "safety": 2,
        "science": 2,
        "suicidal": 4,
        "suicide": 3,
        "suicides": 3,
    }
)


@lru_cache(maxsize=8192)
def syllables(word: str) -> int:
    """How many syllables a word has; at least one. Capitals make no difference.

    The same few thousand words come again and again, so answers are kept.
    """
    spelt = word.casefold().replace("’", "'").removesuffix("'s")
    known = _IRREGULAR.get(spelt)
    if known:
        return known
    sounded = _SILENT.sub("", spelt)
    count = sum(1 for _ in _RUN.finditer(sounded))
    return max(1, count + len(_TWO.findall(sounded)) + len(_ADDED.findall(spelt)))
