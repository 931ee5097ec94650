"""Dask's workers as those who render: on this machine, or wherever a scheduler has them.

    python -m ketcompare build --executor ketcompare.rendering.dask_workers:on_this_machine

With `of_a_scheduler` it is the workers of the scheduler whose address the environment variable
DASK_SCHEDULER_ADDRESS has.

Dask is not needed for anything else: `pip install ketcompare[dask]`. Workers of a scheduler must
have the same version of ketcompare, and the folder of templates at the same path.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from functools import partial
from typing import ParamSpec, TypeVar

from distributed import Client, LocalCluster

P = ParamSpec("P")
T = TypeVar("T")


@contextmanager
def on_this_machine(workers: int) -> Iterator[Executor]:
    """So many processes of this machine, reached over loopback alone."""
    with (
        LocalCluster(
            n_workers=workers, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
        ) as cluster,
        Client(cluster) as client,
    ):
        yield _SharedOnce(client)


@contextmanager
def of_a_scheduler(_workers: int) -> Iterator[Executor]:
    """All workers of the scheduler whose address Dask's own settings give."""
    with Client() as client:
        yield _SharedOnce(client)


class _SharedOnce(Executor):
    """Sends what all tasks share, which is the whole content, to each worker once.

    With every task goes only what it is bound to, by name.
    """

    def __init__(self, client: Client) -> None:
        self._client = client
        self._inner = client.get_executor(pure=False)
        self._sent: dict[int, object] = {}

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Have a task done by some worker."""
        shared: tuple[object, ...] = ()
        function: Callable[..., T] = fn
        if isinstance(fn, partial) and not fn.keywords:
            function, shared = fn.func, tuple(map(self._everywhere, fn.args))
        submitted: Future[T] = self._inner.submit(function, *shared, *args, **kwargs)
        return submitted

    def _everywhere(self, value: object) -> object:
        if id(value) not in self._sent:
            self._sent[id(value)] = self._client.scatter(value, broadcast=True, hash=False)
        return self._sent[id(value)]
