"""Backups by themselves: every night one more, and only as many as are to be kept."""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import structlog

from bot.clock import Clock
from bot.store import backup
from bot.store.backup import BackupFailed, Copied
from bot.store.erased import list_of
from bot.work.news import News
from bot.work.timed.retain import next_night
from bot.work.vitals import Vitals

log = structlog.get_logger(__name__)

AT = time(2, 30)  # local: before the night's removing, so that nothing is missing that was there
AGAIN = timedelta(hours=1)  # after one that failed
ENOUGH = timedelta(hours=24)  # a start makes one if the newest is older


@dataclass(frozen=True, slots=True, kw_only=True)
class Archivist:
    """Puts backups of the SQLite file `source` into `folder`; without either it does nothing.

    `key`: the public key they are encrypted to. `keep`: how many stay.
    """

    source: Path | None
    folder: Path | None
    keep: int
    key: str | None
    zone: str
    clock: Clock
    news: News
    vitals: Vitals

    @property
    def works(self) -> bool:
        """Whether it has anything to do."""
        return self.source is not None and self.folder is not None

    async def run(self) -> None:
        """Make one a night, and one at the start if the newest is old, until cancelled."""
        if self.source is None or self.folder is None:
            return
        newest = await asyncio.to_thread(newest_in, self.folder, self.source)
        self.vitals.backed_up = newest
        due = self.clock.now() if not newest else newest + ENOUGH
        while True:
            await self._sleep_until(due)
            made = await self.once()
            now = self.clock.now()
            due = next_night(now, self.zone, AT) if made else now + AGAIN

    async def once(self) -> Copied | None:
        """Make one now and delete those that are too many. None, and a line in the log, if it fails."""
        assert self.source is not None  # noqa: S101 - `run` has looked
        assert self.folder is not None  # noqa: S101
        now = self.clock.now()
        try:
            made = await asyncio.to_thread(
                put_into, self.folder, self.source, now, key=self.key, keep=self.keep
            )
        except (BackupFailed, OSError) as failure:
            log.exception("backup_failed", fault=type(failure.__cause__ or failure).__name__)
            return None
        self.vitals.backed_up = now
        log.info("backed_up", size=made.size, rows=sum(made.rows.values()), sealed=made.sealed)
        return made

    async def _sleep_until(self, due: datetime) -> None:
        while self.clock.now() < due:
            await self.news.wait(self.news.count, due)


def put_into(folder: Path, source: Path, now: datetime, *, key: str | None, keep: int) -> Copied:
    """Make one more backup in `folder`, named after its moment, and let no more than `keep` stay.

    Beside it lies a copy of the list of who was erased, for when the database's own disk is lost.
    Blocks. Raises BackupFailed, OSError.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    made = backup.make(
        source, folder / backup.name_for(source, now, sealed=key is not None), recipient=key
    )
    backup.keep_beside(list_of(source), folder)
    backup.thin_out(folder, source, keep=keep)
    return made


def newest_in(folder: Path, source: Path) -> datetime | None:
    """When the newest backup of this database in `folder` was made, as its name says."""
    found = backup.made_in(folder, source)
    if not found:
        return None
    stamp = found[-1].name.removeprefix(f"{source.stem}-").partition(".")[0]
    return datetime.strptime(stamp, backup.STAMP).replace(tzinfo=UTC)
