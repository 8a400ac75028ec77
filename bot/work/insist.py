"""What must be written down is tried again until the database answers."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeVar

from bot.clock import Clock
from bot.store.faults import Unavailable
from bot.work.news import News
from bot.work.pauses import FIRST_PAUSE

What = TypeVar("What")
T = TypeVar("T")


async def insist(
    news: News,
    clock: Clock,
    write: Callable[[What], Awaitable[T]],
    what: What,
    *,
    until: datetime | None = None,
) -> T:
    """Write `what` down and give what that gave. Raises Unavailable when it is `until` and still cannot be."""
    while True:
        try:
            return await write(what)
        except Unavailable:
            if until is not None and clock.now() >= until:
                raise
        await news.wait(news.count, clock.now() + FIRST_PAUSE)
