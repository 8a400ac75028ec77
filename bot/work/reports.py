"""What providers tell of the messages they took: delivered, failed. A status never goes back."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.channels.phones import Phones
from bot.clock import Clock
from bot.model.messages import Status
from bot.store import outbox
from bot.store.database import Database
from bot.store.faults import Unavailable
from bot.store.transaction import Tx
from bot.work.news import News

RETRY = timedelta(seconds=5)  # a database at fault is waited for


async def note_reports(phones: Phones, db: Database, clock: Clock, news: News) -> None:
    """Note the phones' own reports for as long as it runs. They say the same again after a restart."""
    while True:
        reports = await phones.reported()
        await _note_in_time(reports, db, clock, news)
        news.tell()


async def _note_in_time(reports: Sequence[Status], db: Database, clock: Clock, news: News) -> None:
    while True:
        try:
            return await db.write("deliver", note, reports, clock.now())
        except Unavailable:
            await news.wait(news.count, clock.now() + RETRY)


def note(tx: Tx, statuses: Sequence[Status], now: datetime) -> None:
    """Note each status; one that is unknown or old changes nothing.

    A report also tells that the message was taken, which may not have been noted yet.
    """
    for status in statuses:
        outbox.found(tx, status.outbox, status.provider_id, now)
        outbox.status(tx, status.channel, status.provider_id, status.state, status.error, now)
