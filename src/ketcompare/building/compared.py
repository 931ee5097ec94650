"""The comparison, kept while nothing but the wording of claims has changed."""

from __future__ import annotations

from typing import Final

from ketcompare.comparing.compare import compare
from ketcompare.comparing.results import Comparison
from ketcompare.loading.shelf import Shelf
from ketcompare.rendering.inputs import Inputs, digest_of

_NAME: Final = "comparison"


def compared(inputs: Inputs, shelf: Shelf) -> Comparison:
    """As `compare`: wording is the one thing that comparing does not read."""
    made_from = digest_of(inputs.shared, inputs.claims)
    known = shelf.get(_NAME, made_from, Comparison)
    if known is None:
        known = compare(inputs.content)
        shelf.put(_NAME, made_from, known)
    return known
