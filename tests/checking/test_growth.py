"""Checking takes twice as long for twice as many sources, and no longer."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from types import FrameType
from typing import Any

from msgspec.structs import replace

import ketcompare
from ketcompare.checking.check import check
from ketcompare.loading.folder import Loaded, load
from projects.copying import VALID

PACKAGE = str(Path(ketcompare.__file__).parent)
SOURCE, FILE = "cold-tap", "content/sources/cold-tap.yaml"


def grown(loaded: Loaded, copies: int) -> Loaded:
    """The project with copies of one of its sources, each in a file of its own."""
    assert loaded.content is not None
    source, record = loaded.content.sources[SOURCE], loaded.content.provenance[SOURCE]
    sources, records, readings = {}, {}, dict(loaded.readings)
    for number in range(copies):
        name = f"tap-{number}"
        mark, order = f"T{number:02}", 100 + number
        sources[name] = replace(source, mark=mark, order=order)
        records[name] = record
        readings[f"content/sources/{name}.yaml"] = loaded.readings[FILE]
    content = replace(
        loaded.content,
        sources={**loaded.content.sources, **sources},
        provenance={**loaded.content.provenance, **records},
    )
    return replace(loaded, content=content, readings=readings)


def steps(loaded: Loaded) -> int:
    """How many instructions checking takes: the same on any machine, however busy."""
    count = 0

    def each(frame: FrameType, event: str, _arg: Any) -> Any:
        nonlocal count
        if not frame.f_code.co_filename.startswith(PACKAGE):
            return None  # test tools look on as well, whenever memory is cleared
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        count += event == "opcode"
        return each

    before = sys.gettrace()
    gc.disable()  # others may have asked to be called when it runs, and that would count
    sys.settrace(each)
    try:
        check(loaded)
    finally:
        sys.settrace(before)
        gc.enable()
    return count


def test_every_further_source_takes_as_long_as_the_one_before() -> None:
    """Nothing is looked up among all sources once a source."""
    loaded = load(VALID / "content")
    check(loaded)  # what is kept for the life of the program is there

    few, more, most = (steps(grown(loaded, copies)) for copies in (4, 8, 12))

    assert most - more == more - few
