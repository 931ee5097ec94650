"""What must not happen on any page: errors, breaches of the policy, requests to elsewhere."""

from __future__ import annotations

from playwright.sync_api import ConsoleMessage, Page, Request

LOCAL = ("file:", "data:", "blob:")
# From disk a font is not loaded before the style asks for it; it is loaded then.
PRELOADING = ("Access to font at 'file:", "A preload for 'file:", "net::ERR_FAILED")


class Faults:
    """Listens to pages and keeps what should not have happened."""

    def __init__(self, base: str) -> None:
        self.found: list[str] = []
        self._base = base

    def watch(self, page: Page) -> None:
        """Listen to a page from now on."""
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.found.append(str(error)))
        page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        harmless = any(each in message.text for each in PRELOADING)
        if message.type in {"error", "warning"} and not harmless:
            self.found.append(message.text)

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self._base, *LOCAL)):
            self.found.append(f"asked for {request.url}")
