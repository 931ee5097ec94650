"""Making a whole project on disk: content, and the articles it rests on."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final

import msgspec

from ketcompare.provenance import Provenance, to_bytes
from making.evidence import evidence
from making.shape import Shape
from making.shared import pages, shared_files
from making.sources import MadeSource, make_source
from making.topics import plan_topics, topic_files
from making.yaml_text import dumped

_ENOUGH_FOR_TWO: Final = 50
_AT_A_TIME: Final = 10
ORIGINALS: Final = "originals"


def make_project(folder: Path, shape: Shape) -> None:
    """Write the content of that shape into a folder, and the articles beside it.

    The same shape gives the same bytes.
    """
    made = _sources(shape)
    records = {each.id: each.record for each in made}
    for source, alike in _alike(made).items():
        records[source] = msgspec.structs.replace(records[source], alike=alike)
    for path, text in _texts(shape, made, records):
        whole = folder / path
        whole.parent.mkdir(parents=True, exist_ok=True)
        whole.write_bytes(text if isinstance(text, bytes) else text.encode())


def _sources(shape: Shape) -> list[MadeSource]:
    make, numbers = partial(make_source, shape), range(shape.sources)
    if shape.sources < _ENOUGH_FOR_TWO:
        return [make(number) for number in numbers]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(make, numbers, chunksize=_AT_A_TIME))


def _alike(made: Sequence[MadeSource]) -> dict[str, dict[int, tuple[str, ...]]]:
    """For each source the sentences that others have word for word, as `verify` records them."""
    places: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for source in made:
        for clause, number in source.stock.items():
            places[clause].append((source.id, number))
    found: dict[str, dict[int, tuple[str, ...]]] = defaultdict(dict)
    for same in places.values():
        for name, number in same:
            others = sorted(each for each in same if each[0] != name)
            if others:
                found[name][number] = tuple(f"{other}/{at}" for other, at in others)
    return {source: dict(sorted(alike.items())) for source, alike in found.items()}


def _texts(
    shape: Shape, made: Sequence[MadeSource], records: Mapping[str, Provenance]
) -> Iterator[tuple[str, str | bytes]]:
    """Every file of the project with what it holds."""
    for each in made:
        yield f"content/sources/{each.id}.yaml", each.fact_file
        yield f"content/provenance/{each.id}.json", to_bytes(records[each.id])
        yield f"{ORIGINALS}/{each.id}.txt", each.article
    plan = plan_topics(shape)
    told = [each for source in made for each in source.told]
    references, findings = evidence(shape, plan, told)
    used = {(each.topic, each.term) for each in told}
    files: dict[str, Mapping[str, object]] = {
        **shared_files(plan, [each.address for each in told]),
        **{f"topics/{name}.yaml": file for name, file in topic_files(plan, used).items()},
        "evidence/references.yaml": {"references": references},
        "evidence/findings.yaml": {"findings": findings},
    }
    for path, data in files.items():
        yield f"content/{path}", dumped(data)
    for path, prose in pages().items():
        yield f"content/{path}", prose
