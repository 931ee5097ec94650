"""Pictures of one page of every kind, in every look, for people to look at.

From the folder of the tests: `python -m support.screenshots SITE FOLDER`; `--help` tells how to
ask for some looks or pages only.
"""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, FloatRect, Page, ViewportSize, sync_playwright

from browser.kinds import one_of_each
from support import chromium
from support.looks import LOOKS, TWICE_THE_TEXT, Look
from support.paper import sides
from support.serving import serving

TALLEST: Final = 6000
"""How much of a page one picture holds, in pixels; a longer page takes several."""
VIEW: Final = 900
HEIGHT: Final = "document.fonts.ready.then(() => document.documentElement.scrollHeight)"
PRINT: Final = "print"
NAMES: Final = (*(look.name for look in LOOKS), PRINT)


def main() -> None:
    """Take the pictures that are asked for."""
    asked = _asked()
    pages = _named(asked) if asked.pages else one_of_each(asked.site)
    asked.folder.mkdir(parents=True, exist_ok=True)
    looks = [look for look in LOOKS if look.name in asked.looks]
    with serving(asked.site) as base:
        addresses = {_name(path): base + path for path in pages}
        for large_text in (False, True):
            alike = [look for look in looks if look.large_text is large_text]
            on_paper = PRINT in asked.looks and not large_text
            if alike or on_paper:
                with _browser(large_text=large_text) as browser:
                    for look in alike:
                        take(browser, look, addresses, asked.folder)
                    if on_paper:
                        take_printed(browser, addresses, asked.folder)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Take pictures of a built site.")
    parser.add_argument("site", type=lambda text: Path(text).resolve())
    parser.add_argument("folder", type=Path)
    parser.add_argument("--looks", nargs="+", choices=NAMES, default=NAMES)
    parser.add_argument(
        "--pages", nargs="+", help="what their paths begin with; else one page of every kind"
    )
    return parser.parse_args()


def _named(asked: argparse.Namespace) -> list[str]:
    """Every page whose path begins as was asked."""
    paths = sorted(file.relative_to(asked.site).as_posix() for file in asked.site.rglob("*.html"))
    return [path for path in paths if path.startswith(tuple(asked.pages))]


@contextlib.contextmanager
def _browser(*, large_text: bool) -> Iterator[Browser]:
    options = [*chromium.flags(), *([TWICE_THE_TEXT] if large_text else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=options)
        yield browser
        browser.close()


def take(browser: Browser, look: Look, addresses: Mapping[str, str], folder: Path) -> None:
    """Pictures of pages in one look, by the names that their files get."""
    size = ViewportSize(width=look.width, height=VIEW)
    context = browser.new_context(viewport=size, reduced_motion="reduce", **look.settings)
    page = context.new_page()
    if look.sees:
        see = {"type": look.sees}
        context.new_cdp_session(page).send("Emulation.setEmulatedVisionDeficiency", see)
    for name, address in addresses.items():
        page.goto(address)
        for number, picture in enumerate(_pieces(page, look.width), 1):
            (folder / f"{name}.{look.name}.{number}.png").write_bytes(picture)
    context.close()


def _pieces(page: Page, width: int) -> Iterator[bytes]:
    """The whole page from top to foot, a picture after the other."""
    height = int(page.evaluate(HEIGHT))
    for y in range(0, height, TALLEST):
        piece = FloatRect(x=0, y=y, width=width, height=min(TALLEST, height - y))
        yield page.screenshot(full_page=True, clip=piece)


def take_printed(browser: Browser, addresses: Mapping[str, str], folder: Path) -> None:
    """Pictures of the sides that come out of a printer."""
    page = browser.new_page()
    for name, address in addresses.items():
        page.goto(address)
        printed = page.pdf(format="A4", prefer_css_page_size=True)
        for number, side in enumerate(sides(printed), 1):
            (folder / f"{name}.{PRINT}.{number}.png").write_bytes(side.picture)
    page.close()


def _name(path: str) -> str:
    return path.removesuffix("/index.html").removesuffix(".html").replace("/", "~")


if __name__ == "__main__":
    main()
