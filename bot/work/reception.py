"""The door: takes inbound messages from every channel, and answers when they are safely kept."""

from dataclasses import replace

import structlog

from bot.clock import Clock
from bot.model.messages import Inbound
from bot.store.database import Database
from bot.store.faults import Unavailable
from bot.words.shape import clean
from bot.work.house import House
from bot.work.news import News
from bot.work.receive import Received, bury, receive

log = structlog.get_logger(__name__)


class Reception:
    """One for the whole process. `alarm` is told when `wake` has something new to do."""

    def __init__(
        self, db: Database, house: House, clock: Clock, *, news: News, alarm: News
    ) -> None:
        self._db = db
        self._house = house
        self._clock = clock
        self._news = news
        self._alarm = alarm
        self._away = False

    async def take(self, inbound: Inbound) -> Received:
        """Keep a message and all that follows from it; return after the commit.

        A fault of ours makes it `dead`: kept for a human, the sender told. Raises Unavailable when
        the database is at fault; the message is then not kept, and the provider must send it again.
        """
        text = clean(inbound.text)
        inbound = inbound if text == inbound.text else replace(inbound, text=text)
        key = f"{inbound.channel}:{inbound.sender}"
        now = self._clock.now()
        try:
            received = await self._db.write(key, receive, self._house, inbound, now=now)
        except Unavailable as outage:
            self._note_outage(outage)
            raise
        except Exception as fault:
            log.exception("message_died", fault=type(fault).__name__, channel=inbound.channel)
            received = await self._db.write(
                key, bury, self._house, inbound, type(fault).__name__, now=now
            )
        self._away = False
        self._news.tell()
        if received.due is not None:
            self._alarm.tell()
        return received

    def _note_outage(self, outage: Unavailable) -> None:
        """Log the beginning of an outage, not each message of it: the provider sends them again."""
        if not self._away:
            log.error("database_away", fault=type(outage.__cause__).__name__)
        self._away = True
