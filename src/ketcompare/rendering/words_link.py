"""The link that opens a publisher's page at a claim's exact words."""

from __future__ import annotations

from urllib.parse import quote

from ketcompare.provenance import ClaimRecord

_DIRECTIVE = ":~:text="


def words_link(source_url: str | None, record: ClaimRecord | None) -> str | None:
    """A text-fragment link to the words; None without an address or without verified words.

    Where the record has a row's label, the link runs from the label to the words.
    """
    if source_url is None or record is None:
        return None
    joint = "" if "#" in source_url else "#"
    return f"{source_url}{joint}{_DIRECTIVE}{_text_directive(record)}"


def _text_directive(record: ClaimRecord) -> str:
    """The words as the text-fragment syntax has them: `[before-,][label,]text`."""
    before = [_part(record.before) + "-"] if record.before else []
    label = [_part(record.label)] if record.label else []
    return ",".join([*before, *label, _part(record.text)])


def _part(words: str) -> str:
    """One part of the directive; a bare dash, comma or ampersand in it would end the part."""
    return quote(" ".join(words.split()), safe="").replace("-", "%2D")
