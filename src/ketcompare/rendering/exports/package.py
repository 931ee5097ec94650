"""datapackage.json: what the CSV tables hold, for programs that read data packages."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from ketcompare.model import Site
from ketcompare.rendering.exports.columns import Column
from ketcompare.rendering.exports.json_text import indented

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


class Table(Struct, frozen=True):
    """One CSV table; `foreign_key` is a column of it and the table whose id it holds."""

    name: str
    title: str
    columns: Sequence[Column]
    content: bytes
    foreign_key: tuple[str, str] | None = None

    @property
    def path(self) -> str:
        """The table's file, beside datapackage.json."""
        return f"{self.name}.csv"


def data_package(site: Site, tables: Sequence[Table], *, version: int) -> bytes:
    """The descriptor of all tables."""
    return indented(
        {
            "$schema": _PROFILE,
            "name": _name(site.title),
            "title": site.title,
            "description": site.tagline,
            "version": f"{version}.0.0",
            **({"homepage": site.base_url} if site.base_url else {}),
            "resources": [_resource(table) for table in tables],
        }
    )


def _resource(table: Table) -> dict[str, Any]:
    return {
        "name": table.name,
        "title": table.title,
        "path": table.path,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(table.content),
        "hash": f"sha256:{hashlib.sha256(table.content).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": True},
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    return {
        "fields": [_field(column) for column in table.columns],
        "primaryKey": ["id"],
        "missingValues": [""],
        **({"foreignKeys": [_foreign_key(*table.foreign_key)]} if table.foreign_key else {}),
    }


def _field(column: Column) -> dict[str, Any]:
    constraints = {
        **({"required": True} if column.required else {}),
        **({"enum": column.one_of} if column.one_of else {}),
    }
    return {
        "name": column.name,
        "type": column.type,
        "description": column.means,
        **({"constraints": constraints} if constraints else {}),
    }


def _foreign_key(column: str, table: str) -> dict[str, Any]:
    return {"fields": [column], "reference": {"resource": table, "fields": ["id"]}}


def _name(title: str) -> str:
    """A title as the small letters, digits and dashes that a package's name may have."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") or "comparison"
