"""The normal form in which texts are compared.

Two spellings are the same when they differ only in letter case, the kind of
white space, quote mark or dash, or in ligatures. Digits, signs, points and
per cent marks always count.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_SAME = {
    **dict.fromkeys("‘’‚‛′`´ʼ", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "\u00ad": "",
    "\u200b": "",
    "\ufeff": "",
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
}
MOST_WORDS: Final = 8
"""How many words of an article a locator may have: nothing longer is ever shown."""
_TABLE = str.maketrans(_SAME)
_WORD = re.compile(r"[^\W_%]+%?|%")


def normal_character(character: str) -> str:
    """The normal form of one character: may be empty, or several characters."""
    if character in _SAME:
        return _SAME[character]
    if character.isspace():
        return " "
    return unicodedata.normalize("NFC", character.casefold())


@lru_cache(maxsize=64)
def normalise(text: str) -> str:
    """The normal form of a text, with runs of white space as one space and none at the ends.

    Several things are asked of one text, one after the other, so the latest are kept.
    """
    plain = text.replace("`", "'") if text.isascii() else text.translate(_TABLE)
    if plain.isascii():  # nearly every text is, and then no character has to be looked at alone
        return " ".join(plain.casefold().split())
    return " ".join("".join(map(normal_character, text)).split())


def words(text: str) -> list[str]:
    """The words of a text in normal form: runs of letters and digits, per cent signs included."""
    return _WORD.findall(normalise(text))


def count_words(text: str) -> int:
    """How many words a text has."""
    return len(words(text))
