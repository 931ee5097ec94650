"""The schemas of the content files, as part of the data that the site offers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ketcompare.rendering.artifacts import Artifact
from ketcompare.schemas import FOLDER, KINDS, schema_files

SCHEMA_PATHS: Final = tuple(f"data/{FOLDER}/{kind.file}" for kind in KINDS)
"""The paths of all schemas, known before any is made."""


def schema_artifacts() -> Iterator[Artifact]:
    """Every schema as a file of the site."""
    return (Artifact(f"data/{FOLDER}/{name}", text) for name, text in schema_files().items())
