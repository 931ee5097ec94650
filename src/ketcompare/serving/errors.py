"""What errors mean, where one sees them: the pages of `docs/errors`, made when asked for."""

from __future__ import annotations

from functools import cache
from pathlib import PurePosixPath
from typing import Final

from markupsafe import Markup

from ketcompare.catalogue import CATALOGUE
from ketcompare.prose import markup
from ketcompare.serving.own_pages import own_page

ERRORS: Final = "_live/errors"


@cache
def errors_page(path: str) -> bytes | None:
    """The page at a path: all codes, or what one of them means.

    An open page is asked for at each change, and its example need not be run again each time.
    """
    if path == ERRORS:
        return _all()
    code = path.removeprefix(f"{ERRORS}/")
    return _one(code) if code != path and code in CATALOGUE else None


# What runs the examples is much to import, and most who serve ask for none.


def _all() -> bytes:
    from ketcompare.explaining.codes import index

    return _shown("What errors mean", index())


def _one(code: str) -> bytes:
    from ketcompare.explaining.codes import page

    return _shown(code, page(code))


def _shown(title: str, markdown: str) -> bytes:
    return own_page("errors.html", title=title, text=Markup(markup(markdown, _address)))


def _address(target: str) -> str:
    """Where a link of the documents leads while serving: by a file's name to a code, or to all."""
    name = PurePosixPath(target).stem
    return f"/{ERRORS}/{name}" if name in CATALOGUE else f"/{ERRORS}"
