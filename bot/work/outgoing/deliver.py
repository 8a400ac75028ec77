"""Deliver: claim what is ready, hand it to its channel with no transaction open, note the result.

The states and what may follow what stand in `docs/architecture.md`; each note is guarded by owner
and state, so that a late one changes nothing.
"""

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import groupby
from operator import attrgetter

import structlog

from bot.channels.channel import Asked, OptedOut, Refused, SendingFailed, TryLater
from bot.channels.channel import Channel as Way
from bot.clock import Clock
from bot.model.messages import Outbound, Urgency
from bot.model.people import Channel
from bot.store import lanes, outbox
from bot.store.database import Database
from bot.store.faults import Unavailable
from bot.store.outbox import Unsure
from bot.store.transaction import Tx
from bot.work.news import News
from bot.work.outgoing import undelivered
from bot.work.outgoing.ask import ask, note_answer, note_silence
from bot.work.outgoing.claim import AT_ONCE, CALL, Batch, Manner, claim
from bot.work.outgoing.noting import Done, Note, Noted, Noter
from bot.work.pauses import FIRST_PAUSE, pause

log = structlog.get_logger(__name__)

A_MOMENT = timedelta(milliseconds=50)  # another process is at what is due
BREATH = 0.01  # seconds from one look to the next: what is committed meanwhile is claimed together
IDLE_BREATH = (
    0.05  # seconds, when a look found nothing: a lane at its pace has no use for each message
)
LAST_CALLS = timedelta(seconds=5)  # for what is under way when we are told to stop


