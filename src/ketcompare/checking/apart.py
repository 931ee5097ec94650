"""The rule that keeps topics, and sources, apart: each has an order, or a mark, of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ketcompare.loading.folder import Loaded
from ketcompare.model import Source, Topic
from ketcompare.problems import Problem


def check_apart(
    records: Mapping[str, Topic] | Mapping[str, Source],
    loaded: Loaded,
    folder: str,
    *,
    keys: tuple[str, ...],
) -> Iterator[Problem]:
    """No two records of a folder share the value of one of these keys."""
    for key in keys:
        seen: dict[object, str] = {}
        for name, record in records.items():
            value = getattr(record, key)
            if value in seen:
                message = f"`{key}: {value}` is that of {seen[value]} too"
                repair = f"give each file of {folder} its own `{key}`"
                document = loaded.document(f"{folder}/{name}.yaml")
                yield document.problem("duplicate-id", (key,), message, repair=repair)
            seen.setdefault(value, name)
