"""Who makes the files of a site: this process alone, or several that share the work.

Each task is some paths; what comes back are their files, in the order of the site, or what is
wrong with a template. So whoever makes them, the same bytes come out.
"""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from functools import lru_cache, partial
from hashlib import sha256
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

import jinja2
from msgspec import Struct

from ketcompare.forks import as_done, may_fork, processors
from ketcompare.problems import Problem
from ketcompare.rendering.artifacts import Artifact
from ketcompare.rendering.faults import template_problem
from ketcompare.rendering.site import Site, prepare

if TYPE_CHECKING:  # most builds need no executor
    from concurrent.futures import Executor, Future

T = TypeVar("T")
Task: TypeAlias = Callable[[Sequence[str]], list[T | Problem]]
"""Makes the files at some paths; a problem is the last that it gives."""

WORTH_SHARING: Final = 150
"""From so many files on, starting further processes costs less than it saves."""

LARGE: Final = 2_000
"""In a site of so many files, those that tell of all claims are worth sharing, though few."""

AT_ONCE: Final = range(4, 25)
"""How many files are one task: enough to be worth sending, few enough to keep memory small.

The least are those that are made together: three data files hold what claims say.
"""

AHEAD: Final = 3
"""How many tasks wait or run for each worker, so that none is idle and few results pile up."""


class TemplateFaultError(Exception):
    """A template is broken; `problem` says where."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class Crew(Struct, frozen=True):
    """How many workers make the files, and what gives the executor that they are of.

    By default there are as many processes as there are processors, or this one alone where that
    is sooner. `executor` is a `module:function` that takes a number of workers and gives a context
    with a `concurrent.futures.Executor`; its workers get the content and its comparison with each
    task, keep what they prepared from it, and must be able to read the folder of templates.
    """

    workers: int | None = None
    executor: str | None = None

    def made(self, site: Site, paths: Sequence[str], take: Callable[[Artifact], T]) -> Iterator[T]:
        """What is taken of the files at these paths, as they are made.

        A broken template raises its fault. Forked processes take the files that they make
        themselves, so that these need not be sent; of other executors they are sent, and taken
        here.
        """
        if self.executor and paths:
            made = self._made_elsewhere(site, paths, self.executor)
            return _sound(each if isinstance(each, Problem) else take(each) for each in made)
        if self._pays(len(paths), of=len(site.paths)):
            return _sound(_taken_by_forks(site, paths, take, self._count))
        return _sound(_taken_here(site, paths, take))

    @property
    def _count(self) -> int:
        return self.workers or processors()

    def _pays(self, files: int, *, of: int) -> bool:
        many = files >= WORTH_SHARING or (of >= LARGE and files >= 2 * AT_ONCE[0])
        enough = many or (self.workers is not None and files > 0)
        return enough and self._count > 1 and may_fork()

    def _made_elsewhere(
        self, site: Site, paths: Sequence[str], name: str
    ) -> Generator[Artifact | Problem, None, None]:
        module, _, function = name.partition(":")
        opened = getattr(import_module(module), function)
        with opened(self._count) as executor:
            task = partial(make_from, Recipe.of(site))
            yield from _shared_out(executor, task, paths, self._count)


class Recipe(Struct, frozen=True):
    """All that a worker elsewhere needs to make any file of a site."""

    content: bytes
    digest: bytes
    templates: Path

    @classmethod
    def of(cls, site: Site) -> Recipe:
        """The recipe of a prepared site."""
        content = pickle.dumps((site.context.content, site.context.comparison))
        return cls(content, sha256(content).digest(), site.templates.folder)

    def __hash__(self) -> int:
        return hash(self.digest)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Recipe) and (self.digest, self.templates) == (
            other.digest,
            other.templates,
        )


def make_from(recipe: Recipe, paths: Sequence[str]) -> list[Artifact | Problem]:
    """Make files wherever this runs."""
    return list(_made_here(_prepared(recipe), paths))


@lru_cache(maxsize=1)
def _prepared(recipe: Recipe) -> Site:
    content, comparison = pickle.loads(recipe.content)
    return prepare(content, comparison, templates=recipe.templates)


def _made_here(site: Site, paths: Sequence[str]) -> Generator[Artifact | Problem, None, None]:
    try:
        yield from map(site.artifact, paths)
    except (jinja2.TemplateError, OSError) as error:
        yield template_problem(error, site.templates.folder)


def _taken_here(
    site: Site, paths: Sequence[str], take: Callable[[Artifact], T]
) -> Generator[T | Problem, None, None]:
    for each in _made_here(site, paths):
        yield each if isinstance(each, Problem) else take(each)


def _taken_by_forks(
    site: Site, paths: Sequence[str], take: Callable[[Artifact], T], workers: int
) -> Generator[T | Problem, None, None]:
    def taken(some: Sequence[str]) -> list[T | Problem]:
        return list(_taken_here(site, some, take))

    with closing(as_done(taken, _tasks(paths, workers), workers=workers)) as done:
        for _, results in done:
            yield from results


def _shared_out(
    executor: Executor, task: Task[T], paths: Sequence[str], workers: int
) -> Generator[T | Problem, None, None]:
    """Hand out tasks, a few ahead of what is taken, and give their results in order."""
    tasks = iter(_tasks(paths, workers))
    running: deque[Future[list[T | Problem]]] = deque(
        executor.submit(task, each) for each in islice(tasks, workers * AHEAD)
    )
    try:
        while running:
            yield from running.popleft().result()
            running.extend(executor.submit(task, each) for each in islice(tasks, 1))
    finally:
        for waiting in running:
            waiting.cancel()


def _tasks(paths: Sequence[str], workers: int) -> list[Sequence[str]]:
    """The paths in parts: some for each worker, so that all are done at about the same time."""
    size = min(max(len(paths) // (workers * 4), AT_ONCE[0]), AT_ONCE[-1])
    return [paths[start : start + size] for start in range(0, len(paths), size)]


def _sound(results: Generator[T | Problem, None, None]) -> Iterator[T]:
    with closing(results):
        for each in results:
            if isinstance(each, Problem):
                raise TemplateFaultError(each)
            yield each
