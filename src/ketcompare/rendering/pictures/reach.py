"""How far a value reaches, in words: the numbers behind a bar."""

from __future__ import annotations

from collections.abc import Callable

Speak = Callable[[float], str]


def reach_in_words(least: float | None, most: float | None, speak: Speak) -> str:
    """Both ends; `50% or more` and `up to 4 weeks` where the other one is open."""
    if least is None or most is None:
        return _open(least, most, speak)
    return speak(least) if least == most else f"{speak(least)} to {speak(most)}"


def _open(least: float | None, most: float | None, speak: Speak) -> str:
    if least is not None:
        return f"{speak(least)} or more; no upper end is given"
    return f"up to {speak(most)}; no lower end is given" if most is not None else "no end is given"


def percent_in_words(share: float) -> str:
    """`50` as `50%`."""
    return f"{share:g}%"


def number_in_words(count: float) -> str:
    """`6.0` as `6`."""
    return f"{count:g}"
