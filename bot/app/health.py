"""How every part is, for whoever watches: no name, no number, no text, so that anybody may see it."""

import asyncio
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from bot.care import duty
from bot.clock import Clock
from bot.model.people import Channel
from bot.store import gauges, meta
from bot.store.database import Database
from bot.store.faults import Unavailable
from bot.store.gauges import Lags
from bot.store.transaction import Tx
from bot.work.vitals import Sign, Vitals

LOOKED_AT: Final = "health_looked_at"
FRESH = 1.0  # seconds that an answer holds for everybody who asks
PATIENCE = 5.0  # seconds for the database to answer
# From when on something is a trouble that somebody should look at.
LATE = timedelta(minutes=5)
FAILING = timedelta(minutes=1)
UNTAKEN = timedelta(minutes=15)
NO_BACKUP = timedelta(hours=36)

Told = Mapping[str, object]


@dataclass(slots=True, kw_only=True)
class Health:
    """Asked a thousand times a second, it looks once. `channels` are those that are served here."""

    db: Database
    clock: Clock
    vitals: Vitals
    purpose: str
    channels: tuple[Channel, ...]
    backups: bool = False  # whether they are made by themselves
    began: datetime
    fresh: float = FRESH
    _told: Told = field(default_factory=dict)
    _until: float = 0.0
    _looking: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def tell(self) -> Told:
        """Say how it is. "status": "ok"; "troubled", with what; "unavailable": nothing can be kept."""
        async with self._looking:
            loop = asyncio.get_running_loop()
            if loop.time() >= self._until:
                self._told = await self._look()
                self._until = loop.time() + self.fresh
            return self._told

    async def _look(self) -> Told:
        """Write too: a database that can only be read keeps nobody's message."""
        now = self.clock.now()
        try:
            async with asyncio.timeout(PATIENCE):
                await self.db.write("health", meta.put, LOOKED_AT, now.isoformat())
                lags, can_tell = await self.db.read(_seen, self.channels)
        except (Unavailable, TimeoutError):
            return {"status": "unavailable", "database": "unavailable", **self._of_process(now)}
        troubles = [*self._late(lags, now), *self._failing(now), *self._no_backup(now)]
        if not can_tell:
            troubles.append("nobody can be told of danger")
        return {
            "status": "troubled" if troubles else "ok",
            "troubles": troubles,
            "database": "ok",
            "outbox_late_seconds": _seconds(lags.outbox, now),
            "wake_late_seconds": _seconds(lags.wake, now),
            "alerts_open": lags.alerts,
            **self._of_process(now),
        }

    def _of_process(self, now: datetime) -> Told:
        """What is known without the database."""
        return {
            "purpose": self.purpose,
            "up_seconds": _seconds(self.began, now),
            "channels": {
                channel.value: _sign(self.vitals.signs[channel]) for channel in self.channels
            },
            "backed_up_at": _moment(self.vitals.backed_up),
        }

    def _late(self, lags: Lags, now: datetime) -> Iterator[str]:
        if lags.outbox and now - lags.outbox > LATE:
            yield "messages wait to leave"
        if lags.wake and now - lags.wake > LATE:
            yield "what was due has not happened"
        if lags.alert and now - lags.alert > UNTAKEN:
            yield "nobody has taken an alert"

    def _failing(self, now: datetime) -> Iterator[str]:
        for channel in self.channels:
            since = self.vitals.signs[channel].failing
            if since and now - since >= FAILING:
                yield f"{channel.value} cannot be reached"

    def _no_backup(self, now: datetime) -> Iterator[str]:
        if self.backups and now - (self.vitals.backed_up or self.began) > NO_BACKUP:
            yield "no backup was made"


def _seen(tx: Tx, channels: Collection[Channel]) -> tuple[Lags, bool]:
    """See how late we are, and whether anybody can be told of danger."""
    return gauges.lags(tx), duty.can_tell(tx, channels)


def _sign(sign: Sign) -> Told:
    return {
        "received_at": _moment(sign.received),
        "sent_at": _moment(sign.sent),
        "heard_at": _moment(sign.heard),
        "failing_since": _moment(sign.failing),
    }


def _moment(at: datetime | None) -> str | None:
    return at.isoformat(timespec="seconds") if at else None


def _seconds(since: datetime | None, now: datetime) -> int:
    """How long ago that was; 0 for what is still to come, or is not."""
    return max(round((now - since).total_seconds()), 0) if since else 0
