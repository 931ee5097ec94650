"""Tests reach nothing but this machine."""

from __future__ import annotations

import socket

import pytest

from support.offline import NetworkUsedError


def test_another_machine_cannot_be_reached() -> None:
    """The address is one that is kept for documentation."""
    with socket.socket() as plain, pytest.raises(NetworkUsedError, match=r"192\.0\.2\.1"):
        plain.connect(("192.0.2.1", 80))


def test_no_name_is_looked_up() -> None:
    """To ask for an address is use of the network, too."""
    with pytest.raises(NetworkUsedError, match=r"example\.org"):
        socket.getaddrinfo("example.org", 80)
