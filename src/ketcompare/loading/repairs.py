"""What to type where a value does not fit: the author's own text, changed so that it does."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable

from msgspec import inspect

from ketcompare.loading.kinds import ListLike, allowed_words, bare, members
from ketcompare.loading.scalars import quoted, resolve

_BOOLEANS = {
    **dict.fromkeys(("yes", "y", "on", "true"), "true"),
    **dict.fromkeys(("no", "n", "off", "false"), "false"),
}
_NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
} | {
    word: 10 * number
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety hundred".split(), start=2
    )
}
_GLUED_KEY = re.compile(r"([A-Za-z_][\w-]*):(\S.*)")


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was probably meant."""
    by_plain = {_plain(each): each for each in known}
    close = difflib.get_close_matches(_plain(word), by_plain, n=1, cutoff=0.6)
    return by_plain[close[0]] if close else None


def word_repair(word: str, known: Iterable[str]) -> str | None:
    """The question whether another word was meant."""
    meant = nearest(word, known)
    return f"did you mean `{meant}`?" if meant else None


def type_repair(kind: inspect.Type, value: object, written: str) -> str | None:
    """What to type where a value is of the wrong type, if that can be known."""
    if value is None:
        return "write a value after the colon"
    for each in members(kind):
        for suits, repair in _REPAIRS:
            if suits(bare(each)) and (typed := repair(value, written)):
                return typed
    return None


def _plain(word: str) -> str:
    return word.casefold().replace(" ", "_").replace("-", "_")


def _as_boolean(value: object, _written: str) -> str | None:
    meant = _BOOLEANS.get(value.strip().casefold()) if isinstance(value, str) else None
    return f"write {meant}" if meant else None


def _as_number(value: object, _written: str) -> str | None:
    if not isinstance(value, str):
        return None
    plain = value.strip().rstrip("%").replace(",", "").strip().casefold()
    if plain in _NUMBER_WORDS:
        return f"write {_NUMBER_WORDS[plain]}"
    number = resolve(plain.lstrip("0") or "0")
    is_number = isinstance(number, int | float) and not isinstance(number, bool)
    return f"write {number}, without quotes" if is_number else None


def _as_text(value: object, written: str) -> str | None:
    if isinstance(value, bool | int | float):
        return f"put it in quotes: {quoted(written)}" if written else None
    if isinstance(value, dict) and len(value) == 1:
        return _as_quoted_text(*next(iter(value.items())))
    return None


def _as_quoted_text(key: object, value: object) -> str | None:
    """The text that was read as a key and its value."""
    if not isinstance(value, str):
        return "put the whole text in quotes" if value is None else None
    return f"put the whole text in quotes: {quoted(f'{key}: {value}')}"


def _as_list(value: object, written: str) -> str | None:
    if isinstance(value, dict):
        return "begin the first line of each item with `- `"
    is_whole = value in written if isinstance(value, str) else value is not None
    return f"write [{written}]" if written and is_whole else None


def _as_record(value: object, _written: str) -> str | None:
    if isinstance(value, list):
        return "write `key: value` lines without `- ` before them"
    glued = _GLUED_KEY.fullmatch(value) if isinstance(value, str) else None
    return f"write a space after the colon: {glued[1]}: {glued[2]}" if glued else None


def _as_word(value: object, written: str) -> str | None:
    """Allowed words are text: a boolean or number needs quotes."""
    return None if isinstance(value, dict) else _as_text(value, written)


def _is_text(kind: inspect.Type) -> bool:
    return isinstance(kind, inspect.StrType | inspect.DateType)


def _is_record(kind: inspect.Type) -> bool:
    return isinstance(kind, inspect.StructType | inspect.DictType)


_Suits = Callable[[inspect.Type], bool]
_Repair = Callable[[object, str], str | None]
_REPAIRS: tuple[tuple[_Suits, _Repair], ...] = (
    (lambda kind: isinstance(kind, inspect.BoolType), _as_boolean),
    (lambda kind: isinstance(kind, inspect.IntType | inspect.FloatType), _as_number),
    (_is_text, _as_text),
    (lambda kind: allowed_words(kind) is not None, _as_word),
    (lambda kind: isinstance(kind, ListLike), _as_list),
    (_is_record, _as_record),
)
