"""One request for one address: limits on time and size, and every fault as a sentence."""

from __future__ import annotations

import http.client
import socket
import ssl
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from email.message import Message
from typing import Final
from urllib.parse import quote, urldefrag

from msgspec import Struct

CHUNK: Final = 64 * 1024
SAFE: Final = "%/:=&?~#+!$,;'@()*[]"
ACCEPTED: Final = "text/html,application/xhtml+xml,text/plain;q=0.8"


class FetchError(Exception):
    """Something that could not be fetched; the message is a sentence without its full stop."""


class Limits(Struct, frozen=True):
    """How long to wait for the next bytes and for all of them, and how many are taken."""

    wait_seconds: float = 20
    whole_seconds: float = 60
    most_bytes: int = 5_000_000


class Answer(Struct, frozen=True):
    """What a host sent for an address; `media_type` and `charset` are as its head names them."""

    address: str
    status: int
    head: Mapping[str, str]
    media_type: str | None
    charset: str | None
    body: bytes


class _AsItComes(urllib.request.BaseHandler):
    """Takes every status as an answer: what it means is decided by who asked."""

    def http_response(
        self, _request: urllib.request.Request, response: http.client.HTTPResponse
    ) -> http.client.HTTPResponse:
        return response

    https_response = http_response


def ask(address: str, *, agent: str, head: Mapping[str, str], limits: Limits) -> Answer:
    """Ask a host once, by http or https and nothing else."""
    plain = quote(urldefrag(address).url, safe=SAFE)
    told = {"User-Agent": agent, "Accept": ACCEPTED, "Accept-Encoding": "identity", **head}
    try:
        request = urllib.request.Request(plain, headers=told)
        with _opener().open(request, timeout=limits.wait_seconds) as response:
            return _answer(address, response, limits)
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise FetchError(_sentence(error, limits)) from error


def _opener() -> urllib.request.OpenerDirector:
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler,
        urllib.request.HTTPHandler,
        urllib.request.HTTPSHandler,
        urllib.request.UnknownHandler,
        _AsItComes,
    ):
        opener.add_handler(handler())
    return opener


def _answer(address: str, response: http.client.HTTPResponse, limits: Limits) -> Answer:
    message: Message = response.headers
    if message.get("Content-Encoding", "identity").lower() != "identity":
        raise FetchError("it came packed, though it was asked for as it is")
    return Answer(
        address=address,
        status=response.status,
        head={name.lower(): value for name, value in message.items()},
        media_type=message.get_content_type() if "Content-Type" in message else None,
        charset=message.get_content_charset(),
        body=_body(response, limits),
    )


def _body(response: http.client.HTTPResponse, limits: Limits) -> bytes:
    end = time.monotonic() + limits.whole_seconds
    parts: list[bytes] = []
    size = 0
    while part := response.read1(CHUNK):
        parts.append(part)
        size += len(part)
        if size > limits.most_bytes:
            raise FetchError(f"it is larger than {limits.most_bytes / 1e6:g} MB")
        if time.monotonic() > end:
            raise FetchError(f"it was not there after {limits.whole_seconds:g} seconds")
    if response.length:
        raise FetchError("the connection broke off before all of it was there")
    return b"".join(parts)


def _sentence(error: Exception, limits: Limits) -> str:
    """What went wrong, for people."""
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(reason, TimeoutError):
        return f"the host did not answer within {limits.wait_seconds:g} seconds"
    if isinstance(reason, socket.gaierror):
        return "there is no host of this name, or no network"
    if isinstance(reason, ssl.SSLError):
        return f"the host's certificate is not in order ({reason})"
    if isinstance(reason, ConnectionRefusedError):
        return "the host takes no connection"
    if isinstance(reason, http.client.HTTPException | ConnectionError):
        return "the host broke off the connection"
    return f"it cannot be asked for ({reason})"
