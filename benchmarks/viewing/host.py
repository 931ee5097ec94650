"""A file host as one would rent: it compresses text, and tells how long a file may be kept."""

from __future__ import annotations

import contextlib
import gzip
import mimetypes
import threading
from collections.abc import Iterator
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

LEVEL: Final = 6
_TEXT: Final = ("text/", "application/json", "application/javascript", "image/svg")
_TYPES: Final = {".woff2": "font/woff2", ".webmanifest": "application/manifest+json"}


class _Handler(BaseHTTPRequestHandler):
    """Answers with the files of one folder."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, folder: Path) -> None:
        self.folder = folder
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Send a file, as text compressed."""
        path = unquote(urlsplit(self.path).path).lstrip("/")
        file = self.folder / (f"{path}index.html" if not path or path.endswith("/") else path)
        if not file.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        kind = kind_of(file)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        if is_text(kind):
            self.send_header("Content-Encoding", "gzip")
        body = compressed(file) if is_text(kind) else file.read_bytes()
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Say nothing."""


def kind_of(file: Path) -> str:
    """The media type of a file."""
    return _TYPES.get(file.suffix) or mimetypes.guess_type(file)[0] or "application/octet-stream"


def is_text(kind: str) -> bool:
    """Whether hosts compress files of this type."""
    return kind.startswith(_TEXT)


@lru_cache(maxsize=4096)
def compressed(file: Path) -> bytes:
    """A file as it goes over the wire."""
    return gzip.compress(file.read_bytes(), LEVEL, mtime=0)


@contextlib.contextmanager
def hosting(folder: Path) -> Iterator[str]:
    """Serve the folder while the block runs, and give its address, which ends in a slash."""
    handler = partial(_Handler, folder=folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()
