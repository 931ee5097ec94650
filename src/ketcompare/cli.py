"""The command line: reading arguments, building the parts, running one command."""

from __future__ import annotations

import argparse
import datetime
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from ketcompare.commands.project import Project, find_project
from ketcompare.exit_codes import WRONG_USAGE
from ketcompare.problem_lines import FORMATS
from ketcompare.reporter import JsonReporter, LineReporter, Reporter, terminal_reporter

_HELP = ("-h", "--help")
_LAST_PORT = 65535
_MOST_WORKERS = 1024


def main(argv: Sequence[str] | None = None, *, home: Path | None = None) -> int:
    """Run one command; the exit code is 0 if all is well, 1 for problems, 2 for wrong usage.

    The project is the one that `--project` names, else `home`, else that of the working folder.
    """
    asked = sys.argv[1:] if argv is None else [*argv]
    try:
        options = _parser().parse_args(_with_command(asked), argparse.Namespace(asked=asked))
    except SystemExit as stop:
        return int(stop.code or 0)
    named = options.project or home
    project = Project(named) if named else find_project(Path.cwd())
    if project is None or not project.content.is_dir():
        where = f"in {project.root}" if project else "here"
        hint = "name the folder that holds it with --project"
        print(f"There is no content folder {where}: {hint}", file=sys.stderr)
        return WRONG_USAGE
    return _run(options, project)


def _with_command(arguments: Sequence[str]) -> list[str]:
    """Building is what is done when no command is named."""
    first = arguments[0] if arguments else "--"
    return ["build", *arguments] if first not in _HELP and first.startswith("-") else [*arguments]


def _run(options: argparse.Namespace, project: Project) -> int:
    reporter = _reporter(getattr(options, "format", "text"))
    return _COMMANDS[options.command](options, project, reporter)


# Each command's modules are imported only when it runs: starting must stay cheap.


def _build(options: argparse.Namespace, project: Project, reporter: Reporter) -> int:
    from ketcompare.commands.build import Options, run_build
    from ketcompare.rendering.crew import Crew

    wanted = Options(
        out=options.out or project.site,
        base_url=options.base_url,
        search=not options.no_search,
        timings=options.timings,
        crew=Crew(options.workers, options.executor),
        asked=options.asked,
    )
    return run_build(project, reporter, wanted)


def _check(options: argparse.Namespace, project: Project, reporter: Reporter) -> int:
    from ketcompare.commands.check import run_check

    return run_check(project, reporter, strict=options.strict)


def _serve(options: argparse.Namespace, project: Project, reporter: Reporter) -> int:
    from ketcompare.commands.serve import run_serve

    wanted = sys.stdout.isatty() if options.open is None else options.open
    return run_serve(project, reporter, port=options.port, open_browser=wanted)


def _verify(options: argparse.Namespace, project: Project, reporter: Reporter) -> int:
    from ketcompare.commands.verify import run_verify

    day = options.day or datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    return run_verify(project, reporter, originals=options.originals, write=options.write, day=day)


def _find(options: argparse.Namespace, project: Project, reporter: Reporter) -> int:
    from ketcompare.commands.find import run_find

    return run_find(project, reporter, words=options.words, originals=options.originals)


def _extract(options: argparse.Namespace, project: Project, reporter: Reporter) -> int:
    from ketcompare.commands.extract import run_extract

    day = options.day or datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    return run_extract(
        project, reporter, origin=options.origin, source=options.source, out=options.out, day=day
    )


def _fetch(options: argparse.Namespace, project: Project, reporter: Reporter) -> int:
    from ketcompare.commands.fetch import run_fetch

    day = options.day or datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    into = options.into or project.originals
    return run_fetch(project, reporter, sources=options.sources, into=into, day=day)


def _explain(options: argparse.Namespace, project: Project, reporter: Reporter) -> int:
    from ketcompare.commands.explain import run_explain

    return run_explain(project, reporter, name=options.name)


def _diff(options: argparse.Namespace, project: Project, reporter: Reporter) -> int:
    from ketcompare.commands.diff import run_diff

    day = options.day or datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    return run_diff(project, reporter, revision=options.revision, as_json=options.json, day=day)


def _selftest(options: argparse.Namespace, project: Project, reporter: Reporter) -> int:
    from ketcompare.commands.selftest import run_selftest

    return run_selftest(project, reporter, originals=options.originals)


def _search(options: argparse.Namespace, project: Project, reporter: Reporter) -> int:
    from ketcompare.commands.search import run_search

    return run_search(options.out or project.site, reporter)


def _schemas(_options: argparse.Namespace, project: Project, reporter: Reporter) -> int:
    from ketcompare.commands.schemas import run_schemas

    return run_schemas(project, reporter)


def _errors(_options: argparse.Namespace, project: Project, reporter: Reporter) -> int:
    from ketcompare.commands.errors import run_errors

    return run_errors(project, reporter)


_COMMANDS: Mapping[str, Callable[[argparse.Namespace, Project, Reporter], int]] = MappingProxyType(
    {
        "build": _build,
        "check": _check,
        "serve": _serve,
        "verify": _verify,
        "find": _find,
        "extract": _extract,
        "fetch": _fetch,
        "explain": _explain,
        "diff": _diff,
        "selftest": _selftest,
        "search": _search,
        "schemas": _schemas,
        "errors": _errors,
    }
)


