"""The state that is shown now, swapped whole; whoever waits for the next one is told."""

from __future__ import annotations

import threading

from ketcompare.serving.state import State


class Present:
    """One state at a time, for any number of readers."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._closed = False
        self._changed = threading.Condition()

    @property
    def state(self) -> State:
        """The state that is shown now."""
        return self._state

    @property
    def closed(self) -> bool:
        """Whether there will be no further state."""
        return self._closed

    def show(self, state: State) -> None:
        """Show another state from now on."""
        with self._changed:
            self._state = state
            self._changed.notify_all()

    def close(self) -> None:
        """Let everybody who waits go."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def after(self, number: int, *, seconds: float) -> State | None:
        """The first state that comes after a number; None if none does in that time."""
        with self._changed:
            came = self._changed.wait_for(
                lambda: self._closed or self._state.number != number, seconds
            )
            return self._state if came and not self._closed else None
