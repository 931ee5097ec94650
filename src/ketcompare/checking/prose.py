"""Rules of the pages of prose: every link leads to a page, and to a place on it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from typing import Final, NamedTuple

from ketcompare import prose
from ketcompare.checking.gone import claim_repair
from ketcompare.checking.naming import suggestion
from ketcompare.content import Content, Prose
from ketcompare.loading.folder import Loaded
from ketcompare.problems import Place, Problem, problem

MADE: Final = (
    "agreements",
    "changes",
    "data",
    "disagreements",
    "evidence",
    "glossary",
    "home",
    "pairs",
    "questions",
    "references",
    "search",
    "silences",
    "situations",
    "sources",
    "standards",
    "visit",
)
"""The pages that are made from the content and have one address each."""


def check_prose(content: Content, loaded: Loaded) -> Iterator[Problem]:
    """Every link that leads nowhere, with its line; every page that wants another's address."""
    for name, page in content.prose.items():
        path = f"{loaded.folder.name}/pages/{name}.md"
        if name in MADE:
            message = f"there is a page `{name}` that is made from the content"
            repair = "give this file another name"
            yield problem("duplicate-id", Place(path), message, repair=repair)
        for target in dict.fromkeys(page.targets):
            fault = link_fault(content, target)
            if fault:
                yield _problem(page, path, target, *fault)


def _problem(page: Prose, path: str, target: str, message: str, repair: str | None) -> Problem:
    before, _, rest = page.markdown.partition(f"({target})")
    if not rest:
        before = page.markdown.partition(target)[0]
    at, column = before.count("\n"), len(before) - before.rfind("\n") + bool(rest)
    return problem(
        "unknown-link",
        Place(path, page.line + at, column),
        message,
        line_text=page.markdown.split("\n")[at],
        length=len(target) or 1,
        repair=repair,
    )


def link_fault(content: Content, target: str) -> tuple[str, str | None] | None:
    """What is wrong with a link, and what to write instead; None where it leads somewhere."""
    try:
        found = prose.parsed(target)
    except LookupError:
        return f"`{target}` is not a link", None
    if found is None:
        return None
    kind, ids, fragment = found
    if kind not in _KINDS:
        return f"there is no kind of page `{kind}`", suggestion(kind, sorted(_KINDS))
    pages, name = _KINDS[kind], "/".join(ids)
    parts = pages.parts(content, name)
    if parts is None:
        return f"there is no {kind} `{name}`", pages.repair(content, name)
    if fragment and fragment not in parts:
        message = f"the {kind} `{name}` has nothing called `{fragment}`"
        return message, suggestion(fragment, sorted(parts))
    return None


class _Pages(NamedTuple):
    """The pages of one kind: what can be pointed at on one, if there is such a page at all.

    `repair` is what to write instead of a name that is none of them.
    """

    parts: Callable[[Content, str], Collection[str] | None]
    repair: Callable[[Content, str], str]


def _page(content: Content, name: str) -> Collection[str] | None:
    if name in content.prose:
        return content.prose[name].headings
    return () if name in _made(content) else None


def _made(content: Content) -> list[str]:
    absent = {
        "pairs": len(content.sources) < 2,  # noqa: PLR2004 - a pair is two
        "situations": not content.situations,
        "evidence": not content.findings,
        "references": not content.findings,
        "standards": not content.standards,
    }
    return [name for name in MADE if not absent.get(name)]


def _topic(content: Content, name: str) -> Collection[str] | None:
    """The terms of a topic, but for those that are told of no column."""
    if name not in content.topics:
        return None
    claims = [each for source in content.sources.values() for each in source.claims.get(name, ())]
    columns = {column.id for column in content.columns}
    elsewhere = {claim.term for claim in claims} - {
        claim.term for claim in claims if columns & {*claim.subjects, claim.than}
    }
    return [f"term-{each.id}" for each in content.topics[name].terms if each.id not in elsewhere]


def _source(content: Content, name: str) -> Collection[str] | None:
    if name not in content.sources:
        return None
    return [f"reference-{each.id}" for each in content.sources[name].references]


def _claim(content: Content, name: str) -> Collection[str] | None:
    return None if content.claim(name) is None else ()


def _situation(content: Content, name: str) -> Collection[str] | None:
    return () if any(each.id == name for each in content.situations) else None


def _one_of(names: Callable[[Content], Iterable[str]]) -> Callable[[Content, str], str]:
    return lambda content, name: suggestion(name, sorted(names(content)))


_KINDS: Final[Mapping[str, _Pages]] = {
    "page": _Pages(_page, _one_of(lambda content: {*_made(content), *content.prose})),
    "topic": _Pages(_topic, _one_of(lambda content: content.topics)),
    "source": _Pages(_source, _one_of(lambda content: content.sources)),
    "claim": _Pages(_claim, partial(claim_repair, if_removed="take out the link")),
    "situation": _Pages(_situation, _one_of(lambda content: (s.id for s in content.situations))),
}
"""The kinds of page that a link may name."""
