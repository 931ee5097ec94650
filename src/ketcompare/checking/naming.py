"""Naming what is missing: the nearest known id, or all of them."""

from __future__ import annotations

from collections.abc import Iterable

from ketcompare.content import Content

_FEW = 12


def suggestion(given: str, known: Iterable[str]) -> str:
    """What to type instead of an id that does not exist."""
    import difflib  # only where something is wrong

    names = list(known)
    close = difflib.get_close_matches(given, names, n=1)
    if close:
        return f"did you mean: {close[0]}"
    if not names:
        return "there is none to choose from"
    more = f", and {len(names) - _FEW} more" if len(names) > _FEW else ""
    return f"there are: {', '.join(names[:_FEW])}{more}"


def near_claims(content: Content, given: str) -> list[str]:
    """The addresses of claims among which one that does not exist was meant: those of its source.

    Of all addresses the nearest would take far longer to find.
    """
    import difflib

    source = given.partition("/")[0]
    return sorted(
        f"{name}/{topic}/{claim.id}"
        for name in difflib.get_close_matches(source, content.sources, n=1, cutoff=0)
        for topic, claims in content.sources[name].claims.items()
        for claim in claims
    )
