"""Move the clock of a demo forward, stopping at every moment at which something is due."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.store import meta
from bot.store.database import Database
from bot.store.transaction import Tx
from bot.work.news import News
from bot.work.outgoing.deliver import Deliverer
from bot.work.timed.wake import Waker

OFFSET = "clock_offset"  # seconds, in `meta`
MOST_STOPS = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Traveller:
    """Moves the clock; a jump over tomorrow's check-in would make it late, and it would be left out."""

    db: Database
    clock: Clock
    deliverer: Deliverer
    waker: Waker
    news: News
    alarm: News

    async def settle(self) -> datetime | None:
        """Do all that is due now; give the moment of what comes next."""
        for _ in range(MOST_STOPS):
            now = self.clock.now()
            moments = [
                moment
                for moment in (await self.waker.once(), await self.deliverer.once())
                if moment
            ]
            following = min(moments, default=None)
            if following is None or following > now:
                return following
        raise RuntimeError("there is always more to do: a timer sets itself for the present moment")

    async def forward(self, by: timedelta) -> None:
        """Move `by` forward, through every moment in between. Raises ValueError for going back."""
        if by < timedelta():
            raise ValueError(f"the clock only moves forward, not by {by}")
        end = self.clock.now() + by
        while (following := await self.settle()) is not None and following < end:
            self.clock.forward(max(following - self.clock.now(), timedelta()))
        self.clock.forward(max(end - self.clock.now(), timedelta()))
        await self.settle()
        await self.db.write("clock", keep_offset, self.clock.ahead)
        self.news.tell()
        self.alarm.tell()


def keep_offset(tx: Tx, ahead: timedelta) -> None:
    """Keep how far the clock is ahead, so that a restart does not go back in time."""
    meta.put(tx, OFFSET, str(ahead.total_seconds()))


def kept_offset(tx: Tx) -> timedelta:
    """Give how far the clock was ahead."""
    return timedelta(seconds=float(meta.get(tx, OFFSET) or 0))
