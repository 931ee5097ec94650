"""The served copy of a page differs from the built one in a script and in the policy, only."""

from __future__ import annotations

import re

import pytest

from ketcompare.commands.project import Project
from ketcompare.comparing.compare import compare
from ketcompare.loading.folder import load
from ketcompare.rendering.render import render
from ketcompare.serving.live_copy import from_root, live_copy, widened


@pytest.mark.parametrize(
    ("policy", "served"),
    [
        (
            "default-src 'none'",
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'",
        ),
        (
            "script-src 'none'; style-src 'self'; connect-src 'self'",
            "script-src 'self'; style-src 'self'; connect-src 'self'",
        ),
        (
            "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'",
            "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'",
        ),
    ],
)
def test_the_policy_allows_scripts_styles_and_connections_of_the_own_server(
    policy: str, served: str
) -> None:
    """Nothing else is allowed that was not before."""
    assert widened(policy) == served


def test_only_the_script_and_the_policy_are_added(project: Project) -> None:
    """Taken out again, they leave the built page."""
    content = load(project.content).content
    assert content is not None
    built = next(
        artifact.content.decode()
        for artifact in render(content, compare(content), templates=project.templates)
        if artifact.path == "index.html"
    )

    served = live_copy(built.encode(), "0123").decode()

    script = '\n<script src="/_live/live.js" data-page="0123" defer></script>'
    assert "/_live/" not in built
    assert served.count(script) == 1
    assert _without_policy(served.replace(script, "")) == _without_policy(built)


def test_links_of_the_page_for_missing_addresses_hold_at_any_depth() -> None:
    """Those that lead elsewhere, or to the page itself, are left."""
    page = b'<a href="a.html"><a href="#b"><a href="/c"><a href="https://d.example/"><img src="e">'

    assert from_root(page) == (
        b'<a href="/a.html"><a href="#b"><a href="/c"><a href="https://d.example/"><img src="/e">'
    )


def _without_policy(page: str) -> str:
    return re.sub(r'(<meta http-equiv="Content-Security-Policy" content=")[^"]*', r"\1", page)
