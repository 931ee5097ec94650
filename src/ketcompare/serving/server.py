"""The server: on this machine only, reading only, and only what the site plans."""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final
from urllib.parse import parse_qs, urlsplit

from ketcompare.serving.answer import (
    FILES,
    FOREIGN,
    MOVED,
    NOT_ALLOWED,
    OK,
    Answer,
    sentence,
    type_of,
)
from ketcompare.serving.present import Present
from ketcompare.serving.showing import moved_to, news, path_of, shown
from ketcompare.serving.written_in import written_in

ADDRESS: Final = "127.0.0.1"
NAMES: Final = (ADDRESS, "localhost")
OWN: Final = "/_live/"
EVENTS: Final = "/_live/events"
WRITTEN_IN: Final = "/_live/written-in"
OWN_FILES: Final = ("live.js", "live.css")
SIGN_OF_LIFE_SECONDS: Final = 15.0
RETRY_MILLISECONDS: Final = 300
GONE: Final = (BrokenPipeError, ConnectionResetError, ConnectionAbortedError)


class LiveServer(ThreadingHTTPServer):
    """A server of the present state; its threads end with the program."""

    daemon_threads = True

    def __init__(self, present: Present, port: int) -> None:
        super().__init__((ADDRESS, port), LiveHandler)
        self.present = present


class LiveHandler(BaseHTTPRequestHandler):
    """Answers one connection."""

    protocol_version = "HTTP/1.1"
    server_version = "ketcompare"
    sys_version = ""
    disable_nagle_algorithm = True  # a page's body does not wait until its head was acknowledged
    server: LiveServer

    def handle(self) -> None:
        """Answer until the browser goes away, which it may at any moment."""
        with contextlib.suppress(*GONE):
            super().handle()

    def do_GET(self) -> None:
        """Send what is asked for."""
        address = urlsplit(self.path)
        state = self.server.present.state
        if not self._is_ours():
            self._send(sentence(FOREIGN, "This server answers to its own address only."))
        elif address.path == EVENTS:
            self._follow(_page(address.query))
        elif address.path == WRITTEN_IN:
            self._send(sentence(OK, written_in(state, path_of(_page(address.query)))))
        elif address.path.removeprefix(OWN) in OWN_FILES:
            self._send(_own_file(address.path.removeprefix(OWN)))
        elif to := moved_to(state, self.path):
            self._send(Answer(MOVED, "text/plain", b""), Location=to)
        else:
            self._send(shown(state, self.path))

    def refuse(self) -> None:
        """Nothing can be changed here."""
        self.close_connection = True
        self._send(sentence(NOT_ALLOWED, "Only GET and HEAD are answered."), Allow="GET, HEAD")

    do_HEAD = do_GET  # noqa: N815 - the base class names them
    do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = refuse  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Requests are not told: the terminal is for changes and problems."""

    def _is_ours(self) -> bool:
        """Whether the browser was led here by this server's own name, and not by another's."""
        port = self.server.server_port
        return self.headers.get("Host") in {f"{name}:{port}" for name in NAMES}

    def _send(self, answer: Answer, **headers: str) -> None:
        length = str(len(answer.body))
        self._begin(answer.status, answer.type, {"Content-Length": length, **headers})
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def _begin(self, status: int, media_type: str, headers: dict[str, str]) -> None:
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def _follow(self, page: str) -> None:
        """Tell the page at an address what it should be, now and after each change."""
        self._begin(OK, "text/event-stream", {"Connection": "close"})
        if self.command == "HEAD":
            return
        for line in _events(self.server.present, page):
            self.wfile.write(line)


def _events(present: Present, page: str) -> Iterator[bytes]:
    number, before = 0, None
    yield f"retry: {RETRY_MILLISECONDS}\n\n".encode()
    while not present.closed:
        state = present.after(number, seconds=SIGN_OF_LIFE_SECONDS)
        if state is None:
            yield b": still here\n\n"
        else:
            now = shown(state, page)
            yield f"data: {json.dumps(news(now, before))}\n\n".encode()
            number, before = state.number, now


def _page(query: str) -> str:
    """The address of the page that is asked about."""
    return parse_qs(query).get("page", ["/"])[0]


def _own_file(name: str) -> Answer:
    return Answer(OK, type_of(name), (FILES / name).read_bytes())


@contextlib.contextmanager
def running(server: LiveServer) -> Iterator[str]:
    """Serve while the block runs, and give the address, which ends in a slash."""
    with server:
        thread = threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True)
        thread.start()
        try:
            yield f"http://{ADDRESS}:{server.server_port}/"
        finally:
            server.present.close()
            server.shutdown()
            thread.join()
