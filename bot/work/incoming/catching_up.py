"""Catching up: what Twilio has for us is compared with what came, for a webhook is not told twice."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

import structlog

from bot.channels.channel import SendingFailed
from bot.clock import Clock
from bot.model.messages import Aside, Inbound
from bot.model.people import Channel
from bot.store import inbox, redactions
from bot.store.database import Database
from bot.store.faults import Unavailable
from bot.store.transaction import Tx
from bot.work.incoming.reception import Reception
from bot.work.leasing import Lease
from bot.work.vitals import Vitals

if TYPE_CHECKING:
    from bot.channels.sms import Came, Sms  # its library costs a start that has no number

log = structlog.get_logger(__name__)

EVERY: Final = timedelta(minutes=5)
BACK: Final = timedelta(hours=24)
LATE: Final = timedelta(minutes=15)  # from then on it answers no question
# When a text that came in is taken away at Twilio: once the list would not bring it here again.
REDACTED: Final = BACK + timedelta(hours=1)
PIECE: Final = 200  # rows of one unit


@dataclass(frozen=True, slots=True, kw_only=True)
class CatchingUp:
    """Asks at the start and every five minutes. `turn` says which of many processes does."""

    sms: "Sms"
    reception: Reception
    db: Database
    clock: Clock
    turn: Lease
    vitals: Vitals
    redact: bool

    async def run(self) -> None:
        """Catch up until cancelled, whatever happens to the network or the database."""
        while True:
            await self.turn.ours()
            await self.once()
            await asyncio.sleep(EVERY.total_seconds())

    async def once(self) -> int:
        """Take what did not come by itself, the oldest first; how much that was.

        What goes wrong in the middle goes on the next time: what was taken is known by then.
        """
        try:
            came = await self.sms.list_incoming(self.clock.now() - BACK)
            missed = await self.db.read(unknown, came)
            for one in missed:
                await self.reception.take(self._as_it_is_now(one))
            await self._expect_redaction(came)
        except (SendingFailed, Unavailable) as fault:
            self._note(fault)
            return 0
        self.vitals.heard(Channel.SMS, self.clock.now())
        if missed:
            log.warning("caught_up", count=len(missed))
        return len(missed)

    def _note(self, fault: SendingFailed | Unavailable) -> None:
        """Log where an outage of Twilio's begins; the database's is told of by whoever writes."""
        away = isinstance(fault, SendingFailed)
        if away and self.vitals.missed(Channel.SMS, self.clock.now()):
            log.error("channel_fails", channel=Channel.SMS, fault=type(fault).__name__)

    def _as_it_is_now(self, one: "Came") -> Inbound:
        late = self.clock.now() - one.at > LATE
        return replace(one.inbound, aside=Aside.LATE, written=one.at) if late else one.inbound

    async def _expect_redaction(self, came: "Sequence[Came]") -> None:
        """Let what came in be taken away at Twilio: pictures now, texts when they are old enough."""
        wanted = {one.inbound.provider_id: one for one in came if one.media or self.redact}
        new = await self.db.read(redactions.strange, wanted)
        rows = [(sid, wanted[sid].media, wanted[sid].at + REDACTED) for sid in sorted(new)]
        for start in range(0, len(rows), PIECE):
            await self.db.write("twilio", expect, rows[start : start + PIECE], self.clock.now())


def unknown(tx: Tx, came: "Sequence[Came]") -> "list[Came]":
    """Give what never came here, in its order."""
    return [one for one in came if not inbox.seen(tx, Channel.SMS, one.inbound.provider_id)]


def expect(tx: Tx, rows: Sequence[tuple[str, bool, datetime]], now: datetime) -> None:
    """Write down what is to be taken away, and when."""
    for sid, media, due in rows:
        redactions.expect(tx, sid, media=media, due=now if media else due)
