"""Reading the articles' texts from a folder that is not part of the project."""

from __future__ import annotations

import re
from pathlib import Path

from ketcompare.text.article import Article
from ketcompare.text.decoding import decode_page
from ketcompare.text.plain import plain_text

_SUFFIXES = (".txt", ".html", ".htm")


def read_articles(folder: Path, sources: list[str]) -> dict[str, Article]:
    """The articles that the folder holds, by source id; a source without one is left out.

    A text is `<source>.txt`, or `<source>.html`, whose visible text is taken.
    """
    found = {source: _find(folder, source) for source in sources}
    return {source: Article(_read(path)) for source, path in found.items() if path}


def _find(folder: Path, source: str) -> Path | None:
    candidates = (folder / f"{source}{suffix}" for suffix in _SUFFIXES)
    return next((path for path in candidates if path.is_file()), None)


def _read(path: Path) -> str:
    data = path.read_bytes()
    return plain_text(data) if path.suffix == ".txt" else visible_text(decode_page(data))


def visible_text(html: str) -> str:
    """The text of a saved page, a line a block, list items with a bullet.

    Line breaks within a block are those of the file and not of the page, so they are spaces.
    """
    from bs4 import BeautifulSoup
    from bs4.element import NavigableString

    soup = BeautifulSoup(html, "html.parser")
    for element in soup(_UNSEEN):
        element.decompose()
    for text in soup.find_all(string=lambda each: type(each) is NavigableString):
        text.replace_with(_SPACES.sub(" ", str(text)))
    for block in soup(_BLOCKS):
        block.insert_before("\n")
        block.insert_after("\n")
    for row in soup("tr"):
        cells = [" ".join(cell.get_text().split()) for cell in row(["td", "th"])]
        row.replace_with("\n" + " | ".join(cells) + " |\n")
    for item in soup("li"):
        if item.get_text(strip=True):
            item.insert(0, "\n- ")
            item.append("\n")
    lines = (" ".join(line.split()) for line in soup.get_text().splitlines())
    return _LONE_BULLET.sub("- ", "\n".join(line for line in lines if line) + "\n")


_UNSEEN = "head title script style noscript template svg".split()
_BLOCKS = (
    "address article aside blockquote br caption dd div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr legend main nav ol option p pre section table ul"
).split()
_SPACES = re.compile(r"\s+")
_LONE_BULLET = re.compile(r"^(?:-\n)+(?:- )?", re.MULTILINE)
