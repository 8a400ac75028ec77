"""A bell: whoever waits hears that something was committed, or that a moment has come."""

import asyncio
from contextlib import suppress
from datetime import datetime, timedelta

from bot.clock import Clock

LONGEST = timedelta(hours=1)  # a laptop that slept, a clock that was set: look again


class News:
    """Counts what was told, so that news between a look and a wait is never missed."""

    def __init__(self, clock: Clock, *, longest: timedelta = LONGEST) -> None:
        self.count = 0
        self._clock = clock
        self._longest = longest
        self._told = asyncio.Event()

    def tell(self) -> None:
        """Wake everyone who waits."""
        self.count += 1
        told, self._told = self._told, asyncio.Event()
        told.set()

    async def wait(self, seen: int, until: datetime | None = None) -> int:
        """Return the count once it differs from `seen`, once `until` has come, or after the longest wait."""
        rest = self._longest if until is None else min(until - self._clock.now(), self._longest)
        if self.count == seen and rest > timedelta():
            with suppress(TimeoutError):
                async with asyncio.timeout(rest.total_seconds()):
                    await self._told.wait()
        return self.count
