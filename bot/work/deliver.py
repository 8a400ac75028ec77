"""Deliver: claim what is ready, hand it to its channel with no transaction open, note the result.

The states and what may follow what stand in `docs/architecture.md`; each note is guarded by owner
and state, so that a late one changes nothing.
"""

import asyncio
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.channels.channel import Channel as Way
from bot.channels.channel import OptedOut, Refused, SendingFailed, TryLater
from bot.clock import Clock
from bot.model.messages import Outbound
from bot.model.people import Channel
from bot.store import handovers, lanes, outbox, people
from bot.store.database import Database
from bot.store.faults import Unavailable
from bot.store.transaction import Tx
from bot.work.news import News

log = structlog.get_logger(__name__)

MAYBE_SENT = "It may have been sent: please ask the person."
AT_ONCE = 64  # messages of one claim
LEASE = timedelta(seconds=60)
CALL = timedelta(seconds=25)  # under half the lease: a call that starts late cannot outlive it
FIRST_PAUSE = timedelta(seconds=5)
LONGEST_PAUSE = timedelta(minutes=10)

Note = Callable[[Tx], object]
Ways = Mapping[Channel, bool]  # the channels that deliver here: whether each is repeatable


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What one claim found: messages that are ours until their lease ends, and when to look again."""

    claimed: Sequence[Outbound]
    next_due: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deliverer:
    """Takes messages out of the outbox for as long as it runs. `owner` names this process."""

    db: Database
    ways: Mapping[Channel, Way]
    clock: Clock
    news: News
    owner: str

    async def run(self) -> None:
        """Deliver until cancelled. A database at fault is waited for."""
        while True:
            seen = self.news.count
            try:
                due = await self.once()
            except Unavailable as fault:
                log.warning("delivery_waits", fault=type(fault.__cause__).__name__)
                due = self.clock.now() + FIRST_PAUSE
            if due is None or due > self.clock.now():
                await self.news.wait(seen, due)

    async def once(self) -> datetime | None:
        """Deliver one batch; give the moment at which there is more to do."""
        now = self.clock.now()
        batch = await self.db.write("deliver", claim, self.owner, now, self._ways())
        if not batch.claimed:
            return batch.next_due
        await self.hand_over_all(batch)
        return now

    async def hand_over_all(self, batch: Batch) -> None:
        """Send what was claimed, all at once, and note what came of each."""
        notes = await asyncio.gather(*(self._hand_over(outbound) for outbound in batch.claimed))
        await self._note(notes, until=batch.claimed[0].lease)
        self.news.tell()

    async def _note(self, notes: Sequence[Note], *, until: datetime) -> None:
        """Note what came of a batch; a database at fault is tried again while the batch is ours."""
        while True:
            try:
                return await self.db.write("deliver", note_all, notes)
            except Unavailable:
                if self.clock.now() >= until:
                    raise
            await self.news.wait(self.news.count, self.clock.now() + FIRST_PAUSE)

    def _ways(self) -> Ways:
        return {channel: way.repeatable for channel, way in self.ways.items()}

    async def _hand_over(self, outbound: Outbound) -> Note:
        """Send one message and say what to note. Never raises: a fault of ours leaves it unsure."""
        if self.clock.now() + CALL > outbound.lease:
            return self._unsure(outbound, "The sending process was held up.")
        try:
            async with asyncio.timeout(CALL.total_seconds()):
                receipt = await self.ways[outbound.channel].send(outbound)
        except SendingFailed as failure:
            return self._failed(outbound, failure)
        except TimeoutError:
            return self._unsure(outbound, "The provider did not answer in time.")
        except Exception as fault:
            log.exception("sending_broke", fault=type(fault).__name__, outbox=outbound.id)
            return self._unsure(outbound, "A fault of ours while sending.")
        return partial_note(
            outbox.sent, outbound.id, self.owner, receipt.provider_id, self.clock.now()
        )

    def _failed(self, outbound: Outbound, failure: SendingFailed) -> Note:
        now = self.clock.now()
        match failure:
            case TryLater():
                due = now + (failure.after or pause(outbound.attempts))
                lane = outbound.channel if failure.lane else None
                return partial_note(try_again, outbound, self.owner, due, failure.reason, lane)
            case OptedOut():
                return partial_note(
                    give_up, outbound, self.owner, failure.reason, now, opted_out=True
                )
            case Refused():
                return partial_note(
                    give_up, outbound, self.owner, failure.reason, now, opted_out=False
                )
            case _:
                return self._unsure(outbound, failure.reason)

    def _unsure(self, outbound: Outbound, reason: str) -> Note:
        log.warning("sending_unsure", outbox=outbound.id)
        return partial_note(outbox.unsure, outbound.id, self.owner, self.clock.now())


def partial_note(note: Callable[..., object], *args: object, **kw: object) -> Note:
    """Keep a note until its unit of work runs."""
    return lambda tx: note(tx, *args, **kw)


def pause(attempts: int) -> timedelta:
    """Wait longer after each attempt, and never all at the same moment (full jitter)."""
    longest = min(FIRST_PAUSE * (1 << min(attempts, 10)), LONGEST_PAUSE)
    return FIRST_PAUSE + random.random() * longest  # noqa: S311 - spreads load, protects nothing


def claim(tx: Tx, owner: str, now: datetime, ways: Ways) -> Batch:
    """Claim what may leave now, on the channels whose lane is not resting.

    What a process that died or froze had claimed is decided first.
    """
    outbox.recover(tx, now)
    settle_unsure(tx, now, ways)
    rests = {channel: lanes.next_at(tx, channel) for channel in ways}
    free = [channel for channel, until in rests.items() if until <= now]
    claimed = outbox.claim(tx, owner, now, lease=LEASE, limit=AT_ONCE, channels=free)
    return Batch(claimed=claimed, next_due=None if claimed else _next_due(tx, rests))


def _next_due(tx: Tx, rests: Mapping[Channel, datetime]) -> datetime | None:
    """Give the moment of the next message, no sooner than its lane is rested, or of the next lapsed lease."""
    dues = {channel: outbox.next_due(tx, [channel]) for channel in rests}
    moments = [max(due, rests[channel]) for channel, due in dues.items() if due]
    lease = outbox.next_lease(tx)
    return min([*moments, lease] if lease else moments, default=None)


def note_all(tx: Tx, notes: Sequence[Note]) -> None:
    """Write down what came of a batch."""
    for note in notes:
        note(tx)


def try_again(
    tx: Tx, outbound: Outbound, owner: str, due: datetime, reason: str, lane: Channel | None
) -> None:
    """Let a message that surely was not taken wait, and its lane with it if the provider says so."""
    outbox.again(tx, outbound.id, owner, due, reason)
    if lane is not None:
        lanes.rest(tx, lane, due)


def give_up(
    tx: Tx, outbound: Outbound, owner: str, reason: str, now: datetime, *, opted_out: bool
) -> None:
    """Note a permanent failure; staff hear of an address that opted out, and it is left alone."""
    outbox.failed(tx, outbound.id, owner, reason, now)
    if opted_out:
        people.refuse(tx, outbound.address)
        handovers.keep(tx, outbound.person, None, "opted_out", now)


def settle_unsure(tx: Tx, now: datetime, ways: Ways) -> None:
    """Say again what may be said twice; hold for a human what may have been accepted."""
    for message in outbox.unsure_ones(tx, now, AT_ONCE):
        if message.resend or ways.get(message.channel, False):
            first = message.attempts <= 1  # a process that died: its people have waited already
            outbox.not_sent(tx, message.id, now if first else now + pause(message.attempts))
        else:
            outbox.hold(tx, message.id, MAYBE_SENT, now)