@dataclass(frozen=True, slots=True, kw_only=True)
class Deliverer:
    """Takes messages out of the outbox for as long as it runs. `owner` names this process.

    `alarm` is told when an alarm or a crisis answer has been tried: staff may have to hear of it.
    """

    db: Database
    ways: Mapping[Channel, Way]
    clock: Clock
    news: News
    owner: str
    alarm: News | None = None
    under_way: Counter[Channel] = field(default_factory=Counter)

    async def run(self) -> None:
        """Deliver until cancelled: nothing waits for a call that hangs. A database at fault is waited for."""
        done: Done = asyncio.Queue()
        calls: set[asyncio.Task[None]] = set()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._noter.run(done), name="note")
            try:
                while True:
                    await self._go_on(tasks, calls, done)
            except asyncio.CancelledError:
                await _finish(calls, done)
                raise

    async def once(self) -> datetime | None:
        """Deliver one batch; give the moment at which there is more to do."""
        now = self.clock.now()
        batch = await self._claim()
        await self.hand_over_all(batch)
        return now if batch.claimed or batch.asked else batch.next_due

    async def hand_over_all(self, batch: Batch) -> None:
        """Send what was claimed, ask about what is in doubt, and note what came of each."""
        done: Done = asyncio.Queue()
        async with asyncio.TaskGroup() as tasks:
            self._begin(tasks, batch, done)
        await self._noter.note_all_of(done)

    @property
    def _noter(self) -> Noter:
        return Noter(db=self.db, clock=self.clock, news=self.news, alarm=self.alarm)

    async def _go_on(
        self, tasks: asyncio.TaskGroup, calls: set[asyncio.Task[None]], done: Done
    ) -> None:
        """Begin what may leave now, or wait until something may."""
        seen, began = self.news.count, asyncio.get_running_loop().time()
        batch = await self._look()
        for call in self._begin(tasks, batch, done):
            calls.add(call)
            call.add_done_callback(calls.discard)
        if not batch.claimed:
            await self.news.wait(seen, self._not_at_once(batch.next_due))
        rest = BREATH if batch.claimed else IDLE_BREATH
        await asyncio.sleep(began + rest - asyncio.get_running_loop().time())

    async def _look(self) -> Batch:
        while True:
            seen = self.news.count
            try:
                return await self._claim()
            except Unavailable as fault:
                log.warning("delivery_waits", fault=type(fault.__cause__).__name__)
            await self.news.wait(seen, self.clock.now() + FIRST_PAUSE)

    async def _claim(self) -> Batch:
        manners = {channel: self._manner(channel, way) for channel, way in self.ways.items()}
        batch = await self.db.write("deliver", claim, self.owner, self.clock.now(), manners)
        if batch.lost and self.alarm is not None:
            self.alarm.tell()
        return batch

    def _manner(self, channel: Channel, way: Way) -> Manner:
        room = max(AT_ONCE - self.under_way[channel], 0)
        return Manner(
            repeatable=way.repeatable, asked=isinstance(way, Asked), pace=way.pace, room=room
        )

    def _not_at_once(self, due: datetime | None) -> datetime | None:
        now = self.clock.now()
        return now + A_MOMENT if due is not None and due <= now else due

    def _begin(
        self, tasks: asyncio.TaskGroup, batch: Batch, done: Done
    ) -> list[asyncio.Task[None]]:
        """Begin what was claimed: all people at once, but of one person one after the other."""
        for outbound in batch.claimed:
            self.under_way[outbound.channel] += 1
        whose = attrgetter("person")
        each = groupby(sorted(batch.claimed, key=whose), whose)
        return [
            *(tasks.create_task(self._hand_over_each(list(theirs), done)) for _, theirs in each),
            *(tasks.create_task(self._ask(unsure, done)) for unsure in batch.asked),
        ]

    async def _hand_over_each(self, messages: Sequence[Outbound], done: Done) -> None:
        for outbound in messages:
            note = await self._hand_over(outbound)
            self.under_way[outbound.channel] -= 1
            urgent = outbound.urgency <= Urgency.CRISIS or outbound.private is not None
            done.put_nowait(Noted(outbound.id, note, outbound.lease, urgent))

    async def _hand_over(self, outbound: Outbound) -> Note:
        """Send one message and say what to note. Never raises: a fault of ours leaves it unsure."""
        if self.clock.now() + CALL > outbound.lease:
            return self._held_up(outbound)
        try:
            async with asyncio.timeout(CALL.total_seconds()):
                receipt = await self.ways[outbound.channel].send(outbound)
        except SendingFailed as failure:
            return self._failed(outbound, failure)
        except TimeoutError:
            return self._unsure(outbound)
        except Exception as fault:
            log.exception("sending_broke", fault=type(fault).__name__, outbox=outbound.id)
            return self._unsure(outbound)
        now = self.clock.now()
        return lambda tx: outbox.sent(
            tx, outbound.id, self.owner, receipt.provider_id, now, reports=receipt.reports
        )

    def _failed(self, outbound: Outbound, failure: SendingFailed) -> Note:
        now = self.clock.now()
        match failure:
            case TryLater():
                due = now + (failure.after or pause(outbound.attempts))
                lane = outbound.channel if failure.lane else None
                return lambda tx: try_again(tx, outbound, self.owner, due, failure.reason, lane)
            case OptedOut() | Refused():
                return lambda tx: give_up(tx, outbound, self.owner, failure, now)
            case _:
                return self._unsure(outbound)

    def _unsure(self, outbound: Outbound) -> Note:
        log.warning("sending_unsure", outbox=outbound.id)
        now = self.clock.now()
        return lambda tx: outbox.unsure(tx, outbound.id, self.owner, now)

    def _held_up(self, outbound: Outbound) -> Note:
        """Give a message back that was surely not sent, unless another process has it already."""
        log.warning("sending_held_up", outbox=outbound.id)
        now, reason = self.clock.now(), "The sending process was held up."
        return lambda tx: outbox.again(tx, outbound.id, self.owner, now, reason)

    async def _ask(self, unsure: Unsure, done: Done) -> None:
        """Ask what became of one message. Never raises: what is not known is asked again."""
        try:
            found = await ask(self.db, self.ways[unsure.channel], unsure)
        except Exception as fault:  # noqa: BLE001 - each is a reason to ask again
            log.warning("asking_failed", fault=type(fault).__name__, outbox=unsure.id)
            note = _noting(note_silence, unsure, self.clock.now())
        else:
            note = _noting(note_answer, unsure, self.clock.now(), found)
        # Given up, its writer, or staff, are to hear of it at once.
        done.put_nowait(Noted(unsure.id, note, self.clock.now() + CALL, urgent=True))


def _noting(note: Callable[..., object], *args: object) -> Note:
    return lambda tx: note(tx, *args)


async def _finish(calls: set[asyncio.Task[None]], done: Done) -> None:
    """Let the calls that are under way end, if they soon do: one that is cut off would be in doubt."""
    with suppress(TimeoutError):
        async with asyncio.timeout(LAST_CALLS.total_seconds()):
            while calls:
                await asyncio.wait(calls)
            await done.join()


def try_again(
    tx: Tx, outbound: Outbound, owner: str, due: datetime, reason: str, lane: Channel | None
) -> None:
    """Let a message that surely was not taken wait, and its lane with it if the provider says so."""
    outbox.again(tx, outbound.id, owner, due, reason)
    if lane is not None:
        lanes.rest(tx, lane, due)


def give_up(tx: Tx, outbound: Outbound, owner: str, failure: SendingFailed, now: datetime) -> None:
    """Note a permanent failure, and see what else can be done."""
    if outbox.failed(tx, outbound.id, owner, failure.reason, now):
        undelivered.fail(tx, outbound.id, now, opted_out=isinstance(failure, OptedOut))
