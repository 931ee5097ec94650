"""Pages that are there only while the site is served, each from a template beside this program."""

from __future__ import annotations

from functools import cache

import jinja2

from ketcompare.serving.answer import FILES


def own_page(template: str, /, **values: object) -> bytes:
    """A page of the server's own."""
    return _engine().get_template(template).render(values).encode()


@cache
def _engine() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(FILES), autoescape=True, undefined=jinja2.StrictUndefined
    )
