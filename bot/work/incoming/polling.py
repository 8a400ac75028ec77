"""Fetches what happened at Telegram. An update is let go of only after the commit of what follows from it."""

import asyncio
import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

import structlog

from bot.channels.channel import SendingFailed
from bot.channels.updates import Update
from bot.clock import Clock
from bot.model.people import Channel
from bot.store import meta
from bot.store.database import Database
from bot.store.faults import Unavailable
from bot.store.transaction import Tx
from bot.work.incoming.updates import Updates
from bot.work.leasing import Lease
from bot.work.vitals import Vitals

if TYPE_CHECKING:
    from bot.channels.telegram import Telegram  # its library costs a start that has no bot

log = structlog.get_logger(__name__)

WAIT: Final = timedelta(seconds=25)  # that Telegram lets us wait for news
LONGEST_PAUSE: Final = timedelta(minutes=1)
# After a week without any, Telegram counts its updates from another number (Bot API, "Update").
STALE: Final = timedelta(days=6)


@dataclass(kw_only=True)
class Poller:
    """One for the whole bot: `turn` says which process asks. `first_pause` doubles with each failure."""

    telegram: "Telegram"
    updates: Updates
    db: Database
    clock: Clock
    vitals: Vitals
    turn: Lease
    first_pause: timedelta = timedelta(seconds=1)
    wait: timedelta = WAIT
    _failures: int = field(default=0, init=False)
    _since: datetime | None = field(default=None, init=False)
    _said: str = field(default="", init=False)
    _hookless: bool = field(default=False, init=False)

    async def run(self) -> None:
        """Fetch and take until cancelled, whatever happens to the network or the database."""
        while True:
            await self.turn.ours()
            pause = await self.once()
            if pause:
                await asyncio.sleep(pause.total_seconds())

    async def once(self) -> timedelta:
        """Fetch once, and take what came; give how long to rest before the next time."""
        try:
            batch = await self._fetch()
        except Unavailable:
            return self._pause()  # `Reception` has told of the outage, or will
        except SendingFailed as failure:
            self._miss(failure)
            return self._pause(failure)
        self._recover()
        return timedelta() if await self._take_all(batch) else self._pause()

    async def _fetch(self) -> Sequence[Update]:
        if not self._hookless:  # where a webhook is set, nothing can be fetched
            await self.telegram.delete_webhook()
            self._hookless = True
        offset = await self.db.read(offset_of, self.telegram.id, now=self.clock.now())
        return await self.telegram.get_updates(offset, wait=self.wait)

    async def _take_all(self, batch: Sequence[Update]) -> bool:
        """Take a batch: everybody's at once, and each person's in order; whether all of it is kept.

        The offset goes as far as everything before it is kept; what was kept beyond it comes again,
        and is known.
        """
        if not batch:
            return True
        queues: dict[str | None, list[Update]] = defaultdict(list)
        for update in batch:
            queues[update.sender].append(update)
        async with asyncio.TaskGroup() as tasks:
            taken = [tasks.create_task(self._take(queue)) for queue in queues.values()]
        failed = [first for task in taken if (first := task.result()) is not None]
        offset = min(failed, default=batch[-1].id + 1)
        return await self._let_go(offset) and not failed

    async def _take(self, queue: Sequence[Update]) -> int | None:
        """Take one person's updates; give the first that could not be kept just now.

        A fault of ours that even `Reception` could not bury is gone past: it would stop everybody.
        """
        for update in queue:
            try:
                await self.updates.take(update)
            except Unavailable:
                return update.id
            except Exception as fault:
                log.exception("update_lost", fault=type(fault).__name__)
        return None

    async def _let_go(self, offset: int) -> bool:
        now = self.clock.now()
        try:
            await self.db.write("telegram", keep_offset, self.telegram.id, offset, now=now)
        except Unavailable:
            return False
        return True

    def _miss(self, failure: SendingFailed) -> None:
        """Log the beginning of a failure, and what else it turns into; not each try of an hour."""
        now = self.clock.now()
        self.vitals.missed(Channel.TELEGRAM, now)
        if failure.reason != self._said:
            log.error("telegram_away", sentence=failure.reason)
        self._since, self._said = self._since or now, failure.reason

    def _recover(self) -> None:
        now = self.clock.now()
        self.vitals.heard(Channel.TELEGRAM, now)
        if self._since is not None:
            log.info("telegram_back", seconds=round((now - self._since).total_seconds()))
        self._failures, self._since, self._said = 0, None, ""

    def _pause(self, failure: SendingFailed | None = None) -> timedelta:
        """Rest as long as Telegram asks for, else longer after each failure (full jitter)."""
        self._failures += 1
        asked: timedelta | None = getattr(failure, "after", None)
        longest = min(self.first_pause * (1 << min(self._failures, 10)), LONGEST_PAUSE)
        chance = random.random()  # noqa: S311 - spreads load, protects nothing
        return asked or self.first_pause + chance * longest


def offset_of(tx: Tx, bot: str, *, now: datetime) -> int | None:
    """Give the update to go on from; None: from the first that Telegram still has for us."""
    kept = meta.get(tx, _key(bot))
    if kept is None:
        return None
    offset, _, at = kept.partition(" ")
    return int(offset) if now - datetime.fromisoformat(at) < STALE else None


def keep_offset(tx: Tx, bot: str, offset: int, *, now: datetime) -> None:
    """Note that everything before this update has been kept."""
    meta.put(tx, _key(bot), f"{offset} {now.isoformat()}")


def _key(bot: str) -> str:
    return f"telegram_offset:{bot}"
