"""`explain`: what a claim reaches, who says what of a term, what an error means."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator

from ketcompare.catalogue import CATALOGUE
from ketcompare.checking.check import check
from ketcompare.commands.project import Project
from ketcompare.comparing.compare import compare
from ketcompare.content import Content
from ketcompare.exit_codes import WRONG_USAGE
from ketcompare.explaining.claims import claim_lines, term_lines
from ketcompare.explaining.codes import code_lines
from ketcompare.loading.folder import load
from ketcompare.problems import errors
from ketcompare.rendering.site import prepare
from ketcompare.reporter import Reporter

_NEAR = 3


def run_explain(project: Project, reporter: Reporter, *, name: str) -> int:
    """Explain what a name stands for; 1 if the content cannot be read, 2 if nothing is so named."""
    if name in CATALOGUE:
        return _told(code_lines(name), reporter)
    loaded = load(project.content)
    if loaded.content is None or errors(check(loaded)):
        reporter.summary("The content has errors, so only codes can be explained: run check first.")
        return 1
    lines = _of_content(project, loaded.content, name)
    if lines is None:
        reporter.summary(_unknown(loaded.content, name))
        return WRONG_USAGE
    return _told(lines, reporter)


def _of_content(project: Project, content: Content, name: str) -> Iterator[str] | None:
    """What is told of a claim or a term; None if nothing has this name."""
    claims = {sourced.address: sourced for sourced in content.claims}
    if name in claims:
        site = prepare(content, compare(content), templates=project.templates)
        return claim_lines(site, claims[name])
    topic, _, term = name.partition("/")
    if (topic, term) in content.terms:
        return term_lines(content, compare(content), topic, term)
    return None


def _told(lines: Iterable[str], reporter: Reporter) -> int:
    for line in lines:
        reporter.summary(line)
    return 0


def _unknown(content: Content, name: str) -> str:
    """What to say of a name that nothing has: the nearest that there are."""
    names = [
        *(sourced.address for sourced in content.claims),
        *("/".join(term) for term in content.terms),
        *CATALOGUE,
    ]
    near = difflib.get_close_matches(name, names, n=_NEAR)
    hint = (
        f"did you mean: {', '.join(near)}"
        if near
        else "write source/topic/claim, topic/term, or a code"
    )
    return f"Nothing is called `{name}`; {hint}"
