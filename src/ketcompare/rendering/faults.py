"""What is wrong with a template, as a problem at its line."""

from __future__ import annotations

from pathlib import Path

import jinja2

from ketcompare.problems import Place, Problem, problem


def template_problem(error: jinja2.TemplateError | OSError, templates: Path) -> Problem:
    """The problem of a template that cannot be read, compiled or rendered."""
    if isinstance(error, OSError):
        message = f"a template or asset cannot be read: {error}"
        return problem("broken-template", Place(templates.name), message)
    if isinstance(error, jinja2.TemplateSyntaxError):
        place = Place(f"{templates.name}/{error.name}", error.lineno)
    else:
        place = innermost(error, templates) or Place(templates.name)
    return problem("broken-template", place, str(error.message or error))


def innermost(error: BaseException, templates: Path) -> Place | None:
    """The deepest line of a template that was being rendered when something failed."""
    found, trace = None, error.__traceback__
    while trace:
        file = Path(trace.tb_frame.f_code.co_filename)
        if templates in file.parents:
            path = f"{templates.name}/{file.relative_to(templates).as_posix()}"
            found = Place(path, trace.tb_lineno)
        trace = trace.tb_next
    return found