def _reporter(form: str) -> Reporter:
    if form in FORMATS:
        return LineReporter(sys.stdout, FORMATS[form])
    if form == "json":
        return JsonReporter(sys.stdout)
    return terminal_reporter(sys.stdout, os.environ)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="ketcompare",
        description="Turn fact files into a source-attributed comparison site.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    build = _command(commands, "build", "check the content, compare it, and write the site")
    build.add_argument("--out", type=Path, help="where to write the site (default: site)")
    build.add_argument("--base-url", help="the site's public address, for canonical links")
    build.add_argument("--no-search", action="store_true", help="make no search index")
    build.add_argument("--timings", action="store_true", help="tell where the time went")
    build.add_argument(
        "--workers", type=_workers, help="how many processes render (default: as many as pay)"
    )
    build.add_argument(
        "--executor",
        metavar="MODULE:FUNCTION",
        help="what gives an executor for a number of workers, in place of processes here",
    )
    search = _command(commands, "search", "index the written site for its search page")
    search.add_argument("--out", type=Path, help="where the site stands (default: site)")
    check = _command(commands, "check", "report every problem of the content; write nothing")
    check.add_argument("--strict", action="store_true", help="let warnings fail too")
    forms = check.add_mutually_exclusive_group()
    forms.add_argument(
        "--format",
        choices=("text", *FORMATS, "json"),
        default="text",
        help="a line a problem for editors (lines) or for a code host (github)",
    )
    forms.add_argument(
        "--json", action="store_const", const="json", dest="format", help="the same as JSON"
    )
    serve = _command(commands, "serve", "show the site on this machine, and each change at once")
    serve.add_argument("--port", type=_port, default=8000, help="0 for any that is free")
    serve.add_argument(
        "--open",
        action=argparse.BooleanOptionalAction,
        help="open a browser (default: where a terminal looks on)",
    )
    verify = _command(commands, "verify", "compare the content with the articles' texts")
    verify.add_argument("--originals", type=_folder, required=True, help="the folder of the texts")
    verify.add_argument("--write", action="store_true", help="record what was found")
    verify.add_argument("--day", type=_day, help="the date to record (default: today)")
    find = _command(commands, "find", "tell where words stand, with the YAML of a locator")
    find.add_argument("words", help="the words, in quotes if they are several")
    find.add_argument("--originals", type=_folder, help="the folder of the articles' texts")
    extract = _command(commands, "extract", "draft a fact file from a page or text")
    extract.add_argument(
        "origin", metavar="FILE|URL", type=_origin, help="HTML or text, saved or on the web"
    )
    extract.add_argument("--source", metavar="ID", help="the source's id (default: from the name)")
    extract.add_argument("--out", type=Path, help="a new file for the draft (default: print it)")
    extract.add_argument("--day", type=_day, help="when the text was received (default: today)")
    fetch = _command(commands, "fetch", "copy the published pages, and tell what has changed")
    fetch.add_argument("sources", metavar="SOURCE", nargs="*", help="default: all")
    fetch.add_argument("--into", type=Path, help="the folder of the copies (default: originals)")
    fetch.add_argument("--day", type=_day, help="the date to note (default: today)")
    explain = _command(commands, "explain", "tell what a claim reaches, or what an error means")
    explain.add_argument("name", metavar="ID|CODE", help="source/topic/claim, topic/term or a code")
    diff = _command(commands, "diff", "tell what the content's changes since a revision alter")
    diff.add_argument("revision", metavar="REV", nargs="?", default="HEAD", help="default: HEAD")
    diff.add_argument("--json", action="store_true", help="print the difference as JSON")
    diff.add_argument("--day", type=_day, help="the date of the change (default: today)")
    selftest = _command(commands, "selftest", "damage the content in memory; all must be caught")
    selftest.add_argument("--originals", type=_folder, help="the folder of the articles' texts")
    _command(commands, "schemas", "write the JSON Schemas of the content files anew")
    _command(commands, "errors", "write the pages on what errors mean anew")
    return parser


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= _LAST_PORT):
        raise argparse.ArgumentTypeError(f"{text} is no port: name one from 0 to {_LAST_PORT}")
    return int(text)


def _workers(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) <= _MOST_WORKERS):
        raise argparse.ArgumentTypeError(f"{text} is no number of workers: name 1 or more")
    return int(text)


def _folder(text: str) -> Path:
    if not Path(text).is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder {text}")
    return Path(text)


def _origin(text: str) -> Path | str:
    """A web address as a text, a file as a path."""
    if text.lower().startswith(("http://", "https://")):
        return text
    if not Path(text).is_file():
        hint = "" if "/" not in text and "." not in text else "; a web address begins with https://"
        raise argparse.ArgumentTypeError(f"there is no file {text}{hint}")
    return Path(text)


def _day(text: str) -> str:
    try:
        return (
            datetime.datetime.strptime(text, "%Y-%m-%d")
            .replace(tzinfo=datetime.UTC)
            .date()
            .isoformat()
        )
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no day such as 2026-01-31") from None


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, help_text: str
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=help_text, description=help_text)
    command.add_argument("--project", type=Path, help="the project folder (default: this one)")
    return command


if __name__ == "__main__":
    sys.exit(main())
