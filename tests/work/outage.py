"""A database that somebody else has locked, until one of us has waited for it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from bot.clock import Clock
from bot.work.news import News


class Lock(News):
    """News that somebody waits for while the database is locked: then it is free again.

    With `lasts` it stays locked, and each wait takes so long.
    """

    def __init__(self, clock: Clock, other: sqlite3.Connection, lasts: timedelta) -> None:
        super().__init__(clock)
        self.waits = 0
        self._moving = clock
        self._other = other
        self._lasts = lasts

    async def wait(self, seen: int, until: datetime | None = None) -> int:
        """Bring the outage to its end, or let time pass; without one, wait as news do."""
        if not self._other.in_transaction:
            return await super().wait(seen, until)
        self.waits += 1
        self._moving.forward(self._lasts)
        if not self._lasts:
            self._other.execute("ROLLBACK")
        return self.count


@contextmanager
def locked(folder: Path, clock: Clock, *, lasts: timedelta = timedelta()) -> Iterator[Lock]:
    """Lock the stage's database."""
    other = sqlite3.connect(folder / "story.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield Lock(clock, other, lasts)
    finally:
        other.close()
