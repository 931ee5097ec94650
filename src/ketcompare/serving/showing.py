"""What stands at an address in one state.

The page that is sent and the news that an open page is told both come from here, so that a page
which has changed is loaded again just once.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import unquote, urlsplit

from ketcompare.problems import Problem, Severity, advice, to_json
from ketcompare.serving import answer
from ketcompare.serving.answer import FAULT, MISSED, NOT_YET, OK, Answer
from ketcompare.serving.board import board_markup
from ketcompare.serving.errors import errors_page
from ketcompare.serving.last_build import of_last_build
from ketcompare.serving.live_copy import from_root
from ketcompare.serving.own_pages import own_page
from ketcompare.serving.preview import Made
from ketcompare.serving.rewording import words_changed
from ketcompare.serving.state import State

BOARD: Final = "_live/board"
INDEX: Final = "index.html"
MISSING: Final = "404.html"
NO_PAGE: Final = "There is no such page."
NO_VERSION: Final = "There is no good version of this page yet; it comes when the problems go."


def path_of(target: str) -> str:
    """The path within the site that an address asks for; a folder stands for its index."""
    path = unquote(urlsplit(target).path).removeprefix("/")
    return path + INDEX if path == "" or path.endswith("/") else path


def moved_to(state: State, target: str) -> str | None:
    """The address with a slash, where the one without it names a folder of the site."""
    folder = f"{path_of(target)}/"
    is_folder = state.preview is not None and folder + INDEX in state.preview
    return f"/{folder}" if is_folder else None


def shown(state: State, target: str) -> Answer:
    """What an address shows."""
    path = path_of(target)
    if own := board_markup(state) if path == BOARD else errors_page(path):
        return answer.page(OK, own, state.problems)
    if indexed := of_last_build(state.built, path):
        return indexed
    if state.preview is None:
        return _in_words(NOT_YET, NO_VERSION, state.problems)
    if path in state.preview:
        return _made(state, state.preview.make(path), OK)
    if MISSING in state.preview:
        return _made(state, state.preview.make(MISSING), MISSED)
    return _in_words(MISSED, NO_PAGE, state.problems)


def news(now: Answer, before: Answer | None = None) -> dict[str, object]:
    """What an open page is told: which page it should be, what is wrong.

    Where it differs from the page before in words alone, these are told too.
    """
    return {
        "page": now.tag,
        "before": before.tag if before else None,
        "words": words_changed(before, now),
        "errors": sum(each.severity is Severity.ERROR for each in now.problems),
        "problems": [{**to_json(each), "advice": advice(each)} for each in now.problems],
    }


def _made(state: State, made: Made, status: int) -> Answer:
    problems = state.problems if made.fault is None else (made.fault, *state.problems)
    if made.artifact is None:
        return _in_words(FAULT, NO_VERSION, problems)
    path, content = made.artifact.path, made.artifact.content
    if not path.endswith(".html"):
        return Answer(status, answer.type_of(path), content)
    return answer.page(status, from_root(content) if status == MISSED else content, problems)


def _in_words(status: int, words: str, problems: tuple[Problem, ...]) -> Answer:
    """A page of its own where the site has none to show."""
    return answer.page(status, own_page("plain.html", title=words), problems)
