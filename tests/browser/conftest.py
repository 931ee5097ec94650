"""The valid project's site, built and served once, and pages that must stay free of faults."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from browser.faults import Faults
from ketcompare.cli import main
from ketcompare.rendering.assets import assets
from ketcompare.rendering.environment import environment
from ketcompare.rendering.gallery import gallery
from projects.copying import copy_of_valid

TEMPLATES = Path(__file__).parents[2] / "templates"

Opening = Callable[..., Page]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site of the valid project, with its search index."""
    project = copy_of_valid(tmp_path_factory.mktemp("browser"))
    project.templates.symlink_to(TEMPLATES)
    assert main(["build", "--project", str(project.root)]) == 0
    return project.site


@pytest.fixture(scope="session")
def base(site: Path, served: Callable[[Path], str]) -> str:
    """Serve it; the address ends in a slash."""
    return served(site)


@pytest.fixture(scope="session")
def gallery_address(served: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """Every component in every look, as one page."""
    folder = tmp_path_factory.mktemp("gallery")
    beside = assets(TEMPLATES)
    for artifact in beside.artifacts:
        (folder / artifact.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / artifact.path).write_bytes(artifact.content)
    page = gallery(TEMPLATES, environment(TEMPLATES), style=beside.style.path)
    (folder / "index.html").write_text(page, encoding="utf-8")
    return served(folder)


@pytest.fixture
def open_page(chromium: Browser, base: str) -> Iterator[Opening]:
    """Open pages by their paths: `open_page("visit/index.html", width=320)`.

    When the test ends, no page may have had an error, or asked for anything from elsewhere.
    """
    contexts: list[BrowserContext] = []
    faults = Faults(base)

    def opened(path: str, *, width: int = 1280, **options: Any) -> Page:
        size = ViewportSize(width=width, height=900)
        context = chromium.new_context(viewport=size, reduced_motion="reduce", **options)
        contexts.append(context)
        page = context.new_page()
        faults.watch(page)
        page.goto(path if path.startswith("file:") else base + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults.found == []
