"""Note what came of each message that was handed over, or asked about, while the claim on it lasts."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog

from bot.clock import Clock
from bot.model.ids import OutboxId
from bot.store.database import Database
from bot.store.faults import Unavailable
from bot.store.transaction import Tx
from bot.work.insist import insist
from bot.work.news import News

log = structlog.get_logger(__name__)

Note = Callable[[Tx], object]


@dataclass(frozen=True, slots=True)
class Noted:
    """What came of one message. `urgent`: if it did not leave, staff are to hear of it at once."""

    id: OutboxId
    note: Note
    until: datetime
    urgent: bool = False


Done = asyncio.Queue[Noted]


@dataclass(frozen=True, slots=True, kw_only=True)
class Noter:
    """Writes notes down. `alarm` is told of urgent ones, `news` of all."""

    db: Database
    clock: Clock
    news: News
    alarm: News | None = None

    async def run(self, done: Done) -> None:
        """Note what is done until cancelled: all that is there at a time."""
        while True:
            notes = [await done.get(), *_rest_of(done)]
            try:
                await self.note(notes)
            except Unavailable:  # they are unsure once the claims are over
                log.exception("sent_but_not_noted", messages=len(notes))
            for _ in notes:
                done.task_done()

    async def note_all_of(self, done: Done) -> None:
        """Note all that is done."""
        if notes := _rest_of(done):
            await self.note(notes)

    async def note(self, notes: Sequence[Noted]) -> None:
        """Write notes down; a database at fault is tried again while the claims last.

        A note that is itself at fault is left out: that message is unsure once its claim is over.
        Raises Unavailable.
        """
        until = min(noted.until for noted in notes)
        try:
            await insist(self.news, self.clock, self._write, notes, until=until)
        except Unavailable:
            raise
        except Exception as fault:
            log.exception("noting_broke", fault=type(fault).__name__, outbox=notes[0].id)
            for noted in notes if len(notes) > 1 else ():
                await self.note([noted])
        self._tell(notes)

    async def _write(self, notes: Sequence[Noted]) -> None:
        await self.db.write("deliver", _written, notes)

    def _tell(self, notes: Sequence[Noted]) -> None:
        self.news.tell()
        if self.alarm is not None and any(noted.urgent for noted in notes):
            self.alarm.tell()


def _rest_of(done: Done) -> list[Noted]:
    notes: list[Noted] = []
    while not done.empty():
        notes.append(done.get_nowait())
    return notes


def _written(tx: Tx, notes: Sequence[Noted]) -> None:
    for noted in notes:
        noted.note(tx)
