"""A polite visitor: its name, what it keeps away from, how often it asks, how far it goes."""

from __future__ import annotations

import pytest

from fetching.conftest import Time
from fetching.host import Host, Reply
from ketcompare.fetching.asking import FetchError
from ketcompare.fetching.visitor import MOST_MOVES, Visitor, agent_of

ROBOTS = "/robots.txt"


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
        (Reply(b"x", head={"Content-Encoding": "gzip"}), "came packed"),
    ],
    ids=["large", "cut short", "slow", "packed"],
)
def test_what_cannot_be_had_is_told_in_a_sentence(
    reply: Reply, told: str, host: Host, visitor: Visitor
) -> None:
    """Not as a fault of the program."""
    host.replies["/a"] = reply

    with pytest.raises(FetchError, match=told):
        visitor.visit(f"{host.address}/a")


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
