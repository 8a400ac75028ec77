"""What may leave now: claimed in order, at the pace of its channel; what is in doubt; what is too late."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.channels.channel import AT_ANY_PACE, Pace
from bot.model.messages import Outbound, Urgency
from bot.model.people import Channel
from bot.store import lanes, outbox
from bot.store.outbox import NO_ADDRESS, TOO_LATE, Unsure, Waiting
from bot.store.transaction import Tx
from bot.work.outgoing import undelivered
from bot.work.pauses import pause

AT_ONCE = 64  # messages that one process has under way on a channel, alarms not counted
LEASE = timedelta(seconds=60)
CALL = timedelta(seconds=25)  # under half the lease: a call that starts late cannot outlive it
DOUBTED = timedelta(minutes=2)  # until a provider that was cut off surely lists what it took
ASK_AGAIN = timedelta(minutes=1)  # while it is being asked nobody else asks


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a channel delivers here. `asked`: its provider can be asked; `room`: for so many more."""

    repeatable: bool = False
    asked: bool = False
    pace: Pace = AT_ANY_PACE
    room: int = AT_ONCE


Manners = Mapping[Channel, Manner]  # the channels that deliver here
Lost = list[bool]  # of each that does not leave: whether somebody is to hear of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What one look found: ours until the lease ends, to be asked about, and when to look again.

    `lost`: what does not leave, of which somebody is to hear at once.
    """

    claimed: Sequence[Outbound] = ()
    asked: Sequence[Unsure] = ()
    next_due: datetime | None = None
    lost: bool = False


def claim(tx: Tx, owner: str, now: datetime, manners: Manners) -> Batch:
    """Claim what may leave now. What a process that died or froze had claimed is decided first."""
    lost: Lost = []
    outbox.recover(tx, now)
    asked = settle_unsure(tx, now, manners, lost)
    _drop_unserved(tx, now, manners, lost)
    claimed = [
        outbound
        for channel, manner in manners.items()
        for outbound in claim_from(tx, owner, now, channel, manner, lost)
    ]
    next_due = None if claimed else _next_look(tx, manners)
    return Batch(claimed=claimed, asked=asked, next_due=next_due, lost=any(lost))


def claim_from(
    tx: Tx, owner: str, now: datetime, channel: Channel, manner: Manner, lost: Lost
) -> list[Outbound]:
    """Claim what this channel may take now; alarms and crisis answers also while its lane rests."""
    look = lanes.next_at_alone if manner.pace.gap else lanes.next_at  # one pace for all processes
    rests_until = look(tx, channel)
    free = min(manner.pace.burst, manner.room) if rests_until <= now else 0
    waiting = outbox.due(
        tx,
        channel,
        now,
        limit=free or AT_ONCE,
        until=Urgency.STARTED if free else Urgency.CRISIS,
    )
    taken = [_take(tx, owner, now, waits, manner.pace, lost) for waits in waiting]
    claimed = [outbound for outbound in taken if outbound is not None]
    if claimed and manner.pace.gap:
        lanes.rest(tx, channel, max(now, rests_until) + len(claimed) * manner.pace.gap)
    return claimed


def _take(
    tx: Tx, owner: str, now: datetime, waits: Waiting, pace: Pace, lost: Lost
) -> Outbound | None:
    """Claim one message, unless it is too late, has no address any more, or its chat must rest."""
    if waits.best_before <= now or not waits.reachable:
        reason = NO_ADDRESS if not waits.reachable else TOO_LATE
        lost.append(undelivered.drop(tx, waits, reason, now))
        return None
    if pace.chat:
        rests_until = lanes.chat_next_at(tx, waits.address)
        if rests_until > now and waits.urgency > Urgency.CRISIS:
            outbox.postpone(tx, waits.id, rests_until)
            return None
        lanes.rest_chat(tx, waits.address, now + pace.chat)
    return outbox.take(tx, waits.id, owner, now + LEASE)


def _drop_unserved(tx: Tx, now: datetime, manners: Manners, lost: Lost) -> None:
    """Drop what nobody came to send in time, and let staff know."""
    for channel in Channel:
        if channel not in manners:
            for waits in outbox.stale(tx, channel, now, AT_ONCE):
                lost.append(undelivered.drop(tx, waits, undelivered.NO_CHANNEL, now))


def settle_unsure(tx: Tx, now: datetime, manners: Manners, lost: Lost) -> list[Unsure]:
    """Say again what may be said twice, hold what nobody can be asked about; give what to ask now.

    What is harmless to say twice is asked about without a wait: being late is worse than twice.
    """
    unsure = outbox.unsure_ones(tx, now, AT_ONCE)
    return [message for message in unsure if _is_asked(tx, now, message, manners, lost)]


def _is_asked(tx: Tx, now: datetime, message: Unsure, manners: Manners, lost: Lost) -> bool:
    manner = manners.get(message.channel)
    if manner is not None and manner.asked:
        since = message.since + (timedelta() if message.resend else DOUBTED)
        outbox.ask_later(tx, message.id, now + ASK_AGAIN if since <= now else since)
        return since <= now
    if message.resend or (manner is not None and manner.repeatable):
        say_again(tx, message, now)
    elif manner is None and now < message.best_before:
        outbox.ask_later(tx, message.id, message.best_before)  # others may serve this channel
    else:
        lost.append(undelivered.hold(tx, message, now))
    return False


def say_again(tx: Tx, message: Unsure, now: datetime) -> None:
    """Let it leave again: at once if a process died with it, for its people have waited already."""
    due = now if message.attempts <= 1 else now + pause(message.attempts)
    outbox.not_sent(tx, message.id, due, attempts=message.attempts)


def _next_look(tx: Tx, manners: Manners) -> datetime | None:
    """Give the next moment at which something may leave, be asked about, or be too late."""
    moments = [outbox.next_lease(tx)]
    for channel in Channel:
        manner = manners.get(channel)
        if manner is None:
            moments.append(outbox.next_stale(tx, channel))
            continue
        moments.append(outbox.next_passing(tx, channel))
        queued = outbox.next_queued(tx, channel) if manner.room else None
        if queued is not None:
            moments.append(max(queued, lanes.next_at(tx, channel)))
    return min(filter(None, moments), default=None)
