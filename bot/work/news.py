"""A bell: whoever waits hears that something was committed, or that a moment has come."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

from bot.clock import Clock

LONGEST = timedelta(hours=1)  # a laptop that slept, a clock that was set: look again


def nobody() -> None:
    """There is no other process."""


class News:
    """Counts what was told, so that news between a look and a wait is never missed.

    `others` passes on to other processes what is told in this one.
    """

    def __init__(
        self, clock: Clock, *, longest: timedelta = LONGEST, others: Callable[[], None] = nobody
    ) -> None:
        self.count = 0
        self._clock = clock
        self._longest = longest
        self._others = others
        self._told = asyncio.Event()
        self._until: datetime | None = None  # when who waits here will look again

    def tell(self) -> None:
        """Wake everyone who waits, here and in other processes."""
        self.hear()
        self._others()

    def tell_due(self, due: datetime) -> None:
        """Tell that something is due at `due`. Whoever will have looked by then is left to wait."""
        if self._until is None or due < self._until:
            self.tell()

    def hear(self) -> None:
        """Wake everyone who waits in this process: another one has told of it, or time has moved."""
        self.count += 1
        told, self._told = self._told, asyncio.Event()
        told.set()

    async def wait(self, seen: int, until: datetime | None = None) -> int:
        """Return the count once it differs from `seen`, once `until` has come, or after the longest wait."""
        rest = self._longest if until is None else min(until - self._clock.now(), self._longest)
        if self.count == seen and rest > timedelta():
            self._until = self._clock.now() + rest
            with suppress(TimeoutError):
                async with asyncio.timeout(rest.total_seconds()):
                    await self._told.wait()
            self._until = None
        return self.count
