"""Drafting a fact file from a page of the web, asked for as politely as a copy is."""

from __future__ import annotations

from pathlib import Path

import pytest

from fetching.host import Host, Reply
from ketcompare.cli import main
from ketcompare.commands.extract import run_extract
from ketcompare.commands.project import Project
from ketcompare.exit_codes import CLEAN, PROBLEMS, WRONG_USAGE
from ketcompare.fetching.visitor import Visitor
from ketcompare.reporter import RecordingReporter

DAY = "2026-01-31"
PATH = "/guides/tea-shop.html"
PAGE = (
    "<html><head><link rel='canonical' href='https://tea.example/other'></head><body>"
    "<nav><a href='/'>Home</a></nav><main><h1>Tea or coffee</h1>"
    "<p>Coffee wakes people within 10 to 20 minutes – it’s quick.</p></main></body></html>"
)


def extract(
    project: Project, visitor: Visitor, address: str, out: Path | None = None
) -> tuple[int, list[str]]:
    """Draft from an address: the exit code, and what is told."""
    reporter = RecordingReporter()
    code = run_extract(
        project, reporter, origin=address, source=None, out=out, day=DAY, visitor=visitor
    )
    return code, reporter.summaries_told


def test_a_page_is_drafted_from_its_address(project: Project, host: Host, visitor: Visitor) -> None:
    """The address is the one that gave the text, whatever the page says of itself."""
    host.page(PATH, PAGE)

    code, lines = extract(project, visitor, host.address + PATH)

    assert code == CLEAN
    assert f'url: "{host.address}{PATH}"\nurl_confirmed: true\n' in lines[0]
    assert "term: " in lines[0]
    assert "draft: true" in lines[0]


def test_robots_are_asked_first_and_once(project: Project, host: Host, visitor: Visitor) -> None:
    """As for every page that is fetched."""
    host.page(PATH, PAGE)

    extract(project, visitor, host.address + PATH)

    assert host.asked == ["/robots.txt", PATH]


def test_the_text_is_kept_beside_a_written_draft(
    project: Project, host: Host, visitor: Visitor
) -> None:
    """The id is the last part of the address; the text is what the numbers are of."""
    host.page(PATH, PAGE)
    out = project.content / "sources/tea-shop.yaml"

    code, _ = extract(project, visitor, host.address + PATH, out)

    assert code == CLEAN
    assert (project.originals / "tea-shop.txt").read_text("utf-8") == (
        "Tea or coffee\nCoffee wakes people within 10 to 20 minutes – it’s quick.\n"
    )


def test_the_encoding_that_the_host_names_is_the_one_that_holds(
    project: Project, host: Host, visitor: Visitor
) -> None:
    """A page need not say it itself."""
    body = PAGE.encode("cp1252")
    host.replies[PATH] = Reply(body, head={"Content-Type": "text/html; charset=windows-1252"})
    out = project.content / "sources/tea-shop.yaml"

    extract(project, visitor, host.address + PATH, out)

    assert "it’s quick" in (project.originals / "tea-shop.txt").read_text("utf-8")


def test_a_plain_text_is_drafted_too(project: Project, host: Host, visitor: Visitor) -> None:
    """Some hosts have articles as texts."""
    host.replies[PATH] = Reply(b"Coffee wakes people.\n", head={"Content-Type": "text/plain"})

    code, lines = extract(project, visitor, host.address + PATH)

    assert code == CLEAN
    assert 'says: "TODO: sentence 1 in your own words"' in lines[0]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/gone", "there is no such page (404)"),
        ("/picture", "it is no page, but image/png"),
        ("/private/page", "robots.txt of"),
    ],
)
def test_what_cannot_be_read_is_told_and_nothing_is_written(
    project: Project, host: Host, visitor: Visitor, path: str, told: str
) -> None:
    """The reason is a sentence."""
    host.replies["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /private\n")
    host.replies["/picture"] = Reply(b"\x89PNG", head={"Content-Type": "image/png"})
    out = project.content / "sources/tea-shop.yaml"

    code, lines = extract(project, visitor, host.address + path, out)

    assert code == PROBLEMS
    assert lines[0].startswith(f"{host.address}{path} was not read: {told}")
    assert not out.exists()


def test_what_is_neither_file_nor_address_is_wrong_usage(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """How an address begins is told."""
    code = main(["extract", "tea.example/guide"])

    assert code == WRONG_USAGE
    assert "a web address begins with https://" in capsys.readouterr().err
