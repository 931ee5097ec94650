"""Which problems count for what is published: a draft is left out, whatever is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable

from ketcompare.loading.folder import Loaded
from ketcompare.problems import Problem


def of_finished(problems: Iterable[Problem], loaded: Loaded) -> list[Problem]:
    """The problems that do not stand in a draft."""
    drafts = loaded.content.drafts if loaded.content else ()
    paths = {f"{loaded.folder.name}/sources/{name}.yaml" for name in drafts}
    return [each for each in problems if each.place.path not in paths]
