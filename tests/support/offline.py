"""Keep tests from the network: a connection to anything but this machine is an error."""

from __future__ import annotations

import ipaddress
import sys

_EVENTS = frozenset({"socket.connect", "socket.sendto", "socket.getaddrinfo"})


class NetworkUsedError(AssertionError):
    """A test tried to reach another machine."""


def forbid_network() -> None:
    """Refuse, in this process and for good, every address that is not this machine's own."""
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event not in _EVENTS:
        return
    target = arguments[0] if event == "socket.getaddrinfo" else arguments[1]
    host = target[0] if isinstance(target, tuple) else target
    if event != "socket.getaddrinfo" and not isinstance(target, tuple):
        return  # a socket of the file system
    if not _is_local(host):
        raise NetworkUsedError(f"a test tried to reach {host}; tests use no network")


def _is_local(host: object) -> bool:
    if host is None or host in {"", "localhost", b"localhost"}:
        return True
    text = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host)
    try:
        return ipaddress.ip_address(text).is_loopback
    except ValueError:
        return False
