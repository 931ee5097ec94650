"""Writing a draft as a fact file: YAML that reads like one written by hand."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from ketcompare.extracting.draft import Draft
from ketcompare.extracting.setting_aside import ranges
from ketcompare.model import Claim, Source, SourceReference, Value

_PLAIN = re.compile(r"[A-Za-z][\w ,.;()'’“”%/–—|+&?!-]*[\w.)%’”?!]|[A-Za-z]+")
_TAKEN = frozenset("true false null yes no on off y n".split())
_GUESS = "# A guess: no cue was found. Choose the term, or set the sentence aside."
_UNDECIDED = "# Nothing is proposed for these; use them in a claim, or set them aside:"


def fact_file(source: Source, draft: Draft) -> str:
    """A source's fact file, its claims those of the draft."""
    lines = [
        "# A draft made by `extract`. Everything in it is a proposal: read the article, sentence",
        "# by sentence, write every `says` in your own words, mend the rest, delete what is wrong.",
        *_head(source),
        "",
        "claims:" if draft.claims else "claims: {}",
    ]
    for number, (topic, claims) in enumerate(draft.claims.items()):
        lines += [""] if number else []
        lines.append(f"  {topic}:")
        for claim in claims:
            lines += [f"    {_GUESS}"] if (topic, claim.id) in draft.guessed else []
            lines += _claim(claim)
    lines += _references(draft.references)
    lines += _set_aside(draft)
    return "\n".join(lines) + "\n"


def _head(source: Source) -> Iterator[str]:
    yield f"publisher: {scalar(source.publisher)}"
    yield f"short: {scalar(source.short)}"
    yield f"mark: {scalar(source.mark)}"
    yield f"order: {source.order}"
    yield f"title: {scalar(source.title)}"
    yield f"url: {scalar(source.url)}"
    yield f"url_confirmed: {_flag(source.url_confirmed)}"
    yield f"archived_url: {scalar(source.archived_url)}"
    yield f"published: {scalar(source.published)}"
    yield f"published_basis: {scalar(source.published_basis)}"
    yield f"received: {scalar(source.received)}"
    yield f"author: {scalar(source.author)}"
    yield f"reviewer: {scalar(source.reviewer)}"
    yield f"place: {scalar(source.place)}"
    yield f"interest: {scalar(source.interest)}"
    yield "sells: []"
    yield "draft: true"
    if source.notes:
        yield "notes:"
        yield from (f"  - {scalar(note)}" for note in source.notes)


def _claim(claim: Claim) -> Iterator[str]:
    subjects = ", ".join(claim.subjects)
    yield f"    - id: {claim.id}"
    yield f"      subject: {subjects if len(claim.subjects) == 1 else f'[{subjects}]'}"
    yield f"      term: {claim.term}"
    if claim.stance != "affirms":
        yield f"      stance: {claim.stance}"
    if claim.than:
        yield f"      than: {claim.than}"
    if claim.form:
        yield f"      form: {claim.form}"
    yield f"      says: {scalar(claim.says)}"
    yield f"      locator: {scalar(claim.locator)}"
    if claim.occurrence:
        yield f"      occurrence: {claim.occurrence}"
    if claim.value:
        yield f"      value: {{{_value(claim.value)}}}"
    yield f"      hedged: {_flag(claim.hedged)}"
    yield f"      basis: {claim.basis}"
    if claim.cites:
        cited = ", ".join(map(str, claim.cites))
        yield f"      cites: [{cited}]"


def _value(value: Value) -> str:
    numbers = ("min", "max", "min_percent", "max_percent")
    given = [(name, getattr(value, name)) for name in numbers]
    parts = [f"worded: {json.dumps(value.worded, ensure_ascii=False)}"]
    parts += [f"{name}: {number:g}" for name, number in given if number is not None]
    parts += [f"of: {json.dumps(value.of)}"] if value.of else []
    return ", ".join(parts)


def _references(references: Sequence[SourceReference]) -> Iterator[str]:
    if references:
        yield from ("", "references:")
    for each in references:
        yield f"  - id: {each.id}"
        yield f"    title: {scalar(each.title)}"
        yield f"    publisher: {scalar(each.publisher)}"
        yield f"    year: {each.year or 'null'}"
        yield "    authors: null"
        yield f"    kind: {scalar(each.kind)}"
        yield f"    address: {scalar(each.address)}"


def _set_aside(draft: Draft) -> Iterator[str]:
    if draft.set_aside:
        yield from ("", "set_aside:")
    for reason, numbers in draft.set_aside.items():
        listed = ", ".join(map(_item, ranges(numbers)))
        yield f"  {reason}: [{listed}]"
    if draft.undecided:
        yield from ("", _UNDECIDED)
        yield "# " + ", ".join(map(str, ranges(draft.undecided)))


def _item(item: int | str) -> str:
    return str(item) if isinstance(item, int) else json.dumps(item)


def _flag(value: bool) -> str:
    return "true" if value else "false"


def scalar(text: str | None) -> str:
    """A text as YAML, in quotes where it needs them."""
    if text is None:
        return "null"
    plain = _PLAIN.fullmatch(text) and text.lower() not in _TAKEN
    return text if plain else json.dumps(text, ensure_ascii=False)
