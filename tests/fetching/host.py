"""A host on this machine that answers as a test tells it to, and remembers what it was asked."""

from __future__ import annotations

import contextlib
import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HTML = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Reply:
    """What is sent for a path. `promised` is a length that is not kept.

    `hold` sends no more, and `drip` the last of it again and again.
    """

    body: bytes = b""
    status: int = 200
    head: dict[str, str] = field(default_factory=dict)
    promised: int | None = None
    hold: bool = False
    drip: bool = False


@dataclass(frozen=True)
class Request:
    """What was asked for, and the head that came with it."""

    path: str
    head: dict[str, str]


@dataclass
class Host:
    """The host: its replies by path, and the requests so far."""

    address: str
    replies: dict[str, Reply] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)
    released: threading.Event = field(default_factory=threading.Event)

    def page(self, path: str, html: str | bytes, **head: str) -> None:
        """Send a page for a path from now on."""
        body = html if isinstance(html, bytes) else html.encode()
        self.replies[path] = Reply(body, head={"Content-Type": HTML, **head})

    def moved(self, path: str, to: str, *, status: int = 302) -> None:
        """Send whoever asks for a path to another address from now on."""
        self.replies[path] = Reply(status=status, head={"Location": to})

    @property
    def asked(self) -> list[str]:
        """The paths that were asked for, in order."""
        return [each.path for each in self.requests]


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    host: Host

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of visitors who go away."""


class _Handler(BaseHTTPRequestHandler):
    """Answers as the host's replies say; what has none is not there."""

    server: _Server

    def do_GET(self) -> None:
        host = self.server.host
        head = {name.lower(): value for name, value in self.headers.items()}
        host.requests.append(Request(self.path, head))
        reply = host.replies.get(self.path, Reply(status=404))
        etag = reply.head.get("ETag")
        if etag and head.get("if-none-match") == etag:
            reply = Reply(status=304, head=reply.head)
        self.send_response(reply.status)
        for name, value in reply.head.items():
            self.send_header(name, value)
        length = len(reply.body) if reply.promised is None else reply.promised
        self.send_header("Content-Length", str(length))
        self.end_headers()
        self.wfile.write(reply.body)
        self.wfile.flush()
        if reply.hold:
            host.released.wait(20)
        while reply.drip and not host.released.wait(0.05):
            self.wfile.write(reply.body[-1:])

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Say nothing."""


@contextlib.contextmanager
def hosting(*, certificate: Path | None = None) -> Iterator[Host]:
    """Run a host while the block runs; with a certificate it is asked by https."""
    with _Server(("127.0.0.1", 0), _Handler) as server:
        if certificate:
            secure = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            secure.load_cert_chain(certificate)
            server.socket = secure.wrap_socket(server.socket, server_side=True)
        scheme = "https" if certificate else "http"
        server.host = Host(f"{scheme}://127.0.0.1:{server.server_port}")
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield server.host
        finally:
            server.host.released.set()
            server.shutdown()
            thread.join()
