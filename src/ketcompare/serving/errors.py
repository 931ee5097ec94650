"""What errors mean, where one sees them: the pages of `docs/errors`, made when asked for."""

from __future__ import annotations

from functools import cache
from pathlib import PurePosixPath
from typing import Final

from markupsafe import Markup

from ketcompare.catalogue import CATALOGUE
from ketcompare.explaining.codes import INDEX, index, page
from ketcompare.prose import markup
from ketcompare.serving.own_pages import own_page

ERRORS: Final = "_live/errors"


@cache
def errors_page(path: str) -> bytes | None:
    """The page at a path: all codes, or what one of them means.

    An open page is asked for at each change, and its example need not be run again each time.
    """
    if path == ERRORS:
        return _shown("What errors mean", index())
    code = path.removeprefix(f"{ERRORS}/")
    return _shown(code, page(code)) if code != path and code in CATALOGUE else None


def _shown(title: str, markdown: str) -> bytes:
    return own_page("errors.html", title=title, text=Markup(markup(markdown, _address)))


def _address(target: str) -> str:
    """Where a link of the documents leads while serving."""
    name = PurePosixPath(target)
    return f"/{ERRORS}" if name.name == INDEX else f"/{ERRORS}/{name.stem}"
