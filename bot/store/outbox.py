"""What is to leave, and where each message is on its way.

Of one person at most one message is under way: only the first that is not settled has a `due`, and
settling it gives the next one its turn. Alarms and crisis answers wait for nobody's turn. These
writes change whose turn it is, so they lock the person where others write too. A status never goes
back: every change names the states it may come from.
"""

from dataclasses import dataclass
from datetime import datetime

from bot.model.ids import AddressId, MessageId, OutboxId, PersonId
from bot.model.messages import Button, Outbound, Private, State, Thread, Urgency
from bot.model.people import Channel
from bot.store import messages
from bot.store import outbox_sql as sql
from bot.store.messages import read_buttons, read_thread
from bot.store.statements import Row, Statement
from bot.store.transaction import Tx

TOO_LATE = "too late"
NO_ADDRESS = "the person no longer has this address"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsure:
    """A message that may have been accepted: the provider is asked before it is sent again."""

    id: OutboxId
    person: PersonId
    message: MessageId
    channel: Channel
    to: str | None
    text: str
    since: datetime  # when we came to doubt
    attempts: int
    resend: bool
    best_before: datetime
    line: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A message whose turn has come. `reachable`: its address is still this person's, and open."""

    id: OutboxId
    person: PersonId
    message: MessageId
    address: AddressId
    urgency: Urgency
    best_before: datetime
    reachable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """Everything about one message that is to leave. `stands_in`: another could not be sent."""

    id: OutboxId
    person: PersonId
    message: MessageId
    address: AddressId
    channel: Channel
    inbox: int | None
    urgency: Urgency
    resend: bool
    best_before: datetime
    text: str
    buttons: tuple[Button, ...]
    stands_in: bool
    thread: Thread


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
    """Let a message leave: now if it is urgent or nothing of this person is under way, else in its turn.

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


def due(
    tx: Tx, channel: Channel, now: datetime, *, limit: int, until: Urgency = Urgency.STARTED
) -> list[Waiting]:
    """Give what may leave now by this channel, the urgent first, then the oldest; none above `until`.

    Where others write too, their rows are left out and these are ours until the transaction ends.
    """
    rows = sql.DUE.all(tx, now=now, channel=channel, limit=limit, until_urgency=int(until))
    return list(map(_waiting, rows))


def stale(tx: Tx, channel: Channel, now: datetime, limit: int) -> list[Waiting]:
    """Give what is past its best-before while it waits for its channel."""
    return [_waiting(row) for row in sql.STALE.all(tx, now=now, channel=channel, limit=limit)]


def take(tx: Tx, outbox_id: OutboxId, owner: str, until: datetime) -> Outbound | None:
    """Claim a message, so that only `owner` sends it `until` then. None: somebody was faster."""
    if not sql.CLAIM.run(tx, row=outbox_id, by=owner, until=until):
        return None
    row = sql.CLAIMED.first(tx, row=outbox_id)
    return None if row is None else _outbound(tx, row)


def leaving(tx: Tx, outbox_id: OutboxId) -> Leaving:
    """Give everything about one message."""
    row = sql.LEAVING.first(tx, row=outbox_id)
    if row is None:
        raise LookupError(f"there is no message {outbox_id} in the outbox")
    return Leaving(
        id=row[0],
        person=row[1],
        message=row[2],
        address=row[3],
        channel=Channel(row[4]),
        inbox=row[5],
        urgency=Urgency(row[6]),
        resend=row[7],
        best_before=row[8],
        text=row[9],
        buttons=read_buttons(row[10]),
        stands_in=bool(row[11]),
        thread=read_thread(row[12], row[13], row[14]),
    )


def stand_in(tx: Tx, outbox_id: OutboxId, instead_of: Leaving, now: datetime) -> None:
    """Let one message say what another could not, in its place: before all that has not left since."""
    sql.STAND_IN.run(tx, row=outbox_id, instead_of=instead_of.id)
    sql.GIVE_WAY.run(tx, whose=instead_of.person, to=instead_of.id)
    sql.NEXT.run(tx, whose=instead_of.person, now=now)


def drop(tx: Tx, outbox_id: OutboxId, reason: str, now: datetime) -> bool:
    """Do not send what waits; the person's next one has its turn."""
    return _settle(tx, sql.DROPPED, outbox_id, now, why=reason)


