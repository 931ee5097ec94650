"""The template engine as this project uses it: escaping, strict, compiled once."""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, NoReturn

import jinja2
from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    UndefinedError,
)
from jinja2.bccache import Bucket
from jinja2.environment import Template
from jinja2.runtime import Macro
from markupsafe import Markup

from ketcompare.rendering import compiling
from ketcompare.rendering.compiling import (
    Generator,
    PlainContext,
    QuickMacro,
    SharedTemplate,
    quick,
    shown,
    unbroken_ranges,
)
from ketcompare.rendering.recent import Recent

SIGN: Final = re.compile(r"#((?:mark|subject|pattern|sign)-[a-z0-9-]+)")
_KEPT: Final = "__pycache__"


def environment(templates: Path) -> Engine:
    """An engine that fails on whatever a template asks for and does not get.

    What it compiles is kept beside the templates, as Python keeps its modules.
    """
    engine = Engine(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        bytecode_cache=Compiled(templates / _KEPT),
        finalize=unbroken_ranges,
    )
    # The fewer there are, the less each import of a component has to compare.
    engine.globals = {"range": range, "kept": engine.keep}
    engine.filters["signs_used"] = signs_used
    return engine


class Engine(Environment):
    """Jinja's engine, with a short way to what is asked for on every page.

    In templates `kept(macro, part)` is what a macro makes of a part that several pages show,
    rendered for the first of them. Parts are told apart by identity, which costs nothing and holds
    while they are kept here: at the longest until `forget`, for the next site. Where the next one
    shows many of the same parts, `age` lets go of those alone that were not shown since the last
    time.
    """

    code_generator_class = Generator
    context_class = PlainContext
    template_class = SharedTemplate
    shown = staticmethod(shown)
    quick = staticmethod(quick)

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._known: dict[str, Template] = {}
        self._kept: dict[tuple[str, int], tuple[object, Markup]] = Recent()
        self._aged: dict[tuple[str, int], tuple[object, Markup]] = {}

    def handle_exception(self, source: str | None = None) -> NoReturn:
        """Raise what happened while a template was rendered, at its line.

        A field that is not there is told as Jinja tells it: a fault of the template, none of ours.
        """
        try:
            super().handle_exception(source)
        except AttributeError as error:
            raise UndefinedError(str(error)).with_traceback(error.__traceback__) from None

    def keep(self, macro: QuickMacro | Macro, part: object) -> Markup:
        """What the macro makes of the part."""
        key = (macro.name, id(part))
        known = self._kept.get(key)
        if known is None:
            known = self._aged.get(key) or (part, Markup(macro(part)))
            self._kept[key] = known
        return known[1]

    def age(self) -> None:
        """Let go of what was not shown since this was last done."""
        self._aged, self._kept = self._kept, Recent()

    def forget(self) -> None:
        """Begin anew with what is kept."""
        self._kept, self._aged = Recent(), {}

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: Any = None,  # noqa: A002 - the base class names it
    ) -> Template:
        """A template by its name; names are the same wherever they are used."""
        known = self._known.get(name) if isinstance(name, str) and globals is None else None
        if known is None:
            known = super().get_template(name, parent, globals)
            if globals is None:
                self._known[known.name or ""] = known
        return known


class Compiled(FileSystemBytecodeCache):
    """Compiled templates in a folder; where that cannot be written they are compiled anew.

    The engine sees to it that they fit their source; the names of the files tell by which engine
    they were compiled.
    """

    def __init__(self, folder: Path) -> None:
        made_by = Path(compiling.__file__).read_bytes() + jinja2.__version__.encode()
        tag = hashlib.sha256(made_by).hexdigest()[:12]
        super().__init__(str(folder), f"%s.{tag}.compiled")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template what it was compiled to, unless that cannot be read."""
        with suppress(OSError, ValueError, EOFError, TypeError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a template was compiled to."""
        with suppress(OSError):
            Path(self.directory).mkdir(exist_ok=True)
            super().dump_bytecode(bucket)


def signs_used(markup: str) -> frozenset[str]:
    """The names of the drawn signs that a page refers to, so that it holds no others."""
    return frozenset(SIGN.findall(markup))
