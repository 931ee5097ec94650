"""References as BibTeX, for LaTeX and for programs that keep libraries of works."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from ketcompare.model import EvidenceReference
from ketcompare.rendering.authors import Author, and_others, authors
from ketcompare.rendering.exports.csl import GENRES
from ketcompare.rendering.exports.works import date_parts, in_journal, remarks

ESCAPES: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


def bibtex(references: Iterable[EvidenceReference]) -> bytes:
    """Every reference as an entry; UTF-8 with a line feed at the end."""
    return "\n".join(map(entry, references)).encode()


def entry(reference: EvidenceReference) -> str:
    """One entry; what is not known is left out."""
    fields = {key: value for key, value in _fields(reference).items() if value}
    lines = [f"  {key} = {{{value}}}" for key, value in fields.items()]
    return f"@{_kind(reference)}{{{reference.id},\n" + ",\n".join(lines) + "\n}\n"


def escaped(text: str) -> str:
    """A text that LaTeX sets as it stands."""
    return text.translate(ESCAPES)


def _kind(reference: EvidenceReference) -> str:
    """The kind of entry; only `misc` demands nothing that may not be known."""
    if not _is_whole(reference):
        return "misc"
    if in_journal(reference):
        return "article"
    return "book" if reference.type == "book" else "techreport"


def _is_whole(reference: EvidenceReference) -> bool:
    """Whether all is known that other kinds of entries demand: who, where and when."""
    return bool(reference.authors and reference.container and date_parts(reference))


def _fields(reference: EvidenceReference) -> Mapping[str, str]:
    parts = date_parts(reference)
    return {
        "title": f"{{{escaped(reference.title)}}}",
        "author": _authors(reference),
        **_container(reference),
        "year": str(parts[0]) if parts else "",
        "date": reference.date or "",
        "volume": escaped(reference.volume or ""),
        "number": escaped(reference.issue or ""),
        "pages": escaped((reference.pages or "").replace("-", "--")),
        "doi": reference.doi or "",
        "pmid": reference.pmid or "",
        "url": _address(reference.url or ""),
        "note": escaped(remarks(reference)),
    }


def _container(reference: EvidenceReference) -> Mapping[str, str]:
    name = escaped(reference.container or "")
    if not _is_whole(reference):
        return {"howpublished": name, "type": GENRES.get(reference.type, "")}
    if in_journal(reference):
        return {"journal": name}
    if reference.type == "book":
        return {"publisher": name}
    return {"institution": name, "type": GENRES.get(reference.type, "")}


def _address(url: str) -> str:
    """An address; braces, which would end the field, are written in per cent."""
    return url.replace("{", "%7B").replace("}", "%7D")


def _authors(reference: EvidenceReference) -> str:
    names = [_author(each) for each in authors(reference.authors)]
    return " and ".join([*names, *(["others"] if and_others(reference.authors) else [])])


def _author(author: Author) -> str:
    if author.literal:
        return f"{{{escaped(author.literal)}}}"
    parts = (author.family, author.suffix, author.given)
    return ", ".join(escaped(part) for part in parts if part)
