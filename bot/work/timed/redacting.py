"""Redacting: what Twilio need not know any more is taken away there, pictures first."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

import structlog

from bot.channels.channel import SendingFailed, TryLater
from bot.clock import Clock
from bot.model.people import Channel
from bot.store import redactions
from bot.store.database import Database
from bot.store.faults import Unavailable
from bot.store.redactions import Redaction, Stretch
from bot.store.transaction import Tx
from bot.work.incoming.catching_up import PIECE, REDACTED
from bot.work.leasing import Lease

if TYPE_CHECKING:
    from bot.channels.sms import Sms  # its library costs a start that has no number

log = structlog.get_logger(__name__)

EVERY: Final = timedelta(minutes=1)
PATIENCE: Final = timedelta(hours=24)  # with a text that was sent and that nobody reports
AT_ONCE: Final = 50
LOOK: Final = 1_000  # rows of the outbox of one read
SWEEP: Final = timedelta(hours=24)
KEPT: Final = timedelta(days=3)  # how long it is remembered that something was taken away
FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=10), timedelta(days=1)
GIVE_UP: Final = 30  # tries, which is about four weeks
AWAY: Final = 3  # failures in a row: Twilio itself is away


@dataclass(slots=True, kw_only=True)
class Redactor:
    """Takes away at Twilio what is settled. With `texts` false only pictures, which nobody here sees.

    Once a day it looks through Twilio's list for what nobody remembers. `turn` says which of many
    processes does all this.
    """

    sms: "Sms"
    db: Database
    clock: Clock
    turn: Lease
    texts: bool
    _swept: datetime | None = field(default=None, init=False)

    async def run(self) -> None:
        """Redact until cancelled, whatever happens to the network or the database."""
        while True:
            await self.turn.ours()
            await self.once()
            await asyncio.sleep(EVERY.total_seconds())

    async def once(self) -> None:
        """Take away what is due now."""
        try:
            if self.texts:
                await self._gather()
                await self._sweep()
            while await self._some():
                pass
            await self.db.write("twilio", redactions.forget, self.clock.now() - KEPT)
        except (SendingFailed, Unavailable) as fault:
            log.info("redacting_waits", fault=type(fault).__name__)  # others tell of the outage

    async def _gather(self) -> None:
        """Write down every text that we sent and whose journey is over."""
        after: int | None = await self.db.read(redactions.reached)
        waits = False
        while after is not None:
            stretch = await self.db.read(
                redactions.settled, after, self.clock.now(), patience=PATIENCE, limit=LOOK
            )
            await self._keep(stretch, reach=not waits and stretch.reached > after)
            waits = waits or stretch.waits
            after = stretch.last

    async def _keep(self, stretch: Stretch, *, reach: bool) -> None:
        for start in range(0, len(stretch.sids), PIECE):
            some = stretch.sids[start : start + PIECE]
            await self.db.write("twilio", redactions.expect_all, some, due=self.clock.now())
        if reach:
            await self.db.write("twilio", redactions.reach, stretch.reached)

    async def _sweep(self) -> None:
        """Find what is left at Twilio of persons who are erased, and of texts we never knew it took.

        Not while a text of that time may still have to be found there.
        """
        now = self.clock.now()
        if self._swept is not None and now - self._swept < SWEEP:
            return
        doubt = await self.db.read(redactions.doubtful_since, Channel.SMS)
        if doubt is None or doubt > now - REDACTED:
            left = await self.sms.list_left(now - REDACTED - 2 * SWEEP, now - REDACTED)
            new = sorted(await self.db.read(redactions.strange, left))
            for start in range(0, len(new), PIECE):
                some = new[start : start + PIECE]
                await self.db.write("twilio", redactions.expect_all, some, due=now)
            self._swept = now

    async def _some(self) -> bool:
        """Take away some of what is due; whether there may be more."""
        found = await self.db.read(redactions.due, self.clock.now(), AT_ONCE)
        failures = 0
        for one in found:
            failures = 0 if await self._take_away(one) else failures + 1
            if failures == AWAY:
                return False
        return len(found) == AT_ONCE

    async def _take_away(self, one: Redaction) -> bool:
        """Take away the pictures or the text of one message; False: Twilio did not answer."""
        now = self.clock.now()
        try:
            if one.media:
                await self.sms.delete_media(one.sid)
            else:
                await self.sms.redact(one.sid)
        except SendingFailed as failure:
            await self.db.write("twilio", put_off, one, now)
            return not isinstance(failure, TryLater)
        await self.db.write("twilio", gone, one, now, texts=self.texts)
        return True


def gone(tx: Tx, one: Redaction, now: datetime, *, texts: bool) -> None:
    """Note that it was taken away; the text of a message with pictures is still to go."""
    if one.media and texts:
        redactions.text_left(tx, one.id, now + REDACTED)
    else:
        redactions.done(tx, one.id, now)


def put_off(tx: Tx, one: Redaction, now: datetime) -> None:
    """Try it again later, and at last no more: then somebody should look."""
    if one.attempts < GIVE_UP:
        rest = min(FIRST_PAUSE * (1 << min(one.attempts, 10)), LONGEST_PAUSE)
        redactions.again(tx, one.id, now + rest)
    else:
        log.error("redaction_given_up", redaction=one.id)
        redactions.done(tx, one.id, now)
