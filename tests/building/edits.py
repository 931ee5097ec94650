"""Random edits of content files that stay readable: any value, in any file, at any depth."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import yaml
from hypothesis import strategies as st

from ketcompare.model import Basis, Point, Relation, Stance

WORDS = {
    "stance": get_args(Stance),
    "basis": get_args(Basis),
    "point": get_args(Point),
    "relation": get_args(Relation),
}
"""The keys whose values are from a closed list."""

Path_ = tuple[Any, ...]


def change(data: st.DataObject, root: Path) -> Path:
    """Change one thing in one of the files, and give that file."""
    files = sorted((root / "content").rglob("*.yaml"))
    file = data.draw(st.sampled_from(files), label="file")
    content = yaml.safe_load(file.read_text(encoding="utf-8"))
    places = list(_places(content)) if content else []
    if not places:
        return file
    *way, last = data.draw(st.sampled_from(places), label="at")
    within = content
    for step in way:
        within = within[step]
    _change(data, within, last)
    file.write_text(yaml.safe_dump(content, sort_keys=False), encoding="utf-8")
    return file


def _places(content: Any, at: Path_ = ()) -> Iterator[Path_]:
    """The path of every value and of every list."""
    items = content.items() if isinstance(content, dict) else enumerate(content)
    for key, value in items:
        if isinstance(value, dict | list):
            yield from _places(value, (*at, key))
        if not isinstance(value, dict) or at:
            yield (*at, key)


def _change(data: st.DataObject, within: Any, last: Any) -> None:
    value = within[last]
    if isinstance(value, bool):
        within[last] = not value
    elif isinstance(value, int | float):
        within[last] = value + 1
    elif isinstance(value, str):
        words = WORDS.get(last) if isinstance(last, str) else None
        within[last] = data.draw(st.sampled_from(words)) if words else _reworded(data, value)
    elif isinstance(value, list):
        _change_list(data, value)
    elif data.draw(st.booleans(), label="goes") or value is None:
        del within[last]
    else:
        _repeat(within, last)


def _reworded(data: st.DataObject, text: str) -> str:
    return data.draw(st.sampled_from((f"{text} too", f"{text}x", text.swapcase(), text[:-1] + ".")))


def _change_list(data: st.DataObject, value: list[Any]) -> None:
    """Turn a list round, shorten it, or give it a last item like its first."""
    how = data.draw(st.sampled_from(("reverse", "shorten", "lengthen")), label="list")
    if how == "reverse":
        value.reverse()
    elif value and how == "shorten":
        value.pop(data.draw(st.integers(0, len(value) - 1), label="item"))
    elif value:
        value.append(_like(value[0]))


def _repeat(within: Any, last: Any) -> None:
    if isinstance(within, list):
        within.append(_like(within[last]))


def _like(item: Any) -> Any:
    """An item of its own that says the same."""
    return {**item, "id": f"{item['id']}-more"} if isinstance(item, dict) and "id" in item else item
