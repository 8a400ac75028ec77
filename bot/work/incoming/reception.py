"""The door: takes inbound messages from every channel, and answers when they are safely kept."""

from dataclasses import replace
from datetime import datetime
from time import perf_counter

import structlog

from bot import logs
from bot.clock import Clock
from bot.model.messages import Aside, Inbound
from bot.store.database import Database
from bot.store.faults import Unavailable
from bot.words import danger
from bot.words.shape import clean
from bot.work.house import House
from bot.work.incoming.floods import Floods
from bot.work.incoming.receive import Received, bury, receive
from bot.work.news import News
from bot.work.vitals import Vitals

log = structlog.get_logger(__name__)


class Reception:
    """One for the whole process. `alarm` is told when `wake` has something new to do."""

    def __init__(
        self,
        db: Database,
        house: House,
        clock: Clock,
        *,
        news: News,
        alarm: News,
        vitals: Vitals | None = None,
    ) -> None:
        self._db = db
        self._house = house
        self._clock = clock
        self._news = news
        self._alarm = alarm
        self._vitals = vitals or Vitals()
        self._away = False
        self._floods = Floods(house.messages_per_minute)

    async def take(self, inbound: Inbound) -> Received:
        """Keep a message and all that follows from it; return after the commit.

        A fault of ours makes it `dead`: kept for a human, the sender told. Raises Unavailable when
        the database is at fault; the message is then not kept, and the provider must send it again.
        What is too much of one sender is kept one at a time, and gets no answer but to danger and STOP.
        """
        text = clean(inbound.text)
        inbound = inbound if text == inbound.text else replace(inbound, text=text)
        if not self._floods.is_one(f"{inbound.channel}:{inbound.sender}", self._clock.now()):
            return await self._keep(inbound)
        async with self._floods.slowly:
            return await self._keep(replace(inbound, aside=inbound.aside or Aside.FLOOD))

    async def _keep(self, inbound: Inbound) -> Received:
        key = f"{inbound.channel}:{inbound.sender}"
        now, began = self._clock.now(), perf_counter()
        try:
            inbound = read(inbound)
            received = await self._db.write(key, receive, self._house, inbound, now=now)
        except Unavailable as outage:
            self._note_outage(outage)
            raise
        except Exception as fault:
            log.exception("message_died", fault=type(fault).__name__, channel=inbound.channel)
            received = await self._bury(key, inbound, type(fault).__name__, now)
        self._away = False
        took = perf_counter() - began
        self._vitals.received(inbound.channel, received.came, took, now)
        tell_of(inbound, received, took)
        self._news.tell()
        if received.due is not None:
            self._alarm.tell_due(received.due)
        return received

    async def _bury(self, key: str, inbound: Inbound, fault: str, now: datetime) -> Received:
        """Keep it for a human, with an apology; that also where answering its danger is what breaks us."""
        try:
            return await self._db.write(key, bury, self._house, inbound, fault, now=now)
        except Unavailable:
            raise
        except Exception as again:
            if inbound.danger is None:
                raise
            log.exception("danger_unanswered", fault=type(again).__name__)
        calm = replace(inbound, danger=None)
        return await self._db.write(key, bury, self._house, calm, fault, now=now)

    def _note_outage(self, outage: Unavailable) -> None:
        """Log the beginning of an outage, not each message of it: the provider sends them again."""
        self._vitals.outages += not self._away
        if not self._away:
            log.error("database_away", fault=type(outage.__cause__).__name__)
        self._away = True


def read(inbound: Inbound) -> Inbound:
    """Read what somebody wrote for danger, before any transaction. A button says only what we wrote."""
    sounds = None if inbound.button is not None else danger.read(inbound.text)
    return inbound if sounds is None else replace(inbound, danger=sounds)


def tell_of(inbound: Inbound, received: Received, took: float) -> None:
    """Begin the trail of a message in the log: `inbox` is the row that everything after it names."""
    logs.follow(
        "received",
        inbox=received.inbox,
        channel=inbound.channel.value,
        came=received.came.value,
        took_ms=round(took * 1000),
    )
