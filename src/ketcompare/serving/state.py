"""One moment of the work: what can be shown and what is wrong, as one frozen value."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from ketcompare.comparing.results import Comparison
from ketcompare.loading.folder import Loaded
from ketcompare.problems import Problem, errors
from ketcompare.serving.inputs import Inputs
from ketcompare.serving.preview import Preview


class State(Struct, frozen=True):
    """What the inputs lead to. With errors, `preview` is the last good one; at first it is none.

    `comparison` belongs to what was loaded, and is None where that cannot be compared. `built` is
    the folder of the last build, which alone has a search index.
    """

    number: int
    inputs: Inputs
    problems: tuple[Problem, ...] = ()
    missed: str | None = None
    loaded: Loaded | None = None
    comparison: Comparison | None = None
    preview: Preview | None = None
    built: Path | None = None

    @property
    def broken(self) -> bool:
        """Whether what is shown is not what the inputs say."""
        return bool(errors(self.problems))
