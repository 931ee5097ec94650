"""Where that is written which a page shows: the file to open, and the line if there is one."""

from __future__ import annotations

from typing import Final

from ketcompare.content import Content
from ketcompare.loading.folder import Loaded
from ketcompare.rendering.addresses import address
from ketcompare.serving.state import State

_FOLDERS: Final = {"topics": "topics/{}.yaml", "sources": "sources/{}.yaml"}
_FILES: Final = {
    address("glossary"): "glossary.yaml",
    address("questions"): "questions.yaml",
    address("changes"): "changes.yaml",
    address("standards"): "standards.yaml",
    address("evidence"): "evidence/findings.yaml",
    address("references"): "evidence/references.yaml",
}
COMPUTED: Final = "computed from the fact files"
OF_LAST_BUILD: Final = "nowhere: it searches the last build, which `python build.py` renews"


def written_in(state: State, path: str) -> str:
    """Where a page of the site is written, as `path:line`, or what it is made from."""
    loaded = state.loaded
    if path == address("search"):
        return OF_LAST_BUILD
    if loaded is None or loaded.content is None:
        return COMPUTED
    kind, *ids = path.removesuffix("/index.html").split("/")
    if kind == "claims":
        return _claim(loaded, loaded.content, "/".join(ids)) or COMPUTED
    if kind == "situations" and ids:
        return _situation(loaded, loaded.content, ids[0]) or COMPUTED
    name = _name(loaded.content, path, kind, ids)
    return f"{loaded.folder.name}/{name}" if name else COMPUTED


def _name(content: Content, path: str, kind: str, ids: list[str]) -> str | None:
    """The file that a page is written in, by its name in the content folder."""
    if kind in _FOLDERS and ids:
        return _FOLDERS[kind].format(ids[0])
    if kind in content.prose and not ids:
        return f"pages/{kind}.md"
    return _FILES.get(path)


def _claim(loaded: Loaded, content: Content, at: str) -> str | None:
    source_id, _, within = at.partition("/")
    topic, _, claim_id = within.partition("/")
    source = content.sources.get(source_id)
    claims = source.claims.get(topic, ()) if source else ()
    for index, claim in enumerate(claims):
        if claim_id in (claim.id, claim.moved_from):
            return _line(loaded, f"sources/{source_id}.yaml", ("claims", topic, index))
    return None


def _situation(loaded: Loaded, content: Content, name: str) -> str | None:
    for index, situation in enumerate(content.situations):
        if situation.id == name:
            return _line(loaded, "situations.yaml", ("situations", index))
    return None


def _line(loaded: Loaded, name: str, at: tuple[str | int, ...]) -> str:
    place = loaded.document(name).place(at)
    return f"{place.path}:{place.line}"
