"""What hosts are told: a header once, files kept as long as they may be, moved pages found."""

from __future__ import annotations

import http.client
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from msgspec.structs import replace

from ketcompare.rendering import Artifact
from ketcompare.rendering.hosting import EVERYWHERE, FOR_A_WHILE, FOR_GOOD
from rendering import invented

SITE = invented.site()
MOVED = "claims/ash/warmth/tea-heats/index.html"
NOW = "claims/ash/warmth/tea-warms/index.html"

Rules = dict[str, dict[str, str]]


def _rules(site: Mapping[str, Artifact] = SITE) -> Rules:
    """The blocks of `_headers`: an address pattern, and what is sent there."""
    rules: Rules = {}
    pattern = ""
    for line in site["_headers"].content.decode().splitlines():
        if line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            rules[pattern][name] = value
        else:
            pattern = line
            rules[pattern] = {}
    return rules


def _sent(path: str, rules: Rules) -> list[tuple[str, str]]:
    """What the hosts that read `_headers` send for a path: that of all rules which fit."""
    return [
        header
        for pattern, headers in rules.items()
        if (path.startswith(pattern[:-1]) if pattern.endswith("*") else path == pattern)
        for header in headers.items()
    ]


def _redirects(site: Mapping[str, Artifact] = SITE) -> dict[str, tuple[str, str]]:
    lines = (line.split() for line in site["_redirects"].content.decode().splitlines())
    return {old: (new, code) for old, new, code in lines}


def test_no_answer_has_a_header_twice() -> None:
    """Hosts that read the file would join both values."""
    rules = _rules()

    for path in ("", *SITE):
        names = [name for name, _ in _sent(f"/{path}", rules)]
        assert len(names) == len(set(names)), path


def test_files_named_by_their_content_are_kept_for_good_and_pages_for_a_while() -> None:
    """A new version has another name; a page has to be asked for again."""
    rules = _rules()

    for path in ("", *(path for path in SITE if path.endswith((".html", ".json", ".csv")))):
        assert dict(_sent(f"/{path}", rules))["Cache-Control"] == FOR_A_WHILE, path
    for path in (path for path in SITE if path.endswith((".css", ".js", ".woff2"))):
        assert dict(_sent(f"/{path}", rules))["Cache-Control"] == FOR_GOOD, path
    assert "Cache-Control" not in dict(_sent("/assets/font-licence.txt", rules))


def test_every_answer_has_the_safe_headers_and_data_may_be_read_by_all() -> None:
    """Nobody may frame a page; a click on a link does not tell what was read."""
    rules = _rules()

    for path in SITE:
        assert EVERYWHERE.items() <= dict(_sent(f"/{path}", rules)).items()
    assert dict(_sent("/data/facts.json", rules))["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Origin" not in dict(_sent("/index.html", rules))


def test_the_former_address_of_a_claim_leads_to_the_present_one() -> None:
    """With and without the name of the file, and to a page that there is."""
    redirects = _redirects()

    assert redirects == {
        f"/{MOVED}": (f"/{NOW}", "301"),
        f"/{MOVED.removesuffix('index.html')}": (f"/{NOW}", "301"),
    }
    assert NOW in SITE


def test_below_a_folder_of_its_host_every_rule_names_the_folder() -> None:
    """The public address says where the site stands."""
    site = replace(invented.SITE, base_url="https://example.org/drinks/")
    made = invented.site(replace(invented.content(), site=site))

    assert set(_redirects(made)) == {
        f"/drinks/{MOVED}",
        f"/drinks/{MOVED.removesuffix('index.html')}",
    }
    assert all(pattern.startswith("/drinks/") for pattern in _rules(made))
    assert f"location = /drinks/{MOVED} " in made["_nginx.conf"].content.decode()


@pytest.fixture
def nginx(tmp_path: Path) -> Iterator[http.client.HTTPConnection]:
    """A real nginx that serves the invented site by the file that is made for it."""
    program = shutil.which("nginx")
    if program is None:
        pytest.skip("nginx is not installed")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    config = _configured(tmp_path, port)
    with subprocess.Popen(
        [program, "-p", str(tmp_path), "-c", str(config)], stderr=subprocess.DEVNULL
    ) as process:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        try:
            _wait(connection)
            yield connection
        finally:
            connection.close()
            process.terminate()


def _configured(folder: Path, port: int) -> Path:
    """The site on disk, and nginx set up as its own file says, but for place and port."""
    for path, artifact in SITE.items():
        (folder / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "site" / path).write_bytes(artifact.content)
    ready = SITE["_nginx.conf"].content.decode()
    ready = ready.replace("/srv/ketcompare", f"{folder}/site")
    (folder / "ready.conf").write_text(ready.replace("listen 8080", f"listen 127.0.0.1:{port}"))
    own = "client_body proxy fastcgi uwsgi scgi".split()
    temporary = " ".join(f"{name}_temp_path {folder}/{name};" for name in own)
    config = folder / "nginx.conf"
    config.write_text(
        f"daemon off; master_process off; pid {folder}/pid; error_log {folder}/errors;\n"
        "events {}\n"
        "http { types { text/html html; text/css css; application/json json; font/woff2 woff2; }\n"
        f"access_log off; {temporary} include {folder}/ready.conf; }}\n"
    )
    return config


def _wait(connection: http.client.HTTPConnection) -> None:
    for _ in range(100):
        try:
            connection.connect()
        except ConnectionRefusedError:
            time.sleep(0.02)
        else:
            return


def _ask(connection: http.client.HTTPConnection, path: str) -> http.client.HTTPResponse:
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    answer.read()
    return answer


def test_nginx_serves_the_site_by_the_file_that_is_made_for_it(
    nginx: http.client.HTTPConnection,
) -> None:
    """Compressed, with the same headers; moved pages lead on; what is for hosts is not shown."""
    page, moved = _ask(nginx, "/"), _ask(nginx, f"/{MOVED}")
    style = next(path for path in SITE if path.endswith(".css"))

    assert (page.status, page.headers["Content-Encoding"]) == (200, "gzip")
    assert EVERYWHERE.items() <= dict(page.headers.items()).items()
    assert page.headers["Cache-Control"] == FOR_A_WHILE
    assert _ask(nginx, f"/{style}").headers["Cache-Control"] == FOR_GOOD
    assert (moved.status, moved.headers["Location"]) == (301, f"/{NOW}")
    assert _ask(nginx, "/data/facts.json").headers["Access-Control-Allow-Origin"] == "*"
    assert _ask(nginx, "/data/facts.csv").headers["Content-Type"].startswith("text/csv")
    assert {_ask(nginx, f"/{path}").status for path in ("_headers", "_redirects", "no/page")} == {
        404
    }


def test_headers_leave_scripts_to_the_policy_of_each_page() -> None:
    """Browsers obey both: a header on scripts would have to name what stands within pages."""
    assert EVERYWHERE["Content-Security-Policy"] == "frame-ancestors 'none'"
