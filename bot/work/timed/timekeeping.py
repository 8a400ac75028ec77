"""Keep this machine's clock in step with the database server's, which all processes share."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.clock import Clock
from bot.store import server_time
from bot.store.database import Database
from bot.store.faults import Unavailable
from bot.work.news import News

log = structlog.get_logger(__name__)

OFTEN = timedelta(minutes=5)
SAMPLES = 3
SLIGHT = timedelta(milliseconds=50)  # less than this is the way to the server and back
NOTABLE = timedelta(seconds=2)  # an operator should look at the machine's clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Timekeeper:
    """Measures how far the server's clock is ahead. Who sleeps until a moment hears when time moves."""

    db: Database
    clock: Clock
    news: News
    alarm: News

    async def run(self) -> None:
        """Measure at the start and every few minutes, until cancelled."""
        while True:
            due = self.clock.now() + OFTEN
            try:
                await self.once()
            except Unavailable as fault:
                log.warning("clock_not_compared", fault=type(fault.__cause__).__name__)
            while self.clock.now() < due:
                await self.news.wait(self.news.count, due)

    async def once(self) -> timedelta:
        """Measure and correct; give by how much. Raises Unavailable."""
        samples = [await self._sample() for _ in range(SAMPLES)]
        _, behind = min(samples)  # the quickest answer is the truest
        if abs(behind) < SLIGHT:
            return timedelta()
        self.clock.correct(behind)
        self.news.hear()
        self.alarm.hear()
        if abs(behind) > NOTABLE:
            log.warning("clock_corrected", seconds=round(behind.total_seconds(), 3))
        return behind

    async def _sample(self) -> tuple[timedelta, timedelta]:
        """Ask once: how long the answer took, and how far we are behind the server."""
        asked = self._here()
        there = await self.db.read(server_time.now)
        took = self._here() - asked
        return took, there - (asked + took / 2)

    def _here(self) -> datetime:
        return self.clock.now() - self.clock.ahead
