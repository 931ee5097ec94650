"""The stylesheet and the font."""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path

from ketcompare.rendering.assets import assets, compact
from rendering import invented


def test_assets_are_named_by_their_content() -> None:
    """A file of one name never changes."""
    found = assets(invented.TEMPLATES)

    for artifact in (found.style, found.font):
        digest = hashlib.sha256(artifact.content).hexdigest()[:10]
        assert digest in artifact.path


def test_a_changed_rule_changes_the_name_and_what_pages_ask_for(tmp_path: Path) -> None:
    """A browser that kept the old style asks for the new one."""
    before = assets(invented.TEMPLATES).style.path
    shutil.copytree(invented.TEMPLATES, tmp_path / "templates")
    rules = tmp_path / "templates" / "components" / "mark" / "mark.css"
    rules.write_text(
        rules.read_text(encoding="utf-8") + ".mark { opacity: 1; }\n", encoding="utf-8"
    )

    after = assets(tmp_path / "templates").style.path

    assert before != after


def test_the_stylesheet_holds_every_layer_and_points_at_the_font() -> None:
    """One file, six layers in their order, one font."""
    found = assets(invented.TEMPLATES)
    rules = found.style.content.decode()

    assert rules.startswith("@layer settings,elements,layout,components,utilities,print;")
    assert f'url("{found.font.path.removeprefix("assets/")}")' in rules
    assert rules.count("{") == rules.count("}")
    assert "{{" not in rules


def test_compacting_takes_only_comments_and_needless_space() -> None:
    """What a browser reads stays."""
    rules = (
        "/* a\n b */\n.a :hover,\n.b {\n  color: red;\n\n  margin: 0 calc(1px + 2px);\n"
        '  content: "a: b";\n}\n@media (width > 40rem) {\n  .a { color: blue; }\n}\n'
    )

    assert compact(rules) == (
        '.a :hover,.b{color:red;margin:0 calc(1px + 2px);content:"a: b"}'
        "@media (width > 40rem){.a{ color: blue; }}\n"
    )


def test_the_fonts_licence_is_shipped_beside_it() -> None:
    """The font may be given on only with its licence."""
    assert b"SIL OPEN FONT LICENSE" in assets(invented.TEMPLATES).licence.content.upper()


def test_every_rule_is_for_a_class_that_some_template_uses() -> None:
    """No rule lies about unused."""
    sources = (path for kind in ("*.html", "*.js") for path in invented.TEMPLATES.rglob(kind))
    used = " ".join(path.read_text(encoding="utf-8") for path in sources)
    used += (invented.TEMPLATES.parent / "src/ketcompare/rendering/parts/names.py").read_text(
        "utf-8"
    )
    styled = {
        name
        for path in invented.TEMPLATES.rglob("*.css")
        for name in re.findall(r"\.([a-z][a-z0-9_-]*)(?![^{]*;)", path.read_text(encoding="utf-8"))
    }
    made_of_parts = ("subject-", "mark--", "fate--", "tag--")

    unused = {name for name in styled if name not in used and not name.startswith(made_of_parts)}

    assert len(styled) > 100
    assert unused == set()
