"""The folder of copies: each page as it came, its text, and the old ones when new ones differ."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from ketcompare.fetching.asking import Answer
from ketcompare.writing.single import write_file

VERSION = 1


class CopyRecord(msgspec.Struct, frozen=True, kw_only=True):
    """<source>.fetched.json: where a copy is from, and what tells whether there is a newer one."""

    version: int = VERSION
    url: str
    fetched: str
    sha256: str
    etag: str | None = None
    last_modified: str | None = None


class Shelf(Struct, frozen=True):
    """The copies of one source in a folder."""

    folder: Path
    source: str

    @property
    def page(self) -> Path:
        """The page as it came."""
        return self.folder / f"{self.source}.html"

    @property
    def text(self) -> Path:
        """Its text, which `verify` reads."""
        return self.folder / f"{self.source}.txt"

    @property
    def unlike(self) -> Path:
        """What came instead of the article."""
        return self.folder / f"{self.source}.unlike.html"

    def record(self) -> CopyRecord | None:
        """What is known of the copy; nothing if it is another by now."""
        try:
            record = msgspec.json.decode(self._record_path.read_bytes(), type=CopyRecord)
        except (OSError, msgspec.MsgspecError):
            return None
        same = self.page.is_file() and record.sha256 == _hash(self.page.read_bytes())
        return record if same and record.version == VERSION else None

    def note(self, answer: Answer, url: str, day: str) -> None:
        """Write down what is known of the copy that was just made."""
        record = CopyRecord(
            url=url,
            fetched=day,
            sha256=_hash(answer.body),
            etag=answer.head.get("etag"),
            last_modified=answer.head.get("last-modified"),
        )
        write_file(self._record_path, msgspec.json.format(msgspec.json.encode(record)) + b"\n")

    @property
    def _record_path(self) -> Path:
        return self.folder / f"{self.source}.fetched.json"


def only_if_newer(record: CopyRecord | None, url: str) -> Mapping[str, str]:
    """What asks a host to send a page only if the copy is not the same."""
    if record is None or record.url != url:
        return {}
    told = {"If-None-Match": record.etag, "If-Modified-Since": record.last_modified}
    return {name: value for name, value in told.items() if value}


def put(path: Path, content: bytes, *, until: str) -> Path | None:
    """Put content in a file's place; an old file is kept beside it, named by its last day."""
    old = _kept_as(path, until) if path.is_file() else None
    if old:
        path.replace(old)
    write_file(path, content)
    return old


def _kept_as(path: Path, until: str) -> Path:
    name = path.with_name(f"{path.stem}.until-{until}{path.suffix}")
    if not name.exists():
        return name
    return name.with_stem(f"{name.stem}-{_hash(path.read_bytes())[:8]}")


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
