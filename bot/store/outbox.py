"""What is to leave, and where each message is on its way.

Of one person at most one message is under way: only the first that is not settled has a `due`, and
settling it gives the next one its turn. These writes change whose turn it is, so they lock the
person where others write too. A status never goes back: every change names the states it may
come from.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.model.ids import AddressId, MessageId, OutboxId, PersonId
from bot.model.messages import Outbound, State, Urgency
from bot.model.people import Channel
from bot.store import outbox_sql as sql
from bot.store.messages import read_buttons
from bot.store.statements import Row, Statement
from bot.store.transaction import Tx

TOO_LATE = "too late"
NO_ADDRESS = "the person no longer has this address"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsure:
    """A message that may have been accepted: the provider is asked before it is sent again."""

    id: OutboxId
    person: PersonId
    channel: Channel
    to: str | None
    text: str
    since: datetime
    attempts: int
    resend: bool
    best_before: datetime


# Words that the partial indexes are made of: SQLite takes such an index only for these very words.


def put(  # noqa: PLR0913 - a row's own columns
    tx: Tx,
    *,
    person: PersonId,
    message: MessageId,
    address: AddressId,
    channel: Channel,
    inbox: int | None,
    urgency: Urgency,
    resend: bool,
    now: datetime,
    best_before: datetime,
) -> OutboxId:
    """Let a message leave: now if nothing of this person is under way, else when its turn comes.

    The person is locked by whoever calls this. `inbox` is what it answers, if anything.
    """
    return OutboxId(
        sql.PUT.new_id(
            tx,
            person=person,
            message=message,
            address=address,
            channel=channel,
            inbox=inbox,
            urgency=int(urgency),
            resend=resend,
            best_before=best_before,
            at=now,
        )
    )


def claim(
    tx: Tx,
    owner: str,
    now: datetime,
    *,
    lease: timedelta,
    limit: int,
    channels: Collection[Channel],
) -> list[Outbound]:
    """Take what is due, the urgent first, so that only `owner` sends it until the lease runs out.

    What is past its best-before, or has no address any more, is dropped with the reason instead.
    """
    found = [
        row
        for channel in channels
        for row in sql.CANDIDATES.all(tx, now=now, channel=channel, limit=limit)
    ]
    claimed: list[Outbound] = []
    for _, _, row, whose, best_before, to in sorted(found, key=lambda row: row[:3])[:limit]:
        if best_before <= now or to is None:
            sql.DROPPED.run(tx, row=row, why=NO_ADDRESS if to is None else TOO_LATE, now=now)
            sql.NEXT.run(tx, whose=whose, now=now)
        elif sql.CLAIM.run(tx, row=row, by=owner, until=now + lease):
            claimed += map(_outbound, sql.CLAIMED.all(tx, row=row))
    return claimed


def sent(tx: Tx, outbox_id: OutboxId, owner: str, provider_id: str, now: datetime) -> bool:
    """Note that the provider took it. False: the claim was lost in the meantime."""
    return _settle(tx, sql.SENT, outbox_id, now, by=owner, called=provider_id)


def failed(tx: Tx, outbox_id: OutboxId, owner: str, error: str, now: datetime) -> bool:
    """Note that the provider refused it for good, with a sentence for staff."""
    return _settle(tx, sql.FAILED, outbox_id, now, by=owner, why=error)


def hold(tx: Tx, outbox_id: OutboxId, error: str, now: datetime) -> bool:
    """Leave it to a person: it may have been accepted, and nobody can be asked."""
    return _settle(tx, sql.HELD, outbox_id, now, why=error)


def found(tx: Tx, outbox_id: OutboxId, provider_id: str, now: datetime) -> bool:
    """Note that the provider has it after all: it was asked, or its status came before our note."""
    return _settle(tx, sql.FOUND, outbox_id, now, called=provider_id)


def again(tx: Tx, outbox_id: OutboxId, owner: str, due: datetime, error: str) -> bool:
    """Try it again at `due`: it was certainly not accepted."""
    return sql.AGAIN.run(tx, row=outbox_id, by=owner, when=due, why=error) > 0


def unsure(tx: Tx, outbox_id: OutboxId, owner: str, now: datetime) -> bool:
    """Note that it may have been accepted; nothing more leaves to this person until that is known."""
    return sql.DOUBTED.run(tx, row=outbox_id, by=owner, now=now) > 0


def not_sent(tx: Tx, outbox_id: OutboxId, due: datetime) -> bool:
    """Note that the provider never had it, or that saying it twice is harmless: again at `due`."""
    return sql.NOT_SENT.run(tx, row=outbox_id, now=due) > 0


def status(
    tx: Tx, channel: Channel, provider_id: str, state: State, error: str | None, now: datetime
) -> bool:
    """Note what the provider tells of a message it took: delivered or failed.

    True when that moved it on. False for an unknown id, for one that is further already, and for
    a state that says nothing new.
    """
    if state not in {State.DELIVERED, State.FAILED}:
        return False
    return sql.STATUS.run(tx, called=provider_id, on=channel, to=state, why=error, now=now) > 0


def drop_ready(
    tx: Tx, person_id: PersonId, reason: str, now: datetime, *, but_urgency_at_most: Urgency
) -> int:
    """Do not send what waits for this person, but for what is at least so urgent; how many."""
    dropped = sql.DROP_READY.run(
        tx, whose=person_id, why=reason, kept=int(but_urgency_at_most), now=now
    )
    sql.NEXT.run(tx, whose=person_id, now=now)
    return dropped


def recover(tx: Tx, now: datetime) -> int:
    """Make unsure what a process claimed and has not noted within its lease; how many."""
    return sql.RECOVER.run(tx, now=now)


def recover_all(tx: Tx, now: datetime) -> int:
    """Make unsure at once whatever is claimed: for the only process there is, when it starts."""
    return sql.RECOVER_ALL.run(tx, now=now)


def unsure_ones(tx: Tx, now: datetime, limit: int) -> list[Unsure]:
    """Give what may have been accepted, the longest unsure first."""
    return [
        Unsure(
            id=row[0],
            person=row[1],
            channel=Channel(row[2]),
            to=row[3],
            text=row[4],
            since=row[5],
            attempts=row[6],
            resend=row[7],
            best_before=row[8],
        )
        for row in sql.UNSURE.all(tx, now=now, limit=limit)
    ]


def next_due(tx: Tx, channels: Collection[Channel]) -> datetime | None:
    """When the next message may leave on one of these; None: nothing waits."""
    return min(
        filter(None, (sql.NEXT_DUE.one(tx, channel=channel) for channel in channels)), default=None
    )


def next_lease(tx: Tx) -> datetime | None:
    """When the next claim runs out, or since when something is unsure: when to `recover` and ask."""
    lease: datetime | None = sql.NEXT_LEASE.one(tx)
    return lease


def _settle(
    tx: Tx, change: Statement, outbox_id: OutboxId, now: datetime, **values: object
) -> bool:
    """Bring one to an end, and let the person's next one have its turn."""
    if tx.shared:
        sql.LOCK.first(tx, row=outbox_id)
    settled = change.first(tx, row=outbox_id, now=now, **values)
    if settled is None:
        return False
    sql.NEXT.run(tx, whose=settled[0], now=now)
    return True


def _outbound(row: Row) -> Outbound:
    return Outbound(
        id=row[0],
        channel=Channel(row[1]),
        to=row[2],
        text=row[3],
        buttons=read_buttons(row[4]),
        attempts=row[5],
        lease=row[6],
        best_before=row[7],
        resend=row[8],
        address=row[9],
        person=row[10],
    )
