"""The server answers to its own name only, reads only, and knows only what the site plans."""

from __future__ import annotations

import contextlib
import http.client
import json
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message as HTTPMessage

import pytest

from ketcompare.commands.project import Project
from ketcompare.serving.server import LiveHandler
from projects.copying import edit
from serving.conftest import EXTRA, Served, serve


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: HTTPMessage
    body: bytes


def connected(served: Served) -> contextlib.closing[http.client.HTTPConnection]:
    """A connection that is closed in the end."""
    return contextlib.closing(http.client.HTTPConnection("127.0.0.1", served.port, timeout=60))


def ask(served: Served, path: str, method: str = "GET", **headers: str) -> Answer:
    """The answer to one request."""
    with connected(served) as connection:
        connection.putrequest(method, path, skip_host="Host" in headers)
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        return Answer(answer.status, answer.headers, answer.read())


def news(served: Served, page: str) -> Iterator[dict[str, object]]:
    """What an open page is told."""
    with connected(served) as connection:
        connection.request("GET", f"/_live/events?page={page}")
        with connection.getresponse() as answer:
            while line := answer.readline():
                if line.startswith(b"data: "):
                    yield json.loads(line.removeprefix(b"data: "))


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/index.html", "text/html; charset=utf-8"),
        ("/sources/cold-tap/", "text/html; charset=utf-8"),
        ("/data/facts.json", "application/json"),
        ("/data/facts.csv", "text/csv; charset=utf-8"),
        ("/_live/live.js", "text/javascript; charset=utf-8"),
        ("/_live/board", "text/html; charset=utf-8"),
    ],
)
def test_what_the_site_plans_is_sent_and_never_kept(served: Served, path: str, kind: str) -> None:
    """With the kind that browsers need, and without that they guess."""
    answer = ask(served, path)

    assert answer.status == http.client.OK
    assert answer.headers["Content-Type"] == kind
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.body


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:{port}", ""]
)
def test_a_foreign_host_is_refused(served: Served, host: str) -> None:
    """A page elsewhere that leads its own name here sees nothing."""
    answer = ask(served, "/", Host=host.format(port=served.port))

    assert answer.status == http.client.FORBIDDEN
    assert b"<html" not in answer.body


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_its_own_names_are_answered(served: Served, name: str) -> None:
    """With its port, whatever that is."""
    assert ask(served, "/", Host=f"{name}:{served.port}").status == http.client.OK


def test_it_cannot_be_reached_by_other_addresses_of_the_machine(served: Served) -> None:
    """It listens to this machine alone."""
    with socket.socket() as probe, pytest.raises(ConnectionRefusedError):
        probe.connect(("127.0.0.2", served.port))


@pytest.mark.parametrize(
    "path",
    [
        "/no-such-page",
        "/../pyproject.toml",
        "/%2e%2e/content/site.yaml",
        "/..%2fcontent%2fsite.yaml",
        "//evil.example/",
        "/content/site.yaml",
        "/_live/server.py",
        "/_live/../server.py",
        "/sources/../index.html",
        "/index.html%00",
    ],
)
def test_nothing_outside_the_site_is_sent(served: Served, path: str) -> None:
    """The page for missing addresses comes instead, with links that hold."""
    answer = ask(served, path)

    text = answer.body.decode()
    assert answer.status == http.client.NOT_FOUND
    assert "There is no such page" in text
    assert 'href="/index.html"' in text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_nothing_can_be_changed(served: Served, method: str) -> None:
    """And what can be asked is told."""
    answer = ask(served, "/", method)

    assert answer.status == http.client.METHOD_NOT_ALLOWED
    assert answer.headers["Allow"] == "GET, HEAD"


def test_a_head_has_no_body(served: Served) -> None:
    """Its length is that of the page."""
    head, page = ask(served, "/", "HEAD"), ask(served, "/").body

    assert head.body == b""
    assert head.headers["Content-Length"] == str(len(page))


def test_a_folder_without_its_slash_is_led_to_it(served: Served) -> None:
    """So that relative links hold."""
    answer = ask(served, "/sources/cold-tap")

    assert answer.status == http.client.FOUND
    assert answer.headers["Location"] == "/sources/cold-tap/"


def test_a_page_that_comes_late_is_told_the_present_state(served: Served, project: Project) -> None:
    """Without waiting for the next change."""
    told = news(served, "/sources/cold-tap/")
    before = next(told)
    edit(project.content / "sources/cold-tap.yaml", "order: 3", "order: three")
    broken = next(told)

    late = next(news(served, "/sources/cold-tap/"))

    assert before["problems"] == []
    assert late == {**broken, "before": None}
    assert broken["before"] == before["page"]
    assert late["page"] == before["page"]
    assert late["errors"] == 1


def test_a_page_that_comes_and_goes_is_told_which_it_should_be(
    served: Served, project: Project
) -> None:
    """While it is away, that is the page for missing addresses."""
    told, missing = news(served, "/extra/"), next(news(served, "/no-such-page"))
    extra = project.content / "pages/extra.md"

    before = next(told)
    extra.write_text(EXTRA, "utf-8")
    there = next(told)
    extra.unlink()
    gone = next(told)

    assert before["page"] == missing["page"]
    assert there["page"] != before["page"]
    assert gone["page"] != there["page"]
    assert ask(served, "/extra/").status == http.client.NOT_FOUND


def test_before_there_is_a_good_site_a_page_says_so(project: Project) -> None:
    """Every address has it, and it is told the problems."""
    (project.content / "site.yaml").rename(project.root / "site.yaml")

    with serve(project) as served:
        answer = ask(served, "/sources/")
        told = next(news(served, "/sources/"))

    assert answer.status == http.client.SERVICE_UNAVAILABLE
    assert "There is no good version of this page yet" in answer.body.decode()
    assert told["errors"] == 1


def test_a_page_is_not_held_back_until_its_head_is_acknowledged(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Browsers acknowledge late: that alone would be most of the time from a save to the page."""
    options: list[int] = []

    def noted(handler: LiveHandler) -> None:
        options.append(handler.connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        handle(handler)

    handle = LiveHandler.handle
    monkeypatch.setattr(LiveHandler, "handle", noted)
    assert ask(served, "/").status == http.client.OK

    assert options
    assert all(options)
