"""A database that cannot be used, until one of us has waited for it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from bot.clock import Clock
from bot.work.news import News
from tests.databases import shut
from tests.stage import Stage


class Lock(News):
    """News that somebody waits for while the database is away: then it is there again.

    With `lasts` it stays away, and each wait takes so long.
    """

    def __init__(self, clock: Clock, end: Callable[[], None], lasts: timedelta) -> None:
        super().__init__(clock)
        self.waits = 0
        self.over = False
        self._moving = clock
        self._end = end
        self._lasts = lasts

    async def wait(self, seen: int, until: datetime | None = None) -> int:
        """Bring the outage to its end, or let time pass; without one, wait as news do."""
        if self.over:
            return await super().wait(seen, until)
        self.waits += 1
        self._moving.forward(self._lasts)
        if not self._lasts:
            self.end()
        return self.count

    def end(self) -> None:
        """Let the database be there again, if it is not."""
        if not self.over:
            self.over = True
            self._end()


@contextmanager
def away(stage: Stage, *, lasts: timedelta = timedelta()) -> Iterator[Lock]:
    """Let nobody use the stage's database: a file is locked, a server lets nobody in."""
    url = stage.app.settings.database.get_secret_value()
    if url.startswith("sqlite:"):
        with locked(
            Path(url.removeprefix("sqlite:///")).parent, stage.app.clock, lasts=lasts
        ) as lock:
            yield lock
    else:
        with _held_to(Lock(stage.app.clock, shut(url), lasts)) as lock:
            yield lock


@contextmanager
def locked(folder: Path, clock: Clock, *, lasts: timedelta = timedelta()) -> Iterator[Lock]:
    """Lock the file of a stage in this folder."""
    other = sqlite3.connect(folder / "story.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with _held_to(Lock(clock, other.close, lasts)) as lock:
        yield lock


@contextmanager
def _held_to(lock: Lock) -> Iterator[Lock]:
    """Let the outage last as long as the block, unless it ends before."""
    try:
        yield lock
    finally:
        lock.end()
