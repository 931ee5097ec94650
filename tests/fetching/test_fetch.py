"""`fetch`: what is copied, what is kept, and what is told of the claims."""

from __future__ import annotations

import shutil
from collections.abc import Callable

import pytest

from fetching.host import Host, Reply
from ketcompare.cli import main
from ketcompare.commands.project import Project
from ketcompare.exit_codes import CLEAN, PROBLEMS, WRONG_USAGE
from projects.copying import VALID, edit

Fetch = Callable[..., tuple[int, list[str]]]

PAGE = "/three-ways"


def alter(host: Host, old: str, new: str) -> None:
    """Change the page on the host; what is to be changed stands there once."""
    html = host.replies[PAGE].body.decode()
    assert html.count(old) == 1
    host.page(PAGE, html.replace(old, new))


def names(project: Project) -> set[str]:
    """The files in the folder of copies."""
    return {path.name for path in project.originals.iterdir()}


def test_a_page_is_copied_with_its_text(project: Project, host: Host, fetch: Fetch) -> None:
    """The page as it came, the text that was recorded, and where it is from."""
    code, lines = fetch("bean-bar")

    assert code == CLEAN
    assert (project.originals / "bean-bar.html").read_bytes() == host.replies[PAGE].body
    assert names(project) == {"bean-bar.html", "bean-bar.txt", "bean-bar.fetched.json"}
    assert lines == [
        "bean-bar: copied, 1 kB; there was no copy",
        "  The text is the one that was recorded on 2026-03-01.",
    ]


