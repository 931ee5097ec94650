"""Reading one page of the web for a draft, as politely as it is copied."""

from __future__ import annotations

from msgspec.structs import replace

from ketcompare.extracting.page import Page, page_of
from ketcompare.fetching.asking import FetchError
from ketcompare.fetching.copying import PAGES
from ketcompare.fetching.visitor import Visitor, refusal

READABLE = PAGES | {"text/plain"}


def read_address(address: str, visitor: Visitor) -> Page:
    """The article at an address; what keeps it from being read is a `FetchError`."""
    answer = visitor.visit(address).answer
    fault = refusal(answer)
    if fault:
        raise FetchError(fault)
    if answer.media_type not in READABLE:
        kind = answer.media_type or "something that is not named"
        raise FetchError(f"it is no page, but {kind}")
    page = page_of(answer.body, is_html=answer.media_type in PAGES, charset=answer.charset)
    return replace(page, address=answer.address, was_there=True)
