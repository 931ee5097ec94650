"""A polite visitor: its name, what it keeps away from, how often it asks, how far it goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from fetching.conftest import Time
from fetching.host import Host, Reply, hosting
from ketcompare.fetching.asking import FetchError
from ketcompare.fetching.visitor import MOST_MOVES, Visitor, agent_of

ROBOTS = "/robots.txt"
CERTIFICATE = Path(__file__).with_name("certificate.pem")


def test_it_says_who_it_is(host: Host, visitor: Visitor) -> None:
    """Also when it asks for robots.txt."""
    host.page("/a", "<p>A</p>")

    visitor.visit(f"{host.address}/a")

    agents = {each.head["user-agent"] for each in host.requests}
    assert agents == {"ketcompare (+https://code.example/tea)"}
    assert agent_of(None) == "ketcompare"


def test_it_asks_for_the_rules_first_and_only_once(host: Host, visitor: Visitor) -> None:
    """One host, one robots.txt."""
    host.page("/a", "<p>A</p>")
    host.page("/b", "<p>B</p>")

    visitor.visit(f"{host.address}/a")
    visitor.visit(f"{host.address}/b")

    assert host.asked == [ROBOTS, "/a", "/b"]


@pytest.mark.parametrize(
    "rules",
    ["User-agent: *\nDisallow: /a\n", "User-agent: ketcompare\nDisallow: /\n"],
    ids=["all", "by name"],
)
def test_it_keeps_away_from_what_is_kept_from_it(rules: str, host: Host, visitor: Visitor) -> None:
    """The page itself is never asked for."""
    host.replies[ROBOTS] = Reply(rules.encode())
    host.page("/a", "<p>A</p>")

    with pytest.raises(FetchError, match="asks not to copy it"):
        visitor.visit(f"{host.address}/a")

    assert host.asked == [ROBOTS]


def test_rules_for_others_do_not_matter(host: Host, visitor: Visitor) -> None:
    """Another program is kept out, and another part of the host."""
    rules = "User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /private\n"
    host.replies[ROBOTS] = Reply(rules.encode())
    host.page("/a", "<p>A</p>")

    assert visitor.visit(f"{host.address}/a").answer.body == b"<p>A</p>"


@pytest.mark.parametrize("status", [401, 403, 500, 503])
def test_rules_that_are_not_given_keep_everything_away(
    status: int, host: Host, visitor: Visitor
) -> None:
    """A host that refuses its robots.txt, or cannot give it, is not asked for more."""
    host.replies[ROBOTS] = Reply(status=status)
    host.page("/a", "<p>A</p>")

    with pytest.raises(FetchError, match=rf"robots\.txt.*\({status}\)"):
        visitor.visit(f"{host.address}/a")

    assert host.asked == [ROBOTS]


def test_a_host_is_asked_once_a_second(host: Host, visitor: Visitor, time: Time) -> None:
    """Nobody waits before the first request."""
    host.page("/a", "<p>A</p>")

    visitor.visit(f"{host.address}/a")
    time.now += 0.25
    visitor.visit(f"{host.address}/a")

    assert time.slept == [1.0, 0.75]


def test_hosts_do_not_wait_for_each_other(host: Host, visitor: Visitor, time: Time) -> None:
    """The same machine by another name is another host."""
    host.page("/a", "<p>A</p>")
    other = host.address.replace("127.0.0.1", "localhost")

    visitor.visit(f"{host.address}/a")
    visitor.visit(f"{other}/a")

    assert time.slept == [1.0, 1.0]


def test_a_host_that_wants_more_time_gets_it(host: Host, visitor: Visitor, time: Time) -> None:
    """As long as it is a time that somebody would wait."""
    host.replies[ROBOTS] = Reply(b"User-agent: *\nCrawl-delay: 3\n")
    host.page("/a", "<p>A</p>")

    visitor.visit(f"{host.address}/a")

    assert time.slept == [3.0]


def test_a_host_that_wants_hours_is_left_alone(host: Host, visitor: Visitor) -> None:
    """It is said why."""
    host.replies[ROBOTS] = Reply(b"User-agent: *\nCrawl-delay: 3600\n")

    with pytest.raises(FetchError, match="wait 3600 seconds"):
        visitor.visit(f"{host.address}/a")


def test_it_follows_what_has_moved_and_says_so(host: Host, visitor: Visitor, time: Time) -> None:
    """Each step is a request of its own, a second after the last."""
    host.moved("/a", "/b")
    host.moved("/b", f"{host.address}/c", status=301)
    host.page("/c", "<p>C</p>")

    visit = visitor.visit(f"{host.address}/a")

    assert visit.answer.body == b"<p>C</p>"
    assert visit.moves == (f"{host.address}/b", f"{host.address}/c")
    assert not visit.for_good
    assert time.slept == [1.0, 1.0, 1.0]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_it_follows_every_way_of_moving(status: int, host: Host, visitor: Visitor) -> None:
    """The signs of a new address are coded where they must be."""
    host.moved("/a", "/tea & caf\u00e9".encode().decode("latin-1"), status=status)
    host.page("/tea%20&%20caf%C3%A9", "<p>B</p>")

    assert visitor.visit(f"{host.address}/a").answer.body == b"<p>B</p>"


@pytest.mark.parametrize("status", [300, 304])
def test_what_has_not_moved_is_not_followed(status: int, host: Host, visitor: Visitor) -> None:
    """A choice among pages, or a page that is as it was."""
    host.moved("/a", "/b", status=status)

    assert visitor.visit(f"{host.address}/a").answer.status == status


def test_a_move_to_nowhere_is_told(host: Host, visitor: Visitor) -> None:
    """The host says that the page has moved, and not where to."""
    host.replies["/a"] = Reply(status=302)

    with pytest.raises(FetchError, match="does not say where to"):
        visitor.visit(f"{host.address}/a")

    assert host.asked == [ROBOTS, "/a"]


def test_rules_are_followed_where_they_have_moved(host: Host, visitor: Visitor) -> None:
    """What holds is what stands at the new address."""
    host.moved(ROBOTS, "/rules.txt")
    host.replies["/rules.txt"] = Reply(b"User-agent: *\nDisallow: /a\n")

    with pytest.raises(FetchError, match="asks not to copy it"):
        visitor.visit(f"{host.address}/a")

    assert host.asked == [ROBOTS, "/rules.txt"]


def test_another_host_is_asked_for_its_own_rules(host: Host, visitor: Visitor) -> None:
    """Those of the host that a page has moved away from do not hold there."""
    with hosting() as other:
        other.replies[ROBOTS] = Reply(b"User-agent: *\nDisallow: /b\n")
        host.moved("/a", f"{other.address}/b")

        with pytest.raises(FetchError, match="asks not to copy it"):
            visitor.visit(f"{host.address}/a")

        assert other.asked == [ROBOTS]


def test_it_asks_for_pages_as_they_are(host: Host, visitor: Visitor) -> None:
    """As text or markup, and not packed; the part after `#` is nobody else's business."""
    host.page("/a", "<p>A</p>")

    visitor.visit(f"{host.address}/a#:~:text=A")

    asked = host.requests[-1]
    assert asked.path == "/a"
    assert asked.head["accept-encoding"] == "identity"
    assert asked.head["accept"].startswith("text/html")


