"""First views: a page opened by a browser that has nothing of the site yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page

MOST_BYTES: Final = 60_000
"""What a first view may cost over the wire; a kilobyte is a thousand bytes."""
PHONE: Final = {"width": 360, "height": 740}
SLOW_4G: Final = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
"""A slow 4G: 150 ms there and back, 1.6 Mbit down, 0.75 Mbit up a second."""
SLOWER_PROCESSOR: Final = 4
"""How many times slower than this machine the phone is taken to be."""
_SETTLED_MILLISECONDS: Final = 600
_LONGEST_BEATS: Final = 20

_WATCH: Final = """
window.seen = { shift: 0, largest: 0 };
new PerformanceObserver((list) => {
  for (const each of list.getEntries()) if (!each.hadRecentInput) seen.shift += each.value;
}).observe({ type: "layout-shift", buffered: true });
new PerformanceObserver((list) => {
  for (const each of list.getEntries()) seen.largest = each.startTime;
}).observe({ type: "largest-contentful-paint", buffered: true });
"""
_PAINTED: Final = "performance.getEntriesByName('first-contentful-paint').length > 0"
_ASK: Final = """() => ({
  shift: seen.shift,
  largest: seen.largest,
  first: performance.getEntriesByName("first-contentful-paint").map((each) => each.startTime)[0],
  height: document.documentElement.scrollHeight,
})"""


@dataclass(frozen=True)
class View:
    """What one first view took; times are in milliseconds."""

    kind: str
    path: str
    wire_bytes: int
    page_bytes: int
    requests: int
    styles: int
    scripts: int
    elsewhere: int
    first_paint: float
    largest_paint: float
    shift: float
    screens: float

    def faults(self) -> list[str]:
        """What is over its bound."""
        found = {
            f"{self.wire_bytes} bytes over the wire": self.wire_bytes > MOST_BYTES,
            f"layout shift {self.shift:.4f}": self.shift > 0,
            f"{self.styles} requests for style": self.styles > 1,
            f"{self.scripts} requests for a script": self.scripts > 0,
            f"{self.elsewhere} requests to other hosts": self.elsewhere > 0,
        }
        return [told for told, is_so in found.items() if is_so]

    def plain(self) -> dict[str, Any]:
        """As values for JSON."""
        return {**asdict(self), "faults": self.faults()}


@dataclass
class _Wire:
    """What goes over the wire, as the browser tells it."""

    session: CDPSession

    def __post_init__(self) -> None:
        self.sizes: dict[str, int] = {}
        self.kinds: dict[str, str] = {}
        self.addresses: dict[str, str] = {}
        self.session.on("Network.requestWillBeSent", self._sent)
        self.session.on("Network.loadingFinished", self._finished)
        self.session.send("Network.enable")

    def _sent(self, event: dict[str, Any]) -> None:
        if event["request"]["url"].startswith("data:"):
            return  # it stands within the page
        self.kinds[event["requestId"]] = event["type"]
        self.addresses[event["requestId"]] = event["request"]["url"]

    def _finished(self, event: dict[str, Any]) -> None:
        self.sizes[event["requestId"]] = event["encodedDataLength"]

    def count(self, kind: str) -> int:
        """How many requests were of that kind."""
        return list(self.kinds.values()).count(kind)

    def bytes_of(self, kind: str) -> int:
        """How many bytes came of that kind."""
        return sum(size for name, size in self.sizes.items() if self.kinds.get(name) == kind)


def first_view(browser: Browser, base: str, kind: str, path: str) -> View:
    """Open a page as somebody does who comes from elsewhere, on a phone."""
    context = browser.new_context(viewport=PHONE, device_scale_factor=2, is_mobile=True)  # type: ignore[arg-type]
    try:
        return _seen(context, base, kind, path)
    finally:
        context.close()


def _seen(context: BrowserContext, base: str, kind: str, path: str) -> View:
    page = context.new_page()
    session = context.new_cdp_session(page)
    wire = _Wire(session)
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_PROCESSOR})
    page.add_init_script(_WATCH)
    page.goto(base + path, wait_until="load")
    for _ in range(_LONGEST_BEATS):
        page.wait_for_timeout(_SETTLED_MILLISECONDS)
        if page.evaluate(_PAINTED):
            break
    return _view(page, wire, base, kind, path)


def _view(page: Page, wire: _Wire, base: str, kind: str, path: str) -> View:
    told = page.evaluate(_ASK)
    return View(
        kind=kind,
        path=path,
        wire_bytes=sum(wire.sizes.values()),
        page_bytes=wire.bytes_of("Document"),
        requests=len(wire.kinds),
        styles=wire.count("Stylesheet"),
        scripts=wire.count("Script"),
        elsewhere=sum(not each.startswith(base) for each in wire.addresses.values()),
        first_paint=told["first"] or 0.0,
        largest_paint=told["largest"],
        shift=told["shift"],
        screens=told["height"] / PHONE["height"],
    )


def table(views: Sequence[View]) -> list[str]:
    """The views as lines of a table, the heaviest first."""
    head = (
        f"{'page':44}{'kB wire':>9}{'kB page':>9}{'requests':>9}{'scripts':>8}"
        f"{'first ms':>9}{'largest':>8}{'shift':>7}{'screens':>8}"
    )
    return [head, *map(_row, sorted(views, key=lambda view: -view.wire_bytes))]


def _row(view: View) -> str:
    return (
        f"{view.path[:43]:44}{view.wire_bytes / 1000:9.1f}{view.page_bytes / 1000:9.1f}"
        f"{view.requests:9}{view.scripts:8}{view.first_paint:9.0f}"
        f"{view.largest_paint:8.0f}{view.shift:7.3f}{view.screens:8.1f}"
    )
