"""Retain: once a night, what has been kept long enough goes."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import structlog

from bot.care import joining
from bot.care.peers import hellos, weeks
from bot.clock import Clock
from bot.model.ids import PersonId
from bot.store import erasing, erasure, leases, messages
from bot.store.database import Database
from bot.store.faults import Unavailable
from bot.store.peers import relays, requests
from bot.store.transaction import Tx
from bot.work.news import News

log = structlog.get_logger(__name__)

AT = time(3, 30)  # local: when nobody writes
A_DAY = timedelta(days=1)
LONGEST_WAIT = timedelta(days=30)  # of a text between two people, for whatever reason
ONCE_IN = timedelta(hours=6)  # of all processes, whichever comes first


@dataclass(frozen=True, slots=True, kw_only=True)
class Retainer:
    """Removes what is older than its column's days. `texts_days` stands for those of the transcript."""

    db: Database
    clock: Clock
    news: News
    zone: str
    texts_days: int
    owner: str = "retain"

    async def run(self) -> None:
        """Remove what is due, at the start and then every night, until cancelled."""
        while True:
            night = next_night(self.clock.now(), self.zone)
            await self.once()
            await self._sleep_until(night)

    async def once(self) -> None:
        """Remove what is due now. A database at fault is tried again the next night."""
        try:
            if not await self._is_ours():
                return
            await self._erase_who_asked()
            await self.db.write("retain", _let_go_of_relays, self.clock.now())
            old = self.clock.now() - timedelta(days=self.texts_days)
            await self.db.write("retain", requests.forget_words, old)
            removed = await erasure.retire(self.db, self.clock.now(), texts_days=self.texts_days)
            await self._plan_ahead()
        except Unavailable as fault:
            log.warning("retention_waits", fault=type(fault).__name__)
        else:
            log.info("retained", rows=sum(removed.values()))

    async def _erase_who_asked(self) -> None:
        """Erase everybody who asked for it by text before this day began, and has not begun again."""
        now = self.clock.now()
        midnight = datetime.combine(now.astimezone(ZoneInfo(self.zone)).date(), time())
        before = midnight.replace(tzinfo=ZoneInfo(self.zone))
        for person in await self.db.read(erasing.asked, before):
            await joining.erase(self.db, person, now)
            await self.db.write("retain", erasing.done, person)
            log.info("erased_who_asked")

    async def _plan_ahead(self) -> None:
        """Set what peer supporters and tenants have ahead of them where it is missing: since an update."""
        now, after = self.clock.now(), PersonId(0)
        await self.db.write("peers", weeks.plan_all, now)
        while (last := await self.db.write("peers", hellos.plan_all, after, now)) is not None:
            after = last

    async def _is_ours(self) -> bool:
        """Whether no other process does it, or has done it in these hours."""
        if not self.db.is_shared:
            return True
        now = self.clock.now()
        return await self.db.write("retain", leases.take, "retain", self.owner, now, now + ONCE_IN)

    async def _sleep_until(self, due: datetime) -> None:
        while self.clock.now() < due:
            await self.news.wait(self.news.count, due)


def _let_go_of_relays(tx: Tx, now: datetime) -> None:
    """Blank what two people wrote each other and nobody has reported of for a day; let none wait for ever."""
    messages.blank_unreported(tx, now - A_DAY)
    relays.forget(tx, now - LONGEST_WAIT)


def next_night(now: datetime, zone: str, at: time = AT) -> datetime:
    """Give the next 03:30, or another time of the night, of that zone after `now`."""
    local = now.astimezone(ZoneInfo(zone))
    night = datetime.combine(local.date(), at, local.tzinfo)
    return (
        night
        if night > local
        else datetime.combine(local.date() + timedelta(days=1), at, local.tzinfo)
    )
