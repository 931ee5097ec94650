"""Rules of the pages of prose: every link leads to a page, and to a place on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from ketcompare import prose
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
    pages = _KINDS.get(kind)
    if pages is None:
        return f"there is no kind of page `{kind}`", suggestion(kind, sorted(_KINDS))
    known, name = pages(content), "/".join(ids)
    if name not in known:
        return f"there is no {kind} `{name}`", suggestion(name, sorted(known))
    if fragment and fragment not in known[name]:
        message = f"the {kind} `{name}` has nothing called `{fragment}`"
        return message, suggestion(fragment, sorted(known[name]))
    return None


def _pages(content: Content) -> Mapping[str, frozenset[str]]:
    made = {name: frozenset[str]() for name in _made(content)}
    return made | {name: page.headings for name, page in content.prose.items()}


def _made(content: Content) -> Iterator[str]:
    absent = {
        "pairs": len(content.sources) < 2,  # noqa: PLR2004 - a pair is two
        "situations": not content.situations,
        "evidence": not content.findings,
        "references": not content.findings,
        "standards": not content.standards,
    }
    return (name for name in MADE if not absent.get(name))


def _topics(content: Content) -> Mapping[str, frozenset[str]]:
    """Every topic with its terms, but for those that are told of no column."""
    told = {(each.topic, each.claim.term) for each in content.claims}
    columns = {column.id for column in content.columns}
    of_columns = {
        (each.topic, each.claim.term)
        for each in content.claims
        if columns & {*each.claim.subjects, each.claim.than}
    }
    return {
        topic: frozenset(
            f"term-{term.id}"
            for term in found.terms
            if (topic, term.id) in of_columns or (topic, term.id) not in told
        )
        for topic, found in content.topics.items()
    }


def _sources(content: Content) -> Mapping[str, frozenset[str]]:
    return {
        name: frozenset(f"reference-{each.id}" for each in source.references)
        for name, source in content.sources.items()
    }


def _claims(content: Content) -> Mapping[str, frozenset[str]]:
    return {each.address: frozenset() for each in content.claims}


def _situations(content: Content) -> Mapping[str, frozenset[str]]:
    return {each.id: frozenset() for each in content.situations}


_KINDS: Final[Mapping[str, Callable[[Content], Mapping[str, frozenset[str]]]]] = {
    "page": _pages,
    "topic": _topics,
    "source": _sources,
    "claim": _claims,
    "situation": _situations,
}
"""The kinds of page that a link may name, each with its pages and what can be pointed at there."""