def postpone(tx: Tx, outbox_id: OutboxId, due: datetime) -> bool:
    """Let what waits wait longer."""
    return sql.POSTPONED.run(tx, row=outbox_id, when=due) > 0


def sent(
    tx: Tx,
    outbox_id: OutboxId,
    owner: str,
    provider_id: str,
    now: datetime,
    *,
    reports: bool = True,
) -> bool:
    """Note that the provider took it. False: the claim was lost in the meantime.

    `reports`: it will tell whether it arrived; else this is all that will be known.
    """
    last = not reports
    return _settle(tx, sql.SENT, outbox_id, now, last=last, by=owner, called=provider_id)


def failed(tx: Tx, outbox_id: OutboxId, owner: str, error: str, now: datetime) -> bool:
    """Note that the provider refused it for good, with a sentence for staff."""
    return _settle(tx, sql.FAILED, outbox_id, now, by=owner, why=error)


def hold(tx: Tx, outbox_id: OutboxId, error: str, now: datetime) -> bool:
    """Leave it to a person: it may have been accepted, and nobody can be asked."""
    return _settle(tx, sql.HELD, outbox_id, now, last=True, why=error)


def found(tx: Tx, outbox_id: OutboxId, provider_id: str, now: datetime) -> bool:
    """Note that the provider has it after all."""
    return _settle(tx, sql.FOUND, outbox_id, now, called=provider_id)


def reported(tx: Tx, outbox_id: OutboxId, mark: str, provider_id: str, now: datetime) -> bool:
    """Note that the provider has it, which its report told before our own note did.

    Without the message's mark it is of another one: after a restore an id is given a second time.
    """
    row = sql.MADE_AT.first(tx, row=outbox_id)
    ours = row is not None and tx.keys.mark(outbox_id, row[0]) == mark
    return ours and found(tx, outbox_id, provider_id, now)


def again(tx: Tx, outbox_id: OutboxId, owner: str, due: datetime, error: str) -> bool:
    """Try it again at `due`: it was certainly not accepted."""
    return sql.AGAIN.run(tx, row=outbox_id, by=owner, when=due, why=error) > 0


def unsure(tx: Tx, outbox_id: OutboxId, owner: str, now: datetime) -> bool:
    """Note that it may have been accepted; nothing more leaves to this person until that is known."""
    return sql.DOUBTED.run(tx, row=outbox_id, by=owner, now=now) > 0


def not_sent(tx: Tx, outbox_id: OutboxId, due: datetime, *, attempts: int) -> bool:
    """Note that the provider never had it, or that saying it twice is harmless: again at `due`.

    What is known of one attempt changes nothing when there has been another since.
    """
    return _settle(tx, sql.NOT_SENT, outbox_id, due, tried=attempts)


def ask_later(tx: Tx, outbox_id: OutboxId, due: datetime) -> bool:
    """Leave it unsure until `due`, and look at it then."""
    return sql.ASKED_LATER.run(tx, row=outbox_id, when=due) > 0


def known_ids(tx: Tx, person_id: PersonId, since: datetime) -> frozenset[str]:
    """Give what providers call the messages that this person has had from us since then."""
    return frozenset(row[0] for row in sql.KNOWN_IDS.all(tx, person=person_id, since=since))


def doubt_ready(tx: Tx, now: datetime) -> int:
    """Make unsure all that waits: after a restore it may have left since the backup; how many."""
    return sql.DOUBT_READY.run(tx, now=now)


def status(
    tx: Tx, channel: Channel, provider_id: str, state: State, error: str | None, now: datetime
) -> OutboxId | None:
    """Note what the provider tells of a message it took, delivered or failed, and give which it was.

    None for an unknown id, for one that is further already, and for a state that says nothing new.
    """
    if state not in {State.DELIVERED, State.FAILED}:
        return None
    if tx.shared and state is State.FAILED:  # what follows from it may be another message
        sql.LOCK_CALLED.first(tx, called=provider_id, on=channel)
    row = sql.STATUS.first(tx, called=provider_id, on=channel, to=state, why=error, now=now)
    if row is None:
        return None
    if state is State.DELIVERED:
        _let_go(tx, row[1:])
    return OutboxId(row[0])


