"""What one of many processes does for all: whose turn it is, and who takes over when that one is gone."""

import asyncio
from contextlib import suppress
from datetime import datetime, timedelta

import structlog

from bot.clock import Clock
from bot.store import leases
from bot.store.database import Database
from bot.store.faults import Unavailable

log = structlog.get_logger(__name__)

LASTS = timedelta(seconds=15)  # so long after its holder's death somebody else takes over
RENEWED = 4.0  # seconds between two renewals


class Lease:
    """A duty that one process has at a time. On SQLite there is one process, and it is always ours."""

    def __init__(self, db: Database, clock: Clock, *, name: str, owner: str) -> None:
        self._db = db
        self._clock = clock
        self._name = name
        self._owner = owner
        self._until: datetime | None = None
        self._won = asyncio.Event()

    @property
    def held(self) -> bool:
        """Whether it is ours now: to be looked at again before each thing that only one may do."""
        if not self._db.is_shared:
            return True
        return self._until is not None and self._clock.now() < self._until

    async def ours(self) -> None:
        """Wait until it is ours."""
        while not self.held:
            self._won.clear()
            await self._won.wait()

    async def run(self) -> None:
        """Try to get it, and keep it, until cancelled; then the next one may have it at once."""
        try:
            while self._db.is_shared:
                await self.once()
                await asyncio.sleep(RENEWED)
        finally:
            if self._until is not None:
                with suppress(Unavailable):
                    await self._db.write(self._name, leases.give_back, self._name, self._owner)

    async def once(self) -> bool:
        """Take or renew it if nobody else has it; whether it is ours. A database at fault says no."""
        until = self._clock.now() + LASTS
        try:
            taken = await self._db.write(
                self._name, leases.take, self._name, self._owner, self._clock.now(), until
            )
        except Unavailable:
            return False  # what was ours stays so until its time
        if taken and self._until is None:
            log.info("lease_taken", lease=self._name)
        self._until = until if taken else None
        if taken:
            self._won.set()
        return taken
