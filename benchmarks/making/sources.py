"""Making one source whole: fact file, article and the record that ties them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count, groupby, product
from random import Random
from string import ascii_uppercase, digits
from typing import Final

import msgspec

from ketcompare.loading.document import Contents, Document
from ketcompare.model import Source
from ketcompare.provenance import Provenance
from ketcompare.text.article import Article as ReadArticle
from ketcompare.verifying.record import record_source
from making.article import Article, written
from making.claims import Drawing, Drawn
from making.shape import Shape
from making.topics import COLUMNS
from making.words import made_up, vocabulary
from making.yaml_text import dumped

DAY: Final = "2026-11-20"
_MOST_REFERENCES: Final = 5


@dataclass(frozen=True)
class Told:
    """Where a claim stands, for evidence that bears on it."""

    address: str
    topic: str
    term: str
    subject: str


@dataclass(frozen=True)
class MadeSource:
    """A source's fact file, its article, the record that ties them, and what it tells.

    `stock` has the number of each sentence that other articles may have word for word.
    """

    id: str
    fact_file: str
    article: str
    record: Provenance
    told: tuple[Told, ...]
    stock: dict[str, int]


def make_source(shape: Shape, number: int) -> MadeSource:
    """The source of that number; the same shape and number give the same source."""
    random = Random(f"source {shape.seed} {number}")
    name = vocabulary(f"publishers {shape.seed}", shape.sources)[number]
    references = random.randint(0, _MOST_REFERENCES)
    claims = list(Drawing(shape, number, references).claims())
    article = written(claims, random)
    data = {
        **_details(name, number, random),
        "claims": {
            topic: [dict(each.claim) for each in group]
            for topic, group in groupby(claims, key=lambda each: each.topic)
        },
        **(
            {"references": [_reference(each, random) for each in range(1, references + 1)]}
            if references
            else {}
        ),
        "set_aside": {reason: _ranges(numbers) for reason, numbers in article.aside.items()},
    }
    return MadeSource(
        id=name,
        fact_file=dumped(data),
        article=article.text,
        record=_record(name, data, article),
        told=tuple(_told(name, each) for each in claims),
        stock=article.stock,
    )


def _details(name: str, number: int, random: Random) -> dict[str, object]:
    title = name.capitalize()
    dated = random.random() < 0.5
    return {
        "publisher": f"{title} House Works",
        "short": title,
        "mark": _mark(number),
        "order": number + 1,
        "title": f"Notes on a humming house, by {title}",
        "url": f"https://example.org/{name}/humming",
        "url_confirmed": random.random() < 0.8,
        "archived_url": None,
        "published": f"2024-{random.randint(1, 12):02}" if dated else None,
        "published_basis": "text" if dated else None,
        "received": DAY,
        "author": f"{made_up(random).capitalize()} {made_up(random).capitalize()}"
        if dated
        else None,
        "reviewer": None,
        "place": None,
        "interest": f"Sells {COLUMNS[0].capitalize()} and the tools to spread it.",
        "sells": [COLUMNS[0]],
        "notes": ["The text gives no date."] if not dated else ["The text gives the month only."],
    }


def _mark(number: int) -> str:
    """A letter, while there are any; then letter and sign, then letter and two signs."""
    signs = ascii_uppercase + digits
    for more in count():
        marks = len(ascii_uppercase) * len(signs) ** more
        if number < marks:
            wanted = product(ascii_uppercase, *([signs] * more))
            return "".join(next(each for at, each in enumerate(wanted) if at == number))
        number -= marks
    raise AssertionError


def _reference(number: int, random: Random) -> dict[str, object]:
    return {
        "id": number,
        "title": f"On {made_up(random)} and {made_up(random)}",
        "publisher": f"{made_up(random).capitalize()} Letters",
        "year": random.randint(1995, 2024),
        "authors": None,
        "kind": "study",
        "address": None,
        "note": "Only a title, a year and a publisher are stated.",
    }


def _ranges(numbers: list[int]) -> list[int | str]:
    """Numbers as a fact file lists them: neighbours as one range."""
    found: list[int | str] = []
    for _, group in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        run = [each for _, each in group]
        found.append(run[0] if len(run) == 1 else f"{run[0]}-{run[-1]}")
    return found


def _record(name: str, data: dict[str, object], article: Article) -> Provenance:
    """What `verify` records of the article; it must find every tie and every sentence."""
    path = f"content/sources/{name}.yaml"
    record, problems = record_source(
        name,
        msgspec.convert(data, Source),
        {name: ReadArticle(article.text)},
        document=Document(path, Contents),
        day=DAY,
    )
    if problems or len(record.sentences) != article.count:
        raise AssertionError(name, problems, len(record.sentences), article.count)
    return record


def _told(name: str, drawn: Drawn) -> Told:
    subject = drawn.claim["subject"]
    first = subject[0] if isinstance(subject, list) else str(subject)
    return Told(f"{name}/{drawn.topic}/{drawn.claim['id']}", drawn.topic, drawn.term.id, first)