def drop_ready(
    tx: Tx, person_id: PersonId, reason: str, now: datetime, *, but_urgency_at_most: Urgency
) -> int:
    """Do not send what waits for this person, but for what is at least so urgent; how many."""
    sql.BLANK_READY.run(tx, whose=person_id, kept=int(but_urgency_at_most), nothing="")
    dropped = sql.DROP_READY.run(
        tx, whose=person_id, why=reason, kept=int(but_urgency_at_most), now=now
    )
    sql.NEXT.run(tx, whose=person_id, now=now)
    return dropped


def go_on(tx: Tx, person_id: PersonId, now: datetime) -> None:
    """Give this person's next message its turn, after what was before it was taken away."""
    sql.NEXT.run(tx, whose=person_id, now=now)


def recover(tx: Tx, now: datetime) -> int:
    """Make unsure what a process claimed and has not noted within its lease; how many."""
    return sql.RECOVER.run(tx, now=now)


def recover_all(tx: Tx, now: datetime) -> int:
    """Make unsure at once whatever is claimed: for the only process there is, when it starts."""
    return sql.RECOVER_ALL.run(tx, now=now)


def unsure_ones(tx: Tx, now: datetime, limit: int) -> list[Unsure]:
    """Give what may have been accepted and is to be looked at now, the longest due first."""
    return [
        Unsure(
            id=row[0],
            person=row[1],
            message=row[2],
            channel=Channel(row[3]),
            to=row[4],
            text=row[5],
            since=row[6],
            attempts=row[7],
            resend=row[8],
            best_before=row[9],
            line=row[10],
        )
        for row in sql.UNSURE.all(tx, now=now, limit=limit)
    ]


def next_passing(tx: Tx, channel: Channel) -> datetime | None:
    """When the next alarm or crisis answer may leave on this channel."""
    moment: datetime | None = sql.NEXT_PASSING.one(tx, channel=channel)
    return moment


def next_queued(tx: Tx, channel: Channel) -> datetime | None:
    """When the next of all other messages may leave on this channel."""
    moment: datetime | None = sql.NEXT_QUEUED.one(tx, channel=channel)
    return moment


def next_stale(tx: Tx, channel: Channel) -> datetime | None:
    """When the next of what waits for this channel is worth nothing any more."""
    moment: datetime | None = sql.NEXT_STALE.one(tx, channel=channel)
    return moment


def next_lease(tx: Tx) -> datetime | None:
    """When the next claim runs out, or what is unsure is to be looked at."""
    moment: datetime | None = sql.NEXT_LEASE.one(tx)
    return moment


def _settle(
    tx: Tx,
    change: Statement,
    outbox_id: OutboxId,
    now: datetime,
    *,
    last: bool = False,
    **values: object,
) -> bool:
    """Bring one to an end, and let the person's next one have its turn. `last`: its text is not needed."""
    if tx.shared:
        sql.LOCK.first(tx, row=outbox_id)
    settled = change.first(tx, row=outbox_id, now=now, **values)
    if settled is None:
        return False
    if last:
        _let_go(tx, settled)
    sql.NEXT.run(tx, whose=settled[0], now=now)
    return True


def _let_go(tx: Tx, settled: Row) -> None:
    """Blank what two people wrote each other, now that it has arrived or never will."""
    _, message, private = settled
    if private == Private.RELAY:
        messages.blank(tx, message)


def _outbound(tx: Tx, row: Row) -> Outbound:
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
        inbox=row[11],
        urgency=Urgency(row[12]),
        mark=tx.keys.mark(row[0], row[13]),
        line=row[14],
        private=None if row[15] is None else Private(row[15]),
    )


def _waiting(row: Row) -> Waiting:
    return Waiting(
        id=row[0],
        person=row[1],
        message=row[2],
        address=row[3],
        urgency=Urgency(row[4]),
        best_before=row[5],
        reachable=row[6] is not None,
    )
