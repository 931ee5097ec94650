"""Reading the bytes of a text or page in the encoding that it was saved in."""

from __future__ import annotations

import codecs
import re

_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]+(?:charset|encoding)=[\"']?([\w-]+)", re.IGNORECASE)
_WINDOWS = ("iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii", "windows-1252", "cp1252")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode_text(data: bytes) -> str:
    """A text's characters: Unicode if it is that, or else as Windows saved texts for long."""
    return _decoded(data, ["utf-16"] if data.startswith(_UTF_16) else [])


def decode_page(data: bytes, charset: str | None = None) -> str:
    """A page's characters, in the encoding that its server (`charset`) or its head names."""
    if data.startswith(_UTF_16):
        return _decoded(data, ["utf-16"])
    named = _CHARSET.search(data[:2000])
    told = charset or (named[1].decode() if named else "utf-8")
    # Browsers read these as the code page of Windows, which has quotation marks and dashes.
    return _decoded(data, [] if told.lower() in _WINDOWS else [told])


def _decoded(data: bytes, encodings: list[str]) -> str:
    for encoding in [*encodings, "utf-8-sig"]:
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("cp1252", "replace")
