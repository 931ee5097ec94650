"""The invented site, rendered once for all tests that only look at it."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from rendering import invented


@pytest.fixture(scope="session")
def pages() -> dict[str, BeautifulSoup]:
    """Every page of the invented site, by path."""
    return {
        path: BeautifulSoup(artifact.content, "html.parser")
        for path, artifact in invented.site().items()
        if path.endswith(".html")
    }
