"""Retain: once a night, what has been kept long enough goes."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import structlog

from bot.clock import Clock
from bot.store import erasure
from bot.store.database import Database
from bot.store.faults import Unavailable
from bot.work.news import News

log = structlog.get_logger(__name__)

AT = time(3, 30)  # local: when nobody writes


@dataclass(frozen=True, slots=True, kw_only=True)
class Retainer:
    """Removes what is older than its column's days. `texts_days` stands for those of the transcript."""

    db: Database
    clock: Clock
    news: News
    zone: str
    texts_days: int

    async def run(self) -> None:
        """Remove what is due, at the start and then every night, until cancelled."""
        while True:
            night = next_night(self.clock.now(), self.zone)
            await self.once()
            await self._sleep_until(night)

    async def once(self) -> None:
        """Remove what is due now. A database at fault is tried again the next night."""
        try:
            removed = await erasure.retire(self.db, self.clock.now(), texts_days=self.texts_days)
        except Unavailable as fault:
            log.warning("retention_waits", fault=type(fault).__name__)
        else:
            log.info("retained", rows=sum(removed.values()))

    async def _sleep_until(self, due: datetime) -> None:
        while self.clock.now() < due:
            await self.news.wait(self.news.count, due)


def next_night(now: datetime, zone: str) -> datetime:
    """Give the next 03:30 of that zone after `now`."""
    local = now.astimezone(ZoneInfo(zone))
    night = datetime.combine(local.date(), AT, local.tzinfo)
    return (
        night
        if night > local
        else datetime.combine(local.date() + timedelta(days=1), AT, local.tzinfo)
    )
