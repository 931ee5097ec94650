"""What a page shows of claims is known, so that a changed wording makes just those pages anew."""

from __future__ import annotations

import re
from pathlib import Path

import ketcompare.rendering

ALLOWED = {"context.py", "inputs.py", "own_words.py", "exports/claims.py"}
"""`Here.says` itself, and what reads the wording of every claim and says so."""


def test_pages_read_what_a_claim_says_through_here_alone() -> None:
    """A page that read it otherwise would stay as it was when the wording changes."""
    folder = Path(ketcompare.rendering.__file__).parent
    reading = {
        file.relative_to(folder).as_posix()
        for file in folder.rglob("*.py")
        if re.search(r"claim\.says\b", file.read_text(encoding="utf-8"))
    }

    assert reading <= ALLOWED
