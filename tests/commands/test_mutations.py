"""Whatever stands in a content file, the commands tell problems and never fail themselves."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketcompare.cli import main
from ketcompare.commands.project import Project
from ketcompare.exit_codes import CLEAN, PROBLEMS
from projects.copying import VALID, copy_of_valid

FILES = sorted(
    path.relative_to(VALID).as_posix() for path in (VALID / "content").rglob("*") if path.is_file()
)
TOKENS = (
    *(b"", b"\n", b"\t", b": ", b" #", b"- ", b"[", b"]", b"{", b"}", b'"', b"'", b"&a", b"*a"),
    *(
        b"!",
        b"|",
        b">",
        b"%",
        b"---\n",
        b"null",
        b"true",
        b"0",
        b"-1",
        b"1e999",
        b"99999999999999999",
    ),
    *(b"\x00", b"\xff", b"\xc2\xa0", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\r", b"\xe2\x80\xa8"),
)


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """One copy for all examples; each puts back what it changed."""
    return copy_of_valid(tmp_path_factory.mktemp("mutations"))


@contextlib.contextmanager
def mutated(file: Path, content: bytes) -> Iterator[None]:
    """A file with other content, for a while."""
    before = file.read_bytes()
    file.write_bytes(content)
    try:
        yield
    finally:
        file.write_bytes(before)


def quietly(*arguments: str) -> tuple[int, str]:
    """The exit code of a command, and what it printed."""
    with contextlib.redirect_stdout(io.StringIO()) as output:
        return main(list(arguments)), output.getvalue()


@st.composite
def mutations(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file of the valid project, and its bytes with a few stretches replaced."""
    name = draw(st.sampled_from(FILES))
    content = (VALID / name).read_bytes()
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(content)))
        stop = min(len(content), start + draw(st.sampled_from((0, 1, 2, 5, 40))))
        content = content[:start] + draw(st.sampled_from(TOKENS)) + content[stop:]
    return name, content


@settings(max_examples=60)
@given(mutation=mutations())
def test_a_broken_file_yields_problems_and_never_a_traceback(
    copied: Project, mutation: tuple[str, bytes]
) -> None:
    """Exit code 0 or 1, and every problem of an error names a file."""
    name, content = mutation

    with mutated(copied.root / name, content):
        code, output = quietly("check", "--project", str(copied.root))

    assert code in (CLEAN, PROBLEMS)
    assert ("error[" in output) == (code == PROBLEMS)


@settings(max_examples=20)
@given(mutation=mutations())
def test_verifying_a_broken_file_never_fails_either(
    copied: Project, mutation: tuple[str, bytes]
) -> None:
    """What cannot be read is told, the rest is verified."""
    name, content = mutation
    originals = str(copied.root / "originals")

    with mutated(copied.root / name, content):
        code, output = quietly("verify", "--project", str(copied.root), "--originals", originals)

    assert code in (CLEAN, PROBLEMS)
    assert code == CLEAN or "[" in output


@pytest.mark.parametrize("name", FILES)
def test_an_empty_file_and_another_kind_of_data_are_told(copied: Project, name: str) -> None:
    """A list where a record is due, a number, and nothing at all."""
    for content in (b"", b"- 1\n- [2]\n", b"12\n"):
        with mutated(copied.root / name, content):
            code, output = quietly("check", "--project", str(copied.root))

        assert code == PROBLEMS
        assert f"{name}:1:1: error[" in output
