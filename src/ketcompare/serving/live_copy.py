"""The served copy of a page: with a script that follows changes, and a policy that lets it run."""

from __future__ import annotations

import hashlib
import re
from typing import Final

SCRIPT: Final = "/_live/live.js"
NEEDED: Final = ("script-src", "connect-src", "style-src")
POLICY: Final = re.compile(
    r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(")', re.IGNORECASE
)
HEAD: Final = re.compile(r"<head\b[^>]*>", re.IGNORECASE)
OWN_LINK: Final = re.compile(r'( (?:href|src)=")(?![a-z][a-z0-9+.-]*:|[/#"])', re.IGNORECASE)


def tag_of(content: bytes) -> str:
    """What tells two versions of a page apart."""
    return hashlib.sha256(content).hexdigest()[:16]


def live_copy(content: bytes, tag: str) -> bytes:
    """A page as it is served; the built site has neither the script nor the wider policy.

    The script stands first, so that it sees the page before the site's own scripts add to it.
    """
    text = POLICY.sub(lambda found: found[1] + widened(found[2]) + found[3], content.decode())
    script = f'\n<script src="{SCRIPT}" data-page="{tag}" defer></script>'
    return HEAD.sub(lambda found: found[0] + script, text, count=1).encode()


def widened(policy: str) -> str:
    """A policy that also allows scripts, styles and connections of the page's own server."""
    rules = dict(_rule(each) for each in policy.split(";") if each.strip())
    for name in NEEDED:
        allowed = [each for each in rules.get(name, "").split() if each != "'none'"]
        rules[name] = " ".join(dict.fromkeys([*allowed, "'self'"]))
    return "; ".join(f"{name} {allowed}".strip() for name, allowed in rules.items())


def from_root(content: bytes) -> bytes:
    """The page for missing addresses with links that hold at any depth."""
    return OWN_LINK.sub(r"\1/", content.decode()).encode()


def _rule(text: str) -> tuple[str, str]:
    name, _, allowed = text.strip().partition(" ")
    return name, allowed
