"""Small things that are nice to do for people and that nothing depends on, done beside the work."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Final

import structlog

log = structlog.get_logger(__name__)

MOST: Final = 200  # that may wait; more are left undone
AT_ONCE: Final = 4

Courtesy = Callable[[], Awaitable[None]]


class Courtesies:
    """A short queue of them. Whoever leaves one here never waits, and never hears that it failed."""

    def __init__(self) -> None:
        self._waiting: asyncio.Queue[Courtesy] = asyncio.Queue(MOST)

    def later(self, courtesy: Courtesy) -> None:
        """Leave one to be done as soon as may be, or not at all when too many wait."""
        with suppress(asyncio.QueueFull):
            self._waiting.put_nowait(courtesy)

    async def run(self) -> None:
        """Do them, a few at a time, until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            for _ in range(AT_ONCE):
                tasks.create_task(self._work(), name="courtesies")

    async def _work(self) -> None:
        while True:
            courtesy = await self._waiting.get()
            try:
                await courtesy()
            except Exception as fault:
                log.exception("courtesy_broke", fault=type(fault).__name__)
