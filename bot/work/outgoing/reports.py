"""What providers tell of the messages they took: delivered, failed. A status never goes back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot import logs
from bot.channels.phones import Phones
from bot.clock import Clock
from bot.model.messages import State, Status
from bot.store import outbox
from bot.store.database import Database
from bot.store.transaction import Tx
from bot.work.insist import insist
from bot.work.news import News
from bot.work.outgoing import undelivered
from bot.work.vitals import Vitals


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports:
    """The door for what providers tell, by a webhook or otherwise. `alarm` hears of what failed."""

    db: Database
    clock: Clock
    news: News
    alarm: News
    vitals: Vitals

    async def take(self, statuses: Sequence[Status]) -> None:
        """Note each status; return after the commit. Raises Unavailable: tell us again."""
        await self.db.write("deliver", note, statuses, self.clock.now())
        for status in statuses:
            state, channel = status.state.value, status.channel
            self.vitals.statuses[channel, state] += 1
            logs.follow("reported", outbox=status.outbox, channel=channel.value, state=state)
        self.news.tell()
        if any(status.state is State.FAILED for status in statuses):
            self.alarm.tell()


async def note_reports(phones: Phones, reports: Reports) -> None:
    """Note the phones' own reports for as long as it runs. They say the same again after a restart."""
    while True:
        await insist(reports.news, reports.clock, reports.take, await phones.reported())


def note(tx: Tx, statuses: Sequence[Status], now: datetime) -> None:
    """Note each status; one that is unknown or old changes nothing.

    A report also tells that the message was taken, which may not have been noted yet.
    """
    for status in statuses:
        outbox.reported(tx, status.outbox, status.mark, status.provider_id, now)
        moved = outbox.status(
            tx, status.channel, status.provider_id, status.state, status.error, now
        )
        if moved is not None and status.state is State.FAILED:
            undelivered.fail(tx, moved, now, opted_out=status.opted_out)