def test_the_copy_is_what_verify_reads(
    project: Project, fetch: Fetch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is the recorded edition; menu and notices were recorded too, so they are in its text."""
    fetch("bean-bar")
    for source in ("kettle-house", "cold-tap"):
        shutil.copy(VALID / f"originals/{source}.txt", project.originals)

    code = main(["verify", "--project", str(project.root), "--originals", str(project.originals)])

    assert code == CLEAN, capsys.readouterr().out
    assert "Ten mugs that we love" in (project.originals / "bean-bar.txt").read_text("utf-8")


def test_without_names_all_are_fetched_that_have_an_address(
    project: Project, host: Host, fetch: Fetch
) -> None:
    """The one without is told, and what cannot be had does not stop the others."""
    edit(
        project.content / "sources/kettle-house.yaml",
        "https://kettle-house.example/tea-or-coffee",
        f"{host.address}/gone",
    )

    code, lines = fetch()

    assert code == PROBLEMS
    assert (
        f"kettle-house: {host.address}/gone was not copied: there is no such page (404)." in lines
    )
    assert "bean-bar: copied, 1 kB; there was no copy" in lines
    assert "cold-tap: its fact file gives no address, so there is nothing to fetch" in lines
    assert lines[-1] == "To be looked at: kettle-house."


def test_what_has_not_changed_is_not_sent_again(host: Host, fetch: Fetch) -> None:
    """The host is told which copy there is, and says that it still is the newest."""
    host.page(PAGE, host.replies[PAGE].body, ETag='"one"')
    fetch("bean-bar", day="2026-03-01")

    code, lines = fetch("bean-bar", day="2026-03-09")

    assert code == CLEAN
    assert host.requests[-1].head["if-none-match"] == '"one"'
    assert lines[0] == "bean-bar: not changed since it was copied on 2026-03-01"
    assert "recorded on" in lines[1]


def test_a_copy_that_somebody_changed_is_fetched_anew(
    project: Project, host: Host, fetch: Fetch
) -> None:
    """What the host knows of is not what is there."""
    host.page(PAGE, host.replies[PAGE].body, ETag='"one"')
    fetch("bean-bar")
    (project.originals / "bean-bar.html").write_text("<p>Mine.</p>", "utf-8")

    fetch("bean-bar")

    assert "if-none-match" not in host.requests[-1].head
    assert (project.originals / "bean-bar.html").read_bytes() == host.replies[PAGE].body
    assert "bean-bar.until-2026-03-09.html" in names(project)


def test_an_old_copy_is_kept_when_the_new_one_differs(
    project: Project, host: Host, fetch: Fetch
) -> None:
    """Page and text, by the day on which they were replaced."""
    fetch("bean-bar", day="2026-03-01")
    before = (project.originals / "bean-bar.txt").read_bytes()
    alter(host, "Tea wakes people, too.", "Tea wakes people, too. So does a walk.")

    code, lines = fetch("bean-bar", day="2026-03-09")

    assert code == CLEAN
    assert (project.originals / "bean-bar.until-2026-03-09.txt").read_bytes() == before
    assert b"So does a walk." in (project.originals / "bean-bar.txt").read_bytes()
    assert lines[0] == "bean-bar: copied, 1 kB; its text differs from the last copy"
    assert "  The old copy is kept as bean-bar.until-2026-03-09.html." in lines


def test_no_old_copy_takes_the_place_of_another(project: Project, host: Host, fetch: Fetch) -> None:
    """Two changes on one day leave two old copies."""
    fetch("bean-bar")
    alter(host, "Tea wakes people, too.", "Tea wakes people, too. So does a walk.")
    fetch("bean-bar")
    alter(host, "So does a walk.", "So does a run.")
    fetch("bean-bar")

    kept = list(project.originals.glob("bean-bar.until-2026-03-09*.txt"))
    assert len(kept) == 2
    assert len({path.read_bytes() for path in kept}) == 2


def test_what_no_reader_sees_leaves_no_old_copy(project: Project, host: Host, fetch: Fetch) -> None:
    """Pages count their visitors; that is no other article."""
    fetch("bean-bar")
    alter(host, 'count("a reader")', 'count("another reader")')

    code, lines = fetch("bean-bar")

    assert code == CLEAN
    assert names(project) == {"bean-bar.html", "bean-bar.txt", "bean-bar.fetched.json"}
    assert lines[0] == "bean-bar: copied, 1 kB; its text is the same"


def test_what_changed_is_told_for_the_claims(project: Project, host: Host, fetch: Fetch) -> None:
    """Lost words, sentences that read otherwise, new numbers, what is new and what is gone."""
    alter(host, "It works better than tea, according to a", "It beats tea, according to a")
    alter(host, "<p>Coffee keeps you up", "<p>Tea is cheap. Coffee keeps you up")
    alter(host, "Tea wakes people, too.", "Tea wakes people now and then.")
    alter(host, "Reach out to learn more.", "")

    code, lines = fetch("bean-bar")

    text = "\n".join(lines)
    assert code == PROBLEMS
    assert "  The text is not the one that was recorded on 2026-03-01:" in lines
    assert (
        "  lost      strength/better-than-tea, “works better than tea”: the article changed" in text
    )
    assert "  reworded  strength/tea-wakes: sentence 7 reads otherwise now" in lines
    assert "  moved     by +1: " in text
    assert "  new       sentence 18: Tea is cheap." in lines
    assert "  new       sentence 7: Tea wakes people now and then." in lines
    assert "  gone      sentence 23, 5 words: advice" in lines
    assert lines[-2:] == [
        "To be looked at: bean-bar.",
        f"The lines are named by: python build.py verify --originals {project.originals}",
    ]


def test_a_page_that_is_not_the_article_replaces_nothing(
    project: Project, host: Host, fetch: Fetch
) -> None:
    """A notice or a puzzle for visitors comes with the status of a page, too."""
    fetch("bean-bar")
    before = (project.originals / "bean-bar.html").read_bytes()
    host.page(PAGE, "<main><h1>Are you human?</h1><p>Click here to go on.</p></main>")

    code, lines = fetch("bean-bar")

    assert code == PROBLEMS
    assert "taken for another page; it is kept as bean-bar.unlike.html" in lines[0]
    assert (project.originals / "bean-bar.html").read_bytes() == before
    assert b"human" in (project.originals / "bean-bar.unlike.html").read_bytes()


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (Reply(b"%PDF-", head={"Content-Type": "application/pdf"}), "no page, but application/pdf"),
        (Reply(b"hm"), "no page, but something that is not named"),
        (Reply(b"Tea.", head={"Content-Type": "text/plain"}), "no page, but text/plain"),
        (Reply(status=401), "does not give it to this program (401)"),
        (Reply(status=403), "does not give it to this program (403)"),
        (Reply(status=404), "there is no such page (404)"),
        (Reply(status=410), "there is no such page (410)"),
        (Reply(status=429, head={"Retry-After": "120"}), "come back later (429): 120"),
        (Reply(status=503), "come back later (503)"),
        (Reply(status=500), "the host has a fault (500)"),
        (Reply(status=204), "there is no such page (204)"),
        (Reply(b"x", promised=5), "the connection broke off"),
        (Reply(b"x", promised=5, hold=True), "did not answer within"),
    ],
    ids=[
        "pdf",
        "unnamed",
        "text",
        "unknown",
        "refused",
        "missing",
        "gone",
        "later",
        "busy",
        "fault",
        "empty",
        "cut short",
        "slow",
    ],
)
def test_what_is_no_page_is_not_copied(
    reply: Reply, told: str, project: Project, host: Host, fetch: Fetch
) -> None:
    """It is told in a sentence, and nothing is written."""
    host.replies[PAGE] = reply

    code, lines = fetch("bean-bar")

    assert code == PROBLEMS
    assert told in lines[0]
    assert names(project) == set()


def test_a_new_address_is_told(host: Host, fetch: Fetch) -> None:
    """A page that moved for good is to be written down where it is now."""
    host.page("/drinks", host.replies[PAGE].body)
    host.moved(PAGE, "/drinks", status=301)

    code, lines = fetch("bean-bar")

    assert code == CLEAN
    assert f"  {host.address}{PAGE} moved to {host.address}/drinks" in lines
    assert "  It moved for good: write the new address as `url` of its fact file." in lines


@pytest.mark.parametrize(
    ("kind", "encoding"),
    [
        ("text/html; charset=latin-1", "latin-1"),
        ('text/html; charset="windows-1252"', "windows-1252"),
        ("application/xhtml+xml; charset=utf-8", "utf-8"),
        ("text/html", "utf-8"),
        ("text/html", "utf-8-sig"),
        ("text/html", "utf-16"),
        ("text/html; charset=no-such-encoding", "utf-8"),
        ("TEXT/HTML;CHARSET=UTF-8", "utf-8"),
        ("text/html; charset=shift_jis", "shift_jis"),
    ],
)
def test_other_encodings_are_read_as_they_are_sent(
    kind: str, encoding: str, project: Project, host: Host, fetch: Fetch
) -> None:
    """What the head says counts; the text is kept as UTF-8, the page as it came."""
    word = "茶" if encoding == "shift_jis" else "café"
    page = host.replies[PAGE].body.decode().replace('<meta charset="utf-8">', "")
    page = page.replace("Tea wakes people, too.", f"Tea wakes people, too. A {word} knows.")
    host.page(PAGE, page.encode(encoding), **{"Content-Type": kind})

    fetch("bean-bar")

    assert f"A {word} knows." in (project.originals / "bean-bar.txt").read_text("utf-8")
    assert word.encode(encoding)[-2:] in (project.originals / "bean-bar.html").read_bytes()


def test_a_source_without_a_record_is_copied_too(project: Project, fetch: Fetch) -> None:
    """There is nothing to compare with yet; the article is cut from its page."""
    (project.content / "provenance/bean-bar.json").unlink()

    code, lines = fetch("bean-bar")

    assert code == CLEAN
    assert "  No edition is recorded: `verify --write` records this one." in lines
    text = (project.originals / "bean-bar.txt").read_text("utf-8")
    assert "Coffee wakes people up" in text
    assert "Our menu" not in text


def test_an_unknown_source_is_wrong_usage(host: Host, fetch: Fetch) -> None:
    """The nearest name is offered, and nobody is asked for anything."""
    code, lines = fetch("bean-ber")

    assert code == WRONG_USAGE
    assert lines == ["There is no source `bean-ber`; did you mean: bean-bar."]
    assert host.asked == []


def test_the_command_line_names_sources_and_a_folder(
    project: Project, host: Host, capsys: pytest.CaptureFixture[str]
) -> None:
    """What has no address asks nobody for anything."""
    arguments = ["fetch", "--project", str(project.root), "--into", str(project.root / "copies")]

    known, unknown = main([*arguments, "cold-tap"]), main([*arguments, "cold-top"])

    output = capsys.readouterr().out
    assert (known, unknown) == (CLEAN, WRONG_USAGE)
    assert output.startswith("cold-tap: its fact file gives no address")
    assert "There is no source `cold-top`; did you mean: cold-tap." in output
    assert host.asked == []


def test_content_that_cannot_be_read_is_told(project: Project, fetch: Fetch) -> None:
    """Where the addresses stand is not known then."""
    (project.content / "site.yaml").unlink()

    code, lines = fetch("bean-bar")

    assert code == PROBLEMS
    assert lines == ["Nothing was fetched: the content cannot be read."]


def test_the_folder_of_copies_is_not_kept_in_git() -> None:
    """The copies are the publishers' and not ours to share."""
    from docs.test_readme import ROOT

    assert "/originals/" in (ROOT / ".gitignore").read_text("utf-8").splitlines()
