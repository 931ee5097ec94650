"""Where a project's parts are."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct


class Project(Struct, frozen=True):
    """A project folder: content and templates are inputs, the site is output."""

    root: Path

    @property
    def content(self) -> Path:
        """The folder with the fact files."""
        return self.root / "content"

    @property
    def templates(self) -> Path:
        """The folder with templates, styles and fonts."""
        return self.root / "templates"

    @property
    def originals(self) -> Path:
        """Where copies of the articles are kept if nothing else is said; never published."""
        return self.root / "originals"

    @property
    def site(self) -> Path:
        """Where the site is written if nothing else is said."""
        return self.root / "site"


def find_project(start: Path) -> Project | None:
    """The project of a folder, or the checkout that this program runs from."""
    checkout = Path(__file__).resolve().parents[3]
    roots = (start, checkout)
    return next((Project(root) for root in roots if (root / "content").is_dir()), None)
