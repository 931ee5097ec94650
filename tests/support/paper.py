"""What a browser prints: the sides of a PDF, as text to test and as pictures to look at."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import pypdfium2

PIXELS_PER_POINT: Final = 1.6
RGB: Final = 3


@dataclass(frozen=True)
class Side:
    """One printed side: its words, and the side as a picture (PNG)."""

    words: str
    picture: bytes


def count(pdf: bytes) -> int:
    """How many sides come out of the printer."""
    document = pypdfium2.PdfDocument(pdf)
    found = len(document)
    document.close()
    return found


def sides(pdf: bytes) -> Iterator[Side]:
    """Every side that comes out of the printer."""
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        bitmap = page.render(scale=PIXELS_PER_POINT, rev_byteorder=True)
        rows = _rows(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
        words = " ".join(page.get_textpage().get_text_bounded().split())
        yield Side(words, png(bitmap.width, bitmap.height, rows))
    document.close()


def _rows(pixels: bytes, width: int, height: int, stride: int) -> Iterator[bytes]:
    """The rows of a picture, without what fills them up to a round length."""
    for y in range(height):
        yield pixels[y * stride : y * stride + width * RGB]


def png(width: int, height: int, rows: Iterator[bytes]) -> bytes:
    """A picture of RGB rows as a PNG file."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    lines = zlib.compress(b"".join(b"\0" + row for row in rows), 6)
    chunks = ((b"IHDR", head), (b"IDAT", lines), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(name + data))
    return struct.pack(">I", len(data)) + name + data + check
