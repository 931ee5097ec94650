"""What templates are compiled to: Jinja's own code, without the steps that none of ours needs.

A page is made of some thousand small steps, and Jinja prepares each for what a template might be:
asynchronous, in a sandbox, with functions that want its context. Left out, that is a third of the
time in which a claim's page is rendered. What a template means is not changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.environment import Template, TemplateModule
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

from ketcompare.rendering import wording

_SPECIAL: Final = re.compile("[&<>\"'–]")


def unbroken_ranges(value: object) -> object:
    """What a template shows, with number ranges that do not break; markup stays markup."""
    if isinstance(value, str) and "–" in value:
        return type(value)(wording.unbroken(value))
    return value


def shown(value: object) -> str:
    """What a template shows of a value: ranges unbroken, and escaped unless it is markup.

    Most texts hold nothing that would have to be changed, and are given back as they are.
    """
    if type(value) is str and _SPECIAL.search(value) is None:
        return value
    if type(value) is Markup and "–" not in value:
        return value
    return escape(unbroken_ranges(value))


class Generator(CodeGenerator):
    """Makes templates call `shown` for each value, and read attributes as Python does."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.shown(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile:
            super()._output_child_post(node, frame, finalize)
        else:
            self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - named there
        """Read a field of a view; where there is none, nothing is looked up in its place."""
        self.write("getattr(")
        self.visit(node.node, frame)
        self.write(f", {node.attr!r})")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Define a macro so that calling it is quick."""
        self.write("environment.quick(")
        super().macro_def(macro_ref, frame)
        self.write(")")


class QuickMacro:
    """A macro that takes its arguments in their order; with names they go Jinja's long way."""

    def __init__(self, macro: Macro) -> None:
        self.name = macro.name
        self._macro = macro
        self._make = macro._func
        self._not_given = (missing,) * len(macro.arguments)

    def __call__(self, *args: object, **named: object) -> Markup:
        """What it makes of the arguments."""
        if named or len(args) > len(self._not_given):
            return Markup(self._macro(*args, **named))
        return Markup(self._make(*args, *self._not_given[len(args) :]))


def quick(macro: Macro) -> QuickMacro | Macro:
    """The macro, quick to call unless it takes more than the arguments that it lists."""
    takes_more = macro.caller or macro.catch_kwargs or macro.catch_varargs
    return macro if takes_more else QuickMacro(macro)


class PlainContext(Context):
    """Calls macros and methods as they are: none of ours asks for the context that calls it."""

    def call(
        self,
        called: Callable[..., Any],
        /,
        *args: Any,
        _loop_vars: object = None,
        _block_vars: object = None,
        **named: Any,
    ) -> Any:
        """What it gives."""
        return called(*args, **named)


class SharedTemplate(Template):
    """A component is the same wherever it is imported: all templates have the same globals."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:  # noqa: ARG002
        return super()._get_default_module()