def test_it_tells_what_moved_for_good(host: Host, visitor: Visitor) -> None:
    """Only if each step was for good."""
    host.moved("/a", "/b", status=308)
    host.page("/b", "<p>B</p>")

    assert visitor.visit(f"{host.address}/a").for_good
    assert not visitor.visit(f"{host.address}/b").for_good


def test_it_does_not_run_in_circles(host: Host, visitor: Visitor) -> None:
    """It stops after a few steps."""
    host.moved("/a", "/b")
    host.moved("/b", "/a")

    with pytest.raises(FetchError, match="more than"):
        visitor.visit(f"{host.address}/a")

    assert len(host.asked) == MOST_MOVES + 2


def test_it_minds_the_rules_where_it_is_sent(host: Host, visitor: Visitor) -> None:
    """A page that moved to where nobody may copy is not copied."""
    host.replies[ROBOTS] = Reply(b"User-agent: *\nDisallow: /private\n")
    host.moved("/a", "/private/a")

    with pytest.raises(FetchError, match="asks not to copy it"):
        visitor.visit(f"{host.address}/a")

    assert "/private/a" not in host.asked


@pytest.mark.parametrize("to", ["file:///etc/hostname", "ftp://127.0.0.1/a", "mailto:a@b.example"])
def test_it_goes_nowhere_but_to_web_addresses(to: str, host: Host, visitor: Visitor) -> None:
    """No file of this machine is taken for a page."""
    host.moved("/a", to)

    with pytest.raises(FetchError, match="no web address"):
        visitor.visit(f"{host.address}/a")


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (Reply(b"x" * 100_001), "larger than 0.1 MB"),
        (Reply(b"x", promised=5), "broke off"),
        (Reply(b"x", promised=5, hold=True), "did not answer within"),
        (Reply(b"x", promised=90_000, drip=True), "was not there after 1 seconds"),
        (Reply(b"x", head={"Content-Encoding": "gzip"}), "came packed"),
    ],
    ids=["large", "cut short", "slow", "drop by drop", "packed"],
)
def test_what_cannot_be_had_is_told_in_a_sentence(
    reply: Reply, told: str, host: Host, visitor: Visitor
) -> None:
    """Not as a fault of the program."""
    host.replies["/a"] = reply

    with pytest.raises(FetchError, match=told):
        visitor.visit(f"{host.address}/a")


def test_a_certificate_that_nobody_vouches_for_is_told_in_a_sentence(visitor: Visitor) -> None:
    """Nothing is asked of such a host."""
    with hosting(certificate=CERTIFICATE) as host:
        with pytest.raises(FetchError, match="certificate is not in order"):
            visitor.visit(f"{host.address}/a")

        assert host.asked == []


def test_a_host_with_a_good_certificate_is_asked(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system says who may vouch for hosts."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with hosting(certificate=CERTIFICATE) as host:
        host.page("/a", "<p>A</p>")

        assert visitor.visit(f"{host.address}/a").answer.body == b"<p>A</p>"


def test_it_does_not_go_from_a_secure_address_to_one_that_is_not(
    host: Host, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Anybody on the way could send another article."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    host.page("/a", "<p>A</p>")
    with hosting(certificate=CERTIFICATE) as secure:
        secure.moved("/a", f"{host.address}/a")

        with pytest.raises(FetchError, match="less secure"):
            visitor.visit(f"{secure.address}/a")

    assert host.asked == []


def test_no_host_is_told_in_a_sentence(visitor: Visitor) -> None:
    """Nothing listens on port 1."""
    with pytest.raises(FetchError, match="takes no connection"):
        visitor.visit("http://127.0.0.1:1/a")


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:port/a", "http://[/a", "file:///etc/hostname"]
)
def test_what_is_no_address_is_told_in_a_sentence(address: str, visitor: Visitor) -> None:
    """Whatever stands in a fact file."""
    with pytest.raises(FetchError):
        visitor.visit(address)
