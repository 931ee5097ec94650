"""What a page allows a browser: nothing from elsewhere, and scripts only where it uses some."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from typing import Final

BASE: Final = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "data:",
    "font-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
"""For every page. No image is ever asked for: the icon stands in the page."""
SEARCHING: Final = "search"
"""The script that runs a program of its own and fetches an index."""


@cache
def policy(scripts: tuple[str, ...], loader: str) -> str:
    """The content security policy of a page that uses the named scripts."""
    rules = dict(BASE)
    if scripts:
        rules["script-src"] = f"'self' '{digest(loader)}'"
    if SEARCHING in scripts:
        rules["script-src"] += " 'wasm-unsafe-eval'"
        rules["connect-src"] = "'self'"
    return "; ".join(f"{name} {allowed}" for name, allowed in rules.items())


def digest(script: str) -> str:
    """What names a script that stands within a page, and no other, in a policy."""
    return f"sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}"
